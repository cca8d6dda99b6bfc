/** Of promises: all who ask while an answer is being read get the same. A `Map`, or a cache with bounds. */
export interface ReadCache {
  get(key: string): Promise<unknown> | undefined;
  set(key: string, reading: Promise<unknown>): unknown;
  delete(key: string): unknown;
}

/** Reads an answer once for all who ask for it, at the same time or while it is in the cache. A failure is not cached. */
export function readThrough<Answer>(cache: ReadCache, key: string, read: () => Promise<Answer>): Promise<Answer> {
  const known = cache.get(key);
  if (known !== undefined) return known as Promise<Answer>;
  const reading = read();
  cache.set(key, reading);
  reading.catch(() => cache.get(key) === reading && cache.delete(key));
  return reading;
}
