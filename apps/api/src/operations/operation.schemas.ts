import type { JsonSchema } from '#machine';
import { anything, byName, id, instant, list, object, orNull, page, sha256, text, whole } from '../openapi/schema.js';

const actor = object(
  { person: orNull(id), body: orNull(id), office: orNull(text), basis: text },
  { mandate: object({ id, body: id }) },
);

const record = {
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
};

const image = byName({ description: 'By the names of columns; amounts in tyiyn as text' });

const change = object({
  table: text,
  key: image,
  before: { ...orNull(image), description: 'Null: the row is new' },
  after: { ...orNull(image), description: 'Null: the row was deleted' },
  secret: { ...list(text), description: 'Columns that changed and are shown to nobody' },
});

export const operationSchemas: Readonly<Record<string, JsonSchema>> = {
  Operation: object(record),
  OperationDetail: object({ ...record, rows: page(change) }),
};
