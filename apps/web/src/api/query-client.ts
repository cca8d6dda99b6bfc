import { QueryClient } from '@tanstack/react-query';
import { Refused } from './problem';

/** A refusal stays one however often it is asked again; a server that was not reached is asked twice more. */
function isWorthAnotherTry(count: number, error: Error): boolean {
  return !(error instanceof Refused && error.problem.status < 500) && count < 2;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthAnotherTry, staleTime: 5_000, gcTime: 10 * 60_000, networkMode: 'offlineFirst' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
