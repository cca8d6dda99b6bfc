import { retry } from './retry.js';
import { exponential, type Failure, fullJitter, retryAfter, type RetryPolicy } from './retry-policy.js';

const policy: RetryPolicy = { maxAttempts: 3, pauseMs: (attempt) => 1_000 * 2 ** attempt, maxTransientPauseMs: 5_000 };
const always = (failure: Failure) => (): Failure => failure;

afterEach(() => jest.restoreAllMocks());

/** Fails so often, then succeeds. */
function failing(times: number): { work: () => Promise<string>; attempts: () => number } {
  let attempts = 0;
  const work = async (): Promise<string> => {
    attempts += 1;
    if (attempts <= times) throw new Error(`failure ${attempts}`);
    return 'done';
  };
  return { work, attempts: () => attempts };
}
const noPause = (): unknown => jest.spyOn(Math, 'random').mockReturnValue(0);

describe('a pause', () => {
  test.each([0, 0.5, 0.999999])('lies between nothing and its bound, by chance %d', (chance) => {
    jest.spyOn(Math, 'random').mockReturnValue(chance);
    expect(retryAfter('retryable', 2, policy)).toEqual({ pauseMs: Math.round(chance * 4_000), attempt: 2 });
    expect(retryAfter('transient', 2, policy)).toEqual({ pauseMs: Math.round(chance * 5_000), attempt: 1 });
  });

  test('follows no attempt that is the last, and none that another would not help; what passes by itself is never the last', () => {
    expect([retryAfter('retryable', 3, policy), retryAfter('final', 1, policy)]).toEqual([null, null]);
    expect(retryAfter('transient', 3, policy)).toMatchObject({ attempt: 2 });
  });

  test('has a bound that doubles, up to the longest', () => {
    const bounds = [1, 2, 3, 4, 5, 50].map(exponential(500, 4_000));
    expect(bounds).toEqual([500, 1_000, 2_000, 4_000, 4_000, 4_000]);
    jest.spyOn(Math, 'random').mockReturnValue(0.25);
    expect(fullJitter(4_000)).toBe(1_000);
  });
});

test('work is attempted until it succeeds, up to its bound; then its own error is thrown', async () => {
  noPause();
  const twice = failing(2);
  await expect(retry(twice.work, { policy, failureOf: always('retryable') })).resolves.toBe('done');
  expect(twice.attempts()).toBe(3);
  const thrice = failing(3);
  await expect(retry(thrice.work, { policy, failureOf: always('retryable') })).rejects.toThrow('failure 3');
});

test('a final failure is the only one, and what passes by itself counts for nothing', async () => {
  noPause();
  const final = failing(1);
  await expect(retry(final.work, { policy, failureOf: always('final') })).rejects.toThrow('failure 1');
  expect(final.attempts()).toBe(1);
  const passing = failing(20);
  await expect(retry(passing.work, { policy, failureOf: always('transient') })).resolves.toBe('done');
});

test('after the time no attempt begins', async () => {
  noPause();
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  const work = failing(20);
  const slow = (): Promise<string> => ((now += 400), work.work());
  await expect(retry(slow, { policy, failureOf: always('transient'), withinMs: 1_000 })).rejects.toThrow('failure 3');
});

test('a signal ends the pause, and no attempt begins after it', async () => {
  const ending = new AbortController();
  const work = failing(20);
  jest.spyOn(Math, 'random').mockReturnValue(1);
  const long: RetryPolicy = { ...policy, pauseMs: () => 3_600_000 };
  const retried = retry(work.work, { policy: long, failureOf: always('retryable'), signal: ending.signal });
  setImmediate(() => ending.abort());
  await expect(retried).rejects.toMatchObject({ name: 'AbortError' });
  await expect(retry(work.work, { policy, failureOf: always('final'), signal: ending.signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(work.attempts()).toBe(1);
});
