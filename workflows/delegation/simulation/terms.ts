import { addDays, type ScheduledTransfer, yearOf } from '#machine';
import { clauseNames } from '../v1/context.js';
import type { CalculatedTransfer, CostingCalculation, CostLine } from '../v1/costing.calculation.js';

/** Local dates. */
export interface Term {
  readonly effectiveDate: string;
  readonly termEnd: string;
}

const quarterStarts = ['01-01', '04-01', '07-01', '10-01'];
/** The first money of a year comes after the days off of January. */
const transferDays = ['01-15', '04-01', '07-01', '10-01'];
/** Days: proposal, costing, thirty of the kenesh, signatures, fourteen of publication. */
const preparation = 150;

/** The first day of a quarter that leaves time to prepare. */
export function effectiveFrom(day: string): string {
  const earliest = addDays(day, preparation);
  const starts = [yearOf(day), yearOf(day) + 1].flatMap((year) => quarterStarts.map((start) => `${year}-${start}`));
  return starts.find((start) => start >= earliest)!;
}

/** The years that are costed: three at least. */
export function yearsOf({ effectiveDate, termEnd }: Term): number[] {
  const first = yearOf(effectiveDate);
  return Array.from({ length: Math.max(yearOf(termEnd), first + 2) - first + 1 }, (_, index) => first + index);
}

/** Days on which money is transferred within the term, a year at a time. */
function transferDates({ effectiveDate, termEnd }: Term, year: number): string[] {
  const dates = transferDays.map((day) => `${year}-${day}`);
  return dates.filter((date) => date >= effectiveDate && date <= termEnd);
}

/** Equal parts in thousandths, rounded up. */
function inParts(dates: readonly string[]): CalculatedTransfer[] {
  return dates.map((dueOn) => ({ dueOn, share: Math.ceil(1000 / dates.length) }));
}

/** How much a municipality has to do, by the keys of the lines. */
export interface Volumes {
  readonly specialists: number;
  readonly villages: number;
}

const method = { method: 'Resolution of 19 December 2014 No. 715, Appendix 1', methodVersion: '2019' };

/**
 * One calculation for a whole group: amounts (tyiyn) come from each municipality's own volumes. `own`: the volumes of a case
 * that has none of its own.
 */
export function calculation(term: Term, own?: Volumes): CostingCalculation {
  const years = yearsOf(term);
  return {
    ...method,
    lines: years.flatMap((year) => linesOf(year, term, own)),
    schedule: years.flatMap((year) => inParts(transferDates(term, year))),
    items: [
      { key: 'archive', kind: 'data', description: 'Records of the last ten years' },
      { key: 'workplaces', kind: 'property', description: 'A computer and a printer for each specialist' },
    ],
  };
}

function linesOf(year: number, { effectiveDate }: Term, own: Volumes | undefined): CostLine[] {
  const yearsOn = year - yearOf(effectiveDate);
  const months = yearsOn === 0 ? 13 - Number(effectiveDate.slice(5, 7)) : 12;
  const each = (key: keyof Volumes): object => (own === undefined ? { volumeOf: key } : { volume: own[key] });
  const staff = { kind: 'staff', description: 'Specialists, by month', norm: months, ...each('specialists'), price: '3150000' };
  const visits = { kind: 'norm', description: 'Visits to each settlement', norm: months, ...each('villages'), price: '45000' };
  const room = { kind: 'overhead', description: 'Room and post, by month', volume: months, price: '700000' };
  const places = { kind: 'oneOff', description: 'Workplaces', ...each('specialists'), price: '6000000' };
  const growth = { kind: 'indexation', description: '5 % a year', norm: yearsOn * 12, ...each('specialists'), price: '157500' };
  return [staff, visits, room, yearsOn === 0 ? places : growth].map((line) => ({ year, ...line }) as CostLine);
}

/** The amounts that a kenesh requested and the ministry accepted, as a calculation: exactly these, otherwise the kenesh decides anew. */
export function agreedCalculation(
  years: Readonly<Record<string, string>>,
  schedule: readonly ScheduledTransfer[],
  items: CostingCalculation['items'],
): CostingCalculation {
  return {
    ...method,
    lines: Object.entries(years).map(([year, price]) => ({
      year: Number(year),
      kind: 'norm',
      description: 'As agreed with the kenesh',
      volume: 1,
      price,
    })),
    schedule: schedule.map(({ dueOn, amount }) => ({ dueOn, amount })),
    items,
  };
}

/** Every clause, in one sentence each. They are no model agreement. */
export const clauses: Readonly<Record<string, string>> = Object.fromEntries(
  clauseNames.map((name) => [name, `Simulated text of the clause ${name}.`]),
);
