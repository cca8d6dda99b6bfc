import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isRefused } from '../api/problem';
import { NotFound } from '../shell/not-found';
import { Loading } from './loading';
import { Trouble } from './trouble';

interface AskedProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}

/** What a question to the server answered; until then that it is on its way, or what went wrong. */
export function Asked<Data>({ query, lines, children }: AskedProps<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (isRefused(query.error, 'notFound')) return <NotFound />;
  if (query.isError) return <Trouble error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading lines={lines ?? 4} />;
}
