import type { JsonSchema } from '#machine';
import {
  component,
  date,
  flag,
  id,
  instant,
  list,
  name,
  object,
  oneOf,
  orNull,
  sha256,
  text,
  tyiyn,
  whole,
} from '../openapi/schema.js';

const power = orNull(object({ id, code: text, name, isListed: flag }));
const place = list(object({ id, soate: text, level: text, name }));
const body = object({ id, name });
const stamp = { isDemonstration: flag, asOf: instant };
const money = { due: tyiyn, received: tyiyn, coverage: orNull(whole), daysLate: orNull(whole) };
const shown = { id, number: text, title: text, state: text, stateText: text, isFinal: flag, power, place, ...money };

/** Exactly what is public: no other property is ever there. */
export const publicSchemas: Readonly<Record<string, JsonSchema>> = {
  PublicDelegationLine: object({
    ...shown,
    instrument: text,
    municipality: body,
    effectiveOn: orNull(date),
    inForceSince: orNull(date),
    breaches: whole,
  }),
  PublicDelegationPage: object({
    items: list(component('PublicDelegationLine')),
    nextCursor: orNull(text),
    count: text,
    ...stamp,
  }),
  PublicFact: object({
    name: text,
    kind: oneOf('word', 'text', 'date', 'tyiyn', 'count', 'sha256'),
    value: text,
    text,
    valueText: text,
  }),
  PublicDelegation: object({
    ...shown,
    ...stamp,
    parties: list(object({ party: text, text, body })),
    facts: list(component('PublicFact')),
    items: list(object({ kind: text, kindText: text, state: text, stateText: text, count: whole })),
    ledger: list(object({ kind: text, period: text, amount: tyiyn, dueToDate: orNull(tyiyn) })),
    events: list(
      object({ at: instant, type: text, text, body: orNull(body), words: list(object({ name: text, value: text, text })) }),
    ),
    journal: object({ seq: whole, head: sha256 }),
  }),
};
