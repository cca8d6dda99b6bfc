import { setTimeout as delay } from 'node:timers/promises';
import { Client as Database } from 'pg';
import { Verify } from '#proofs';
import { demonstrationBodies } from '#registry';
import { applicant, employer, openApi, type TestApi } from '../support/api.js';
import { beginBulk } from '../support/bulk.js';
import { cover } from '../support/leave/cover.workflow.js';
import { leave } from '../support/leave/leave.workflow.js';
import { openWorker, type TestWorker } from '../support/worker.js';
import { caseEnd } from './case-end.js';
import { expectNothingLeft, expectWholeRun } from './end-of-run.js';
import { packageOf } from '../support/package-of.js';

const packages = [packageOf(leave), packageOf(cover)];
const { aimak, city } = demonstrationBodies;
const count = 12;
const cutMs = 150;

let api: TestApi;
let worker: TestWorker;
let hand: Database;
beforeAll(async () => {
  api = await openApi({}, packages);
  worker = await openWorker(api, { packages });
  hand = new Database({ connectionString: api.database.url, application_name: 'hand' });
  await hand.connect();
});
afterAll(async () => {
  await hand.end();
  await worker.close();
  await api.close();
});

/** By the hand, which nobody cuts. */
const query = async (statement: string, values: unknown[] = []): Promise<Record<string, string>[]> =>
  (await hand.query<Record<string, string>>(statement, values)).rows;

async function ask(more: object = {}): Promise<string> {
  const input = { employee: 'clerk', employer: aimak.id, firstDay: '2190-01-10', days: 5, ...more };
  return (await api.ask(applicant, 'POST', '/api/workflows/leave/instances', { body: { input } })).body.id as string;
}

/** What each journal says, by case. */
async function journals(ids: readonly string[]): Promise<string[]> {
  const rows = await query(
    `select i.uuid, string_agg(j.type, ' ' order by j.seq) as types from journal j join instance i on i.id = j.instance_id
     where i.uuid = any($1) group by 1`,
    [ids],
  );
  return rows.map(({ types }) => types!);
}

test('all connections cut again and again while deadlines fire, effects are performed and a bulk operation runs: the end is that of a quiet run', async () => {
  const ids = (times: number, more: object = {}): Promise<string[]> =>
    Promise.all(Array.from({ length: times }, () => ask(more)));
  const reminded = await ids(count);
  const covered = await ids(count, { coveredBy: city.id });
  // Approved or reminded: not both, by chance.
  await query(`update deadline d set due_at = due_at + interval '3000 days' from instance i
    where i.id = d.instance_id and i.uuid = any('{${covered.join(',')}}')`);

  const bulk = await beginBulk(api, employer, { ids: covered }, { type: 'approve' });
  api.clock.advanceTo(new Date(api.clock.now().getTime() + 30 * 86_400_000));
  const isDone = async (): Promise<boolean> => {
    const rows = await query(
      `select 1 from bulk_item b join bulk_operation o on o.id = b.bulk_id where o.id = $1 and b.outcome is null
       union all select 1 from deadline d join instance i on i.id = d.instance_id where i.uuid = any($2)
       union all select 1 from outbox where delivered_at is null and content ->> 'kind' = 'startWorkflow'`,
      [bulk, reminded],
    );
    return rows.length === 0;
  };
  let cuts = 0;
  const until = Date.now() + 4_000;
  for (; Date.now() < until; await delay(cutMs)) {
    const { rowCount } = await hand.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name in ('yntymak', 'yntymak-queue') and pid <> pg_backend_pid()`,
    );
    cuts += rowCount!;
  }
  expect(cuts).toBeGreaterThan(20);
  for (const limit = Date.now() + 60_000; !(await isDone()); await delay(100))
    if (Date.now() > limit) throw new Error('it did not come to its end');

  expect(await journals(reminded)).toEqual(reminded.map(() => 'start deadline'));
  expect(await journals(covered)).toEqual(covered.map(() => 'start approve'));
  const children = await query(`select parent_id, count(*) from instance where workflow = 'cover' group by 1`);
  expect(children.map((row) => row.count)).toEqual(covered.map(() => '1'));
  const { dataSource } = api.database;
  await dataSource.query('select 1').catch(() => undefined);
  for (const group of [reminded, covered]) {
    const [first, ...others] = await Promise.all(group.map((id) => caseEnd(dataSource, [id])));
    for (const other of others) expect(other).toEqual(first);
  }
  await expectNothingLeft((statement) => query(statement));
  await expectWholeRun((statement) => query(statement));
  for await (const fault of api.app.get(Verify).all()) expect(fault).toBeNull();
}, 120_000);
