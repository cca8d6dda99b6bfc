import { setTimeout as delay } from 'node:timers/promises';
import { OutboxDispatcher } from '#engine';
import { applicant, employer, openApi, type TestApi } from '../support/api.js';
import { beginBulk, bulkWhen } from '../support/bulk.js';
import { Failing, passingStates } from '../support/failing.js';
import { openWorker, type TestWorker } from '../support/worker.js';
import { inFull, isFull } from '../support/full.js';

let api: TestApi;
let worker: TestWorker;
let failing: Failing;
beforeAll(async () => {
  api = await openApi();
  worker = await openWorker(api);
  failing = await Failing.open(api.database);
});
afterAll(async () => {
  await failing.close();
  await worker.close();
  await api.close();
});
afterEach(async () => {
  await failing.end();
  expect(await query('select kind, error from incident')).toEqual([]);
});

const query = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  api.database.dataSource.query<Row[]>(sql, parameters);

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const limit = Date.now() + 40_000; !(await isSo()); await delay(50))
    if (Date.now() > limit) throw new Error(`${what} did not come`);
}

const isNotified = async (instance: string): Promise<boolean> =>
  (await query('select from inbox_item m join instance i on i.id = m.instance_id where i.uuid = $1', [instance])).length > 0;
const fired = async (instance: string): Promise<boolean> =>
  (
    await query(`select from journal j join instance i on i.id = j.instance_id where i.uuid = $1 and j.type = 'deadline'`, [
      instance,
    ])
  ).length === 1;

inFull(() => {
  test('a table that is locked for 8 s delays notices, and is nobody’s incident', async () => {
    await failing.lock('inbox_item');
    const ids = [await api.askLeave(), await api.askLeave()];
    await delay(8_000);
    await failing.end();
    for (const id of ids) await until('the notice', () => isNotified(id));
    expect(await query('select from effect_try')).not.toEqual([]);
  }, 60_000);

  test('a lock that is held for ten minutes, by the clock of the tests, is no incident, and one line of what failed', async () => {
    const refused = 120;
    await failing.inserts('inbox_item', '55P03', Infinity);
    const id = await api.askLeave();
    const dispatcher = worker.context.get(OutboxDispatcher, { strict: false });
    const begun = api.clock.now().getTime();
    const tried = async (): Promise<number> => {
      api.clock.advanceTo(new Date(api.clock.now().getTime() + 5_000));
      // The pause is of the database's clock.
      await query(`update outbox set next_try_at = null where next_try_at < 'infinity'`);
      await dispatcher.deliverFirst(['notify']);
      const [{ last_value: count }] = await failing.query<[{ last_value: string }]>('select last_value from failure');
      return Number(count);
    };
    await until('the refusals', async () => (await tried()) >= refused);
    expect(api.clock.now().getTime() - begun).toBeGreaterThanOrEqual(600_000);
    const tries = `select error from effect_try t join outbox o on o.id = t.outbox_id join instance i on i.id = o.instance_id where i.uuid = $1`;
    expect(await query(tries, [id])).toEqual([{ error: expect.stringContaining('not now') }]);
    await failing.end();
    await until('the notice', () => isNotified(id));
  }, 60_000);

  test('a statement that its administrator cancels delays notices', async () => {
    await failing.lock('inbox_item');
    const id = await api.askLeave();
    const waiting = `from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await until('the wait', async () => (await query(`select ${waiting}`)).length > 0);
    await query(`select pg_cancel_backend(pid) ${waiting}`);
    await failing.end();
    await until('the notice', () => isNotified(id));
  }, 60_000);
});

test.each(isFull ? passingStates : passingStates.slice(0, 1))(
  'notices, starts, deadlines and bulk operations come through %s',
  async (state) => {
    await failing.inserts('inbox_item', state, 2);
    const notified = await api.askLeave();
    await until('the notice', () => isNotified(notified));

    await failing.inserts('journal', state, 1, `new.type = 'start'`);
    const starting = async (): Promise<string | undefined> => api.askLeave();
    const started = (await starting()) ?? (await starting());
    expect(started).toEqual(expect.any(String));

    await failing.inserts('journal', state, 2, `new.type in ('approve', 'deadline')`);
    const bulk = await beginBulk(api, employer, { ids: [started] }, { type: 'approve' });
    expect(await bulkWhen(api, employer, bulk)).toMatchObject({ items: [{ outcome: 'applied' }] });
    api.clock.advanceTo(new Date(api.clock.now().getTime() + 10 * 86_400_000));
    api.forgetSessions();
    await until('the deadline', () => fired(notified));
  },
  90_000,
);

inFull(() => {
  test('a case that cannot be read for a while is read later by bulk operations', async () => {
    const id = await api.askLeave();
    const bulk = await beginBulk(api, employer, { ids: [id] }, { type: 'approve' });
    await failing.lock('snapshot');
    await delay(12_000);
    await failing.end();
    expect(await bulkWhen(api, employer, bulk)).toMatchObject({ items: [{ outcome: 'applied' }] });
  }, 60_000);
});

test('a request meanwhile gets the answer that it is busy, and may be repeated', async () => {
  const id = await api.askLeave();
  await failing.lock('snapshot');
  const { status, body } = await api.ask(applicant, 'POST', `/api/instances/${id}/events`, {
    body: { type: 'cancel', payload: {} },
  });
  expect([status, body.code]).toEqual([503, 'busy']);
}, 60_000);
