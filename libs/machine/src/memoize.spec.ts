import { addDays, daysBetween, localDate, startOfDay } from './index.js';
import { memoize } from './memoize.js';

test('an answer is worked out once, and again after too many others', () => {
  let worked = 0;
  const double = memoize((number: number) => {
    worked += 1;
    return number * 2;
  });
  expect([double(1), double(1), worked]).toEqual([2, 2, 1]);
  for (let number = 0; number < 10_000; number += 1) expect(double(number)).toBe(number * 2);
  expect([double(1), worked > 10_000]).toEqual([2, true]);
});

test('of one zone nothing is cached for another, and days stay right beyond all that is cached', () => {
  let date = '2020-01-01';
  for (let day = 0; day < 10_000; day += 1) {
    const written = new Date(Date.UTC(2020, 0, 1 + day)).toISOString();
    expect(date).toBe(written.slice(0, 10));
    expect(startOfDay(date, 'Etc/GMT-6')).toBe(new Date(Date.UTC(2020, 0, 1 + day, -6)).toISOString());
    expect(startOfDay(date, 'UTC')).toBe(written);
    expect([localDate(written, 'UTC'), localDate(written, 'Etc/GMT+1')]).toEqual([date, addDays(date, -1)]);
    expect(daysBetween('2020-01-01', date)).toBe(day);
    date = addDays(date, 1);
  }
});

test.each(['', '2026-02-31T00:00:00Z', '2026-13-01', 'today'])('%j is no date, each time', (date) => {
  for (let time = 0; time < 2; time += 1) {
    expect(() => addDays(date, 1)).toThrow(RangeError);
    expect(() => startOfDay(date, 'UTC')).toThrow(RangeError);
  }
});
