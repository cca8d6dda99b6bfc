import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTransaction, StartFault } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { calendarEntities, calendarLifeMigration, calendarMigration } from './calendar.schema.js';
import { RuleFacts } from './rule.facts.js';
import { readRules } from './rule-files.js';
import { RuleReader } from './rule.reader.js';
import { loadRulesAndCalendars } from './rules-and-calendars.loader.js';

const grace = {
  id: 'grace',
  value: 10,
  unit: 'workingDays',
  statutory: false,
  sourceAct: null,
  article: null,
  validFrom: '2025-01-01',
  validTo: null,
  note: { ky: 'Күтүү мөөнөтү', ru: 'Срок ожидания', en: 'Grace period' },
};
const cure = { ...grace, id: 'cure', value: 30, unit: 'calendarDays' };
const other = { ...grace, id: 'other' };

const folder = mkdtempSync(join(tmpdir(), 'yntymak-rules-'));
let count = 0;
/** A file of a package. */
function ruleFile(...rules: readonly object[]): string {
  const file = join(folder, `${++count}.json`);
  writeFileSync(file, JSON.stringify(rules));
  return file;
}

let database: TestDatabase;
let reader: RuleReader;

beforeAll(async () => {
  database = await createTestDatabase({ entities: calendarEntities, migrations: [calendarMigration, calendarLifeMigration] });
  await inTransaction(database.dataSource, (tx) => loadRulesAndCalendars(tx, [ruleFile(grace, cure)]));
  reader = new RuleReader(database.dataSource);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const load = (ids: string[], at: string): Promise<unknown> => new RuleFacts().load(database.dataSource.manager, ids, at);

it('holds the rules of no workflow and those of packages, each once, also where a file has come to another place', async () => {
  const stored = async (): Promise<string[]> => (await reader.list()).map(({ id, value, unit }) => `${id} ${value} ${unit}`);
  const expected = ['cure 30 calendarDays', 'grace 10 workingDays', 'payment.secondPerson 1 count'];
  expect(await stored()).toEqual(expected);
  await inTransaction(database.dataSource, (tx) =>
    loadRulesAndCalendars(tx, [ruleFile(grace), ruleFile(cure, grace), ruleFile(cure)]),
  );
  expect(await stored()).toEqual(expected);
});

it('two packages may share a rule that is the same in both, and no other', async () => {
  const files = [
    ruleFile(grace),
    ruleFile({ ...grace, value: 9 }),
    ruleFile({ ...cure, validTo: '2027-01-01' }, { ...cure, validFrom: '2027-01-01' }),
    ruleFile({ ...cure, validFrom: '2027-01-01' }, { ...cure, validTo: '2027-01-01' }),
    ruleFile({ ...cure, id: 'payment.secondPerson' }),
    ruleFile(other, other),
  ];
  expect(() => readRules(files)).toThrow(
    new StartFault(`Broken rules:
  grace differs between ${files[0]} and ${files[1]}
  payment.secondPerson differs between libs/calendar/data/rules.json and ${files[4]}
  other has two records from one day in ${files[5]}`),
  );
  expect(readRules(files.slice(2, 4)).filter(({ id }) => id === 'cure')).toHaveLength(2);
});

it('takes no statutory rule without its act', async () => {
  await expect(database.dataSource.query(`update rule set statutory = true where id = 'cure'`)).rejects.toThrow(
    'rule_statutory_by_an_act',
  );
});

describe('a changed rule', () => {
  beforeAll(() =>
    database.dataSource.query(
      `insert into rule (id, valid_from, valid_to, value, unit, source_act, article, statutory, note_ky, note_ru, note_en)
       values ('grace', '2027-01-01', '2027-07-01', 5, 'workingDays', 'test act', '1', true, 'ky', 'ru', 'en')`,
    ),
  );
  afterAll(() => database.dataSource.query(`delete from rule where valid_from = '2027-01-01'`));

  it.each([
    ['2026-12-31T17:59:59Z', 10, false],
    ['2026-12-31T18:00:00Z', 5, true],
    ['2027-06-30T17:59:59Z', 5, true],
    ['2027-06-30T18:00:00Z', 10, false],
  ])('counts from its first to its last local day: %s', async (at, value, statutory) => {
    expect(await load(['grace', 'cure'], at)).toEqual({
      grace: { id: 'grace', value, unit: 'workingDays', statutory },
      cure: { id: 'cure', value: 30, unit: 'calendarDays', statutory: false },
    });
  });

  it('is listed on its days, and without a date beside the old record', async () => {
    const graceOn = async (on?: string): Promise<number[]> =>
      (await reader.list(on)).filter(({ id }) => id === 'grace').map(({ value }) => value);
    expect(await graceOn('2026-12-31')).toEqual([10]);
    expect(await graceOn('2027-01-01')).toEqual([5]);
    expect(await graceOn()).toEqual([10, 5]);
  });
});

it('leaves out a rule that does not exist on that day: the start-up lint names it', async () => {
  expect(await load(['grace', 'unheard.of'], '2026-01-01T00:00:00Z')).toEqual({ grace: expect.anything() });
  expect(await load(['grace'], '2024-12-30T00:00:00Z')).toEqual({});
});
