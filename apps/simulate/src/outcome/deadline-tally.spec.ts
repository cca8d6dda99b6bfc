import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { deadlinesByPath, tally } from './deadline-tally.js';
import type { Line } from './journal.js';
import { fired, line } from './line.support.js';

const byPath = deadlinesByPath(leave);
const tallied = (...lines: Line[]): Record<string, { met: number; missed: number }> => {
  const into: Record<string, { met: number; missed: number }> = {};
  tally(lines, byPath, ['returnDay'], (name, how) => {
    into[name] ??= { met: 0, missed: 0 };
    into[name][how] += 1;
  });
  return into;
};
const asked = line('start', '2026-02-02', [], ['asked']);
const refused = line('refuse', '2026-02-10', ['asked'], ['refused']);

test('the machine says which deadlines run in which state', () => {
  expect(byPath.get('asked')).toEqual(['answerDue']);
  const machine = { config: { states: { live: { states: { late: { after: { graceOver: 'over' } } } } } } };
  expect(deadlinesByPath({ machine: machine as never }).get('live.late')).toEqual(['graceOver']);
});

test('an answer before its deadline has met it', () => {
  expect(tallied(asked, refused)).toEqual({ answerDue: { met: 1, missed: 0 } });
});

test('one that fired was missed, also when the answer comes late, and counts once', () => {
  const stays = fired('answerDue', '2026-02-06', ['asked'], ['asked']);
  expect(tallied(asked, stays, refused)).toEqual({ answerDue: { met: 0, missed: 1 } });
});

test('one that is still running is neither', () => {
  expect(tallied(asked)).toEqual({});
});

test('what is excepted is not counted', () => {
  const away = line('approve', '2026-02-03', ['asked'], ['away']);
  expect(tallied(asked, away, fired('returnDay', '2026-03-01', ['away'], ['returned']))).toEqual({
    answerDue: { met: 1, missed: 0 },
  });
});
