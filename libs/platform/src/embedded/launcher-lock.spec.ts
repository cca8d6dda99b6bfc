import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFile } from '../project-file.js';
import { lockFolder } from './launcher-lock.js';
import { startOf } from './process-table.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yntymak-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

const locker = fileURLToPath(projectFile('dist/libs/platform/src/embedded/launcher-lock.js'));
const script = `
  const { lockFolder } = await import(${JSON.stringify(locker)});
  await lockFolder(process.argv[1]).then(() => console.log('locked'), (fault) => console.log(fault.message));
  setInterval(() => {}, 60_000);`;
const start = () =>
  spawn(process.execPath, ['--input-type=module', '-e', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
const said = async (process: ReturnType<typeof start>): Promise<string> => {
  const [line] = (await once(process.stdout, 'data')) as [Buffer];
  return line.toString().trim();
};

test('a folder is locked for one, until it is released', async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({
    name: 'StartFault',
    message: expect.stringContaining(`Another Yntymak (process ${process.pid} of `) as string,
  });
  await lock.release();
  await (await lockFolder(folder)).release();
});

test('the lock of another process stays until it has ended, however it ends, and whatever its file says', async () => {
  const holder = start();
  expect(await said(holder)).toBe('locked');
  for (const content of [`${holder.pid} 1`, '1073741824 1', '']) {
    await writeFile(join(folder, 'launcher.lock'), content);
    await expect(lockFolder(folder)).rejects.toMatchObject({ name: 'StartFault' });
  }
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  await (await lockFolder(folder)).release();
});

test('who holds it stands in the file as earlier releases read it', async () => {
  const lock = await lockFolder(folder);
  const [pid, since] = (await readFile(join(folder, 'launcher.lock'), 'utf8')).split(' ');
  expect([pid, since]).toEqual([String(process.pid), await startOf(process.pid)]);
  await lock.release();
  expect(await readFile(join(folder, 'launcher.lock'), 'utf8')).toBe('');
});

test('what a child of the holder runs does not hold the lock', async () => {
  const lock = await lockFolder(folder);
  const child = spawn('sleep', ['60']);
  await once(child, 'spawn');
  await lock.release();
  await (await lockFolder(folder)).release();
  child.kill('SIGKILL');
});

test('of many who ask at once, one gets it', async () => {
  for (let round = 0; round < 20; round += 1) {
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    const winners = results.filter((result) => result.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    await winners[0]?.value.release();
  }
});
