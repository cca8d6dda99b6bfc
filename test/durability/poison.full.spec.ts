import { setTimeout as delay } from 'node:timers/promises';
import { Client as Database } from 'pg';
import { newId } from '#platform';
import { Client } from '../support/client.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { endPrograms, makeDataDir, startProgram } from '../support/program.js';
import { Deadlines } from './deadlines.js';
import { drafted } from './cases.js';
import { expectNothingLeft, expectWholeRun, verified } from './end-of-run.js';
import { Load } from './load.js';

let database: TestDatabase;
let folder: Awaited<ReturnType<typeof makeDataDir>>;
let owner: Database;
let load: Load | undefined;
beforeAll(async () => {
  [database, folder] = await Promise.all([createTestDatabase(), makeDataDir()]);
  owner = new Database({ connectionString: database.ownerUrl, application_name: 'hand' });
  await owner.connect();
});
afterAll(async () => {
  await load?.stop();
  await endPrograms();
  await owner.end();
  await Promise.all([database.drop(), folder.remove()]);
});

/** A process that writes one of these into the journal fails, as by a fault of ours. */
const poison = (instance: string): string => `
  create function poison() returns trigger language plpgsql as $$ begin
    if new.record like '%poisoned%' or new.type = 'deadline' and new.instance_id = (select id from instance where uuid = '${instance}')
    then raise exception 'a fault of ours'; end if;
    return new; end $$;
  create trigger poison before insert on journal for each row execute function poison()`;

test('an event and a deadline that nobody can commit stop their two cases, and no other; nothing spins, and retry lets them go on', async () => {
  const env = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, DEMO: 'true', LOG_LEVEL: 'fatal' };
  const program = await startProgram({ dataDir: folder.dataDir, env });
  const query = <Row>(statement: string): Promise<Row[]> => database.dataSource.query<Row[]>(statement);
  const deadlines = await Deadlines.ready(program.url, query, 12);
  load = await Load.begin(program.url);
  const [drafter, operator] = await Promise.all(
    ['ministry.drafter', 'operator'].map((login) => Client.signIn(program.url, login)),
  );
  const id = await drafted(drafter!, 'Poison');
  const send = (authority: string, key = newId()) =>
    drafter!.post(
      `/api/instances/${id}/events`,
      { type: 'saveDraft', payload: { clauses: { authority } } },
      { 'idempotency-key': key },
    );

  const [stopped] = deadlines.ids as [string];
  await owner.query(poison(stopped));
  const began = Date.now();
  await deadlines.over(12, 0, 6_000);
  expect(await send('poisoned', 'poison')).toMatchObject({ status: 500, body: { code: 'fault' } });
  expect(await send('harmless')).toMatchObject({ status: 409, body: { code: 'instanceStopped' } });

  // Two sweeps from one to the next. Nobody asks for what waits for a person.
  const swept = async (): Promise<number> => {
    const [row] = await query<{ ran_at: Date }>(`select ran_at from round_run where name = 'sweep'`);
    return row!.ran_at.getTime();
  };
  const attempts = `select d.attempt from deadline d join instance i on i.id = d.instance_id
    where i.uuid = '${stopped}' and d.name = 'costingDue'`;
  const incidents = (): Promise<{ id: string; uuid: string }[]> =>
    query(`select n.id, i.uuid from incident n join instance i on i.id = n.instance_id where n.resolved_at is null`);
  for (const limit = Date.now() + 20_000; (await incidents()).length < 2 && Date.now() < limit;) await delay(100);
  expect((await incidents()).map(({ uuid }) => uuid).sort()).toEqual([id, stopped].sort());
  await deadlines.allFired(30_000, [stopped]);
  const claimed = await query(attempts);
  for (const seen = new Set<number>(); seen.size < 3; await delay(100)) seen.add(await swept());
  expect(await query(attempts)).toEqual(claimed);
  expect((await incidents()).length).toBe(2);
  expect(load.unknownSince(began)).toBe(0);
  await load.untilDone(10, 20_000);

  await owner.query('drop trigger poison on journal; drop function poison()');
  for (const incident of await incidents()) {
    const { status } = await operator!.post(`/api/incidents/${incident.id}/retry`, { reason: 'the fault is mended' });
    expect(status).toBeLessThan(300);
  }
  expect((await send('poisoned', 'poison')).status).toBe(200);
  await deadlines.allFired(30_000);
  await load.end(query);
  await deadlines.restore();
  await expectNothingLeft(query);
  await expectWholeRun(query);
  expect(await program.stop()).toBe(0);
  expect(verified({ ...env, DATA_DIR: folder.dataDir })).toEqual([0, expect.stringMatching(/^\d+ cases verified, 0 faulty$/)]);
}, 120_000);
