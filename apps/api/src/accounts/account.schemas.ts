import { officeNames, scopePattern } from '#identity';
import { type JsonSchema, languages } from '#machine';
import { date, flag, id, instant, list, name, object, oneOf, orNull, text } from '../openapi/schema.js';

const namedBody = object({ id, names: name });
const office = object({
  id,
  office: oneOf(...officeNames),
  body: namedBody,
  basis: text,
  validFrom: date,
  validTo: orNull(date),
  substituteFor: orNull(object({ id, name: text })),
  endReason: orNull(text),
});
const identity = object({ id, issuer: text, subject: text, linkedAt: instant });
const person = {
  id,
  login: text,
  name: text,
  language: oneOf(...languages),
  mustChangePassword: flag,
  demonstration: flag,
  disabledAt: orNull(instant),
  disabledReason: orNull(text),
  offices: list(office),
  identities: list(identity),
};
const scope: JsonSchema = {
  type: 'string',
  pattern: scopePattern,
  description: 'read, act, or act:workflow.event with the names of both (start for starting cases)',
};
const token = {
  id,
  name: text,
  scopes: list(scope),
  expiresOn: date,
  createdAt: instant,
  lastUsedAt: orNull(instant),
  revokedAt: orNull(instant),
};

export const accountSchemas: Readonly<Record<string, JsonSchema>> = {
  Person: object(person),
  PersonWithPassword: object({ ...person, oneTimePassword: text }),
  Identity: identity,
  Session: object({
    id,
    userAgent: orNull(text),
    createdAt: instant,
    lastSeenAt: orNull({ ...instant, description: 'Up to five minutes old' }),
    expiresAt: instant,
    current: flag,
  }),
  Token: object(token),
  TokenWithSecret: object({ ...token, token: text }),
};
