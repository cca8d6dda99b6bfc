import { setTimeout as delay } from 'node:timers/promises';
import { Rounds } from '#platform';
import { Queues } from '#queue';
import { employer, openApi, type TestApi } from '../../../test/support/api.js';
import { cover } from '../../../test/support/leave/cover.workflow.js';
import { leave } from '../../../test/support/leave/leave.workflow.js';
import { openWorker, type TestWorker } from '../../../test/support/worker.js';
import { AlarmsProcessor } from './alarms.processor.js';
import { SweepRound } from './sweep.round.js';
import { packageOf } from '../../../test/support/package-of.js';

const packages = [packageOf(leave), packageOf(cover)];
const day = 86_400_000;

let api: TestApi;
let worker: TestWorker;
beforeEach(async () => {
  api = await openApi({}, packages);
  worker = await openWorker(api, { packages });
});
afterEach(async () => {
  await worker.close();
  await api.close();
});

const query = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  api.database.dataSource.query<Row[]>(sql, parameters);
/** How often the deadlines of these cases have fired, by their journals. */
const firings = async (ids: readonly string[]): Promise<number[]> => {
  const rows = await query<{ uuid: string; count: string }>(
    `select i.uuid, count(*) from journal j join instance i on i.id = j.instance_id
     where j.type = 'deadline' and i.uuid = any($1) group by 1`,
    [ids],
  );
  return ids.map((id) => Number(rows.find(({ uuid }) => uuid === id)?.count ?? 0));
};
const until = async (isReached: () => Promise<boolean>, limitMs = 20_000): Promise<void> => {
  for (const limit = Date.now() + limitMs; !(await isReached()); await delay(50))
    if (Date.now() > limit) throw new Error('it did not happen in time');
};
const ask = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  while (ids.length < count) ids.push(await api.askLeave());
  return ids;
};
const pass = (ms: number): void => api.clock.advanceTo(new Date(api.clock.now().getTime() + ms));
const sweep = (): Promise<void> => worker.context.get(SweepRound).run();
const alarmsDelayed = async (): Promise<number> => (await worker.context.get(Queues).depths()).alarms.delayed;
/** Signalled later than their cases would have it. */
const dueAt = async (ids: readonly string[], at: Date): Promise<void> => {
  await query(`update deadline d set due_at = $2 from instance i where i.id = d.instance_id and i.uuid = any($1)`, [ids, at]);
};

test('deadlines of one second are one signal, whatever the queue loses fires within a sweep, and each fires once', async () => {
  const ids = await ask(12);
  await until(async () => (await alarmsDelayed()) === 1);
  // The last cases may still be signalled: what is signalled late is lost as well.
  await until(async () => {
    await worker.context.get(Queues).empty();
    await delay(500);
    return (await alarmsDelayed()) === 0;
  });
  pass(30 * day);
  await until(async () => (await firings(ids)).every((count) => count === 1), 10_000);
  await sweep();
  await delay(300);
  expect(await firings(ids)).toEqual(ids.map(() => 1));
});

test('a deadline is signalled at its time, to the second', async () => {
  const ids = await ask(1);
  const [{ due_at: at }] = (await query('select due_at from deadline')) as [{ due_at: Date }];
  api.clock.advanceTo(new Date(at.getTime() - 3_000));
  await sweep();
  await until(async () => (await firings(ids))[0] === 1, 5_000);
  const [row] = await query<{ at: Date }>(`select at from journal where type = 'deadline'`);
  expect(row!.at.getTime() - at.getTime()).toBeGreaterThanOrEqual(0);
  expect(row!.at.getTime() - at.getTime()).toBeLessThan(2_500);
});

test('a signal before its time does nothing', async () => {
  const ids = await ask(1);
  const second = Math.floor(api.clock.now().getTime() / 1_000);
  await worker.context.get(AlarmsProcessor).fireDue({ second });
  await worker.context.get(AlarmsProcessor).fireDue({ second: second + 86_400 });
  expect(await firings(ids)).toEqual([0]);
});

test.each([25 * day, 2 * 365 * day])('a deadline %d ms ahead fires on its day, and not the day before', async (ahead) => {
  const ids = await ask(1);
  await dueAt(ids, new Date(api.clock.now().getTime() + ahead));
  await sweep();
  pass(ahead - day);
  await sweep();
  await delay(300);
  expect(await firings(ids)).toEqual([0]);
  pass(day + 1_000);
  await until(async () => (await firings(ids))[0] === 1, 10_000);
});

test('what a step leaves for outside is performed as soon as it is committed', async () => {
  const rounds = worker.context.get(Rounds);
  await rounds.beforeApplicationShutdown();
  const input = { employee: 'clerk', employer: (await api.ask(employer, 'GET', '/api/me')).body.offices[0].body.id as string };
  const coveredBy = (await api.ask('city.signatory', 'GET', '/api/me')).body.offices[0].body.id as string;
  const start = { input: { ...input, firstDay: '2190-01-10', days: 5, coveredBy } };
  const { id } = (await api.ask('ministry.drafter', 'POST', '/api/workflows/leave/instances', { body: start })).body;
  await api.ask(employer, 'POST', `/api/instances/${id}/events`, { body: { type: 'approve' } });
  await until(async () => (await query(`select from instance where workflow = 'cover'`)).length === 1, 3_000);
});

test('a worker of another process follows the time of the demonstration', async () => {
  await worker.close();
  const ids = await ask(1);
  const { Clock } = await import('#platform');
  worker = await openWorker(api, { packages, clock: new Clock() });
  await query('insert into demo_clock (offset_ms) values ($1)', [30 * day]);
  await until(async () => (await firings(ids))[0] === 1, 10_000);
});

test('the rounds of ten workers are those of one: a sweep is noted with its time, and nothing went wrong', async () => {
  const others = await Promise.all(Array.from({ length: 3 }, () => openWorker(api, { packages })));
  await until(async () => (await query('select from round_run')).length === 8);
  await delay(2_000);
  await Promise.all(others.map((each) => each.close()));
  const rows = await query<{ name: string; fault: string | null }>('select name, fault from round_run order by name');
  expect(rows).toEqual(
    ['checkpoint', 'digests', 'documents', 'mails', 'reminders', 'succession', 'sweep', 'webhooks'].map((name) => ({
      name,
      fault: null,
    })),
  );
});
