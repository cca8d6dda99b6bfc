import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';
import { Client } from '../support/client.js';
import { endPrograms, makeDataDir, type Program, startProgram } from '../support/program.js';
import { csvOf, formOf, goodRow, tablePath } from '../support/tables.js';

afterEach(endPrograms);

const cases = 24;
const file = csvOf(...Array.from({ length: cases }, (_, index) => ({ ...goodRow, basisNumber: `${index}` })));

/** Registered powers whose evidence is due in thirty days, a rule that makes it twenty, and the recomputation that follows. */
async function begin({ url }: Program): Promise<{ ids: string[]; id: string }> {
  const signatory = await Client.signIn(url, 'aimak.signatory');
  const send = async (query = ''): Promise<{ body: { token: string; rows: { case: { id: string } }[] } }> => {
    const { raw, headers } = await formOf(file);
    return signatory.send('POST', `${tablePath}${query}`, raw, headers);
  };
  const { token } = (await send()).body;
  const ids = (await send(`?dryRun=false&token=${token}`)).body.rows.map((row) => row.case.id);
  const operator = await Client.signIn(url, 'operator');
  const rule = { id: 'evidence.due', value: 20, unit: 'calendarDays', validFrom: '2026-01-01', statutory: false };
  expect((await operator.post('/api/rules', { ...rule, reason: 'decree', dryRun: false })).status).toBe(201);
  const plan = await operator.post('/api/recomputations', { dryRun: true, reason: 'decree' });
  expect(plan.body.planned).toMatchObject({ cases, deadlines: cases });
  const start = { dryRun: false, planToken: plan.body.planToken, reason: 'decree' };
  const started = await operator.post('/api/recomputations', start);
  expect(started.status).toBe(202);
  return { ids, id: started.body.id };
}

function verify(dataDir: string): [status: number | null, said: string | undefined] {
  const program = fileURLToPath(projectFile('dist/apps/api/src/verify.main.js'));
  const { status, stdout } = spawnSync(process.execPath, [program], {
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  return [status, stdout.trim().split('\n').at(-1)];
}

/** The starts of the cases pass each point as well. */
test.each(['step.committed', 'step.committing'])(
  'a process killed at %s in the middle of a recomputation: the next one ends it, and each case has its record once',
  async (point) => {
    const { dataDir, remove } = await makeDataDir();
    const doomed = await startProgram({ dataDir, env: { YNTYMAK_CRASH_POINT: `${point}:${cases + 11}` } });
    const died = once(doomed.process, 'exit');
    const { ids, id } = await begin(doomed);
    expect(await died).toEqual([null, 'SIGKILL']);

    const next = await startProgram({ dataDir });
    const operator = await Client.signIn(next.url, 'operator');
    const get = async (): Promise<{ state: string; counts: Record<string, number>; items: { changes: unknown[] }[] }> =>
      (await operator.get(`/api/recomputations/${id}?limit=200`)).body;
    const before = await get();
    expect([before.state, before.counts.waiting! > 0]).toEqual(['running', true]);
    const limit = Date.now() + 45_000;
    while ((await get()).state !== 'ended' && Date.now() < limit) await new Promise((resolve) => setTimeout(resolve, 100));
    const ended = await get();
    expect([ended.state, ended.counts]).toMatchObject(['ended', { applied: cases, waiting: 0, failed: 0 }]);
    expect(ended.items.every(({ changes }) => changes.length > 0)).toBe(true);
    for (const each of ids) {
      const { items } = (await operator.get(`/api/instances/${each}/journal`)).body as { items: { event: string }[] };
      expect(items.filter(({ event }) => event === 'operation')).toHaveLength(1);
    }
    expect(await next.stop()).toBe(0);
    expect(verify(dataDir)).toEqual([0, `${cases} cases verified, 0 faulty`]);
    await remove();
  },
  120_000,
);
