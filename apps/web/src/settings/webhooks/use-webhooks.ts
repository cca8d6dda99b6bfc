import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { definedParameters } from '../../lists/address';
import { usePages } from '../../ui/pages';

export type Webhook = Schemas['Webhook'];
export type Delivery = Schemas['WebhookDelivery'];

const key = ['webhooks'] as const;
const oneKey = (id: string) => [...key, 'one', id] as const;
const deliveriesKey = (id: string) => [...key, 'deliveries', id] as const;

/** Those that the person looks after, newest first. */
export function useWebhooks() {
  return usePages([...key, 'list'], (cursor) =>
    answerOf(api.GET('/api/webhooks', { params: { query: { limit: 20, ...definedParameters({ cursor }) } } })),
  );
}

export function useWebhook(id: string) {
  return useQuery({
    queryKey: oneKey(id),
    queryFn: () => answerOf(api.GET('/api/webhooks/{id}', { params: { path: { id } } })),
  });
}

/** What was sent, newest first. */
export function useDeliveries(id: string) {
  return usePages(deliveriesKey(id), (cursor) =>
    answerOf(
      api.GET('/api/webhooks/{id}/deliveries', {
        params: { path: { id }, query: { limit: 10, ...definedParameters({ cursor }) } },
      }),
    ),
  );
}

export function deliveriesChanged(id: string): void {
  void queryClient.invalidateQueries({ queryKey: deliveriesKey(id) });
}

/** As the server answered; the list is asked again. */
export function keepWebhook(webhook: Webhook): void {
  queryClient.setQueryData(oneKey(webhook.id), webhook);
  void queryClient.invalidateQueries({ queryKey: [...key, 'list'] });
}

export function forgetWebhook(id: string): void {
  queryClient.removeQueries({ queryKey: oneKey(id) });
  queryClient.removeQueries({ queryKey: deliveriesKey(id) });
  void queryClient.invalidateQueries({ queryKey: [...key, 'list'] });
}
