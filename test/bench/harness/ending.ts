import { endPrograms } from '../../support/program.js';

const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** The end of a run: once, whether all is measured or somebody has had enough. */
export class Ending {
  private closing: Promise<void> | null = null;
  private isSignalled = false;

  constructor(private readonly closeAll: () => Promise<void>) {
    // Ctrl-C in a terminal reaches npm as well, which passes it on: a second signal must not end what the first has begun.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.end(codes[signal]));
  }

  close(): Promise<void> {
    return (this.closing ??= this.closeAll());
  }

  /** Never returns once the end was requested: what is measured is gone, and nothing is to be reported. */
  async orGoOn(): Promise<void> {
    if (this.isSignalled) await new Promise<never>(() => undefined);
  }

  private end(code: number): void {
    if (this.isSignalled) return;
    this.isSignalled = true;
    process.on('uncaughtException', () => undefined);
    process.on('unhandledRejection', () => undefined);
    // One may have been started while the others were ended.
    const ended = this.close().finally(endPrograms);
    ended.then(
      () => process.exit(code),
      (error: unknown) => {
        console.error(error);
        process.exit(code);
      },
    );
  }
}
