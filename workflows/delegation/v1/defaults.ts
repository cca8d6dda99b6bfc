import { addMonths, dueDate, today, type WorkflowEvent, yearOf } from '#machine';
import type { Default, DelegationContext } from './context.js';
import { isAppropriatedInFull, missingSince, transfersOf } from './money.js';

/**
 * The transfers and years that were still unpaid when their grace ended, as seen before an event: between two events
 * nothing changes, so each is noticed with the first event after its grace. Each due date counts once, whether the power is
 * in force, suspended or not yet in force.
 */
export function withDefaults(context: DelegationContext, event: WorkflowEvent): Pick<DelegationContext, 'defaults'> | null {
  if (context.publishedOn === null || context.settlement !== null) return null;
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
  return transfersOf(context)
    .uncoveredBy(date)
    .map((key) => ({ key, on: graceEnd(missingSince(context, key), 'grace', event) }))
    .filter(({ on }) => on < date);
}

function unfundedYears(context: DelegationContext, event: WorkflowEvent): Default[] {
  const date = today(event);
  const year = yearOf(date);
  const begun = context.inForceSince ?? context.draft.effectiveDate!;
  if (begun > date || isAppropriatedInFull(context, year)) return [];
  const since = [`${year}-01-01`, begun, context.cutOn ?? ''].sort().at(-1)!;
  const on = graceEnd(since, 'unfundedYear', event);
  return on < date ? [{ key: String(year), on }] : [];
}

function graceEnd(since: string, rule: string, { facts }: WorkflowEvent): string {
  return dueDate(since, facts.rules[rule]!, facts.calendar).date;
}

/**
 * Those that count on a day as repeated: the newest became one within the rule's window, and the others fell due within a
 * window before it. Two years in a row count: they begin exactly twelve months apart.
 */
export function recentDefaults({ defaults }: DelegationContext, event: WorkflowEvent): readonly Default[] {
  const window = event.facts.rules['repeated.window']!.value;
  const recent = defaults.filter(({ on }) => on > addMonths(today(event), -window)).map(dueDay);
  const newest = recent.sort().at(-1);
  if (newest === undefined) return [];
  return defaults.filter((each) => dueDay(each) >= addMonths(newest, -window) && dueDay(each) <= newest);
}

/** A year begins on its first day. */
function dueDay({ key }: Default): string {
  return key.length === 4 ? `${key}-01-01` : key;
}
