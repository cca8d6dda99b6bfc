import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';

/** What a command of a copy has come to. */
export interface Run {
  readonly status: number | null;
  readonly output: string;
}

/** A copy of parts of the project, in which a test may write as somebody who works on it does. */
export class ProjectCopy {
  private constructor(readonly root: string) {}

  /** @param paths files and folders, from the root of the project. */
  static async of(...paths: readonly string[]): Promise<ProjectCopy> {
    const root = await mkdtemp(join(tmpdir(), 'yntymak-project-'));
    const project = (path: string): string => fileURLToPath(projectFile(path));
    for (const path of paths) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      // That of Node.js takes thirty times as long.
      execFileSync('cp', ['-r', project(path), join(root, path)]);
    }
    await symlink(project('node_modules'), join(root, 'node_modules'));
    return new ProjectCopy(root);
  }

  /** The program as it is built. `npm run types:pure` builds what changes of its pure part, and so does whatever prepares it. */
  static async built(): Promise<ProjectCopy> {
    const copy = await ProjectCopy.of(
      ...['apps', 'dist', 'libs', 'workflows', 'package.json', 'tsconfig.json', 'tsconfig.pure.json', '.prettierrc.json'],
    );
    const described = JSON.parse(await copy.read('package.json')) as { scripts: Record<string, string> };
    const scripts = Object.entries(described.scripts).map(([name, script]) => [
      name,
      script.replace('node apps/start/prepare.mjs', 'npm run --silent types:pure'),
    ]);
    const pure = `${described.scripts['types:pure']} --noEmit false --outDir dist --incremental --tsBuildInfoFile dist/.pure`;
    await copy.write(
      'package.json',
      JSON.stringify({ ...described, scripts: { ...Object.fromEntries(scripts), 'types:pure': pure } }),
    );
    return copy;
  }

  path(path: string): string {
    return join(this.root, path);
  }

  read(path: string): Promise<string> {
    return readFile(this.path(path), 'utf8');
  }

  write(path: string, text: string): Promise<void> {
    return writeFile(this.path(path), text);
  }

  run(command: string): Run {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: this.root, encoding: 'utf8' });
    return { status, output: `${stdout}${stderr}`.trim() };
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true });
  }
}
