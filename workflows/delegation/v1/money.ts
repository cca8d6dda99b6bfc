import type { DelegationContext, ScheduledTransfer, Tranche } from './context.js';
import { yearOf } from './day.js';

export function sum(amounts: readonly string[]): bigint {
  return amounts.reduce((total, amount) => total + BigInt(amount), 0n);
}

/** The confirmed schedule of transfers; before that there is none. */
export function schedule({ costing }: DelegationContext): readonly ScheduledTransfer[] {
  return costing?.isConfirmed === true ? costing.schedule : [];
}

/** The confirmed cost of a year, or null when that year is not costed. */
export function costOf({ costing }: DelegationContext, year: number): bigint | null {
  const cost = costing?.isConfirmed === true ? costing.years[String(year)] : undefined;
  return cost === undefined ? null : BigInt(cost);
}

export function appropriated({ appropriations }: DelegationContext, year: number): bigint {
  return sum(appropriations.filter((each) => each.year === year).map(({ amount }) => amount));
}

/** Money sent and not taken back counts as received at once; a contest takes it out. */
export function isReceived({ state }: Tranche): boolean {
  return state === 'recorded' || state === 'stated' || state === 'confirmed';
}

export function received({ tranches }: DelegationContext): bigint {
  return sum(tranches.filter(isReceived).map(({ amount }) => amount));
}

/** What was due by a day, that day included. */
export function dueBy(context: DelegationContext, date: string): bigint {
  return sum(
    schedule(context)
      .filter(({ dueOn }) => dueOn <= date)
      .map(({ amount }) => amount),
  );
}

/**
 * The due date of the first transfer, of those due by a day, that the money received does not cover; null when all is
 * covered. The money counts as no less than `settled`.
 */
export function firstUncovered(context: DelegationContext, date: string, settled = 0n): string | null {
  const have = received(context) > settled ? received(context) : settled;
  let due = 0n;
  for (const transfer of schedule(context)) {
    if (transfer.dueOn > date) return null;
    due += BigInt(transfer.amount);
    if (due > have) return transfer.dueOn;
  }
  return null;
}

/** The years of the term, of which at least three are costed (DOMAIN.md §3: UK New Burdens; recommended). */
export function yearsToCost(effectiveDate: string, termEnd: string): number[] {
  const first = yearOf(effectiveDate);
  const last = Math.max(yearOf(termEnd), first + 2);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
