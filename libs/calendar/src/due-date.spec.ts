import { type Calendar, type DueDate, dueDate, type RuleUnit } from '#machine';
import { inTransaction } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { CalendarFacts } from './calendar.facts.js';
import { calendarEntities, calendarLifeMigration, calendarMigration } from './calendar.schema.js';
import { loadRulesAndCalendars } from './rules-and-calendars.loader.js';

let database: TestDatabase;
let loaded: Calendar;

beforeAll(async () => {
  database = await createTestDatabase({ entities: calendarEntities, migrations: [calendarMigration, calendarLifeMigration] });
  await inTransaction(database.dataSource, (tx) => loadRulesAndCalendars(tx, []));
  loaded = await new CalendarFacts().load(database.dataSource.manager, null, '2026-01-01T00:00:00Z');
});
afterAll(() => database.drop());

const due = (from: string, value: number, unit: RuleUnit, calendar = loaded): DueDate =>
  dueDate(from, { id: 'test', value, unit, statutory: false }, calendar);

describe('due dates over 2026', () => {
  it.each<[string, string, number, RuleUnit, string]>([
    ['the day of the event is not counted', '2026-06-01', 1, 'workingDays', '2026-06-02'],
    ['nor when it is a day off', '2026-06-06', 1, 'workingDays', '2026-06-08'],
    ['a weekend is not counted', '2026-06-05', 1, 'workingDays', '2026-06-08'],
    ['a worked Saturday is counted', '2026-02-06', 1, 'workingDays', '2026-02-07'],
    ['so is one between other days', '2026-04-23', 3, 'workingDays', '2026-04-27'],
    ['a shortened day is counted', '2026-02-20', 1, 'workingDays', '2026-02-23'],
    ['the May holidays are not counted', '2026-04-30', 1, 'workingDays', '2026-05-11'],
    ['ten working days over them', '2026-04-27', 10, 'workingDays', '2026-05-19'],
    ['calendar days are all counted', '2026-06-01', 30, 'calendarDays', '2026-07-01'],
    ['a term that ends in the May holidays ends after them', '2026-04-16', 15, 'calendarDays', '2026-05-11'],
    ['one that ends on a Saturday ends on Monday', '2026-06-05', 15, 'calendarDays', '2026-06-22'],
    ['one that ends on a worked Saturday ends there', '2026-01-23', 15, 'calendarDays', '2026-02-07'],
    ['one that ends on Independence Day ends on the next day', '2026-08-01', 30, 'calendarDays', '2026-09-01'],
    ['a month ends on the same day', '2026-06-15', 1, 'months', '2026-07-15'],
    ['a month without that day ends on its last', '2026-05-31', 1, 'months', '2026-06-30'],
    ['and moves on from a day off', '2026-01-31', 1, 'months', '2026-03-02'],
    ['nothing to count ends on the day itself', '2026-06-01', 0, 'calendarDays', '2026-06-01'],
  ])('%s', (_name, from, value, unit, date) => {
    expect(due(from, value, unit).date).toBe(date);
  });

  it('are provisional while the calendar is not approved', () => {
    expect(due('2026-06-01', 1, 'workingDays')).toEqual({ date: '2026-06-02', provisional: true });
    expect(due('2026-06-01', 1, 'workingDays', { ...loaded, approved: [2026] }).provisional).toBe(false);
  });

  it('are provisional over the New Year into a year without a calendar', () => {
    const approved = { ...loaded, approved: [2026] };
    expect(due('2026-12-30', 1, 'workingDays', approved)).toEqual({ date: '2026-12-31', provisional: false });
    expect(due('2026-12-31', 1, 'workingDays', approved)).toEqual({ date: '2027-01-01', provisional: true });
    expect(due('2026-06-30', 12, 'months', approved)).toEqual({ date: '2027-06-30', provisional: true });
  });

  it('skip the New Year holidays of a year that has a calendar', () => {
    expect(due('2025-12-31', 1, 'workingDays').date).toBe('2026-01-08');
  });
});
