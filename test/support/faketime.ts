import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const library = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/faketime/libfaketime.so.1`;

/** Why the clock of a process cannot be moved by tests, null when it can. Debian's package is installed where that may be done. @throws in CI. */
export function faketimeLack(): string | null {
  if (existsSync(library)) return null;
  if (process.getuid?.() === 0) spawnSync('apt-get', ['install', '-y', '-qq', 'libfaketime'], { timeout: 120_000 });
  if (existsSync(library)) return null;
  const lack = 'libfaketime is not installed, and could not be: the tests that move the clock of a process are skipped.';
  if (process.env.CI) throw new Error(lack);
  return lack;
}

/** The clock on the wall of a process, in the hand of a test; how long things take stays as it is. */
export class WallClock {
  private constructor(private readonly folder: string) {}

  static async open(): Promise<WallClock> {
    const clock = new WallClock(await mkdtemp(join(tmpdir(), 'yntymak-clock-')));
    // A database runs as another user, who reads it too.
    await chmod(clock.folder, 0o755);
    await clock.move(0);
    return clock;
  }

  /** For the process whose clock it is to be. */
  get env(): Record<string, string> {
    return {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: join(this.folder, 'time'),
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      DONT_FAKE_MONOTONIC: '1',
    };
  }

  /** Milliseconds ahead of the real clock, to the second. */
  async move(aheadMs: number): Promise<void> {
    const seconds = Math.round(aheadMs / 1_000);
    // Never half written: it is read all the time.
    await writeFile(join(this.folder, 'next'), `${seconds < 0 ? '' : '+'}${seconds}s\n`);
    await rename(join(this.folder, 'next'), join(this.folder, 'time'));
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}
