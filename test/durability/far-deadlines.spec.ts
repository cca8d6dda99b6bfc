import { setTimeout as delay } from 'node:timers/promises';
import { demonstrationBodies } from '#registry';
import { SweepRound } from '../../apps/worker/src/sweep.round.js';
import { applicant, asking, openApi, type TestApi } from '../support/api.js';
import { redisLack, startRedis, type TestRedis } from '../support/redis.js';
import { openWorker, type TestWorker } from '../support/worker.js';

const lack = redisLack();
if (lack !== null) console.warn(lack);

const day = 86_400_000;
const winter = ['01', '02', '03', '04', '05', '06', '07', '08'].map((date) => `2052-01-${date}`);

describe.each(['PostgreSQL', 'Redis'])('with the queue on %s', (backend) => {
  const isHere = backend === 'PostgreSQL' || lack === null;
  let redis: TestRedis | undefined;
  let api: TestApi;
  let worker: TestWorker;
  beforeAll(async () => {
    if (!isHere) return;
    redis = backend === 'Redis' ? await startRedis() : undefined;
    const settings = redis === undefined ? {} : { redisUrl: redis.url };
    api = await openApi(settings);
    worker = await openWorker(api, { settings });
    // Two years that are decided, and none after them.
    await query(`insert into calendar_year (year, version, act, approved, note_ky, note_ru, note_en)
      select year, 1, 'Resolution 1', true, 'ж', 'г', 'y' from unnest('{2051, 2052}'::int[]) year`);
    await query(
      `insert into calendar_day (year, version, date, kind, note_ky, note_ru, note_en)
       select 2052, 1, date, 'off', 'ж', 'н', 'n' from unnest($1::date[]) date`,
      [winter],
    );
    await query(`insert into rule (id, valid_from, value, unit, statutory, note_ky, note_ru, note_en)
      select 'leave.answer', since, value, unit, false, 'э', 'о', 'l' from (values
        ('2051-01-01'::date, 1, 'months'), ('2051-12-01', 3, 'workingDays'), ('2052-01-20', 1, 'months'),
        ('2052-12-01', 3, 'workingDays')) rule (since, value, unit)`);
  });
  afterAll(async () => {
    await worker?.close();
    await api?.close();
    await redis?.remove();
  });

  const testHere = isHere ? test : test.skip;
  const query = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    api.database.dataSource.query<Row[]>(sql, parameters);
  /** Signed in anew: years have passed, perhaps. */
  const ask = async (): Promise<string> => {
    const input = { employee: 'clerk', employer: demonstrationBodies.aimak.id, firstDay: '2190-01-10', days: 5 };
    const { body } = await asking(api.app)(applicant, 'POST', '/api/workflows/leave/instances', { body: { input } });
    return body.id as string;
  };
  const firings = (id: string): Promise<{ at: Date }[]> =>
    query(`select j.at from journal j join instance i on i.id = j.instance_id where i.uuid = $1 and j.type = 'deadline'`, [id]);
  const sweep = (): Promise<void> => worker.context.get(SweepRound).run();
  /** Pending until a second before its time, and fired once it has come. */
  const expectToFireAt = async (id: string, due: number): Promise<void> => {
    // The clock runs on while the sweep looks.
    api.clock.advanceTo(new Date(due - 60_000));
    await sweep();
    await delay(300);
    expect(await firings(id)).toEqual([]);
    api.clock.advanceTo(new Date(due));
    await sweep();
    for (const limit = Date.now() + 20_000; (await firings(id)).length === 0; await delay(50))
      if (Date.now() > limit) throw new Error('it did not fire in time');
    const [first, ...others] = await firings(id);
    expect(others).toEqual([]);
    expect(first!.at.getTime() - due).toBeGreaterThanOrEqual(0);
    expect(first!.at.getTime() - due).toBeLessThan(day);
  };

  testHere.each([25 * day, 2 * 365 * day])('a deadline %d ms ahead fires on its day, and not before', async (ahead) => {
    const id = await ask();
    const due = api.clock.now().getTime() + ahead;
    await query(`update deadline d set due_at = $2 from instance i where i.id = d.instance_id and i.uuid = $1`, [
      id,
      new Date(due),
    ]);
    await sweep();
    await expectToFireAt(id, due);
  });

  // In the order of time. A term is over at the end of its last day in Bishkek.
  testHere.each([
    ['the last day of a month and of a shorter one', '2051-01-31', '2051-02-28', false],
    ['over the days off after New Year', '2051-12-29', '2052-01-11', false],
    ['a leap day', '2052-01-31', '2052-02-29', false],
    ['into a year without a calendar: weekends are off, and the date is provisional', '2052-12-30', '2053-01-02', true],
  ])('%s', async (_name, from, dueOn, provisional) => {
    api.clock.advanceTo(new Date(`${from}T06:00:00Z`));
    const id = await ask();
    const rows = await query<{ on: string; at: Date; provisional: boolean }>(
      `select d.due_on::text as on, d.due_at as at, d.provisional from deadline d join instance i on i.id = d.instance_id
       where i.uuid = $1`,
      [id],
    );
    const at = new Date(`${dueOn}T18:00:00Z`);
    expect(rows).toEqual([{ on: dueOn, at, provisional }]);
    await expectToFireAt(id, at.getTime());
  });
});
