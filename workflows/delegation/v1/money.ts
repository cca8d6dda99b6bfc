import { type ScheduledTransfer, sumOf, Transfers, yearOf } from '#machine';
import type { DelegationContext } from './context.js';

/** The confirmed schedule of transfers; before that there is none. What would be due after the end is not owed. */
export function schedule({ costing, rescindedOn, settlement }: DelegationContext): readonly ScheduledTransfer[] {
  if (costing?.isConfirmed !== true || rescindedOn !== null) return [];
  return settlement === null ? costing.schedule : costing.schedule.filter(({ dueOn }) => dueOn <= settlement.on);
}

/** Before any end that is agreed. */
const endOfTime = '2199-12-31';

/** The last day of the term; a registered power may have none. */
export function termEnd({ draft }: DelegationContext): string {
  return draft.termEnd ?? endOfTime;
}

/** The day from which costs are required: of effect, for a registered power that of its registration. */
export function costedFrom({ draft, existing }: DelegationContext): string {
  const since = draft.effectiveDate!;
  return existing !== null && existing.registeredOn > since ? existing.registeredOn : since;
}

/** The confirmed cost of a year, or null when that year is not costed. */
export function costOf({ costing }: DelegationContext, year: number): bigint | null {
  const cost = costing?.isConfirmed === true ? costing.years[String(year)] : undefined;
  return cost === undefined ? null : BigInt(cost);
}

/** The last year whose cost is confirmed. */
export function lastCostedYear({ costing }: DelegationContext): number | null {
  return costing?.isConfirmed === true ? Math.max(...Object.keys(costing.years).map(Number)) : null;
}

export function appropriated({ appropriations }: DelegationContext, year: number): bigint {
  return sumOf(appropriations.filter((each) => each.year === year));
}

/** The cost of a year is known, and appropriated in full. */
export function isAppropriatedInFull(context: DelegationContext, year: number): boolean {
  const cost = costOf(context, year);
  return cost !== null && appropriated(context, year) >= cost;
}

/** Money was intended for the recipient: for itself, or for a municipality that it took the power over from. */
export function isOfRecipient({ recipient, predecessors }: DelegationContext, body: string): boolean {
  return body === recipient || predecessors.includes(body);
}

/** What is due by the schedule, and the money that came for it. */
export function transfersOf(context: DelegationContext): Transfers {
  return new Transfers(schedule(context), context.tranches);
}

/** What was due by the end and never came. */
export function underpaid(context: DelegationContext): bigint {
  return context.settlement === null ? 0n : transfersOf(context).outstandingBy(context.settlement.on);
}

/** The day since which a transfer that is not covered is missing: its own, or that of a reversal or contest. */
export function missingSince({ dropped }: DelegationContext, dueOn: string): string {
  const day = dropped[dueOn];
  return day !== undefined && day > dueOn ? day : dueOn;
}

/**
 * The years of the term, of which at least three are costed (DOMAIN.md §3: UK New Burdens; recommended). Without an end
 * they are three from the beginning, and three more with each amendment.
 */
export function yearsToCost(context: DelegationContext): number[] {
  const { amendment, draft } = context;
  const first = yearOf(costedFrom(context));
  const ahead = Math.max(first, amendment === null ? first : yearOf(amendment.on)) + 2;
  const last = draft.termEnd === undefined ? ahead : Math.max(yearOf(draft.termEnd), first + 2);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
