// Runs the tests, all or those that are named, at one date after another at which days, months and years turn or nothing is
// known of the calendar.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const dates = [
  ['2026-11-30T20:00:00Z', 'the last evening of a month in UTC, the next month in Bishkek'],
  ['2026-12-01T04:00:00Z', 'the first day of December'],
  ['2026-12-31T04:00:00Z', 'the last day of a year'],
  ['2026-12-31T20:00:00Z', 'the last evening of a year in UTC, the next year in Bishkek'],
  ['2027-01-01T04:00:00Z', 'the first day of a year'],
  ['2027-03-14T04:00:00Z', 'a Sunday'],
  ['2027-11-18T04:00:00Z', 'a year ahead'],
  ['2028-02-28T04:00:00Z', 'the day before a leap day'],
  ['2028-02-29T04:00:00Z', 'a leap day'],
  ['2029-10-10T04:00:00Z', 'a year of which no calendar is known'],
];

const jest = fileURLToPath(new URL('../../node_modules/jest/bin/jest.js', import.meta.url));

const outcomes = dates.map(([date, what]) => {
  console.log(`\n${date}: ${what}`);
  const env = { ...process.env, TEST_DATE: date };
  const { status } = spawnSync(process.execPath, [jest, ...process.argv.slice(2)], { env, stdio: 'inherit' });
  return { date, what, isPassed: status === 0 };
});
console.log();
for (const { date, what, isPassed } of outcomes) console.log(`${date}  ${isPassed ? 'passed' : 'failed'}  ${what}`);
process.exitCode = outcomes.every(({ isPassed }) => isPassed) ? 0 : 1;
