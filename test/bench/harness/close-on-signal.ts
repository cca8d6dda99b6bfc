import type { Opened } from '#program';

/** Ctrl-C in a terminal reaches npm as well, which tells it on: the second signal must not end what the first has begun. */
export function closeOnSignal(opened: Opened): void {
  let isEnding = false;
  const end = (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): void => {
    if (isEnding) return;
    isEnding = true;
    // What is just being measured loses its database under its feet, and nobody is left to be told.
    process.on('uncaughtException', () => undefined);
    process.on('unhandledRejection', () => undefined);
    const code = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal];
    opened.close().then(
      () => process.exit(code),
      (error: unknown) => {
        console.error(error);
        process.exit(code);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}
