import type { JsonSchema } from '#machine';
import { bodyKinds, successionKinds, territoryLevels } from '#registry';
import { component, date, flag, id, list, name, object, oneOf, orNull, text, translated, whole } from '../openapi/schema.js';

const valid = { validFrom: orNull(date), validTo: orNull(date) };

const body = {
  id,
  kind: oneOf(...bodyKinds),
  name,
  territory: orNull(component('Territory')),
  demonstration: flag,
  ...valid,
};
const relatedBody = object({ id, name, succession: id, kind: oneOf(...successionKinds), effectiveOn: date });

export const referenceSchemas: Readonly<Record<string, JsonSchema>> = {
  Rule: object({
    id: text,
    value: whole,
    unit: oneOf('calendarDays', 'workingDays', 'months', 'percent', 'count'),
    statutory: { type: 'boolean', description: 'False: a recommendation or proposal, never required by law' },
    sourceAct: orNull(text),
    article: orNull(text),
    verifiedBy: orNull(text),
    note: translated,
    validFrom: date,
    validTo: orNull(date),
  }),
  CalendarYear: object({ year: whole, version: whole, act: orNull(text), approved: flag, note: translated }),
  CalendarDay: object({ date, kind: oneOf('off', 'worked', 'shortened'), note: translated }),
  Territory: object({
    id,
    soate: text,
    edition: text,
    level: oneOf(...territoryLevels),
    name,
    parent: orNull(id),
    population: orNull(whole),
    ...valid,
  }),
  TerritoryPage: object({ edition: text, items: list(component('Territory')), nextCursor: orNull(text) }),
  Body: object(body),
  BodyDetail: object({
    ...body,
    formerNames: list(object({ name, validTo: date, succession: id })),
    predecessors: list(relatedBody),
    successors: list(relatedBody),
  }),
  Power: object({
    id,
    code: text,
    edition: text,
    name,
    sphere: text,
    holderBodyKind: orNull(oneOf(...bodyKinds)),
    holderBody: orNull(id),
    judicial: flag,
    ownLocalMatter: flag,
    sourceAct: orNull(text),
    demonstration: { type: 'boolean', description: 'True: no act that lists it was seen' },
    ...valid,
  }),
};
