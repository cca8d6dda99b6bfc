import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { answerOf, api } from '../api/api';
import { isRefused } from '../api/problem';
import { queryClient } from '../api/query-client';
import type { SessionState } from '../form/use-session-state';
import type { StartRequest } from './request';
import type { StartedCases } from './started';
import type { WayDraft } from './way-draft';
import type { StartOption } from './start-options';

/** Begins what was prepared: under the key that is kept with it, so that a repeat begins it once. */
export function useBegin(
  way: StartOption,
  draft: SessionState<WayDraft>,
  onStarted: (cases: StartedCases) => void,
): UseMutationResult<StartedCases, Error, StartRequest> {
  const { key, chosen } = draft.value;
  return useMutation({
    mutationFn: async (request: StartRequest): Promise<StartedCases> => {
      const answer = await answerOf(
        api.POST('/api/workflows/{workflow}/instances', {
          params: { path: { workflow: way.workflow.name }, header: { 'Idempotency-Key': key } },
          body: request as never,
        }),
      );
      if ('ids' in answer) return { group: answer.groupId, cases: answer.ids.map((id, index) => ({ id, body: chosen[index]! })) };
      return { group: null, cases: [{ id: answer.id, body: null }] };
    },
    onSuccess: (cases) => {
      draft.forget();
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => ['tasks', 'instances'].includes(String(queryKey[0])) });
      onStarted(cases);
    },
    onError: (error) => {
      // An earlier attempt, with other answers, did begin a case: the next one is another.
      if (isRefused(error, 'keyReused')) draft.change((before) => ({ ...before, key: crypto.randomUUID() }));
    },
  });
}
