import type { Calendar } from '#machine';
import { readDefaultSchedule } from './reminder-schedules.js';
import { addWorkingDays, turnsOn, workingDaysLeft } from './reminder-schedule.js';

const calendar: Calendar = {
  timeZone: 'Asia/Bishkek',
  approved: [2026, 2027],
  off: [...[1, 2, 3, 4, 5, 6, 7].map((day) => `2027-01-0${day}`), '2026-08-31'],
  worked: ['2026-02-07'],
};
const schedule = readDefaultSchedule();

/** The step that is due on a day for a task that is due on another; null: none. */
function stepOn(today: string, dueOn: string): string | null {
  const turns = turnsOn(today, schedule, calendar).filter(({ from, to }) => (from === null || from <= dueOn) && dueOn <= to);
  expect(turns.length).toBeLessThanOrEqual(1);
  return turns[0]?.rung ?? null;
}

test.each([
  ['2026-06-12', 1, '2026-06-15'],
  ['2026-06-15', -1, '2026-06-12'],
  ['2026-06-13', -1, '2026-06-12'],
  ['2026-06-13', 1, '2026-06-15'],
  ['2026-12-31', 1, '2027-01-08'],
  ['2027-01-08', -1, '2026-12-31'],
  ['2027-01-11', -10, '2026-12-21'],
  ['2026-02-06', 1, '2026-02-07'],
  ['2026-09-01', -1, '2026-08-28'],
  ['2027-01-03', 0, '2027-01-03'],
])('%s and %i working days is %s', (date, days, other) => expect(addWorkingDays(date, days, calendar)).toBe(other));

test.each([
  ['2026-06-12', '2026-06-15', 1],
  ['2026-06-12', '2026-06-13', 0],
  ['2026-06-15', '2026-06-15', 0],
  ['2026-06-16', '2026-06-12', -2],
  ['2026-12-30', '2027-01-08', 2],
  ['2027-01-08', '2026-12-31', -1],
])('on %s until %s: %i working days', (today, dueOn, days) => expect(workingDaysLeft(today, dueOn, calendar)).toBe(days));

test('each day of a schedule has the newest step that has come', () => {
  // Due on Wednesday, 17 June 2026.
  const steps = ['02', '03', '11', '12', '14', '16', '17', '18', '23', '24', '30'].map((day) =>
    stepOn(`2026-06-${day}`, '2026-06-17'),
  );
  expect(steps).toEqual([
    null,
    '10before',
    '10before',
    '3before',
    '3before',
    '3before',
    'onTheDay',
    '1after',
    '1after',
    '5after',
    '5after',
  ]);
});

test('over the New Year the schedule waits for the first working days', () => {
  const due = '2026-12-31';
  expect(
    ['2026-12-31', '2027-01-01', '2027-01-07', '2027-01-08', '2027-01-13', '2027-01-14'].map((day) => stepOn(day, due)),
  ).toEqual(['onTheDay', 'onTheDay', 'onTheDay', '1after', '1after', '5after']);
  expect(['2026-12-28', '2026-12-29', '2026-12-30'].map((day) => stepOn(day, '2027-01-08'))).toEqual([
    '10before',
    '3before',
    '3before',
  ]);
});

test('what is long overdue has the last step', () => expect(stepOn('2027-06-01', '2026-06-17')).toBe('5after'));

test('steps before the due date say on which day they fell; later ones hold for those who get the task late', () => {
  const on = (today: string): (string | null)[] =>
    turnsOn(today, schedule, calendar).flatMap(({ from, on }) => (from === '2026-06-17' ? [on] : []));
  expect([on('2026-06-04'), on('2026-06-17'), on('2026-06-30')]).toEqual([['2026-06-03'], [null], [null]]);
});
