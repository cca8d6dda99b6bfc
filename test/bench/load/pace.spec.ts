import { setTimeout as delay } from 'node:timers/promises';
import { paced, type Request } from './pace.js';

const answered: Request = () => Promise.resolve({ status: 200, text: '' });

test('callers ask one after the other, as many at once as there are', async () => {
  let [now, most] = [0, 0];
  const request: Request = async () => {
    most = Math.max(most, (now += 1));
    await delay(5);
    now -= 1;
    return { status: 200, text: '' };
  };
  const { done, latencies, failed } = await paced({ callers: 4, seconds: 0.2 }, request);
  expect(most).toBe(4);
  expect(done).toBe(latencies.length);
  expect(done).toBeGreaterThanOrEqual(4);
  expect(failed).toEqual({});
});

test('at a rate, waiting counts from the moment at which a request should have begun', async () => {
  let isFirst = true;
  const request: Request = async () => {
    // Every one after the first must wait for it.
    if (isFirst) {
      isFirst = false;
      const until = performance.now() + 100;
      while (performance.now() < until);
    }
    return { status: 200, text: '' };
  };
  const { done, latencies } = await paced({ perSecond: 100, seconds: 0.2 }, request);
  expect(done).toBe(20);
  expect(latencies[1]).toBeGreaterThan(50);
});

test('what was refused or got no answer is counted apart, with the first word of it', async () => {
  const statuses = [200, 409, 0, 409];
  const request: Request = async () => {
    const status = statuses.shift();
    return status === undefined ? null : { status, text: `answered ${status}` };
  };
  const outcome = await paced({ callers: 1, seconds: 60 }, request);
  expect(outcome).toMatchObject({ done: 1, failed: { 409: 2, 0: 1 }, firstFailure: 'answered 409' });
  expect(outcome.latencies).toHaveLength(4);
});

test('between two requests a caller rests', async () => {
  const { latencies } = await paced({ callers: 2, pauseMs: 20, seconds: 0.2 }, answered);
  // Half a pause at the least: without it there would be thousands.
  expect(latencies.length).toBeLessThanOrEqual(2 * (200 / 10 + 1));
});
