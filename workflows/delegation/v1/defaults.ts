import { addMonths, dueDate, type WorkflowEvent } from '#machine';
import type { Default, DelegationContext } from './context.js';
import { today, yearOf } from './day.js';
import { appropriated, costOf, received, schedule } from './money.js';

/**
 * The transfers and years that were still unpaid when their grace ended, as seen before an event: between two events
 * nothing changes, so each is noticed with the first event after its grace. Each due date counts once, whether the power is
 * in force, suspended or not yet in force.
 */
export function withDefaults(context: DelegationContext, event: WorkflowEvent): Pick<DelegationContext, 'defaults'> | null {
  if (context.publishedOn === null) return null;
  const found = [...unpaidTransfers(context, event), ...unfundedYears(context, event)].filter(
    ({ key }) => !context.defaults.some((known) => known.key === key),
  );
  if (found.length === 0) return null;
  const window = event.facts.rules['repeated.window']!.value;
  const oldest = addMonths(today(event), -2 * window);
  return { defaults: [...context.defaults, ...found].filter(({ on }) => on >= oldest) };
}

function unpaidTransfers(context: DelegationContext, event: WorkflowEvent): Default[] {
  const date = today(event);
  const have = received(context);
  let due = 0n;
  const unpaid: Default[] = [];
  for (const transfer of schedule(context)) {
    if (transfer.dueOn > date) break;
    due += BigInt(transfer.amount);
    if (due <= have) continue;
    // Covered once and taken back: its grace counts from that day.
    const since = context.droppedOn !== null && context.droppedOn > transfer.dueOn ? context.droppedOn : transfer.dueOn;
    const on = graceEnd(since, 'grace', event);
    if (on < date) unpaid.push({ key: transfer.dueOn, on });
  }
  return unpaid;
}

function unfundedYears(context: DelegationContext, event: WorkflowEvent): Default[] {
  const date = today(event);
  const year = yearOf(date);
  const begun = context.inForceSince ?? context.draft.effectiveDate!;
  const cost = costOf(context, year);
  if (begun > date || context.settlement !== null || (cost !== null && appropriated(context, year) >= cost)) return [];
  const since = [`${year}-01-01`, begun, context.cutOn ?? ''].sort().at(-1)!;
  const on = graceEnd(since, 'unfundedYear', event);
  return on < date ? [{ key: String(year), on }] : [];
}

function graceEnd(since: string, rule: string, { facts }: WorkflowEvent): string {
  return dueDate(since, facts.rules[rule]!, facts.calendar).date;
}

/** Those that count on a day as repeated: their grace ended within the rule's window. */
export function recentDefaults({ defaults }: DelegationContext, event: WorkflowEvent): readonly Default[] {
  const from = addMonths(today(event), -event.facts.rules['repeated.window']!.value);
  return defaults.filter(({ on }) => on > from);
}
