import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { newId } from './new-id.js';
import {
  operationJournal,
  operationJournalAppendOnly,
  operationJournalMigration,
  operationRowMigration,
} from './operation-journal.js';
import { platformMigration } from './platform.migration.js';
import { recordTables, rowFaults } from './recorded-tables.js';
import { inTransaction } from './transaction.js';

const migrations = [platformMigration, operationJournalMigration, operationRowMigration];
const at = '2026-11-24T10:00:00.000Z';
let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase({ migrations, appendOnly: operationJournalAppendOnly });
  const [{ role }] = await database.dataSource.query<[{ role: string }]>('select current_user as role');
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`
    create table thing (id int primary key, name text);
    grant select, insert, update, delete on thing to ${role};
    create trigger thing_recorded after insert or update or delete on thing for each row execute function record_row('id', '', '')`);
  await owner.end();
});
afterEach(() => database.drop());

const start = (): Promise<void> => inTransaction(database.dataSource, (tx) => recordTables(tx, at));
const faults = (): Promise<string[]> =>
  inTransaction(database.dataSource, async (tx) => {
    const found: string[] = [];
    for await (const fault of rowFaults(tx)) found.push(fault);
    return found;
  });

test('what a transaction changes after its record is changed without one, and no start takes it for recorded', async () => {
  await start();
  await inTransaction(database.dataSource, async (tx) => {
    const actor = { person: newId(), body: newId(), office: 'operator', basis: 'order 1' };
    await tx.query(`insert into thing values (1, 'recorded')`);
    await operationJournal.append(tx, { at, actor, operation: 'bodyCreated', subject: 's', details: {}, reason: null });
    await tx.query(`insert into thing values (2, 'too late')`);
  });
  const found = ['thing {"id": 2} was changed without a record', 'thing {"id": 2} was never recorded'];
  expect(await faults()).toEqual(found);
  await start();
  expect(await faults()).toEqual(found);
});
