import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/api';
import { isRefused } from '../api/problem';

export const demonstrationKey = ['demonstration'] as const;

/** What time it is in the demonstration; null: this is none. */
export function useDemonstration(): string | null | undefined {
  return useQuery({ queryKey: demonstrationKey, queryFn: askTime, staleTime: 60_000 }).data;
}

async function askTime(): Promise<string | null> {
  try {
    return (await answerOf(api.GET('/api/demo/clock'))).now;
  } catch (error) {
    if (isRefused(error, 'notFound')) return null;
    throw error;
  }
}
