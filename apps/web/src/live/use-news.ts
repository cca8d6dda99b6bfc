import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { lookForRelease } from '../offline/release';
import { listenToNews, type News } from './stream';

/** What does not change by what people do with cases. */
const standing = new Set<unknown>(['registers', 'workflows']);

/** Lists whose order others' work changes; each is asked anew only while somebody looks at it. */
const ofCases = new Set<unknown>(['tasks', 'instances', 'indicators', 'coverage', 'shortfalls', 'bulk', 'incidents']);

/** What others do appears by itself: whatever shows it is asked anew. */
export function useNews(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      listenToNews((news) => {
        // The server may have begun anew, with a newer release.
        if (news.type === 'reload') lookForRelease();
        void client.invalidateQueries({ predicate: ({ queryKey }) => isOf(news, queryKey) });
      }),
    [client],
  );
}

function isOf(news: News, key: QueryKey): boolean {
  switch (news.type) {
    case 'changed':
      return isOfCase(key, news.instance);
    case 'inbox':
      return key[0] === 'inbox';
    case 'clock':
    case 'reload':
      return !standing.has(key[0]);
  }
}

/** A case's own parts, and the lists that it may stand in; not other cases. */
function isOfCase(key: QueryKey, instance: string): boolean {
  if (key[0] === 'instances' && key[1] === 'one') return key[2] === instance;
  return ofCases.has(key[0]);
}
