import { Client } from 'pg';
import { EngineDesk } from './engine-desk.js';
import { draftFields, nextEffectiveDate, termFrom } from '../../workflows/delegation/scenarios/stages.js';

/** Another process changes reference data, which this one keeps in memory. */
let desk: EngineDesk;
let other: Client;
beforeAll(async () => {
  desk = await EngineDesk.open();
  other = new Client({ connectionString: desk.database.ownerUrl });
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await desk.close();
});

const term = () => termFrom(nextEffectiveDate(desk.today()));
const lastRecord = async (id: string): Promise<{ facts: Record<string, unknown>; factHashes: Record<string, string> }> => {
  const { rows } = await other.query<{ record: string }>(
    'select record from journal where instance_id = (select id from instance where uuid = $1) order by seq desc limit 1',
    [id],
  );
  return JSON.parse(rows[0]!.record) as Awaited<ReturnType<typeof lastRecord>>;
};

test('the next step is decided by what others have changed since, without any signal to this process', async () => {
  const delegation = await desk.open({ instrument: 'agreement' });
  await delegation.send('ministry.drafter', 'saveDraft', draftFields(term()));
  const before = await lastRecord(delegation.id);
  await other.query(
    `insert into calendar_year (year, version, act, approved, note_ky, note_ru, note_en)
     select extract(year from $1::date), 99, 'Resolution', true, 'к', 'к', 'c'`,
    [desk.today()],
  );
  await delegation.send('ministry.drafter', 'saveDraft', { ...draftFields(term()), budgetCode: '70952' });
  const after = await lastRecord(delegation.id);
  expect(after.factHashes.calendar).not.toBe(before.factHashes.calendar);
  expect(after.factHashes.rules).toBe(before.factHashes.rules);
  expect(await desk.faults()).toEqual([]);
});

test('nothing is refused by what was true before', async () => {
  const delegation = await desk.open({ instrument: 'agreement' });
  await delegation.send('ministry.drafter', 'saveDraft', draftFields(term()));
  await delegation.send('ministry.drafter', 'submitForLegalityCheck');
  const confirm = { noHarmStatement: 'No own local matter is touched.' };
  await other.query('update power set own_local_matter = true');
  const refused = await delegation.refused('ministry.lawyer', 'confirmLegality', confirm);
  expect(refused.map(({ code }) => code)).toContain('ownLocalMatter');
  await other.query('update power set own_local_matter = false');
  await delegation.send('ministry.lawyer', 'confirmLegality', confirm);
});

test.each([
  ['registry', 'territory'],
  ['registry', 'body'],
  ['registry', 'power'],
  ['registry', 'body_succession'],
  ['registry', 'body_succession_member'],
  ['calendar', 'rule'],
  ['calendar', 'calendar_year'],
  ['calendar', 'calendar_day'],
])('the reference data %s are others as soon as %s has changed, and only they', async (part, table) => {
  const versions = async (): Promise<Record<string, string>> => {
    const { rows } = await other.query<{ part: string; version: string }>('select part, version from reference_version');
    return Object.fromEntries(rows.map((row) => [row.part, row.version]));
  };
  const before = await versions();
  await other.query('begin');
  await other.query(`delete from ${table} where false`);
  const within = await versions();
  await other.query('rollback');
  expect(Object.keys(before).filter((each) => before[each] !== within[each])).toEqual([part]);
  expect(await versions()).toEqual(before);
});
