import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { servesFolder, serversOf, startOf } from './process-table.js';

/** A process with a child that has ended and that it never waits for: a zombie. */
async function parentOfZombie(folder: string): Promise<{ parent: ChildProcess; zombie: number }> {
  const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'], { cwd: folder });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const zombie = Number(line.toString());
  while ((await startOf(zombie)) !== null) await new Promise((resolve) => setTimeout(resolve, 5));
  return { parent, zombie };
}

test('a process is known by its number and its start', async () => {
  expect(await startOf(process.pid)).toMatch(/^\d+$/);
  expect(await startOf(process.pid)).toBe(await startOf(process.pid));
  expect(await startOf(process.ppid)).not.toBe(await startOf(process.pid));
});

test('a number that nobody has is nobody', async () => {
  expect(await startOf(2 ** 30)).toBeNull();
  expect(await startOf(NaN)).toBeNull();
  expect(await servesFolder(2 ** 30, '/')).toBe(false);
});

test('a zombie is nobody and works nowhere', async () => {
  const { parent, zombie } = await parentOfZombie('/usr');
  expect(await startOf(zombie)).toBeNull();
  expect(await servesFolder(zombie, '/usr')).toBe(false);
  expect(await servesFolder(parent.pid as number, '/usr')).toBe(true);
  expect(await serversOf('/usr')).toContain(parent.pid);
  parent.kill('SIGKILL');
});
