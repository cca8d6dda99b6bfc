import type { JsonSchema } from '#machine';
import { id, instant, object, oneOf, orNull, text, whole } from '../openapi/schema.js';

export const incidentSchemas: Readonly<Record<string, JsonSchema>> = {
  Incident: object({
    id,
    instance: id,
    kind: oneOf('step', 'effect'),
    event: text,
    error: text,
    openedAt: instant,
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
