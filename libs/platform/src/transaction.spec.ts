import { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { platformMigration } from './platform.migration.js';
import { prepared } from './prepared.js';
import { isConflict, isUnavailable } from './sql-state.js';
import { inTransaction } from './transaction.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ migrations: [platformMigration] });
});
afterEach(() => database.dataSource.query('delete from demo_clock'));
afterAll(() => database.drop());

const write = (tx: EntityManager, offset: number): Promise<unknown> =>
  tx.query('insert into demo_clock (offset_ms) values ($1)', [offset]);

const rows = (): Promise<unknown[]> => database.dataSource.query('select * from demo_clock');

/** More transactions than the pool has connections: one that is not given back would make the last ones wait for ever. */
async function expectConnectionsReleased(work: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < 12; time += 1) await work();
}

test('what was written is there, and the answer comes back', async () => {
  const answer = await inTransaction(database.dataSource, async (tx) => {
    await write(tx, 1);
    return 'written';
  });
  expect(answer).toBe('written');
  expect(await rows()).toHaveLength(1);
});

test('an error rolls everything back, is thrown on, and the connection is released', async () => {
  await expectConnectionsReleased(async () => {
    const failing = inTransaction(database.dataSource, async (tx) => {
      await write(tx, 1);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
  });
  expect(await rows()).toHaveLength(0);
});

test('a commit that PostgreSQL answers with ROLLBACK is a failure', async () => {
  await expectConnectionsReleased(async () => {
    const swallowing = inTransaction(database.dataSource, async (tx) => {
      await write(tx, 1);
      await tx.query('select 1 / 0').catch(() => undefined);
      return 'written';
    });
    await expect(swallowing).rejects.toThrow('aborted');
  });
  expect(await rows()).toHaveLength(0);
});

test('waiting for a lock ends as a conflict', async () => {
  await inTransaction(database.dataSource, (tx) => write(tx, 1));
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('begin; lock table demo_clock in access exclusive mode');
  const waiting = inTransaction(database.dataSource, async (tx) => {
    await tx.query(`set local lock_timeout = '50ms'`);
    await tx.query('update demo_clock set offset_ms = 2');
  });
  expect(isConflict(await waiting.catch((error: unknown) => error))).toBe(true);
  await owner.end();
});

test('a lost connection is reported as such, and the next transaction gets another', async () => {
  await expectConnectionsReleased(async () => {
    const losing = inTransaction(database.dataSource, async (tx) => {
      await write(tx, 1);
      await tx.query('select pg_terminate_backend(pg_backend_pid())');
    });
    expect(isUnavailable(await losing.catch((error: unknown) => error))).toBe(true);
  });
  expect(await rows()).toHaveLength(0);
});

test.each<[string, (tx: EntityManager) => Promise<unknown>]>([
  ['manager', (tx) => write(tx, 1)],
  ['runner', (tx) => tx.queryRunner!.query('select')],
  ['prepared', (tx) => prepared('select')(tx, [])],
])('so is one lost between two statements, in whichever way the next is sent: %s', async (_, ask) => {
  await expectConnectionsReleased(async () => {
    const losing = inTransaction(database.dataSource, async (tx) => {
      const client = (await tx.queryRunner!.connect()) as Client;
      const [{ pid }] = (await tx.query('select pg_backend_pid() as pid')) as [{ pid: number }];
      const lost = new Promise((resolve) => client.once('error', resolve));
      await database.dataSource.query('select pg_terminate_backend($1)', [pid]);
      await lost;
      await ask(tx);
    });
    expect(isUnavailable(await losing.catch((error: unknown) => error))).toBe(true);
  });
  expect(await rows()).toHaveLength(0);
});
