import { maxRetried } from '#batches';
import { payloadSchema } from '#machine';
import { anyOf, component, describing, id, list, object, oneOf, type Static, whole } from '#schema';
import { planStart } from '../openapi/batch-schemas.js';
import { StartBody } from '../request/plan-bodies.js';
import { RetryIdsBody, RetryPlanBody } from './incident.dto.js';

export const RetryPlanRequest = component('RetryPlanRequest', payloadSchema(RetryPlanBody));
export const RetryStartRequest = component('RetryStartRequest', payloadSchema(StartBody));
export const RetryIdsRequest = component('RetryIdsRequest', payloadSchema(RetryIdsBody));

const RetryPlan = component(
  'RetryPlan',
  object({
    matched: describing<number>({ type: 'integer', maximum: maxRetried }),
    sample: list(id),
    ...planStart,
  }),
);

const Retried = component(
  'Retried',
  object({
    retried: whole,
    items: list(object({ id, outcome: oneOf('retried', 'gone', 'busy', 'incidentKindUnknown', 'failed') })),
  }),
);

export const RetryAnswer = anyOf(RetryPlan, Retried);
export type RetryAnswer = Static<typeof RetryAnswer>;
