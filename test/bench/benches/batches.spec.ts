import { batchesIn } from './batches.js';

test('steps to a commit, on the average and by size, over all labels', () => {
  const samples = new Map([
    ['yntymak_commit_batch_steps_bucket{le="1"}', 6],
    ['yntymak_commit_batch_steps_bucket{le="8"}', 9],
    ['yntymak_commit_batch_steps_bucket{le="+Inf"}', 10],
    ['yntymak_commit_batch_steps_sum', 40],
    ['yntymak_commit_batch_steps_count', 10],
    ['yntymak_commit_seconds_count', 40],
  ]);
  expect(batchesIn(samples).map(({ name, value }) => [name, value])).toEqual([
    ['commit-batch-steps', 4],
    ['commit-batch-steps/up-to-1', 0.6],
    ['commit-batch-steps/up-to-8', 0.9],
    ['commit-batch-steps/up-to-+Inf', 1],
  ]);
});

test('nothing is reported of a program that does not count them', () => {
  expect(batchesIn(new Map([['yntymak_commit_seconds_count', 40]]))).toEqual([]);
});
