import { type Calendar, dueDate, localDate, localTime, type RuleUnit, startOfDay } from './time.js';

const days = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10));

const bare: Calendar = { timeZone: 'Asia/Bishkek', approved: [], off: [], worked: [] };
/** 2026 as it is, and the New Year's days of 2027. */
const calendar: Calendar = {
  ...bare,
  approved: [2026, 2027],
  off: [...days('2026-01-01', 7), '2026-03-08', '2026-03-21', ...days('2026-05-01', 9), '2026-08-31', ...days('2027-01-01', 7)],
  worked: ['2026-02-07', '2026-04-25'],
};
const due = (from: string, value: number, unit: RuleUnit, by = calendar): string => {
  const { date, provisional } = dueDate(from, { id: 'rule', value, unit, statutory: false }, by);
  return provisional ? `${date} provisional` : date;
};

describe('months', () => {
  test.each([
    ['from the last of a long month to the last of a short one', '2028-01-31', 1, '2028-02-29'],
    ['where that is no leap year', '2027-01-31', 1, '2027-02-28'],
    ['from the leap day over a year to the last of February', '2028-02-29', 12, '2029-02-28'],
    ['from the leap day over four years to the leap day', '2028-02-29', 48, '2032-02-29'],
    ['2100 is no leap year', '2096-02-29', 48, '2100-02-28'],
    ['the last of February leads to its day, not to the last', '2027-02-28', 1, '2027-03-28'],
    ['over the New Year', '2026-11-30', 3, '2027-02-28'],
    ['none', '2026-06-15', 0, '2026-06-15'],
    ['a hundred years', '2026-07-15', 1_200, '2126-07-15'],
  ])('%s', (_, from, value, date) => {
    // Every day is worked: only the counting is looked at.
    const always = { ...bare, worked: days('2026-01-01', 40_000) };
    expect(due(from, value, 'months', always)).toBe(`${date} provisional`);
  });

  test('that end on a day off end on the next working day, over the New Year’s days too', () => {
    expect(due('2026-12-02', 1, 'months')).toBe('2027-01-08');
    expect(due('2026-01-31', 1, 'months')).toBe('2026-03-02');
    expect(due('2026-04-01', 1, 'months')).toBe('2026-05-11');
  });
});

describe('the fixed day after a period', () => {
  test.each([
    ['the fifteenth after a quarter', '2026-03-31', 15, '2026-04-15'],
    ['the fifteenth after a half-year', '2026-06-30', 15, '2026-07-15'],
    ['after a year', '2026-12-31', 15, '2027-01-15'],
    ['on a Saturday: the next working day', '2026-07-31', 15, '2026-08-17'],
    ['in the New Year’s days: the next working day', '2026-12-31', 3, '2027-01-08'],
    ['the thirty-first of a month that has thirty', '2026-03-31', 31, '2026-04-30'],
    ['the thirty-first of February', '2027-01-31', 31, '2027-03-01'],
    ['the period ends in the midst of a month', '2026-05-18', 10, '2026-06-10'],
    ['the first', '2026-05-31', 1, '2026-06-01'],
  ])('%s', (_, from, value, date) => expect(due(from, value, 'dayOfNextMonth')).toBe(date));

  test('the thirtieth of a leap February is its last day', () =>
    expect(due('2028-01-31', 30, 'dayOfNextMonth', bare)).toBe('2028-02-29 provisional'));
});

describe('working days', () => {
  test.each([
    ['over the New Year’s days', '2026-12-30', 2, '2027-01-08'],
    ['begun on the leap day', '2028-02-29', 1, '2028-03-01 provisional'],
    ['begun before the leap day', '2028-02-28', 1, '2028-02-29 provisional'],
    ['a worked Saturday among them', '2026-02-06', 2, '2026-02-09'],
    ['none, from a day off', '2026-03-21', 0, '2026-03-23'],
    ['a year of them: 261 weekdays, 12 of them off, two Saturdays worked', '2026-01-01', 251, '2026-12-31'],
    ['and one more', '2026-01-01', 252, '2027-01-08'],
  ])('%s', (_, from, value, date) => expect(due(from, value, 'workingDays')).toBe(date));

  test('a year without a calendar: weekends count, holidays are unknown, and the date is provisional', () => {
    expect(due('2029-12-28', 2, 'workingDays', bare)).toBe('2030-01-01 provisional');
    expect(due('2029-05-04', 1, 'workingDays', bare)).toBe('2029-05-07 provisional');
    expect(due('2029-05-04', 1, 'calendarDays', bare)).toBe('2029-05-07 provisional');
  });
});

describe('the last day of a year whose next year has no calendar', () => {
  const only2026 = { ...calendar, approved: [2026], off: calendar.off.filter((day) => day < '2027') };

  test('is certain while it is a working day', () => {
    expect(due('2026-12-30', 1, 'workingDays', only2026)).toBe('2026-12-31');
    expect(due('2026-12-01', 30, 'calendarDays', only2026)).toBe('2026-12-31');
    expect(due('2026-11-30', 31, 'dayOfNextMonth', only2026)).toBe('2026-12-31');
  });

  test('leads into the unknown as a day off: provisional, and it moves when the calendar comes', () => {
    const closed = { ...only2026, off: [...only2026.off, '2026-12-31'] };
    expect(due('2026-12-01', 30, 'calendarDays', closed)).toBe('2027-01-01 provisional');
    expect(due('2026-12-01', 30, 'calendarDays', { ...calendar, off: [...calendar.off, '2026-12-31'] })).toBe('2027-01-08');
  });
});

describe('the days of Bishkek, whatever the zone of the machine', () => {
  const zone = 'Asia/Bishkek';

  test('begin at 18:00 UTC of the day before', () => {
    expect(startOfDay('2026-01-01', zone)).toBe('2025-12-31T18:00:00.000Z');
    expect(startOfDay('2028-02-29', zone)).toBe('2028-02-28T18:00:00.000Z');
    expect(localDate('2026-02-28T17:59:59.999Z', zone)).toBe('2026-02-28');
    expect(localDate('2028-02-28T18:00:00.000Z', zone)).toBe('2028-02-29');
    expect(localTime('2026-06-01T00:00:00Z', zone)).toBe('06:00');
  });

  test('had summer time until August 2005', () => {
    expect(startOfDay('2004-07-01', zone)).toBe('2004-06-30T18:00:00.000Z');
    expect(startOfDay('2004-01-01', zone)).toBe('2003-12-31T19:00:00.000Z');
  });

  test('come out the same again, also after more instants than are remembered', () => {
    const hour = (index: number): string => new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString();
    const all = (): string[] => Array.from({ length: 10_000 }, (_, index) => localDate(hour(index), zone));
    const first = all();
    expect(first[17]).toBe('2026-01-01');
    expect(first[18]).toBe('2026-01-02');
    expect(all()).toEqual(first);
    expect(localDate(hour(18), 'Pacific/Kiritimati')).toBe('2026-01-02');
    expect(localDate(hour(18), 'America/New_York')).toBe('2026-01-01');
  });
});
