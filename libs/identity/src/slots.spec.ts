import { setTimeout as delay } from 'node:timers/promises';
import { Slots } from './slots.js';

describe('slots', () => {
  it('run no more at once than there are, keep the order and refuse beyond the line', async () => {
    const slots = new Slots(2, 3);
    const done: number[] = [];
    let running = 0;
    let most = 0;
    const results = await Promise.allSettled(
      [1, 2, 3, 4, 5, 6].map((each) =>
        slots.run(async () => {
          running += 1;
          most = Math.max(most, running);
          await delay(5 * each);
          running -= 1;
          done.push(each);
        }),
      ),
    );
    expect(most).toBe(2);
    expect(done).toEqual([1, 2, 3, 4, 5]);
    expect(results[5]).toMatchObject({ status: 'rejected', reason: { code: 'tooManyRequests' } });
  });

  it('are free again after work that failed', async () => {
    const slots = new Slots(1, 1);
    const failures = [slots.run(() => Promise.reject(new Error('no'))), slots.run(() => Promise.reject(new Error('no')))];
    await Promise.allSettled(failures);
    await expect(slots.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
