import type { AnyMachineSnapshot } from 'xstate';
import { activeDelays } from './freeze.js';
import type { PendingDeadline } from './step.js';
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

/** The due date of every deadline of the active states, rung or not, computed anew. */
export function computeDeadlines(
  workflow: Workflow,
  snapshot: AnyMachineSnapshot,
  rung: Readonly<Record<string, string>>,
  moment: Moment,
): PendingDeadline[] {
  return [...activeDelays(snapshot).keys()].sort().flatMap((name) => {
    const due = computeDue(workflow.deadlines[name]!, moment, rung[name] ?? null);
    return due === null ? [] : [{ name, ...due }];
  });
}

/** A term is over at the end of its last day, like a `lastDay`; a date begins with its day. Null: nothing is due. */
export function computeDue(definition: DeadlineDefinition, moment: Moment, rung: string | null): Due | null {
  const from = definition.from({ ...moment, rung });
  if (from === null) return null;
  const { calendar, rules } = moment.facts;
  const ruleId = definition.kind === 'term' ? definition.rule! : (definition.ruleOf?.(moment.context) ?? null);
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
