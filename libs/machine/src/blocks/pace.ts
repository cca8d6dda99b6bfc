import { nextQuarter, quarterOf, quarterStart } from '../day.js';
import { type ScheduledTransfer, sumOf } from './transfers.js';

/** Costs by year, in tyiyn. */
type YearCosts = Readonly<Record<string, string>>;

/**
 * The first quarter, of those from a day to another whose years have a cost, at whose start less is transferred than was spent
 * by then; null: the schedule keeps pace with the costs. A year's cost is spent in equal parts over its quarters.
 */
export function firstBackLoaded(
  schedule: readonly ScheduledTransfer[],
  costs: YearCosts,
  from: string,
  to: string,
): { quarter: string; cost: string; scheduled: string } | null {
  const lastCosted = `${Math.max(...Object.keys(costs).map(Number))}-12-31`;
  const end = to < lastCosted ? to : lastCosted;
  let spent = 0n;
  for (let quarter = quarterOf(from); quarter <= quarterOf(end); quarter = nextQuarter(quarter)) {
    const start = quarterStart(quarter);
    const transferred = sumOf(schedule.filter(({ dueOn }) => dueOn <= start));
    if (transferred < spent) return { quarter, cost: `${spent}`, scheduled: `${transferred}` };
    spent += quarterCost(costs, quarter, from, end);
  }
  return null;
}

/** A year's cost in equal parts over its quarters between two days, the remainder in the last. */
function quarterCost(costs: YearCosts, quarter: string, from: string, end: string): bigint {
  const year = quarter.slice(0, 4);
  const numberOf = (date: string): number => Number(quarterOf(date).slice(6));
  const first = year === from.slice(0, 4) ? numberOf(from) : 1;
  const last = year === end.slice(0, 4) ? numberOf(end) : 4;
  const cost = BigInt(costs[year] ?? '0');
  const part = cost / BigInt(last - first + 1);
  return Number(quarter.slice(6)) === last ? cost - part * BigInt(last - first) : part;
}
