import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue } from 'react';
import { isRefused, Unreached } from '../api/problem';
import { NotFound } from './not-found';
import { Loading } from './loading';
import { ErrorMessage } from './error-message';

interface QueryResultProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}

/** What a question to the server answered; until then that it is on its way, or what went wrong. */
export function QueryResult<Data>({ query, lines, children }: QueryResultProps<Data>) {
  const isShown = useIsShown(query.data);
  if (query.data !== undefined && isShown) return <>{children(query.data)}</>;
  if (isRefused(query.error, 'notFound')) return <NotFound />;
  if (isUnreached(query)) return <ErrorMessage error={new Unreached()} onRetry={() => void query.refetch()} />;
  if (query.isError) return <ErrorMessage error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading lines={lines ?? 4} />;
}

/**
 * Whether there is an answer to show. A page is drawn from its first answer in slices, between which the browser handles
 * input: on a slow machine it takes half a second in one piece.
 */
export function useIsShown(data: unknown): boolean {
  return useDeferredValue(data !== undefined);
}

/** Nothing came, and nothing is on its way: the server is away, or it is asked again when the connection is back. */
export function isUnreached(query: Pick<UseQueryResult, 'data' | 'isPaused' | 'error'>): boolean {
  return query.data === undefined && (query.isPaused || query.error instanceof Unreached);
}
