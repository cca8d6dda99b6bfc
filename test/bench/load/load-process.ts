import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { say } from '../harness/say.js';
import type { Stand } from '../harness/stand.js';
import type { PreparedCase } from '../lives/prepared-cases.js';
import type { KnownSetting } from '../lives/settings.js';
import type { Job, Look, Outcome, Pace } from './jobs.js';

/** People who use the program over HTTP, from a process of their own. */
export class LoadProcess {
  private constructor(private readonly child: ChildProcess) {}

  static start(stand: Stand): LoadProcess {
    const child = fork(fileURLToPath(new URL('load.main.js', import.meta.url)), { serialization: 'advanced' });
    const load = new LoadProcess(child);
    stand.add(() => load.stop());
    return load;
  }

  async signIn(urls: readonly string[], logins: Iterable<string>): Promise<void> {
    await this.perform({ job: 'signIn', urls, logins: [...new Set(logins)] });
  }

  async take(settings: readonly KnownSetting[], cases: readonly PreparedCase[]): Promise<void> {
    await this.perform({ job: 'lives', settings, cases });
  }

  /** Each request to the next of these addresses in turn. */
  async events(urls: readonly string[], pace: Pace): Promise<Outcome> {
    return reported((await this.perform({ job: 'events', urls, pace }))!);
  }

  async looks(url: string, looks: readonly Look[], pace: Pace): Promise<Outcome> {
    return reported((await this.perform({ job: 'looks', url, looks, pace }))!);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }

  private perform(job: Job): Promise<Outcome | null> {
    const { child } = this;
    return new Promise((resolve, reject) => {
      const ended = (): void => reject(new Error('the load process has ended'));
      child.once('exit', ended);
      child.once('message', (answer: { outcome: Outcome | null } | { error: string }) => {
        child.off('exit', ended);
        if ('error' in answer) reject(new Error(answer.error));
        else resolve(answer.outcome);
      });
      child.send(job);
    });
  }
}

function reported(outcome: Outcome): Outcome {
  if (outcome.latencies.length === 0) throw new Error('there was nothing left to ask');
  if (!isWhole(outcome)) say(`  not answered as wanted: ${JSON.stringify(outcome.failed)}; the first: ${outcome.firstFailure}`);
  return outcome;
}

/** Nothing failed. */
export function isWhole({ failed }: Outcome): boolean {
  return Object.keys(failed).length === 0;
}
