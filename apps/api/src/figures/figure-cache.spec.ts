import { setTimeout as delay } from 'node:timers/promises';
import type { Acting } from '#identity';
import { Clock } from '#platform';
import { FigureCache } from './figure-cache.js';

const person = (bodies: readonly string[], reads: Acting['reads'] = 'own'): Acting => ({
  person: 'p',
  name: 'P',
  language: 'ky',
  offices: bodies.map((body) => ({ id: body, body, office: 'signatory', basis: 'order' })),
  reads,
});

/** Each reading is another number, and takes so long; 0: no time that a busy machine could stretch. */
function counting(milliseconds: number): () => Promise<number> {
  let count = 0;
  return async () => {
    count += 1;
    const own = count;
    if (milliseconds > 0) await delay(milliseconds);
    return own;
  };
}

let clock: Clock;
let readings: FigureCache;
beforeEach(() => {
  clock = new Clock();
  readings = new FigureCache(clock);
});

const figure = async (acting: Acting, what: unknown, read: () => Promise<number>): Promise<number> =>
  (await readings.of(acting, what, read)).value;

test('what is quickly read is read anew each time', async () => {
  const read = counting(0);
  expect([await figure(person(['a']), 'x', read), await figure(person(['a']), 'x', read)]).toEqual([1, 2]);
});

test('what takes long is answered again, to those who may see the same, with the instant at which it was read', async () => {
  const read = counting(150);
  const first = await readings.of(person(['a', 'b']), 'x', read);
  expect(await readings.of(person(['b', 'a', 'b']), 'x', read)).toEqual(first);
  expect(Date.parse(first.at)).toBeLessThanOrEqual(Date.now());
  expect(await figure(person(['a']), 'x', read)).toBe(2);
  expect(await figure(person(['a', 'b']), 'y', read)).toBe(3);
  expect(await figure(person(['a', 'b'], 'all'), 'x', read)).toBe(4);
  expect(await figure(person([], 'all'), 'x', read)).toBe(4);
});

test('who asks while it is read for long waits for the same', async () => {
  const read = counting(400);
  const first = figure(person(['a']), 'x', read);
  await delay(200);
  expect(await Promise.all([first, figure(person(['a']), 'x', read)])).toEqual([1, 1]);
});

test('after the clock was moved on it is read anew', async () => {
  const read = counting(150);
  expect(await figure(person(['a']), 'x', read)).toBe(1);
  clock.advanceTo(new Date(Date.now() + 86_400_000));
  const { at, value } = await readings.of(person(['a']), 'x', read);
  expect(value).toBe(2);
  expect(Date.parse(at)).toBeGreaterThan(Date.now());
});

test('a reading that failed is not kept', async () => {
  const failing = async (): Promise<number> => {
    await delay(150);
    throw new Error('away');
  };
  await expect(figure(person(['a']), 'x', failing)).rejects.toThrow('away');
  expect(await figure(person(['a']), 'x', counting(0))).toBe(1);
});
