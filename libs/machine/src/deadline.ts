import type { RecordedDeadline, PendingDeadline, Snapshot } from './step.js';
import { addDays, dueDate, startOfDay } from './time.js';
import type { DeadlineDefinition, Facts, Opaque, Workflow } from './workflow.js';

/** The moment at which due dates are computed. */
export interface Moment {
  readonly context: Opaque;
  readonly at: string;
  readonly facts: Facts;
}

/** A due date as computed: the local date people read, and the instant at which it is over. */
export type Due = Omit<PendingDeadline, 'name'>;

/** The due date of each of these deadlines, fired or not, computed anew. */
export function computeDeadlines(
  { deadlines }: Workflow,
  names: Iterable<string>,
  rung: Readonly<Record<string, string>>,
  moment: Moment,
): PendingDeadline[] {
  return [...names].sort().flatMap((name) => {
    const due = computeDue(deadlines[name]!, moment, rung[name] ?? null);
    return due === null ? [] : [{ name, ...due }];
  });
}

/** The pending deadlines of a case at rest. */
export function deadlinesOf({ deadlines }: Workflow, { context, deadlines: pending }: Snapshot): PendingDeadline[] {
  return pending.map(({ name, from, dueOn, dueAt, isProvisional = false, isStatutory = false }) => {
    const rule = ruleOf(deadlines[name]!, context);
    const basis = rule === null ? 'own' : isStatutory ? 'statutory' : 'recommended';
    return { name, from, dueOn, dueAt, provisional: isProvisional, rule, basis };
  });
}

/** The same as the case keeps them. */
export function recordedDeadlines(pending: readonly PendingDeadline[]): RecordedDeadline[] {
  return pending.map(({ name, from, dueOn, dueAt, provisional, basis }) => ({
    name,
    from,
    dueOn,
    dueAt,
    ...(provisional && { isProvisional: true as const }),
    ...(basis === 'statutory' && { isStatutory: true as const }),
  }));
}

function ruleOf(definition: DeadlineDefinition, context: Opaque): string | null {
  return definition.kind === 'term' ? definition.rule! : (definition.ruleOf?.(context) ?? null);
}

/** A term is over at the end of its last day, like a `lastDay`; a date begins with its day. Null: nothing is due. */
export function computeDue(definition: DeadlineDefinition, moment: Moment, rung: string | null): Due | null {
  const { context, at, facts } = moment;
  const from = definition.from({ context, at, facts, rung });
  if (from === null) return null;
  const { calendar, rules } = facts;
  const ruleId = ruleOf(definition, context);
  if (ruleId === null) {
    const begins = definition.kind === 'lastDay' ? addDays(from, 1) : from;
    return { from, dueOn: from, dueAt: startOfDay(begins, calendar.timeZone), provisional: false, rule: null, basis: 'own' };
  }
  const rule = rules[ruleId];
  if (rule === undefined) throw new Error(`no rule ${ruleId}`);
  const { date, provisional } = dueDate(from, rule, calendar);
  const dueAt = startOfDay(addDays(date, 1), calendar.timeZone);
  return { from, dueOn: date, dueAt, provisional, rule: rule.id, basis: rule.statutory ? 'statutory' : 'recommended' };
}
