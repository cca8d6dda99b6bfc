import { delegation } from '../../../../workflows/delegation/v1/delegation.workflow.js';
import { addStays, median } from './durations.js';
import { line } from './line.support.js';

test('a stay is counted in the state that people use, from the step that entered it to the one that left it', () => {
  const stays: Record<string, number[]> = {};
  const force = ['live.force.inForce', 'live.funding.onSchedule'];
  const lines = [
    line('start', '2026-01-05', [], ['drafting']),
    line('saveDraft', '2026-01-07', ['drafting'], ['drafting']),
    line('submitForLegalityCheck', '2026-01-10', ['drafting'], ['legalityCheck']),
    line('bringIntoForce', '2026-01-20', ['legalityCheck'], force),
    line('recordTranche', '2026-01-25', force, ['live.force.inForce', 'live.funding.late']),
    line('suspend', '2026-02-01', force, ['live.force.suspended', 'live.funding.curing']),
  ];
  addStays(lines, delegation, stays);
  expect(stays).toEqual({ drafting: [5], legalityCheck: [10], inForce: [12] });
});

test('the median of an even number lies between the middle two', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 2, 10])).toBe(3);
  expect(median([1, 1.26])).toBe(1.1);
});
