import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { CommitConnections } from '../commit/commit-connections.js';
import { batchStatement, given, batchQuery, pipelineAll } from './statement.js';

let database: TestDatabase;
let connections: CommitConnections;
beforeAll(async () => {
  database = await createTestDatabase({ migrations: [] });
  connections = new CommitConnections(database.dataSource);
});
afterAll(async () => {
  await connections.onApplicationShutdown();
  await database.drop();
});

const rows = [{ id: 1 }];
const from = `from ${given('id int')}`;
const asks = batchQuery<{ id: number }>('asks', `select id ${from}`);
const failingQuestion = batchQuery('failingQuestion', `select 1 / (id - id) ${from}`);
const failingChange = batchStatement('failingChange', `select 1 / (id - id) ${from}`);
const divisionByZero = { code: '22012' };

test('of queries that are sent together the first that fails is reported, however far its answer has to go', async () => {
  const failing = connections.transaction((tx) => {
    const deep = async (depth: number): Promise<unknown> => (depth === 0 ? failingQuestion(tx, rows) : await deep(depth - 1));
    return pipelineAll(
      tx,
      () => asks(tx, rows),
      () => deep(8),
      () => asks(tx, rows),
    );
  });
  await expect(failing).rejects.toMatchObject(divisionByZero);
});

test('what fails of what was sent ahead is reported at the end, and nothing that comes after it is taken for it', async () => {
  const failing = connections.transaction(async (tx) => {
    await failingChange(tx, rows);
    await failingChange(tx, rows);
  });
  await expect(failing).rejects.toMatchObject(divisionByZero);
});

test('also when the next query learns only that the transaction is aborted', async () => {
  const failing = connections.transaction(async (tx) => {
    await failingChange(tx, rows);
    await asks(tx, rows);
  });
  await expect(failing).rejects.toMatchObject(divisionByZero);
});

test('a connection whose transaction has failed does the next', async () => {
  for (let time = 0; time < 4; time += 1) {
    await connections.transaction((tx) => failingQuestion(tx, rows)).catch(() => undefined);
    expect(await connections.transaction((tx) => asks(tx, rows))).toEqual([{ id: 1 }]);
  }
});

test('an error that was swallowed writes nothing and is one', async () => {
  const swallowing = connections.transaction((tx) => failingQuestion(tx, rows).catch(() => []));
  await expect(swallowing).rejects.toThrow('swallowed');
});
