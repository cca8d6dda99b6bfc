import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/api';

export type Act = 'pause' | 'resume' | 'cancel';

/** Pauses, resumes or ends it, for a reason that is recorded. */
export function useBulkAct(id: string): UseMutationResult<unknown, Error, { readonly act: Act; readonly reason: string }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, reason }) => {
      const asked = { params: { path: { id } }, body: { reason } };
      switch (act) {
        case 'pause':
          return answerOf(api.POST('/api/bulk/{id}/pause', asked));
        case 'resume':
          return answerOf(api.POST('/api/bulk/{id}/resume', asked));
        case 'cancel':
          return answerOf(api.POST('/api/bulk/{id}/cancel', asked));
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['bulk'] }),
  });
}

/** Tries again on one case. */
export function useItemRetry(
  id: string,
): UseMutationResult<unknown, Error, { readonly instance: string; readonly reason: string }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ instance, reason }) =>
      answerOf(api.POST('/api/bulk/{id}/items/{instance}/retry', { params: { path: { id, instance } }, body: { reason } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['bulk'] }),
  });
}
