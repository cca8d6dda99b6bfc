import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { allPages } from '../api/all-pages';
import { answerOf, api, type Schemas } from '../api/api';

export type Case = Schemas['Instance'];

export function caseKey(id: string): readonly string[] {
  return ['instances', 'one', id];
}

export function caseQuestion(id: string) {
  return queryOptions({
    queryKey: caseKey(id),
    queryFn: (): Promise<Case> => answerOf(api.GET('/api/instances/{id}', { params: { path: { id } } })),
  });
}

export function useCase(id: string): UseQueryResult<Case> {
  return useQuery(caseQuestion(id));
}

export type JournalRecord = Schemas['JournalRecord'];

export function useJournal(id: string): UseQueryResult<readonly JournalRecord[]> {
  return useQuery({ queryKey: [...caseKey(id), 'journal'], queryFn: () => askJournal(id) });
}

/** All of it: a case has some dozens of records, seldom hundreds. */
function askJournal(id: string): Promise<readonly JournalRecord[]> {
  return allPages((page) =>
    answerOf(api.GET('/api/instances/{id}/journal', { params: { path: { id }, query: { limit: 100, ...page } } })),
  );
}
