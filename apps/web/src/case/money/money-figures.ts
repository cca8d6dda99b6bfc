import { firstAt } from '../../form/form-context';
import type { Workflow } from '../../workflow/use-workflow';

export type CaseMoney = NonNullable<Workflow['caseMoney']>;

/** What a year was calculated to cost, beside the kinds of the ledger. */
export const cost = 'cost';

interface LedgerRow {
  readonly kind: string;
  readonly period: string;
  readonly amount: string;
}

export interface MoneyFigures {
  readonly kinds: readonly string[];
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
export function byPeriod(rows: readonly LedgerRow[], { ledgerKinds }: CaseMoney): MoneyFigures {
  return summed(
    ledgerKinds,
    rows.filter(({ period }) => !isYear(period)),
  );
}

/** Each year's cost, what was appropriated for it, and what its periods came to. */
export function byYear(rows: readonly LedgerRow[], { ledgerKinds, yearlyCost }: CaseMoney, data: unknown): MoneyFigures {
  const costs = (firstAt(data, yearlyCost?.places ?? []) ?? {}) as Readonly<Record<string, string>>;
  const ofCosts = Object.entries(costs).map(([period, amount]) => ({ kind: cost, period, amount }));
  const ofYears = rows.map((row) => ({ ...row, period: row.period.slice(0, 4) }));
  return summed([{ kind: cost }, ...ledgerKinds], [...ofCosts, ...ofYears]);
}

/** Kinds in the order of the workflow; one that it does not name stands last. */
function summed(known: readonly { readonly kind: string }[], rows: readonly LedgerRow[]): MoneyFigures {
  const given = new Set(rows.map(({ kind }) => kind));
  const ordered = known.map(({ kind }) => kind).filter((kind) => given.has(kind));
  const kinds = [...new Set([...ordered, ...given])];
  const periods = [...new Set(rows.map(({ period }) => period))].sort();
  return {
    kinds,
    rows: periods.map((period) => ({ name: period, values: kinds.map((kind) => sumOf(rows, kind, period)) })),
  };
}

function sumOf(rows: readonly LedgerRow[], kind: string, period: string): string | null {
  const amounts = rows.filter((row) => row.kind === kind && row.period === period).map(({ amount }) => BigInt(amount));
  return amounts.length === 0 ? null : String(amounts.reduce((sum, amount) => sum + amount, 0n));
}
