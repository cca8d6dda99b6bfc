import type { Calendar } from '#machine';
import { inTransaction } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { CalendarFacts } from './calendar.facts.js';
import { CalendarReader } from './calendar.reader.js';
import { calendarEntities, calendarLifeMigration, calendarMigration } from './calendar.schema.js';
import { loadRulesAndCalendars } from './rules-and-calendars.loader.js';

let database: TestDatabase;
let reader: CalendarReader;

const addYear = (year: number, version: number, approved: boolean): Promise<unknown> =>
  database.dataSource.query(
    `insert into calendar_year (year, version, act, approved, note_ky, note_ru, note_en) values ($1, $2, 'test act', $3, 'ky', 'ru', 'en')`,
    [year, version, approved],
  );
const load = (at: string): Promise<Calendar> => new CalendarFacts().load(database.dataSource.manager, null, at);

beforeAll(async () => {
  database = await createTestDatabase({ entities: calendarEntities, migrations: [calendarMigration, calendarLifeMigration] });
  await inTransaction(database.dataSource, (tx) => loadRulesAndCalendars(tx, []));
  reader = new CalendarReader(database.dataSource);
});
afterEach(async () => {
  await database.dataSource.query(`delete from calendar_day where (year, version) <> (2026, 1)`);
  await database.dataSource.query(`delete from calendar_year where (year, version) <> (2026, 1)`);
});
afterAll(() => database.drop());

describe('the calendar of 2026', () => {
  it('is not approved while the Aits are open, and says so', async () => {
    expect(await reader.years()).toEqual([
      {
        year: 2026,
        version: 1,
        act: null,
        actNumber: null,
        actDate: null,
        approved: false,
        recordedAt: null,
        note: expect.objectContaining({ en: expect.stringContaining('Orozo Ait') }),
      },
    ]);
  });

  it('lists the days that differ from the five-day week', async () => {
    const days = await reader.days(2026);
    const datesOf = (wanted: string): string[] => days.filter(({ kind }) => kind === wanted).map(({ date }) => date.slice(5));
    expect(datesOf('worked')).toEqual(['02-07', '04-25']);
    expect(datesOf('shortened')).toEqual(['02-23', '03-20', '04-07', '04-30', '12-31']);
    expect(datesOf('off')).toHaveLength(7 + 1 + 1 + 9 + 1);
  });

  it('is the only one here', async () => {
    await expect(reader.days(2027)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('the fact calendar', () => {
  it('has days off and worked, but shortened days are working days', async () => {
    const calendar = await load('2026-06-01T00:00:00Z');
    expect(calendar).toMatchObject({ timeZone: 'Asia/Bishkek', approved: [], worked: ['2026-02-07', '2026-04-25'] });
    expect(calendar.off).toHaveLength(19);
    expect(calendar.off).not.toContain('2026-03-20');
  });

  it('reaches from one year before the local year of the event to six after it', async () => {
    for (const year of [2024, 2025, 2032, 2033]) await addYear(year, 1, true);
    expect((await load('2026-12-31T17:59:59Z')).approved).toEqual([2025, 2032]);
    expect((await load('2026-12-31T18:00:00Z')).approved).toEqual([2032, 2033]);
    expect((await load('2030-01-01T00:00:00Z')).off).toEqual([]);
  });

  it('counts by the highest version of a year', async () => {
    await addYear(2026, 2, true);
    await database.dataSource.query(
      `insert into calendar_day (year, version, date, kind, note_ky, note_ru, note_en) values (2026, 2, '2026-05-27', 'off', 'ky', 'ru', 'en')`,
    );
    expect(await load('2026-06-01T00:00:00Z')).toEqual({
      timeZone: 'Asia/Bishkek',
      approved: [2026],
      off: ['2026-05-27'],
      worked: [],
    });
    expect(await reader.years()).toMatchObject([{ year: 2026, version: 2, approved: true }]);
    expect((await reader.days(2026)).map(({ date }) => date)).toEqual(['2026-05-27']);
  });
});

it('loading again changes nothing, not even what a person has verified', async () => {
  const contents = (): Promise<unknown[]> =>
    Promise.all(
      ['rule', 'calendar_year', 'calendar_day'].map((table) =>
        database.dataSource.query(`select xmin::text, t.* from ${table} as t order by t`),
      ),
    );
  await database.dataSource.query(`update rule set verified_by = 'a lawyer' where id = 'payment.secondPerson'`);
  const before = await contents();
  await inTransaction(database.dataSource, (tx) => loadRulesAndCalendars(tx, []));
  expect(await contents()).toEqual(before);
});

it('approves no calendar without its act, and works no weekday twice', async () => {
  await expect(database.dataSource.query('update calendar_year set approved = true')).rejects.toThrow(
    'calendar_year_approved_by_an_act',
  );
  await expect(
    database.dataSource.query(
      `insert into calendar_day (year, version, date, kind, note_ky, note_ru, note_en) values (2026, 1, '2026-06-01', 'worked', '', '', '')`,
    ),
  ).rejects.toThrow('calendar_day_check');
});
