import { setTimeout as delay } from 'node:timers/promises';
import { localDate } from '#machine';
import { migrate, newId } from '#platform';
import { appendOnly, migrations } from '#program';
import { draftFields, nextEffectiveDate, termFrom } from '../../workflows/delegation/scenarios/stages.js';
import { Client } from '../support/client.js';
import { createDemonstrationDatabase, type TestDatabase } from '../support/database.js';
import { buildPreviousRelease, type PreviousRelease } from '../support/previous-release.js';
import { endPrograms, makeDataDir, startProgram } from '../support/program.js';
import { expectWholeRun, verified } from './end-of-run.js';

let older: PreviousRelease | null;
let database: TestDatabase;
let folder: Awaited<ReturnType<typeof makeDataDir>>;
beforeAll(async () => (older = await buildPreviousRelease()), 180_000);
beforeEach(async () => {
  [database, folder] = await Promise.all([createDemonstrationDatabase(), makeDataDir()]);
});
afterEach(async () => {
  await endPrograms();
  await Promise.all([database.drop(), folder.remove()]);
});
afterAll(() => older?.remove());

const settings = (): Record<string, string> => ({
  DATABASE_URL: database.url,
  DATABASE_OWNER_URL: database.ownerUrl,
  DEMO: 'on',
  LOG_LEVEL: 'error',
});
const query = (statement: string, values: unknown[] = []): Promise<Record<string, string>[]> =>
  database.dataSource.query(statement, values);

async function eventually(statement: string, wanted: string): Promise<void> {
  const limit = Date.now() + 30_000;
  for (;;) {
    const [row] = await query(statement);
    if (String(Object.values(row ?? {})[0]) === wanted) return;
    if (Date.now() > limit) throw new Error(`never ${wanted}: ${statement}`);
    await delay(200);
  }
}

/** Starts a case and drafts in it, as people of the ministry do. @returns its id. */
async function drafted(url: string): Promise<string> {
  const drafter = await Client.signIn(url, 'ministry.drafter');
  const power = (await drafter.get('/api/powers?limit=1')).body.items[0].id as string;
  const recipient = (await drafter.get('/api/bodies?kind=municipality&limit=1')).body.items[0].id as string;
  const input = { instrument: 'agreement', title: 'Civil registration', power, recipient };
  const started = await drafter.post('/api/workflows/delegation/instances', { input });
  expect(started.status).toBe(201);
  await draft(drafter, started.body.id as string);
  return started.body.id as string;
}

async function draft(drafter: Client, id: string): Promise<void> {
  await send(drafter, id, 'saveDraft', { clauses: { authority: `Text ${newId()}` } });
}

async function send(client: Client, id: string, type: string, payload: object): Promise<void> {
  const { status, body } = await client.post(`/api/instances/${id}/events`, { type, payload });
  expect([status, body.reasons]).toEqual([200, undefined]);
}

test('two releases side by side on one database: each does its part, and the older leaves alone what it does not know', async () => {
  if (older === null) {
    console.warn('skipped: the history of this clone does not reach the previous release');
    return;
  }
  const env = settings();
  const newer = await startProgram({ dataDir: folder.dataDir, env });
  const old = await startProgram({ dataDir: folder.dataDir, env, main: older.main });

  // What only the newer one, or one yet to come, knows.
  const ofOld = await drafted(old.url);
  const foreign = newId();
  await query(
    `insert into outbox (uuid, instance_id, seq, content, created_at)
     select $1, id, 1, '{"kind":"somethingNew"}', now() from instance where uuid = $2`,
    [foreign, ofOld],
  );
  const ofNewer = await drafted(newer.url);

  // Each goes on with what the other began.
  const [there, here] = await Promise.all([old, newer].map(({ url }) => Client.signIn(url, 'ministry.drafter')));
  for (let round = 0; round < 5; round += 1) {
    await Promise.all([draft(there!, ofNewer), draft(here!, ofOld)]);
    await Promise.all([draft(there!, ofOld), draft(here!, ofNewer)]);
  }
  for (const id of [ofOld, ofNewer]) {
    const [seen, known] = await Promise.all([there!, here!].map((client) => client.get(`/api/instances/${id}`)));
    expect([seen!.body.seq, known!.body.seq]).toEqual([12, 12]);
  }

  // Notices of a step of the older one are filed by the newer one.
  const whole = draftFields(termFrom(nextEffectiveDate(localDate(new Date().toISOString(), 'Asia/Bishkek'))));
  await send(there!, ofOld, 'saveDraft', whole);
  await send(there!, ofOld, 'submitForLegalityCheck', {});
  await eventually(`select count(*) from outbox where content ->> 'kind' = 'notify' and delivered_at is not null`, '1');
  expect(await query('select delivered_at, attempt::text from outbox where uuid = $1', [foreign])).toEqual([
    { delivered_at: null, attempt: '0' },
  ]);
  await query('delete from outbox where uuid = $1', [foreign]).catch(() => undefined);

  expect(await old.stop()).toBe(0);
  expect(await newer.stop()).toBe(0);
  expect(old.output()).not.toMatch(/"level":(50|60)/);
  expect(newer.output()).not.toMatch(/"level":(50|60)/);
  await expectWholeRun(query);
  // The older one’s start gave rights on tables that it does not know; each start of the newer one takes them back.
  await migrate({ ...database, migrations, appendOnly });
  expect(verified({ ...env, DATA_DIR: folder.dataDir })).toEqual([0, '2 cases verified, 0 faulty']);
}, 180_000);
