import { incidentKinds, incidentOutcomes, mostRetried } from '#engine';
import { type JsonSchema, payloadSchema } from '#machine';
import { anything, component, id, instant, list, object, oneOf, orNull, text, whole } from '../openapi/schema.js';
import { StartBody } from '../request/plan-bodies.js';
import { RetryIdsBody, RetryPlanBody } from './incident.dto.js';

const incident = {
  id,
  kind: oneOf(...incidentKinds),
  event: { ...text, description: 'The type of the event, the kind of the effect, or what was to be delivered' },
  text: { ...text, description: 'The same in words' },
  instance: { ...orNull(id), description: 'Null: of no case' },
  workflow: orNull(text),
  number: orNull(text),
  title: orNull(text),
  openedAt: instant,
  tries: whole,
  error: { ...text, description: 'The last error, without secrets' },
  resolvedAt: orNull(instant),
  resolvedBy: orNull(object({ id, name: orNull(text) })),
  outcome: {
    ...orNull(oneOf(...incidentOutcomes)),
    description: '`resent`: the message was sent again by whoever looks after its receiver, and arrived',
  },
  outcomeText: { ...orNull(text), description: 'The same in words' },
  resolution: { ...orNull(text), description: 'Why an operator resolved it' },
};

export const incidentSchemas: Readonly<Record<string, JsonSchema>> = {
  Incident: object(incident),
  IncidentView: object({
    ...incident,
    request: {
      ...anything,
      description: 'As it was asked; of a delivery, whom it was for: `receiver`, the id of a person or of a webhook',
    },
    failedTries: list(object({ at: instant, error: text })),
    earlier: list(component('Incident')),
  }),
  RetryPlanRequest: payloadSchema(RetryPlanBody),
  RetryStartRequest: payloadSchema(StartBody),
  RetryIdsRequest: payloadSchema(RetryIdsBody),
  RetryPlan: object({
    matched: { type: 'integer', maximum: mostRetried },
    sample: list(id),
    planToken: text,
    expiresAt: instant,
  }),
  Retried: object({
    retried: whole,
    items: list(object({ id, outcome: oneOf('retried', 'gone', 'busy', 'incidentKindUnknown', 'failed') })),
  }),
  Effect: object({
    id,
    seq: whole,
    kind: oneOf('notify', 'startWorkflow', 'childFinished'),
    createdAt: instant,
    deliveredAt: orNull(instant),
    outcome: orNull(oneOf('done', 'moot', 'skipped')),
  }),
};
