import type { JsonSchema } from '#machine';
import { placeKinds, territoryLevels } from '#registry';
import { component, date, flag, id, instant, list, name, object, oneOf, orNull, text, tyiyn, whole } from '../openapi/schema.js';

/** Of the money of many cases together. */
export const coverageFields: Readonly<Record<string, JsonSchema>> = {
  liveCases: { ...whole, description: 'Not ended, with or without money' },
  casesWithMoney: whole,
  casesShort: { ...whole, description: 'Not ended, and received less than is due' },
  dueToDate: tyiyn,
  appropriated: { ...tyiyn, description: 'In tyiyn, of the year; all other amounts are to date' },
  released: tyiyn,
  received: tyiyn,
  spent: tyiyn,
  ownTopUp: tyiyn,
  shortfall: { ...tyiyn, description: 'In tyiyn: of each case what is due beyond what it received, never netted between cases' },
  endedShortfall: { ...tyiyn, description: 'In tyiyn: the part of it in cases that have ended' },
  daysLate: { ...whole, description: 'The largest number of days for which money of a case is missing' },
  coverage: orNull({
    type: 'integer',
    description: 'Basis points of what is due, rounded down: 10000 only when no case lacks anything; null: nothing is due',
  }),
};

const awaited = list(
  object({ name: text, text, event: text, body: id, names: name, office: text, officeText: text, dueOn: orNull(date) }),
);
const form = {
  ...object({ event: text, fields: { type: 'object', additionalProperties: text }, amountField: text }),
  description: 'The event of the case that allocates the money, the fields of its payload, and which of them takes the amount',
};
const candidate = { instance: id, workflow: text, number: text, title: text, state: text, stateText: text, form, awaited };
const proposed = { ...tyiyn, description: 'In tyiyn: as much of what is missing as is free' };

export const figureSchemas: Readonly<Record<string, JsonSchema>> = {
  Coverage: object({
    at: { ...instant, description: 'When it was read: what takes long is told again for 5 seconds' },
    on: date,
    year: whole,
    by: oneOf(...placeKinds),
    items: {
      ...list(
        object({
          territory: orNull(id),
          body: orNull(id),
          level: orNull(oneOf(...territoryLevels)),
          names: name,
          ...coverageFields,
        }),
      ),
      description: 'At most 1,000; neither `territory` nor `body`: bodies without a territory together',
    },
    totals: { ...object(coverageFields), description: 'Of all places, shown or not' },
    count: { ...whole, description: 'Of all places, shown or not' },
  }),
  Shortfalls: object({
    on: date,
    items: list(component('Shortfall')),
    nextCursor: orNull(text),
    count: { ...whole, description: 'Of all pages together' },
    missing: { ...tyiyn, description: 'In tyiyn, of all pages together' },
  }),
  Shortfall: object({
    instance: id,
    workflow: text,
    number: text,
    title: text,
    state: text,
    stateText: text,
    funding: { ...orNull(text), description: 'The path of the state of its funding; null: not watched in this state' },
    fundingText: orNull(text),
    isFinal: flag,
    recipient: id,
    recipientNames: name,
    due: tyiyn,
    received: tyiyn,
    missing: tyiyn,
    since: { ...date, description: 'The day since which the oldest debt is missing: due, or taken back later' },
    days: whole,
    awaited: { ...awaited, description: 'What finance and treasury are awaited to do in the case' },
  }),
  PaymentCandidates: object({
    items: {
      ...list(object({ ...candidate, dueOn: date, missing: tyiyn, missingToDate: tyiyn, proposed })),
      description: 'At most 200. The oldest transfer of each case that money does not cover, due already or not',
    },
    count: whole,
  }),
  BudgetLineCandidates: object({
    items: {
      ...list(object({ ...candidate, scheduled: tyiyn, appropriated: tyiyn, missing: tyiyn, held: tyiyn, proposed })),
      description: 'At most 200. `held`: what the case holds of this line already, so that its share is amended',
    },
    count: whole,
  }),
};
