import { maxRetried } from '#batches';
import { type JsonSchema, payloadSchema } from '#machine';
import { id, instant, list, object, oneOf, text, whole } from '#schema';
import { StartBody } from '../request/plan-bodies.js';
import { RetryIdsBody, RetryPlanBody } from './incident.dto.js';

export const incidentSchemas: Readonly<Record<string, JsonSchema>> = {
  RetryPlanRequest: payloadSchema(RetryPlanBody),
  RetryStartRequest: payloadSchema(StartBody),
  RetryIdsRequest: payloadSchema(RetryIdsBody),
  RetryPlan: object({
    matched: { type: 'integer', maximum: maxRetried },
    sample: list(id),
    planToken: text,
    expiresAt: instant,
  }),
  Retried: object({
    retried: whole,
    items: list(object({ id, outcome: oneOf('retried', 'gone', 'busy', 'incidentKindUnknown', 'failed') })),
  }),
};
