import { comingReminderSteps, type DatedReminderStep } from './coming-reminder-steps.js';

const step = (name: string, workingDays: number, on: string): DatedReminderStep => ({
  rung: name,
  workingDays,
  on,
  tells: ['office'],
});
/** Of a task that is due on Friday 20 March 2026. */
const schedule = [
  step('3before', -3, '2026-03-17'),
  step('onTheDay', 0, '2026-03-20'),
  step('1after', 1, '2026-03-23'),
  step('5after', 5, '2026-03-27'),
];
const standing = { today: '2026-03-16', openedOn: '2026-03-01', hasPassed: false, known: new Set<string>() };
const days = (more: Partial<typeof standing>): string[] =>
  comingReminderSteps(schedule, { ...standing, ...more }).map(({ day }) => day);

test('all that come later are to come, each on its day', () => {
  expect(days({})).toEqual(['2026-03-17', '2026-03-20', '2026-03-23', '2026-03-27']);
});

test('the newest that has come is sent at the next pass, older ones never', () => {
  expect(days({ today: '2026-03-25' })).toEqual(['2026-03-25', '2026-03-27']);
  expect(days({ today: '2026-03-25', known: new Set(['1after']) })).toEqual(['2026-03-27']);
  expect(days({ today: '2026-03-25', hasPassed: true })).toEqual(['2026-03-27']);
});

test('who was awaited on the day of a step before the due date, or after it, is not reminded by it', () => {
  expect(days({ today: '2026-03-18', openedOn: '2026-03-18' })).toEqual(['2026-03-20', '2026-03-23', '2026-03-27']);
  expect(days({ today: '2026-03-17', openedOn: '2026-03-17' })).toEqual(['2026-03-20', '2026-03-23', '2026-03-27']);
});

test('long after the due date nothing is to come any more', () => {
  expect(days({ today: '2026-05-04', known: new Set(['5after']) })).toEqual([]);
});
