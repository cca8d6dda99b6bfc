import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launcherOf, lockFolder } from './launcher-lock.js';
import { startOf } from './process-table.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yntymak-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

const leaveLock = (holder: string): Promise<void> => writeFile(join(folder, 'launcher.lock'), holder);

test('a folder is locked for one, until it is released', async () => {
  const lock = await lockFolder(folder);
  expect(await launcherOf(folder)).toBe(process.pid);
  await expect(lockFolder(folder)).rejects.toMatchObject({
    name: 'StartFault',
    message: expect.stringContaining(`Another Yntymak (process ${process.pid})`) as string,
  });
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
  expect(await launcherOf(folder)).toBeNull();
  await (await lockFolder(folder)).release();
});

test('the lock of a process that has died is taken over', async () => {
  const process = spawn('true');
  await once(process, 'exit');
  await leaveLock(`${process.pid} 12345`);
  expect(await launcherOf(folder)).toBeNull();
  await (await lockFolder(folder)).release();
});

test('so is that of a process whose number another one has now', async () => {
  await leaveLock(`${process.ppid} 1`);
  expect(await launcherOf(folder)).toBeNull();
  await (await lockFolder(folder)).release();
});

test('the lock of another living process stays', async () => {
  const holder = `${process.ppid} ${await startOf(process.ppid)}`;
  await leaveLock(holder);
  await expect(lockFolder(folder)).rejects.toMatchObject({ name: 'StartFault' });
  expect(await readFile(join(folder, 'launcher.lock'), 'utf8')).toBe(holder);
});

test('of many who take over a dead lock at once, one gets it', async () => {
  for (let round = 0; round < 100; round += 1) {
    await leaveLock('1073741824 1');
    // In every other round somebody died while taking over.
    if (round % 2 === 0) await writeFile(join(folder, 'launcher.lock.takeover'), '1073741824 2');
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    const winners = results.filter((result) => result.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    await winners[0]?.value.release();
    expect(await readdir(folder)).toEqual([]);
  }
});
