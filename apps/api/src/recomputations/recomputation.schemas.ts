import { recomputationOutcomes } from '#batches';
import { type JsonSchema, payloadSchema } from '#machine';
import { reference, date, flag, id, instant, list, object, oneOf, orNull, page, text, whole } from '#schema';
import { StartBody } from '../request/plan-bodies.js';
import { RecomputationPlanBody } from './recomputation.dto.js';

const planned = object({
  cases: whole,
  deadlines: { ...whole, description: 'Deadlines whose date would be another' },
  tasks: { ...whole, description: 'Open tasks whose due date would be another' },
  restated: { ...whole, description: 'Deadlines whose date stays, but is no longer (or now) provisional or statutory' },
});

const line = {
  id,
  state: oneOf('planned', 'running', 'ended'),
  reason: text,
  considered: { ...whole, description: 'Open cases that were looked at' },
  planned,
  plannedAt: instant,
  startedAt: orNull(instant),
  endedAt: orNull(instant),
};

const recomputation = {
  ...line,
  actor: object({ person: id, body: id, office: text, basis: text }),
  blocked: list(object({ reason: reference('Reason'), count: whole, sample: list(id) })),
  continueWith: { ...orNull(text), description: 'The cursor of a further plan, about cases that this one has left' },
  counts: object(Object.fromEntries(recomputationOutcomes.map((outcome) => [outcome, whole]))),
  items: list(reference('RecomputationItem')),
  nextCursor: orNull(text),
};

export const recomputationSchemas: Readonly<Record<string, JsonSchema>> = {
  RecomputationPlanRequest: payloadSchema(RecomputationPlanBody),
  RecomputationStartRequest: payloadSchema(StartBody),
  DateChange: object(
    {
      kind: oneOf('deadline', 'task'),
      name: text,
      text: { ...text, description: 'What is due, in the caller’s language' },
      from: { ...orNull(date), description: 'Null: was not pending' },
      to: { ...orNull(date), description: 'Null: is no longer pending' },
    },
    { body: { ...id, description: 'Of a task: who is awaited' }, wasProvisional: flag, isProvisional: flag },
  ),
  RecomputationItem: object({
    instance: id,
    workflow: text,
    number: orNull(text),
    title: orNull(text),
    outcome: oneOf(...recomputationOutcomes),
    planned: list(reference('DateChange')),
    changes: { ...orNull(list(reference('DateChange'))), description: 'As they were made; null until then' },
    appliedSeq: orNull(whole),
    reasons: list(reference('Reason')),
    attempt: whole,
    decidedAt: orNull(instant),
  }),
  Recomputation: object(recomputation),
  RecomputationPlan: object({ ...recomputation, planToken: text, expiresAt: instant }),
  RecomputationStarted: object({ id }),
  RecomputationPage: page(object(line)),
};
