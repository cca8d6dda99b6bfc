import type { JsonSchema } from '#machine';
import { disablings, sendFaults, webhookTypes } from '#notify';
import { flag, id, instant, list, name, object, oneOf, orNull, text, whole } from '../openapi/schema.js';

/** Tries outside happen in real time, also where the clock of a demonstration runs ahead. */
const realTime = 'real time, also where business time runs ahead (in a demonstration)';

const webhook = {
  id,
  body: object({ id, names: name }),
  name: text,
  url: { type: 'string', format: 'uri' },
  types: list(oneOf(...webhookTypes)),
  enabled: flag,
  disabledAt: orNull(instant),
  disabledBecause: {
    ...orNull(oneOf(...disablings)),
    description: 'A person, a receiver that answered 410, or five days in which every attempt failed',
  },
  failingSince: { ...orNull(instant), description: `Since when every attempt has failed: ${realTime}` },
  formerSecretUntil: { ...orNull(instant), description: 'Until when the secret before the last rotation is used as well' },
  createdAt: instant,
} satisfies Record<string, JsonSchema>;

const attempt = object({
  at: { ...instant, description: `When it was sent: ${realTime}` },
  status: { ...orNull(whole), description: 'Null: there was no answer' },
  durationMs: whole,
  fault: orNull(oneOf(...sendFaults)),
  faultText: orNull(text),
  excerpt: { ...orNull(text), description: 'What the receiver said: one line, at most 500 characters' },
});

export const webhookSchemas: Readonly<Record<string, JsonSchema>> = {
  Webhook: object(webhook),
  WebhookWithSecret: object({ ...webhook, secret: { type: 'string', pattern: '^whsec_' } }),
  WebhookDelivery: object({
    id: { ...id, description: 'The webhook-id, the same in every attempt' },
    type: oneOf(...webhookTypes, 'ping'),
    instance: orNull(id),
    createdAt: { ...instant, description: 'When it was told: business time' },
    state: oneOf('waiting', 'delivered', 'failed', 'skipped', 'moot'),
    nextTryAt: { ...orNull(instant), description: `When it is tried next, at the earliest: ${realTime}` },
    attempts: list(attempt),
  }),
  QueuedDelivery: object({ id: { ...id, description: 'The webhook-id' } }),
};
