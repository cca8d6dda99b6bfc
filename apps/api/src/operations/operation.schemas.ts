import type { JsonSchema } from '#machine';
import { anything, id, instant, object, orNull, sha256, text, whole } from '../openapi/schema.js';

const actor = object(
  { person: orNull(id), body: orNull(id), office: orNull(text), basis: text },
  { mandate: object({ id, body: id }) },
);

export const operationSchemas: Readonly<Record<string, JsonSchema>> = {
  Operation: object({
    number: whole,
    at: instant,
    actor,
    operation: text,
    text: { ...text, description: 'The same in words, in the caller’s language' },
    subject: text,
    details: anything,
    reason: orNull(text),
    previous: orNull(sha256),
    hash: sha256,
  }),
};
