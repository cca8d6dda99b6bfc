import { setTimeout as delay } from 'node:timers/promises';
import { Refused } from '#machine';
import { Semaphore } from './semaphore.js';

test('no more runs at once than may, the order stays, and what is too much is refused', async () => {
  const semaphore = new Semaphore({ parallel: 2, maxWaiting: 3 });
  const done: number[] = [];
  let running = 0;
  let maxAtOnce = 0;
  const results = await Promise.allSettled(
    [1, 2, 3, 4, 5, 6].map((each) =>
      semaphore.run(async () => {
        running += 1;
        maxAtOnce = Math.max(maxAtOnce, running);
        await delay(5 * each);
        running -= 1;
        done.push(each);
      }),
    ),
  );
  expect(maxAtOnce).toBe(2);
  expect(done).toEqual([1, 2, 3, 4, 5]);
  expect(results[5]).toMatchObject({ status: 'rejected', reason: { code: 'busy' } });
});

test('work that fails, or throws at once, makes room as work that succeeds', async () => {
  const semaphore = new Semaphore({ parallel: 1, maxWaiting: 1 });
  const failing = (): Promise<never> => Promise.reject(new Error('no'));
  const throwing = (): never => {
    throw new Error('at once');
  };
  for (let times = 0; times < 3; times += 1)
    expect(await Promise.allSettled([semaphore.run(failing), semaphore.run(throwing)])).toMatchObject([
      { reason: { message: 'no' } },
      { reason: { message: 'at once' } },
    ]);
  await expect(semaphore.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
});

test('where nothing may wait, what comes meanwhile is refused as its user says', async () => {
  const semaphore = new Semaphore({ parallel: 1, maxWaiting: 0, refusal: () => new Refused('tooManyRequests') });
  let end = (): void => undefined;
  const running = semaphore.run(() => new Promise<void>((resolve) => (end = resolve)));
  await expect(semaphore.run(() => Promise.resolve())).rejects.toMatchObject({ code: 'tooManyRequests' });
  end();
  await running;
  await semaphore.run(() => Promise.resolve());
});
