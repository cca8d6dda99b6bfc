import { TtlCache } from './ttl-cache.js';

let now: number;
let asked: string[];
let kept: TtlCache;
beforeEach(() => {
  now = 0;
  asked = [];
  kept = new TtlCache(() => now);
});

const find = (key: string) => (): Promise<number> => Promise.resolve(asked.push(key));

test('an answer is kept for a minute, also for those who ask at once', async () => {
  expect(await Promise.all([kept.get('a', find('a')), kept.get('a', find('a')), kept.get('b', find('b'))])).toEqual([1, 1, 2]);
  now = 59_999;
  expect(await kept.get('a', find('a'))).toBe(1);
  now = 60_000;
  expect(await kept.get('a', find('a'))).toBe(3);
});

test('a failure is kept by nobody', async () => {
  const fails = (): Promise<number> => Promise.reject(new Error('no database'));
  await expect(kept.get('a', fails)).rejects.toThrow('no database');
  expect(await kept.get('a', find('a'))).toBe(1);
});

test('of very many answers the oldest make room', async () => {
  for (let each = 0; each <= 500; each += 1) await kept.get(`${each}`, find(`${each}`));
  await kept.get('500', find('500'));
  await kept.get('0', find('0'));
  expect(asked.slice(500)).toEqual(['500', '0']);
});
