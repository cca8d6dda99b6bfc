import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';
import { Client } from '../support/client.js';
import { endPrograms, makeDataDir, type Program, startProgram } from '../support/program.js';

afterEach(endPrograms);

const cases = 30;
const title = (draft: number): object => ({ instrument: 'agreement', title: `Civil registration ${draft}` });

/** Drafts of the ministry, and a bulk operation that gives each of them a budget code. */
async function begin({ url }: Program, count = cases): Promise<{ drafter: Client; ids: string[]; bulk: string }> {
  const drafter = await Client.signIn(url, 'ministry.drafter');
  const power = (await drafter.get('/api/powers?limit=1')).body.items[0].id;
  const recipient = (await drafter.get('/api/bodies?kind=municipality&limit=1')).body.items[0].id;
  const ids: string[] = [];
  while (ids.length < count) {
    const input = { ...title(ids.length), power, recipient };
    ids.push((await drafter.post('/api/workflows/delegation/instances', { input })).body.id);
  }
  const event = { type: 'saveDraft', payload: { budgetCode: '70951' } };
  const plan = await drafter.post('/api/bulk', { dryRun: true, filter: { ids }, event, reason: 'one code' });
  expect(plan.body).toMatchObject({ matched: count, wouldApply: count });
  const start = { dryRun: false, planToken: plan.body.planToken, reason: 'one code for all' };
  const started = await drafter.post('/api/bulk', start, { 'idempotency-key': 'codes' });
  expect(started.status).toBe(202);
  return { drafter, ids, bulk: started.body.id };
}

async function ended(client: Client, bulk: string): Promise<{ state: string; counts: Record<string, number> }> {
  const limit = Date.now() + 45_000;
  for (;;) {
    const { body } = await client.get(`/api/bulk/${bulk}?limit=200`);
    if (body.endedAt !== null) return body;
    if (Date.now() > limit) throw new Error(JSON.stringify(body));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** How often the journal of each case has an event of this operation. */
async function applied(client: Client, ids: readonly string[], bulk: string): Promise<number[]> {
  const records = async (id: string): Promise<{ bulk?: { id: string } }[]> =>
    (await client.get(`/api/instances/${id}/journal`)).body.items;
  return Promise.all(ids.map(async (id) => (await records(id)).filter((record) => record.bulk?.id === bulk).length));
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
  'a process killed at %s in the middle of a bulk operation: the next one ends it, and each case has the event once',
  async (point) => {
    const { dataDir, remove } = await makeDataDir();
    const doomed = await startProgram({ dataDir, env: { YNTYMAK_CRASH_POINT: `${point}:${cases + 11}` } });
    const died = once(doomed.process, 'exit');
    const { ids, bulk } = await begin(doomed);
    expect(await died).toEqual([null, 'SIGKILL']);

    const next = await startProgram({ dataDir });
    const drafter = await Client.signIn(next.url, 'ministry.drafter');
    const before = (await drafter.get(`/api/bulk/${bulk}`)).body.counts;
    expect(before.waiting).toBeGreaterThan(0);
    const { state, counts } = await ended(drafter, bulk);
    expect([state, counts]).toMatchObject(['ended', { applied: cases, waiting: 0 }]);
    expect(await applied(drafter, ids, bulk)).toEqual(ids.map(() => 1));
    expect(await next.stop()).toBe(0);
    expect(verify(dataDir)).toEqual([0, `${cases} cases verified, 0 faulty`]);
    await remove();
  },
  120_000,
);
