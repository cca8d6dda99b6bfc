import type { Language } from '#machine';
import { attemptProperties, deliveryProperties, sendFaultTexts, type WebhookDelivery } from '#notify';
import { component, list, object, orNull, type Static, text } from '#schema';

/** `faultText`: why it failed, in the caller's language. */
const attempt = object({ ...attemptProperties, faultText: orNull(text) });

export const ShownDelivery = component('WebhookDelivery', object({ ...deliveryProperties, attempts: list(attempt) }));
export type ShownDelivery = Static<typeof ShownDelivery>;

export function showDelivery(delivery: WebhookDelivery, language: Language): ShownDelivery {
  const attempts = delivery.attempts.map((attempt) => ({
    ...attempt,
    faultText: attempt.fault === null ? null : sendFaultTexts[attempt.fault][language],
  }));
  return { ...delivery, attempts };
}
