import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { Failure, Retry, RetryPolicy } from '../retry/retry-policy.js';
import { inTransaction } from '../transaction.js';
import { attemptUnderLease } from './lease.js';
import { type Held, LeaseTable } from './lease-table.js';

class Work1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table work (id int primary key, outcome text, claimed_until timestamptz, next_try_at timestamptz,
      attempt int not null default 0, fence int not null default 0)`);
    await runner.query('create table work_incident (work_id int not null, error text not null)');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('only forward'));
  }
}

type Row = Held & { readonly id: number };

const lease = new LeaseTable({ name: 'work', key: { id: 'int' }, isOpen: 'r.outcome is null', longestPauseMs: '60000' });
const claimSql = lease.claim({ where: 'true', order: 'r.id', limit: '$1', returning: 'r.id, r.attempt, r.fence' });
const policy: RetryPolicy = { maxAttempts: 3, pauseMs: (attempt) => 1_000 * 2 ** attempt };

let database: TestDatabase;
const query = <Result>(sql: string, parameters: unknown[] = []): Promise<Result> => database.dataSource.query(sql, parameters);
const claim = async (limit = 1): Promise<Row[]> => (await query<[Row[], number]>(claimSql, [limit]))[0];
const finish = (row: Row): Promise<number> => lease.release(database.dataSource.manager, [row], [`outcome = 'done'`]);
const leaseRunsOut = (): Promise<unknown> => query('update work set claimed_until = clock_timestamp()');

beforeAll(async () => (database = await createTestDatabase({ migrations: [Work1764000000001] })));
beforeEach(async () => {
  await query('delete from work');
  await query('delete from work_incident');
  await query('insert into work (id) select generate_series(1, 100)');
});
afterAll(() => database.drop());

test('workers who claim side by side never hold one row', async () => {
  const worker = async (): Promise<number[]> => {
    const mine: number[] = [];
    for (let rows = await claim(7); rows.length > 0; rows = await claim(7)) mine.push(...rows.map(({ id }) => id));
    return mine;
  };
  const all = (await Promise.all([1, 2, 3, 4].map(worker))).flat();
  expect(all.sort((one, other) => one - other)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  expect(await claim()).toEqual([]);
});

test('a claim waits for no row that another transaction has locked, and neither does a renewal', async () => {
  const first = await claim(2);
  await leaseRunsOut();
  await inTransaction(database.dataSource, async (tx) => {
    await tx.query('select from work where id = 1 for update');
    await lease.renew(database.dataSource.manager, first);
    expect(await query('select id from work where claimed_until > clock_timestamp()')).toEqual([{ id: 2 }]);
    expect((await claim()).map(({ id }) => id)).toEqual([3]);
  });
});

test('who renews keeps the row; who does not loses it, and the result that comes then is refused', async () => {
  const [stalled] = await claim();
  await leaseRunsOut();
  await lease.renew(database.dataSource.manager, [stalled!]);
  expect((await claim()).map(({ id }) => id)).toEqual([2]);
  await leaseRunsOut();
  const [second] = await claim();
  expect(second).toEqual({ id: 1, attempt: 2, fence: 2 });
  expect(await finish(stalled!)).toBe(0);
  expect(await lease.postpone(database.dataSource.manager, stalled!, { pauseMs: 0, attempt: 1 })).toBe(false);
  await lease.renew(database.dataSource.manager, [stalled!]);
  expect(await finish(second!)).toBe(1);
  expect(await finish(second!)).toBe(0);
});

test('a result is refused too where another has claimed the row and given it back under the same number', async () => {
  const [stalled] = await claim();
  await leaseRunsOut();
  const [second] = await claim();
  await lease.postpone(database.dataSource.manager, second!, { pauseMs: 60_000, attempt: stalled!.attempt });
  expect(await finish(stalled!)).toBe(0);
  await lease.renew(database.dataSource.manager, [stalled!]);
  expect(await query('select claimed_until from work where id = 1')).toEqual([{ claimed_until: null }]);
});

test('a result is refused too where a person has reset the row and another has claimed it under the same number', async () => {
  const [stalled] = await claim();
  await query('update work set attempt = 0, claimed_until = null where id = 1');
  const [second] = await claim();
  expect(second).toEqual({ ...stalled, fence: 2 });
  expect(await finish(stalled!)).toBe(0);
  await leaseRunsOut();
  await lease.renew(database.dataSource.manager, [stalled!]);
  expect(await query('select id from work where claimed_until > clock_timestamp()')).toEqual([]);
  expect(await finish(second!)).toBe(1);
});

test('the clock of the database is the only one: a process whose own clock is wrong claims nothing early', async () => {
  const [first] = await claim();
  await lease.postpone(database.dataSource.manager, first!, { pauseMs: 30_000, attempt: 1 });
  await claim(98);
  const tomorrow = Date.now() + 86_400_000;
  jest.spyOn(Date, 'now').mockReturnValue(tomorrow);
  try {
    expect((await claim(100)).map(({ id }) => id)).toEqual([100]);
    expect(await claim(100)).toEqual([]);
  } finally {
    jest.restoreAllMocks();
  }
  const [times] = await query<{ pause: number; lease: number }[]>(`select
    (select extract(epoch from next_try_at - clock_timestamp())::float8 from work where id = 1) as pause,
    (select extract(epoch from claimed_until - clock_timestamp())::float8 from work where id = 100) as lease`);
  expect(times!.pause).toBeGreaterThan(0);
  expect(times!.pause).toBeLessThanOrEqual(30);
  expect(times!.lease).toBeLessThanOrEqual(6);
});

test.each(['claimed_until', 'next_try_at'])('a %s that was written while the clock was ahead is none', async (column) => {
  await query(`update work set ${column} = clock_timestamp() + interval '1 hour'`);
  expect(await claim(100)).toHaveLength(100);
});

/** As the users of the module do: gives up in the transaction that opens the incident. */
const attempt = (claimed: Row, perform: () => Promise<void>, failure: Failure = 'retryable'): Promise<string> =>
  attemptUnderLease<void, string>({
    attempt: claimed.attempt,
    policy,
    renew: () => lease.renew(database.dataSource.manager, [claimed]),
    report: () => undefined,
    perform,
    settle: async () => ((await finish(claimed)) === 1 ? 'done' : 'lost'),
    failureOf: () => failure,
    fail: async (error: unknown, _: Failure, retry: Retry | null) => {
      if (retry !== null) return (await lease.postpone(database.dataSource.manager, claimed, retry)) ? 'later' : 'lost';
      return inTransaction(database.dataSource, async (tx) => {
        if ((await lease.release(tx, [claimed], [`next_try_at = 'infinity'`, 'attempt = 0'])) === 0) return 'lost';
        await tx.query('insert into work_incident values ($1, $2)', [claimed.id, (error as Error).message]);
        return 'incident';
      });
    },
  });
const broken = (): Promise<void> => Promise.reject(new Error('broken'));
const incidents = (): Promise<unknown> => query('select * from work_incident');

test('after the last attempt work is given up into one incident, and is not claimed again', async () => {
  await query('delete from work where id > 1');
  const outcomes: string[] = [];
  for (let rows = await claim(); rows.length > 0; rows = await claim()) {
    outcomes.push(await attempt(rows[0]!, broken));
    await query(`update work set next_try_at = null where next_try_at < 'infinity'`);
  }
  expect(outcomes).toEqual(['later', 'later', 'incident']);
  expect(await incidents()).toEqual([{ work_id: 1, error: 'broken' }]);
});

test('of two who give up the same work, one whose lease had run out opens no incident', async () => {
  await query('update work set attempt = 2 where id = 1');
  const [stalled] = await claim();
  await leaseRunsOut();
  const [second] = await claim();
  const outcomes = [await attempt(second!, () => Promise.resolve()), await attempt(stalled!, broken)];
  expect(outcomes).toEqual(['incident', 'lost']);
  expect(await incidents()).toEqual([{ work_id: 1, error: 'begun 3 times, and it never came to an end' }]);
});

test('work that passes by itself is never given up, and a final failure at once', async () => {
  for (let tries = 0; tries < 6; tries += 1) {
    expect(await attempt((await claim())[0]!, broken, 'transient')).toBe('later');
    await query('update work set next_try_at = null');
  }
  expect(await attempt((await claim())[0]!, broken, 'final')).toBe('incident');
});

test('an attempt that hangs is left, and counts', async () => {
  const begin = setTimeout;
  const hasty = jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation(((work: () => void, ms?: number) => begin(work, ms === 90_000 ? 10 : ms)) as typeof setTimeout);
  try {
    expect(await attempt((await claim())[0]!, () => new Promise(() => undefined), 'final')).toBe('later');
  } finally {
    hasty.mockRestore();
  }
  expect(await query('select attempt from work where id = 1')).toEqual([{ attempt: 1 }]);
});
