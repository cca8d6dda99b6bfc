import { languages } from '#machine';
import type { TableRecord } from '#tabular';
import { calendarTexts } from './calendar.texts.js';
import type { DayColumn } from './day-columns.js';
import { judgeDays, type JudgedDay } from './judge-days.js';

type Values = Partial<Record<DayColumn, string>>;

function judge(rows: readonly Values[], year = '2026', hasPairs = true): JudgedDay[] {
  const blank = { date: '', kind: 'off', pair: '', note_ky: '', note_ru: '', note_en: '' };
  const records = rows.map((values, index): TableRecord<DayColumn> => ({
    row: index + 2,
    values: { ...blank, ...values },
    cellOf: (column) => (column === 'pair' && !hasPairs ? null : `${column}${index + 2}`),
  }));
  return judgeDays(year, records);
}
const codes = (rows: readonly Values[], year?: string, hasPairs?: boolean): string[][] =>
  judge(rows, year, hasPairs).map(({ reasons }) => reasons.map(({ code, column }) => `${code} ${column}`));

describe('a day', () => {
  test.each<[string, Values, string]>([
    ['none', { date: '' }, 'dayMissing date'],
    ['no date', { date: 'Nooruz' }, 'dayUnreadable date'],
    ['an American date', { date: '05/27/2026' }, 'dayUnreadable date'],
    ['the thirtieth of February', { date: '2026-02-30' }, 'dayNotThere date'],
    ['a leap day that is none', { date: '29.02.2026' }, 'dayNotThere date'],
    ['the thirteenth month', { date: '2026-13-01' }, 'dayNotThere date'],
    ['another year', { date: '2027-01-01' }, 'dayOutsideYear date'],
    ['the evening before', { date: '31.12.2025' }, 'dayOutsideYear date'],
    ['an unknown kind', { date: '2026-05-27', kind: 'half' }, 'dayKindUnknown kind'],
    ['no kind', { date: '2026-05-27', kind: '' }, 'dayKindUnknown kind'],
    ['a formula for a kind', { date: '2026-05-27', kind: '=off' }, 'dayKindUnknown kind'],
    ['a worked Friday', { date: '2026-02-06', kind: 'worked', pair: '2026-02-09' }, 'workedNotWeekend date'],
    ['a shortened Sunday', { date: '2026-03-08', kind: 'shortened' }, 'shortenedDayOff date'],
    ['a worked Saturday for no day', { date: '2026-02-07', kind: 'worked' }, 'pairMissing pair'],
    ['a pair that is no date', { date: '2026-02-07', kind: 'worked', pair: 'Monday' }, 'dayUnreadable pair'],
    ['a pair that is not in the file', { date: '2026-02-07', kind: 'worked', pair: '2026-03-09' }, 'pairNotThere pair'],
    ['a note of letters that turn', { date: '2026-05-27', note_en: 'Ait \u202e' }, 'noteUnusable note_en'],
  ])('that is %s is refused', (_, values, expected) => expect(codes([values])[0]).toContain(expected));

  test('is read as people write it, in any language', () => {
    expect(
      judge([
        { date: '27.5.2026', kind: 'Выходной', note_ru: 'Курман айт' },
        { date: '2026-12-31', kind: 'Сокращенный рабочий день' },
        { date: '07.02.2026', kind: 'ИШ КҮНҮ', pair: '09.03.2026' },
        { date: '2026-03-09', kind: 'дем алыш', pair: '2026-02-07' },
      ]).map(({ day }) => day),
    ).toEqual([
      { date: '2026-05-27', kind: 'off', pair: null, note: { ky: 'Курман айт', ru: 'Курман айт', en: 'Курман айт' } },
      { date: '2026-12-31', kind: 'shortened', pair: null, note: expect.objectContaining({ en: 'Shortened working day' }) },
      { date: '2026-02-07', kind: 'worked', pair: '2026-03-09', note: expect.objectContaining({ en: 'Moved working day' }) },
      { date: '2026-03-09', kind: 'off', pair: '2026-02-07', note: expect.objectContaining({ en: 'Day off' }) },
    ]);
  });

  test('of a leap year is there in that year alone', () => {
    expect(codes([{ date: '2028-02-29' }], '2028')).toEqual([[]]);
    expect(codes([{ date: '2100-02-29' }], '2100')).toEqual([['dayNotThere date']]);
  });
});

describe('days together', () => {
  test('that are one day twice are refused, each with the rows of the others', () => {
    const rows = judge([{ date: '2026-05-27' }, { date: '2026-05-28' }, { date: '27.05.2026', kind: 'shortened' }]);
    expect(rows.map(({ reasons }) => reasons.map(({ code, params }) => [code, params]))).toEqual([
      [['dayRepeated', { rows: '4' }]],
      [],
      [['dayRepeated', { rows: '2' }]],
    ]);
  });

  test('that are a move are one worked and one off, and name each other', () => {
    const worked = { date: '2026-02-07', kind: 'worked', pair: '2026-03-09' };
    expect(codes([worked, { date: '2026-03-09' }])).toEqual([[], []]);
    expect(codes([worked, { date: '2026-03-09', kind: 'shortened' }])[0]).toEqual(['pairOfSameKind pair']);
    expect(codes([worked, { date: '2026-03-09', pair: '2026-04-25' }])[0]).toEqual(['pairElsewhere pair']);
    expect(codes([{ date: '2026-05-27', pair: '2026-05-28' }, { date: '2026-05-28' }])[0]).toEqual(['pairOfSameKind pair']);
  });

  test('one of which falls into another year, are a move all the same', () =>
    expect(codes([{ date: '2026-12-26', kind: 'worked', pair: '2027-01-08' }])).toEqual([[]]));

  test('of a file that has no column for the other day of a move need none', () =>
    expect(codes([{ date: '2026-02-07', kind: 'worked' }], '2026', false)).toEqual([[]]));
});

test('every reason has a text in every language', () => {
  for (const [code, text] of Object.entries(calendarTexts))
    for (const language of languages) expect([code, text[language].trim()]).not.toEqual([code, '']);
});
