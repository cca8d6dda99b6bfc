import type { Language } from '#machine';
import { sendFaultTexts, type WebhookDelivery } from '#notify';

type Attempt = WebhookDelivery['attempts'][number];

/** `faultText`: why it failed, in the caller's language. */
interface ShownAttempt extends Attempt {
  readonly faultText: string | null;
}

export interface ShownDelivery extends WebhookDelivery {
  readonly attempts: readonly ShownAttempt[];
}

export function showDelivery(delivery: WebhookDelivery, language: Language): ShownDelivery {
  const attempts = delivery.attempts.map((attempt) => ({
    ...attempt,
    faultText: attempt.fault === null ? null : sendFaultTexts[attempt.fault][language],
  }));
  return { ...delivery, attempts };
}
