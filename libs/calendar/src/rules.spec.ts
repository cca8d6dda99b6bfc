import { inTransaction } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { calendarEntities, calendarLifeMigration, calendarMigration } from './calendar.schema.js';
import { RuleFacts } from './rule.facts.js';
import { RuleReader } from './rule.reader.js';
import { loadRulesAndCalendars } from './rules-and-calendars.loader.js';

let database: TestDatabase;
let reader: RuleReader;

beforeAll(async () => {
  database = await createTestDatabase({ entities: calendarEntities, migrations: [calendarMigration, calendarLifeMigration] });
  await inTransaction(database.dataSource, loadRulesAndCalendars);
  reader = new RuleReader(database.dataSource);
});
afterAll(() => database.drop());

const load = (ids: string[], at: string): Promise<unknown> => new RuleFacts().load(database.dataSource.manager, ids, at);

it('holds every rule of the delegation, in three languages, none of them statutory', async () => {
  const rules = await reader.list('2026-01-01');
  expect(rules.map(({ id, value, unit }) => `${id} ${value} ${unit}`)).toEqual([
    'breach.answer 10 workingDays',
    'conciliation.length 15 workingDays',
    'conciliation.request 15 workingDays',
    'costing.reply 15 workingDays',
    'counterOffer.reply 15 workingDays',
    'cure 30 calendarDays',
    'evidence.due 30 calendarDays',
    'grace 10 workingDays',
    'kenesh.majority 50 percent',
    'kenesh.review 30 calendarDays',
    'payment.secondPerson 1 count',
    'publication.beforeEffect 14 calendarDays',
    'recosting.before 180 calendarDays',
    'repeated.count 2 count',
    'repeated.window 12 months',
    'report.due 15 calendarDays',
    'report.review 10 workingDays',
    'settlement 60 calendarDays',
    'signing 15 workingDays',
    'succession.review 60 calendarDays',
    'termination.notice 90 calendarDays',
    'unfundedYear 30 calendarDays',
  ]);
  for (const { id, note, statutory, sourceAct } of rules) {
    expect({ id, statutory, sourceAct }).toEqual({ id, statutory: false, sourceAct: null });
    expect(Object.values(note).filter((text) => text.trim() !== '')).toHaveLength(3);
  }
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
