import type { JsonSchema } from '#machine';
import { disablings, sendFaults, webhookTypes } from '#notify';
import { flag, id, instant, list, name, object, oneOf, orNull, text, whole } from '../openapi/schema.js';

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
  failingSince: orNull(instant),
  formerSecretUntil: { ...orNull(instant), description: 'Until when the secret before the last rotation is used as well' },
  createdAt: instant,
} satisfies Record<string, JsonSchema>;

const attempt = object({
  at: instant,
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
    createdAt: instant,
    state: oneOf('waiting', 'delivered', 'failed', 'skipped', 'moot'),
    nextTryAt: orNull(instant),
    attempts: list(attempt),
  }),
  QueuedDelivery: object({ id: { ...id, description: 'The webhook-id' } }),
};
