import { type RecomputationItem, recomputationOutcomes, type RecomputationView } from '#batches';
import { type DateChange, type Language, payloadSchema } from '#machine';
import { component, date, each, flag, id, instant, list, object, oneOf, orNull, page, type Static, text, whole } from '#schema';
import { nameIn, ShownReason, showReason } from '../language/shown-reason.js';
import type { TextsOf } from '../language/texts-of.js';
import { actor } from '../openapi/actor.js';
import { itemOf, planStart } from '../openapi/batch-schemas.js';
import { StartBody } from '../request/plan-bodies.js';
import { RecomputationPlanBody } from './recomputation.dto.js';

export const RecomputationPlanRequest = component('RecomputationPlanRequest', payloadSchema(RecomputationPlanBody));
export const RecomputationStartRequest = component('RecomputationStartRequest', payloadSchema(StartBody));

/** A change of a due date, with what is due in the caller's language. */
const DateChangeView = component(
  'DateChange',
  object(
    {
      kind: oneOf('deadline', 'task'),
      name: text,
      text: { ...text, description: 'What is due, in the caller’s language' },
      from: { ...orNull(date), description: 'Null: was not pending' },
      to: { ...orNull(date), description: 'Null: is no longer pending' },
    },
    { body: { ...id, description: 'Of a task: who is awaited' }, wasProvisional: flag, isProvisional: flag },
  ),
);
type DateChangeView = Static<typeof DateChangeView>;

const RecomputationItemView = component(
  'RecomputationItem',
  object({
    ...itemOf(recomputationOutcomes),
    planned: list(DateChangeView),
    changes: { ...orNull(list(DateChangeView)), description: 'As they were made; null until then' },
  }),
);
type RecomputationItemView = Static<typeof RecomputationItemView>;

const line = {
  id,
  state: oneOf('planned', 'running', 'ended'),
  reason: text,
  considered: { ...whole, description: 'Open cases that were looked at' },
  planned: object({
    cases: whole,
    deadlines: { ...whole, description: 'Deadlines whose date would be another' },
    tasks: { ...whole, description: 'Open tasks whose due date would be another' },
    restated: { ...whole, description: 'Deadlines whose date stays, but is no longer (or now) provisional or statutory' },
  }),
  plannedAt: instant,
  startedAt: orNull(instant),
  endedAt: orNull(instant),
};

export const RecomputationPage = component('RecomputationPage', page(object(line)));

const recomputation = {
  ...line,
  actor,
  blocked: list(object({ reason: ShownReason, count: whole, sample: list(id) })),
  continueWith: { ...orNull(text), description: 'The cursor of a further plan, about cases that this one has left' },
  counts: object(each(recomputationOutcomes, whole)),
  items: list(RecomputationItemView),
  nextCursor: orNull(text),
};

export const ShownRecomputation = component('Recomputation', object(recomputation));
export type ShownRecomputation = Static<typeof ShownRecomputation>;

export const ShownPlan = component('RecomputationPlan', object({ ...recomputation, ...planStart }));
export type ShownPlan = Static<typeof ShownPlan>;

export const RecomputationStarted = component('RecomputationStarted', object({ id }));
export type RecomputationStarted = Static<typeof RecomputationStarted>;

export function recomputationView(
  { blocked, ...view }: RecomputationView,
  language: Language,
): Omit<ShownRecomputation, 'items' | 'nextCursor'> {
  const shown = blocked.map(({ reason, ...rest }) => ({ ...rest, reason: showReason(reason, language, null) }));
  return { ...view, blocked: shown };
}

export function recomputationItemView(
  { version, reasons, planned, changes, ...item }: RecomputationItem,
  textsOf: TextsOf,
  language: Language,
): RecomputationItemView {
  const texts = textsOf(item.workflow, version);
  const shown = (change: DateChange): DateChangeView => {
    const names = change.kind === 'task' ? texts?.tasks : texts?.deadlines;
    return { ...change, text: nameIn(names ?? {}, change.name, language) };
  };
  return {
    ...item,
    planned: planned.map(shown),
    changes: changes?.map(shown) ?? null,
    reasons: reasons.map((each) => showReason(each, language, texts)),
  };
}
