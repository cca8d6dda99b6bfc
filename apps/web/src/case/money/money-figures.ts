/** Kinds of money in the order of its way; `cost` is what a year was calculated to cost. */
export const kinds = [
  'cost',
  'due',
  'appropriated',
  'released',
  'received',
  'spent',
  'ownTopUp',
  'returned',
  'interest',
] as const;
export type Kind = (typeof kinds)[number];

interface LedgerRow {
  readonly kind: string;
  readonly period: string;
  readonly amount: string;
}

export interface MoneyFigures {
  readonly kinds: readonly Kind[];
  /** `name`: the period. */
  readonly rows: readonly { readonly name: string; readonly values: readonly (string | null)[] }[];
}

/** `2027-Q1` in its parts; undefined: no quarter. */
export function quarterOf(period: string): { readonly year: string; readonly quarter: string } | undefined {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? [];
  return year === undefined || quarter === undefined ? undefined : { year, quarter };
}

const isYear = (period: string): boolean => /^\d{4}$/.test(period);

/** What is counted by parts of a year: due, released, received, spent. */
export function byPeriod(rows: readonly LedgerRow[]): MoneyFigures {
  return summed(rows.filter(({ period }) => !isYear(period)));
}

/** Each year's cost, what was appropriated for it, and what its periods came to. */
export function byYear(rows: readonly LedgerRow[], data: unknown): MoneyFigures {
  const costs = (data as { costing?: { years?: Readonly<Record<string, string>> } | null } | null)?.costing?.years ?? {};
  const ofCosts = Object.entries(costs).map(([period, amount]) => ({ kind: 'cost', period, amount }));
  return summed([...ofCosts, ...rows.map((row) => ({ ...row, period: row.period.slice(0, 4) }))]);
}

function summed(rows: readonly LedgerRow[]): MoneyFigures {
  const present = kinds.filter((kind) => rows.some((row) => row.kind === kind));
  const periods = [...new Set(rows.map(({ period }) => period))].sort();
  return {
    kinds: present,
    rows: periods.map((period) => ({ name: period, values: present.map((kind) => sumOf(rows, kind, period)) })),
  };
}

function sumOf(rows: readonly LedgerRow[], kind: Kind, period: string): string | null {
  const amounts = rows.filter((row) => row.kind === kind && row.period === period).map(({ amount }) => BigInt(amount));
  return amounts.length === 0 ? null : String(amounts.reduce((sum, amount) => sum + amount, 0n));
}
