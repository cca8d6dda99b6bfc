import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';
import { Client } from '../../../../test/support/client.js';
import { endPrograms, freePort, makeDataDir, spawnProgram, startProgram } from '../../../../test/support/program.js';

afterEach(endPrograms);

const env = { DEMO_CASES: 'on' };

test('a first start killed twice while it makes the demonstration cases: the third has them, whole', async () => {
  const { dataDir, remove } = await makeDataDir();
  for (const point of ['step.snapshotWritten:20', 'step.committed:20']) {
    const doomed = spawnProgram({ dataDir, env: { ...env, YNTYMAK_CRASH_POINT: point } }, await freePort());
    expect(await once(doomed.process, 'exit')).toEqual([null, 'SIGKILL']);
  }
  const program = await startProgram({ dataDir, env });
  const auditor = await Client.signIn(program.url, 'audit.auditor');
  const { items } = (await auditor.get('/api/instances')).body as { items: { state: string }[] };
  expect(items.map(({ state }) => state)).toEqual([
    'drafting',
    'keneshReview',
    'preparing',
    'imposedWithoutResources',
    'inForce',
  ]);
  expect(program.output()).not.toMatch(/did not come all its way/);
  expect(await program.stop()).toBe(0);

  const verify = fileURLToPath(projectFile('dist/apps/api/src/verify.main.js'));
  const { status, stdout } = spawnSync(process.execPath, [verify], {
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  expect([status, stdout.trim().split('\n').at(-1)]).toEqual([0, '5 cases verified, 0 faulty']);
  await remove();
});
