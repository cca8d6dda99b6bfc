const maxCached = 4_096;

/**
 * A pure function that caches its answers, by its argument: one step calls it with the same many times, and so do cases alike.
 * With more than it may keep it begins anew. An answer is shared: nobody may change it.
 */
export function memoize<Key, Answer>(answerTo: (key: Key) => Answer): (key: Key) => Answer {
  const cache = new Map<Key, Answer>();
  return (key) => {
    const known = cache.get(key);
    if (known !== undefined) return known;
    const answer = answerTo(key);
    if (cache.size >= maxCached) cache.clear();
    cache.set(key, answer);
    return answer;
  };
}
