import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { newId } from './new-id.js';
import {
  type Operation,
  operationJournal,
  operationJournalAppendOnly,
  operationJournalMigration,
  operationRowMigration,
} from './operation-journal.js';
import { platformMigration } from './platform.migration.js';
import { inTransaction } from './transaction.js';

const schema = {
  migrations: [platformMigration, operationJournalMigration, operationRowMigration],
  appendOnly: operationJournalAppendOnly,
};
let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase(schema);
});
afterEach(() => database.drop());

const operation = (subject: string): Operation => ({
  at: '2026-11-24T10:00:00.000Z',
  actor: { person: newId(), body: newId(), office: 'operator', basis: 'order 1' },
  operation: 'bodyCreated',
  subject,
  details: { name: 'Sokuluk' },
  reason: 'new',
});
const append = (subject: string): Promise<void> =>
  inTransaction(database.dataSource, (tx) => operationJournal.append(tx, operation(subject)));

test('records of many writers at once form one whole chain', async () => {
  await Promise.all(Array.from({ length: 12 }, (_, index) => append(`s${index % 3}`)));
  const { manager } = database.dataSource;
  expect(await operationJournal.firstFault(manager)).toBeNull();
  const all = await operationJournal.list(manager, { limit: 50 });
  expect(all.map(({ number }) => number)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(all.at(-1)).toMatchObject({ previous: null, operation: 'bodyCreated', details: { name: 'Sokuluk' } });
  const ofOne = await operationJournal.list(manager, { subject: 's1', before: 12, limit: 2 });
  expect(ofOne.every(({ subject }) => subject === 's1')).toBe(true);
  expect(ofOne).toHaveLength(2);
});

test('a record is gone with the change that it was about', async () => {
  const failing = inTransaction(database.dataSource, async (tx) => {
    await operationJournal.append(tx, operation('s'));
    throw new Error('the change failed');
  });
  await expect(failing).rejects.toThrow('the change failed');
  expect(await operationJournal.list(database.dataSource.manager, { limit: 5 })).toEqual([]);
});

test('the application cannot change the past, and a change by another role is found', async () => {
  for (const subject of ['a', 'b', 'c']) await append(subject);
  const { dataSource, ownerUrl } = database;
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await expect(dataSource.query(`update operation_record set subject = 'x'`)).rejects.toThrow(/permission denied/);
  await expect(dataSource.query('delete from operation_record')).rejects.toThrow(/permission denied/);
  await owner.query(`update operation_record set record = replace(record, 'Sokuluk', 'Other') where id = 2`);
  expect(await operationJournal.firstFault(dataSource.manager)).toMatchObject({ number: 2 });
  await owner.query('delete from operation_record where id = 2');
  await owner.end();
  expect(await operationJournal.firstFault(dataSource.manager)).toMatchObject({ number: 2 });
});
