import { createTestDatabase } from '../support/database.js';
import operator from '../../apps/web/src/texts/operator/en.json' with { type: 'json' };

test('every table and column that the journal of operations records has words, and no other', async () => {
  const database = await createTestDatabase();
  const rows = await database.dataSource.query<{ table: string; column: string; trigger: string }[]>(
    `select c.relname as table, a.attname as column, pg_get_triggerdef(t.oid) as trigger
     from pg_trigger t join pg_proc p on p.oid = t.tgfoid and p.proname = 'record_row'
     join pg_class c on c.oid = t.tgrelid join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped`,
  );
  await database.drop();
  const leftOut = (trigger: string): string[] => /record_row\('[^']*', '([^']*)'/.exec(trigger)![1]!.split(',');
  const recorded = rows.filter(({ column, trigger }) => !leftOut(trigger).includes(column));
  expect(Object.keys(operator.recordedTables).sort()).toEqual([...new Set(recorded.map(({ table }) => table))].sort());
  expect(Object.keys(operator.recordedColumns).sort()).toEqual([...new Set(recorded.map(({ column }) => column))].sort());
});
