import { type BulkItem, type BulkLine, bulkOutcomes, type BulkPlan, type BulkView, maxMatched, type MatchedCase } from '#batches';
import { type Language, payloadSchema, type Reason, type Texts } from '#machine';
import {
  anything,
  byName,
  component,
  describing,
  each,
  id,
  instant,
  list,
  object,
  oneOf,
  orNull,
  reference,
  type Static,
  text,
  whole,
} from '#schema';
import { nameIn, ShownReason, showReason } from '../language/shown-reason.js';
import type { TextsOf } from '../language/texts-of.js';
import { itemOf, planStart } from '../openapi/batch-schemas.js';
import { StartBody } from '../request/plan-bodies.js';
import { operationRecordTexts } from '../texts/operation-record.texts.js';
import { BulkFilter } from './bulk.dto.js';

export const BulkPlanRequest = component(
  'BulkPlanRequest',
  object(
    {
      dryRun: { type: 'boolean', enum: [true] },
      filter: payloadSchema(BulkFilter),
      event: reference('EventForMany'),
      reason: text,
    },
    { office: { ...text, description: 'The office acted in, by name or id; needed when several fit' } },
  ),
);
export const BulkStartRequest = component('BulkStartRequest', payloadSchema(StartBody));

export const PlanView = component(
  'BulkPlan',
  object({
    matched: describing<number>({ type: 'integer', maximum: maxMatched }),
    wouldApply: whole,
    blocked: list(object({ code: text, count: whole, sample: list(id), example: ShownReason })),
    sample: list(object({ id, number: text, title: text })),
    ...planStart,
  }),
);
export type PlanView = Static<typeof PlanView>;

export const BulkStarted = component('BulkStarted', object({ id }));
export type BulkStarted = Static<typeof BulkStarted>;

const common = {
  id,
  state: oneOf('running', 'paused', 'cancelled', 'ended'),
  workflow: { ...orNull(text), description: 'Of its cases; null: it has none' },
  eventText: { ...text, description: 'What the event is called, in the caller’s language' },
  reason: text,
  planned: whole,
  startedAt: instant,
  endedAt: { ...orNull(instant), description: 'Null while something of it is left or under way' },
};

export const ShownBulkLine = component('BulkLine', object({ ...common, event: text }));
export type ShownBulkLine = Static<typeof ShownBulkLine>;

const bulkItem = object({ ...itemOf(bulkOutcomes), seq: whole });

export const ShownBulk = component(
  'Bulk',
  object({
    ...common,
    event: object({ type: text, payload: anything }),
    office: orNull(text),
    filter: byName(anything),
    counts: object(each(bulkOutcomes, whole)),
    acts: list(
      object({ at: instant, operation: text, text: { ...text, description: 'The same in words' }, reason: orNull(text) }),
    ),
    items: list(bulkItem),
    nextCursor: orNull(text),
  }),
);
export type ShownBulk = Static<typeof ShownBulk>;

/** @param textsOf of the newest version of a workflow. */
export function bulkLineView(line: BulkLine, textsOf: (workflow: string) => Texts | null, language: Language): ShownBulkLine {
  return { ...line, eventText: eventTextOf(line.event, line.workflow, textsOf, language) };
}

export function bulkView(
  bulk: BulkView,
  textsOf: (workflow: string) => Texts | null,
  language: Language,
): Omit<ShownBulk, 'items' | 'nextCursor'> {
  return {
    ...bulk,
    eventText: eventTextOf(bulk.event.type, bulk.workflow, textsOf, language),
    acts: bulk.acts.map((act) => ({ ...act, text: nameIn(operationRecordTexts, act.operation, language) })),
  };
}

function eventTextOf(
  event: string,
  workflow: string | null,
  textsOf: (workflow: string) => Texts | null,
  language: Language,
): string {
  return nameIn((workflow === null ? null : textsOf(workflow))?.events ?? {}, event, language);
}

export function planView({ blocked, sample, ...plan }: BulkPlan, textsOf: TextsOf, language: Language): PlanView {
  return {
    ...plan,
    blocked: blocked.map(({ code, count, sample: ids, example, workflow, version }) => ({
      code,
      count,
      sample: ids,
      example: showReason(example, language, textsOf(workflow, version)),
    })),
    sample: sample.map(({ uuid, number, title }: MatchedCase) => ({ id: uuid, number, title })),
  };
}

export function bulkItemView(
  { version, reasons, ...item }: BulkItem,
  textsOf: TextsOf,
  language: Language,
): Static<typeof bulkItem> {
  const texts = textsOf(item.workflow, version);
  return { ...item, reasons: reasons.map((each: Reason) => showReason(each, language, texts)) };
}
