import { addDays, yearOf } from '#machine';
import type { CostingCalculation, CostLine, TransferLine } from '../v1/costing.calculation.js';
import type { DemonstrationCost } from './delegations.js';
import type { DemonstrationPapers } from './papers.js';

/** Local dates: from the day of effect to the end of the second year after it. */
export interface Term {
  readonly effectiveDate: string;
  readonly termEnd: string;
}

const quarterStarts = ['01-01', '04-01', '07-01', '10-01'];
/** The first money of a year comes after the days off of January. */
const transferDays = ['01-15', '04-01', '07-01', '10-01'];
/** Days: the kenesh has thirty, publication fourteen. */
const preparation = 60;

export function termFrom(effectiveDate: string): Term {
  return { effectiveDate, termEnd: `${yearOf(effectiveDate) + 2}-12-31` };
}

/** The first day of a quarter that leaves time to prepare. */
export function quarterAhead(day: string): string {
  const earliest = addDays(day, preparation);
  const starts = [yearOf(day), yearOf(day) + 1].flatMap((year) => quarterStarts.map((start) => `${year}-${start}`));
  return starts.find((start) => start >= earliest)!;
}

/** A calculation for the three years of a term, each paid in advance by the quarter. Amounts in tyiyn. */
export function calculate({ effectiveDate }: Term, cost: DemonstrationCost, papers: DemonstrationPapers): CostingCalculation {
  const first = yearOf(effectiveDate);
  const years = [first, first + 1, first + 2];
  const lines = years.flatMap((year) => costLines(year, effectiveDate, cost, papers));
  return {
    method: papers.method,
    methodVersion: '2019',
    lines,
    schedule: years.flatMap((year) => transfers(year, effectiveDate, costOf(lines, year))),
    items: [
      { kind: 'data', ...papers.archive },
      { kind: 'property', ...papers.workplaces },
    ],
  };
}

/** Tyiyn. */
export function costOf(lines: readonly CostLine[], year: number): bigint {
  return lines
    .filter((line) => line.year === year)
    .reduce((sum, { norm = 1, volume, price }) => sum + BigInt(norm) * BigInt(volume ?? 0) * BigInt(price), 0n);
}

function costLines(year: number, effectiveDate: string, cost: DemonstrationCost, papers: DemonstrationPapers): CostLine[] {
  const { specialists, pay, upkeep, equipment } = cost;
  const yearsOn = year - yearOf(effectiveDate);
  const months = yearsOn === 0 ? 13 - Number(effectiveDate.slice(5, 7)) : 12;
  const growth = ((specialists * pay + upkeep) * 12 * 5 * yearsOn) / 100;
  return [
    { year, kind: 'staff', description: papers.staff, norm: specialists, volume: months, price: tyiyn(pay) },
    { year, kind: 'overhead', description: papers.upkeep, volume: months, price: tyiyn(upkeep) },
    yearsOn === 0
      ? { year, kind: 'oneOff', description: papers.equipment, volume: 1, price: tyiyn(equipment) }
      : { year, kind: 'indexation', description: papers.indexation, volume: 1, price: tyiyn(growth) },
  ];
}

/** A year's cost in equal parts of whole som, the remainder with the first; in the first year that on the day of effect. */
function transfers(year: number, effectiveDate: string, cost: bigint): TransferLine[] {
  const days = transferDays.map((day) => `${year}-${day}`);
  const dueOn =
    year === yearOf(effectiveDate)
      ? [effectiveDate, ...quarterStarts.map((start) => `${year}-${start}`).filter((start) => start > effectiveDate)]
      : days;
  const part = (cost / BigInt(dueOn.length) / 100n) * 100n;
  const firstPart = cost - part * BigInt(dueOn.length - 1);
  return dueOn.map((day, index) => ({ dueOn: day, amount: String(index === 0 ? firstPart : part) }));
}

function tyiyn(som: number): string {
  return String(Math.round(som * 100));
}
