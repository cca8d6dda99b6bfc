import { bulkOutcomes, maxMatched } from '#batches';
import { type JsonSchema, payloadSchema } from '#machine';
import { anything, byName, reference, id, instant, list, object, oneOf, orNull, text, whole } from '#schema';
import { StartBody } from '../request/plan-bodies.js';
import { BulkFilter } from './bulk.dto.js';

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

export const bulkSchemas: Readonly<Record<string, JsonSchema>> = {
  BulkPlanRequest: object(
    {
      dryRun: { type: 'boolean', enum: [true] },
      filter: payloadSchema(BulkFilter),
      event: reference('EventForMany'),
      reason: text,
    },
    { office: { ...text, description: 'The office acted in, by name or id; needed when several fit' } },
  ),
  BulkStartRequest: payloadSchema(StartBody),
  BulkPlan: object({
    matched: { type: 'integer', maximum: maxMatched },
    wouldApply: whole,
    blocked: list(object({ code: text, count: whole, sample: list(id), example: reference('Reason') })),
    sample: list(object({ id, number: text, title: text })),
    planToken: text,
    expiresAt: instant,
  }),
  BulkStarted: object({ id }),
  BulkLine: object({ ...common, event: text }),
  Bulk: object({
    ...common,
    event: object({ type: text, payload: anything }),
    office: orNull(text),
    filter: byName(anything),
    counts: object(Object.fromEntries(bulkOutcomes.map((outcome) => [outcome, whole]))),
    acts: list(
      object({ at: instant, operation: text, text: { ...text, description: 'The same in words' }, reason: orNull(text) }),
    ),
    items: list(
      object({
        instance: id,
        workflow: text,
        number: orNull(text),
        title: orNull(text),
        outcome: oneOf(...bulkOutcomes),
        seq: whole,
        appliedSeq: orNull(whole),
        reasons: list(reference('Reason')),
        attempt: whole,
        decidedAt: orNull(instant),
      }),
    ),
    nextCursor: orNull(text),
  }),
};
