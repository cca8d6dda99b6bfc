import { type JsonSchema, ruleUnits } from '#machine';
import { bodyKinds, successionKinds, territoryLevels } from '#registry';
import {
  byName,
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
  text,
  translated,
  whole,
} from '../openapi/schema.js';
import { uploadedTable } from '../openapi/uploaded-table.js';

const valid = { validFrom: orNull(date), validTo: orNull(date) };

const recorded = { ...orNull(instant), description: 'When an operator brought it; null: it came with the program' };
const dayKind = oneOf('off', 'worked', 'shortened');

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
    unit: oneOf(...ruleUnits),
    statutory: { type: 'boolean', description: 'False: a recommendation or proposal, never required by law' },
    sourceAct: orNull(text),
    actNumber: orNull(text),
    actDate: orNull(date),
    article: orNull(text),
    verifiedBy: orNull(text),
    note: translated,
    validFrom: date,
    validTo: orNull(date),
    recordedAt: recorded,
  }),
  RuleAddition: object({
    record: component('Rule'),
    replaces: { ...orNull(component('Rule')), description: 'The record that counts on its first day without it' },
  }),
  CalendarYear: object({
    year: whole,
    version: whole,
    act: orNull(text),
    actNumber: orNull(text),
    actDate: orNull(date),
    approved: flag,
    recordedAt: recorded,
    note: translated,
  }),
  CalendarDay: object({ date, kind: dayKind, pair: orNull(date), note: translated }),
  CalendarImport: object({
    year: whole,
    version: { ...whole, description: 'That it would be, or is' },
    act: orNull(text),
    actNumber: orNull(text),
    actDate: orNull(date),
    approved: flag,
    applied: flag,
    file: uploadedTable,
    counts: object({ rows: whole, ready: whole, refused: whole }),
    rows: list(
      object({
        row: { ...whole, description: 'The number that a spreadsheet shows' },
        outcome: oneOf('ready', 'refused'),
        day: orNull(component('CalendarDay')),
        reasons: list(object({ code: text, params: byName(text), column: text, cell: orNull(text), text })),
      }),
    ),
    changes: {
      ...list(object({ date, from: orNull(dayKind), to: orNull(dayKind) })),
      description: 'Against the version before; null: a day as in any week',
    },
    token: { ...orNull(text), description: 'Applies exactly this; null while a row is refused' },
  }),
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
