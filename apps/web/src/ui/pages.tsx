import { type InfiniteData, useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../language/texts';
import { Unreached } from '../api/problem';
import { isUnreached, useIsShown } from './query-result';
import { Loading } from './loading';
import { ErrorMessage } from './error-message';

interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** A list that the server gives page by page. */
export function usePages<Page extends ListPage<unknown>>(
  key: readonly unknown[],
  ask: (cursor: string | undefined) => Promise<Page>,
): UseInfiniteQueryResult<InfiniteData<Page>> {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

interface PagesProps<Page extends ListPage<unknown>> {
  readonly query: UseInfiniteQueryResult<InfiniteData<Page>>;
  /** Where the list is empty. */
  readonly empty: ReactNode;
  readonly children: (items: readonly Page['items'][number][], first: Page) => ReactNode;
}

/** What has come of the list, and a button for more. */
export function Pages<Page extends ListPage<unknown>>({ query, empty, children }: PagesProps<Page>) {
  const say = useTexts('base.ui');
  const isShown = useIsShown(query.data);
  if (query.data === undefined || !isShown) {
    if (isUnreached(query)) return <ErrorMessage error={new Unreached()} onRetry={() => void query.refetch()} />;
    if (query.isError) return <ErrorMessage error={query.error} onRetry={() => void query.refetch()} />;
    return <Loading lines={6} />;
  }
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <>{empty}</>;
  return (
    <>
      {children(items, query.data.pages[0]!)}
      {query.isFetchNextPageError && <ErrorMessage error={query.error} />}
      {query.hasNextPage && (
        <button
          type="button"
          className="button button--secondary"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {say(query.isFetchingNextPage ? 'loading' : 'more')}
        </button>
      )}
    </>
  );
}
