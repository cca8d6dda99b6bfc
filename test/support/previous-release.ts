import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';

/** The release before this one, the program that may still be running while this one is brought in: it plays the same version 1. */
const commit = '198e7f33d099c199d78b7c9c38265b6449f4ca77';

/** A built copy of the previous release. */
export interface PreviousRelease {
  /** The main file of its api. */
  readonly main: string;
  remove(): Promise<void>;
}

const root = fileURLToPath(projectFile('.'));

/** Null: this clone has a history that does not reach so far back, so the release cannot be built. */
export async function buildPreviousRelease(): Promise<PreviousRelease | null> {
  if (run('git', ['cat-file', '-e', `${commit}^{commit}`]).status !== 0) return null;
  const folder = await mkdtemp(join(tmpdir(), 'yntymak-release-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    assertDone(run('sh', ['-c', `git archive ${commit} | tar -x -C '${folder}'`]));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    assertDone(
      run(process.execPath, [
        join(root, 'node_modules/typescript/bin/tsc'),
        '-p',
        join(folder, 'tsconfig.build.json'),
        // Its types were checked when it was released.
        '--noCheck',
      ]),
    );
    const main = join(folder, 'dist/apps/api/src/main.js');
    if (!existsSync(main)) throw new Error('the previous release was not built');
    return { main, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

function run(command: string, parameters: readonly string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(command, parameters, { cwd: root, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

function assertDone({ status, said }: { status: number | null; said: string }): void {
  if (status !== 0) throw new Error(`the previous release cannot be built: ${said}`);
}
