import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { Client, Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { platformMigration } from './platform.migration.js';
import { isUnavailable } from './sql-state.js';
import { StrictClient } from './strict-client.js';

let database: TestDatabase;
let pool: Pool;

beforeEach(async () => {
  database = await createTestDatabase({ migrations: [platformMigration] });
  // One connection: the next user would get the one that still waits.
  pool = new Pool({ connectionString: database.url, max: 1, query_timeout: 500, Client: StrictClient } as ConstructorParameters<
    typeof Pool
  >[0]);
  pool.on('error', () => undefined);
});

afterEach(async () => {
  await pool.end();
  await database.drop();
});

test('a connection that does not answer in time is not used again', async () => {
  const client = await pool.connect();
  client.on('error', () => undefined);
  const pid = 'select pg_backend_pid() as pid';
  const before = (await client.query(pid)).rows;
  const silent = client.query('select pg_sleep(3)');
  expect(isUnavailable(await silent.catch((error: unknown) => error))).toBe(true);
  client.release();

  expect((await pool.query(pid)).rows).not.toEqual(before);
});

test('other errors leave the connection as it is', async () => {
  const client = await pool.connect();
  await expect(client.query('select 1 / 0')).rejects.toThrow('division by zero');
  expect((await client.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
  client.release();
  expect(client).toBeInstanceOf(Client);
});

test('a connection that is lost while nobody listens fails its next query, and nothing else', async () => {
  const client = await pool.connect();
  const [row] = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows;
  const closed = new Promise<void>((resolve) => client.once('end', resolve));
  await database.dataSource.query('select pg_terminate_backend($1)', [row!.pid]);
  await closed;
  expect(isUnavailable(await client.query('select 1').catch((error: unknown) => error))).toBe(true);
  client.release();
  expect((await pool.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('a connection on which nothing is sent is probed within five seconds', async () => {
  const client = new StrictClient({ connectionString: database.url });
  await client.connect();
  await client.query('select 1');
  const { localPort } = (client as unknown as { connection: { stream: Socket } }).connection.stream;
  const local = `:${localPort!.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = (await readFile('/proc/net/tcp', 'utf8')).split('\n').map((line) => line.trim().split(/\s+/));
  // Which timer runs (02 is the probe of keep-alive), and hundredths of a second until it fires.
  const [timer, left] = lines.find(([, from]) => from?.endsWith(local))![5]!.split(':');
  expect(timer).toBe('02');
  expect(parseInt(left!, 16)).toBeLessThanOrEqual(500);
  await client.end();
});
