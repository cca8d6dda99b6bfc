import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/api';

export const inboxKey = ['inbox'] as const;

/** How many notices were not read; of more than a thousand, a thousand. */
export function useUnread(): number {
  const { data } = useQuery({
    queryKey: [...inboxKey, 'unread'],
    queryFn: () => answerOf(api.GET('/api/inbox', { params: { query: { unread: 'true', limit: 1 } } })),
  });
  return data === undefined ? 0 : Number.parseInt(data.unread, 10);
}
