import { addStateDurations, median } from './durations.js';
import { line } from './line.support.js';

test('a stay is counted in the state that people use, from the step that entered it to the one that left it', () => {
  const stays: Record<string, number[]> = {};
  const shownState = (paths: readonly string[]): string => paths.find((path) => path.startsWith('live.')) ?? paths[0]!;
  const lines = [
    line('start', '2026-01-05', [], ['drafting']),
    line('save', '2026-01-07', ['drafting'], ['drafting']),
    line('submit', '2026-01-10', ['drafting'], ['review']),
    line('begin', '2026-01-20', ['review'], ['live.running', 'money.there']),
    line('pay', '2026-01-25', ['live.running', 'money.there'], ['live.running', 'money.late']),
    line('pause', '2026-02-01', ['live.running', 'money.late'], ['live.paused', 'money.late']),
  ];
  addStateDurations(lines, { shownState }, stays);
  expect(stays).toEqual({ drafting: [5], review: [10], 'live.running': [12] });
});

test('the median of an even number lies between the middle two', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 2, 10])).toBe(3);
  expect(median([1, 1.26])).toBe(1.1);
});
