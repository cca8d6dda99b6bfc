import type { AnyMachineSnapshot } from 'xstate';
import { activeDelays } from './freeze.js';
import type { PendingDeadline } from './step.js';
import { addDays, dueDate, startOfDay } from './time.js';
import type { Facts, Workflow } from './workflow.js';

/**
 * The due date of every deadline of the active states, rung or not, computed anew.
 * A term is over at the end of its last day; a date begins with its day.
 */
export function computeDeadlines(
  workflow: Workflow,
  snapshot: AnyMachineSnapshot,
  rung: Readonly<Record<string, string>>,
  at: string,
  facts: Facts,
): PendingDeadline[] {
  const pending: PendingDeadline[] = [];
  for (const name of [...activeDelays(snapshot).keys()].sort()) {
    const definition = workflow.deadlines[name]!;
    const from = definition.from({ context: snapshot.context, at, facts, rung: rung[name] ?? null });
    if (from === null) continue;
    const zone = facts.calendar.timeZone;
    if (definition.kind === 'date') {
      pending.push({ name, from, dueOn: from, dueAt: startOfDay(from, zone), provisional: false, rule: null });
    } else {
      const rule = facts.rules[definition.rule!];
      if (rule === undefined) throw new Error(`no rule ${definition.rule} for deadline ${name}`);
      const due = dueDate(from, rule, facts.calendar);
      const dueAt = startOfDay(addDays(due.date, 1), zone);
      pending.push({ name, from, dueOn: due.date, dueAt, provisional: due.provisional, rule: rule.id });
    }
  }
  return pending;
}
