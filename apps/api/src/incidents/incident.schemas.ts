import type { JsonSchema } from '#machine';
import { id, instant, object, oneOf, text } from '../openapi/schema.js';

export const incidentSchemas: Readonly<Record<string, JsonSchema>> = {
  Incident: object({
    id,
    instance: id,
    kind: oneOf('step', 'effect'),
    event: text,
    error: text,
    openedAt: instant,
  }),
};
