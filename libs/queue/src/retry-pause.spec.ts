import { attempts, retryPause } from './retry-pause.js';

test('pauses grow to a bound that doubles, and may be anything below it', () => {
  const longest = Array.from({ length: attempts - 1 }, (_, at) => retryPause(at + 1, () => 1));
  expect(longest).toEqual([500, 1_000, 2_000, 4_000]);
  expect(retryPause(3, () => 0)).toBe(0);
  expect(retryPause(3, () => 0.25)).toBe(500);
  expect(retryPause(50, () => 1)).toBe(30_000);
});
