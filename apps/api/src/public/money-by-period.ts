import type { PublicSum } from './public-case.reader.js';

/** The money of a year or quarter in tyiyn; null: nothing of this kind. */
interface PeriodMoney {
  readonly period: string;
  readonly due: string | null;
  readonly appropriated: string | null;
  readonly received: string | null;
  readonly spent: string | null;
  /** Received against due by today in basis points, rounded down; null: nothing of the period is due yet. */
  readonly coverage: number | null;
}

type Kind = 'due' | 'appropriated' | 'received' | 'spent';

/** Each year as the sum of its quarters, then its quarters; what is appropriated for a year stands with the year. */
export function moneyByPeriod(ledger: readonly PublicSum[]): PeriodMoney[] {
  const shown = ledger.filter(({ kind }) => ['due', 'appropriated', 'received', 'spent'].includes(kind));
  const years = [...new Set(shown.map(({ period }) => period.slice(0, 4)))].sort();
  return years.flatMap((year) => {
    const ofYear = shown.filter(({ period }) => period.startsWith(year));
    const quarters = [...new Set(ofYear.map(({ period }) => period))].filter((period) => period !== year).sort();
    return [
      moneyOf(year, ofYear),
      ...quarters.map((quarter) =>
        moneyOf(
          quarter,
          ofYear.filter(({ period }) => period === quarter),
        ),
      ),
    ];
  });
}

function moneyOf(period: string, sums: readonly PublicSum[]): PeriodMoney {
  const total = (kind: Kind): bigint | null => {
    const amounts = sums.filter((sum) => sum.kind === kind).map(({ amount }) => BigInt(amount));
    return amounts.length === 0 ? null : amounts.reduce((left, right) => left + right);
  };
  const [due, appropriated, received, spent] = (['due', 'appropriated', 'received', 'spent'] as const).map(total);
  const text = (amount: bigint | null | undefined): string | null => amount?.toString() ?? null;
  const dueToDate = sums.reduce((all, sum) => all + BigInt(sum.dueToDate ?? 0), 0n);
  const coverage = dueToDate > 0n ? Number(((received ?? 0n) * 10_000n) / dueToDate) : null;
  return { period, due: text(due), appropriated: text(appropriated), received: text(received), spent: text(spent), coverage };
}
