import { useMutation } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/api';
import { queryClient } from '../api/query-client';
import { definedParameters } from '../lists/address';
import { inboxKey } from '../shell/use-unread';
import { usePages } from '../ui/pages';

export type InboxItem = Schemas['InboxItem'];

/** The person's notices, newest first. */
export function useInbox(isUnread: boolean) {
  const query = { limit: 25, ...(isUnread && { unread: 'true' as const }) };
  return usePages([...inboxKey, 'list', query], (cursor) =>
    answerOf(api.GET('/api/inbox', { params: { query: { ...query, ...definedParameters({ cursor }) } } })),
  );
}

/** Takes one as read; the count in the header is asked again before it is over. It goes on where its page is left meanwhile. */
export function useRead() {
  return useMutation({
    mutationFn: (id: string) => answerOf(api.POST('/api/inbox/{id}/read', { params: { path: { id } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: inboxKey }),
  });
}

/** Marks one, and every earlier one, as read. */
export function useReadUpTo() {
  return useMutation({
    mutationFn: (upTo: string) => answerOf(api.POST('/api/inbox/read', { body: { upTo } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: inboxKey }),
  });
}
