import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { platformMigration, StartFault } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { prepareQueue } from './index.js';
import { queueNames } from './queue-names.js';
import { closeProcesses, openProcess, until } from './process.support.js';

const migrations = [platformMigration];

let database: TestDatabase;
beforeEach(async () => (database = await createTestDatabase({ migrations })));
afterEach(async () => {
  await closeProcesses();
  await database.drop();
});

const prepare = (): Promise<void> => prepareQueue({ redisUrl: null, url: database.url, ownerUrl: database.ownerUrl });

test('several processes prepare the queue at once, and again', async () => {
  await Promise.all([prepare(), prepare(), prepare()]);
  await prepare();
});

test('with Redis, nothing is made in the database', async () => {
  await prepareQueue({ redisUrl: 'redis://127.0.0.1:1', url: database.url, ownerUrl: database.ownerUrl });
  expect(await database.dataSource.query(`select to_regnamespace('bullmq') as schema`)).toEqual([{ schema: null }]);
});

test('a database that is not prepared is refused at the start', async () => {
  await expect(openProcess({ redisUrl: null, databaseUrl: database.url })).rejects.toThrow(StartFault);
});

test('an owner who may not make the schema gets an error that says so', async () => {
  const starting = prepareQueue({ redisUrl: null, url: database.url, ownerUrl: database.url });
  await expect(starting).rejects.toThrow(StartFault);
  await expect(starting).rejects.toThrow('grant it CREATE on the database');
});

test('the application can make nothing in the schema of the queue, nor change its version', async () => {
  await prepare();
  const application = new Client({ connectionString: database.url });
  await application.connect();
  for (const statement of ['create table bullmq.mine ()', 'delete from bullmq.migration', 'alter table bullmq.job add mine int'])
    await expect(application.query(statement)).rejects.toMatchObject({ code: '42501' });
  await application.end();
});

test('options that an address has already stay beside those of the queue', async () => {
  await prepare();
  const url = new URL(database.url);
  url.searchParams.set('options', '-c work_mem=8MB');
  const { queues } = await openProcess({ redisUrl: null, databaseUrl: url.href });
  await queues.notify('alarms', [{ id: 'one', data: null }]);
  expect((await queues.depths()).alarms.waiting).toBe(1);
});

test('a signal whose notification is lost is consumed within seconds, though the next delayed one is hours away', async () => {
  await prepare();
  const { queues, consume } = await openProcess({ redisUrl: null, databaseUrl: database.url });
  const consumed = consume('alarms');
  const later = { id: 'later', data: null, afterMs: 5 * 3_600_000 };
  // The line on which it listens is known from the first signal on.
  await queues.notify('alarms', [{ id: 'first', data: null }, later]);
  await until(() => consumed.length === 1);
  await delay(1_000);
  await database.dataSource.query(
    `insert into bullmq.job (queue, id, seq, name, state, data, opts, priority, max_attempts, added_at_ms)
     select queue, 'unnotified', seq + 1, name, 'waiting', data, opts, priority, max_attempts, added_at_ms from bullmq.job`,
  );
  await until(() => consumed.length === 2, 20_000);
  expect(consumed[1]).toMatchObject({ id: 'unnotified' });
}, 30_000);

test('a process that consumes all queues stays within its budget of connections, one that notifies within two', async () => {
  await prepare();
  const deadlineWorker = await openProcess({ redisUrl: null, databaseUrl: database.url });
  await Promise.all(
    Array.from({ length: 20 }, (_, at) => deadlineWorker.queues.notify('alarms', [{ id: `signal-${at}`, data: null }])),
  );
  expect(await connections()).toBeLessThanOrEqual(2);
  for (const name of queueNames) deadlineWorker.consume(name, () => delay(1), 20);
  const signals = Array.from({ length: 200 }, (_, at) => ({ id: `more-${at}`, data: null }));
  await Promise.all(queueNames.map((name) => deadlineWorker.queues.notify(name, signals)));
  await delay(500);
  expect(await connections()).toBeLessThanOrEqual(10);
});

async function connections(): Promise<number> {
  const [row] = await database.dataSource.query<[{ count: number }]>(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and application_name <> 'yntymak' and backend_type = 'client backend'`,
  );
  return row.count;
}
