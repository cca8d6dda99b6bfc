import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';

/** Stands in for npm: writes down how it was called and leaves what npm would leave. */
const npmStandIn = `#!/bin/sh
echo "$*" >> "$CALLS"
[ -z "$NPM_FAILS" ] || exit 1
case "$1" in
  ci) mkdir -p node_modules && echo '{}' > node_modules/.package-lock.json ;;
  run) mkdir -p dist apps/web/src/api && : > apps/web/src/api/schema.d.ts ;;
esac
`;

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'yntymak-prepare-'));
  const write = (path: string, text: string): Promise<void> => writeFile(join(root, path), text);
  for (const folder of ['apps/web', 'libs', 'workflows', 'bin']) await mkdir(join(root, folder), { recursive: true });
  await cp(fileURLToPath(projectFile('apps/start')), join(root, 'apps/start'), { recursive: true });
  await write('package.json', '{ "type": "module" }');
  await write('package-lock.json', '{ "lockfileVersion": 3 }');
  await write('tsconfig.json', '{}');
  await write('tsconfig.build.json', '{}');
  await write('libs/one.ts', 'export const one = 1;');
  await write('apps/web/page.tsx', 'export const page = 1;');
  await write('bin/npm', npmStandIn);
  await chmod(join(root, 'bin/npm'), 0o755);
});

afterEach(() => rm(root, { recursive: true }));

function run(options: { env?: NodeJS.ProcessEnv; nodeArguments?: string[] } = {}): { status: number | null; output: string } {
  const script = join(root, 'apps/start/prepare.mjs');
  const env = { PATH: `${join(root, 'bin')}:${process.env.PATH}`, CALLS: join(root, 'calls'), ...options.env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...(options.nodeArguments ?? []), script], {
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

async function calls(): Promise<string[]> {
  const text = await readFile(join(root, 'calls'), 'utf8').catch(() => '');
  await rm(join(root, 'calls'), { force: true });
  return text.split('\n').filter(Boolean);
}

const install = expect.stringMatching(/^ci --include=dev/) as string;
const server = 'run --silent build:server';
const web = 'run --silent build:web';

test('a fresh clone is installed and built', async () => {
  expect(run().status).toBe(0);
  expect(await calls()).toEqual([install, server, web]);
});

describe('of a clone that is ready', () => {
  beforeEach(async () => {
    run();
    await calls();
  });

  test('nothing is done and nothing is said', async () => {
    expect(run()).toEqual({ status: 0, output: '' });
    expect(await calls()).toEqual([]);
  });

  test('a changed lock file is installed again', async () => {
    await writeFile(join(root, 'package-lock.json'), '{ "lockfileVersion": 3, "packages": {} }');
    expect(run().output).toMatch(/Installing packages/);
    expect(await calls()).toEqual([install]);
  });

  test('a changed source is built again, once', async () => {
    await writeFile(join(root, 'libs/one.ts'), 'export const one = 2;');
    run();
    run();
    expect(await calls()).toEqual([server]);
  });

  test('a changed page of the web application is built again, alone', async () => {
    await writeFile(join(root, 'apps/web/page.tsx'), 'export const page = 2;');
    run();
    run();
    expect(await calls()).toEqual([web]);
  });

  test('a deleted source is built again', async () => {
    await rm(join(root, 'libs/one.ts'));
    run();
    expect(await calls()).toEqual([server]);
  });

  test('a changed test is not', async () => {
    await writeFile(join(root, 'libs/one.spec.ts'), 'test.todo');
    run();
    expect(await calls()).toEqual([]);
  });

  test('a deleted build is built again', async () => {
    await rm(join(root, 'dist'), { recursive: true });
    run();
    expect(await calls()).toEqual([server, web]);
  });
});

test('packages installed by hand are not installed again, unless they are older than the lock file', async () => {
  await mkdir(join(root, 'node_modules'));
  await writeFile(join(root, 'node_modules/.package-lock.json'), '{}');
  run();
  expect(await calls()).toEqual([server, web]);

  const { mtimeMs } = await stat(join(root, 'package-lock.json'));
  const dayBefore = new Date(mtimeMs - 86_400_000);
  await utimes(join(root, 'node_modules/.package-lock.json'), dayBefore, dayBefore);
  run();
  expect(await calls()).toEqual([install]);
});

test('a failure of npm ends the start, and the next start tries again', async () => {
  expect(run({ env: { NPM_FAILS: 'yes' } })).toEqual({ status: 1, output: expect.stringMatching(/npm ci failed/) as string });
  expect(run().status).toBe(0);
  expect(await calls()).toEqual([install, install, server, web]);
});

test('an old Node is refused with one message, before anything is done', async () => {
  const pretend = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '20.18.3' } })`;
  expect(run({ nodeArguments: ['--import', pretend] })).toEqual({
    status: 1,
    output: 'Yntymak needs Node.js 20.19 or newer; this is 20.18.3.\n',
  });
  expect(await calls()).toEqual([]);
});
