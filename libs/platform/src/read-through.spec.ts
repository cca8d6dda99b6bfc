import { LRUCache } from 'lru-cache';
import { readThrough } from './read-through.js';

let now: number;
let reads: string[];
let cache: LRUCache<string, Promise<unknown>>;
beforeEach(() => {
  now = 1;
  reads = [];
  cache = new LRUCache({ max: 500, ttl: 60_000, ttlResolution: 0, perf: { now: () => now } });
});

const read = (key: string): Promise<number> => readThrough(cache, key, () => Promise.resolve(reads.push(key)));

test('an answer is cached for its time, also for those who ask at once', async () => {
  expect(await Promise.all([read('a'), read('a'), read('b')])).toEqual([1, 1, 2]);
  now += 60_000;
  expect(await read('a')).toBe(1);
  now += 1;
  expect(await read('a')).toBe(3);
});

test('a failure is not cached', async () => {
  const fails = (): Promise<number> => Promise.reject(new Error('no database'));
  await expect(readThrough(cache, 'a', fails)).rejects.toThrow('no database');
  expect(await read('a')).toBe(1);
});

test('a failure takes away no answer that was read after it began', async () => {
  let fail = (_error: Error): void => undefined;
  const failing = readThrough(cache, 'a', () => new Promise<number>((_, reject) => (fail = reject)));
  cache.clear();
  expect(await read('a')).toBe(1);
  fail(new Error('late'));
  await expect(failing).rejects.toThrow('late');
  expect(await read('a')).toBe(1);
});

test('of very many answers those used longest ago make room', async () => {
  for (let each = 0; each < 500; each += 1) await read(`${each}`);
  for (const key of ['0', '500', '0', '1']) await read(key);
  expect(reads.slice(500)).toEqual(['500', '1']);
});
