import { dataAt, type EventForm } from './form-context';
import { tyiynOf } from './payload';
import { isTypedObject, type Typed } from './schema';

export type FormTotal = NonNullable<EventForm['totals']>[number];

/** What the rows that were typed come to in a year: one amount in tyiyn for each total. */
export interface YearTotals {
  readonly year: string;
  readonly amounts: readonly bigint[];
}

/**
 * The sums of a form, year by year, exact to the tyiyn, as the workflow itself computes them from the same rows. A row that is not
 * filled in yet counts for nothing.
 */
export function totalsOf(totals: readonly FormTotal[], typed: Typed, data: unknown): readonly YearTotals[] {
  const sums: Map<string, bigint>[] = [];
  for (const total of totals) {
    const of = total.share && sums[totals.findIndex(({ rows }) => rows === total.share!.of)];
    const sum = new Map<string, bigint>();
    for (const row of rowsAt(typed, total.rows)) {
      const year = /^(\d{4})(-\d\d-\d\d)?$/.exec(textAt(row, total.year))?.[1];
      const amount = year === undefined ? undefined : amountOf(total, row, data, of?.get(year) ?? 0n);
      if (amount !== undefined) sum.set(year!, (sum.get(year!) ?? 0n) + amount);
    }
    sums.push(sum);
  }
  const years = [...new Set(sums.flatMap((sum) => [...sum.keys()]))].sort();
  return years.map((year) => ({ year, amounts: sums.map((sum) => sum.get(year) ?? 0n) }));
}

function amountOf(total: FormTotal, row: Typed, data: unknown, whole: bigint): bigint | undefined {
  const amount = tyiynOf(textAt(row, total.amount));
  if (amount === undefined) {
    const share = total.share && countOf(textAt(row, total.share.property));
    return share === undefined ? undefined : (whole * share + 999n) / 1000n;
  }
  const factors = (total.times ?? []).map((name) => (textAt(row, name) === '' ? 1n : countOf(textAt(row, name))));
  if (total.counted !== undefined) factors.push(countedIn(total.counted, row, data));
  return factors.reduce<bigint | undefined>(
    (product, factor) => (product === undefined || factor === undefined ? undefined : product * factor),
    BigInt(amount),
  );
}

/** A number of the row itself, or the one of the case that it names. */
function countedIn(
  { property, named, in: place }: NonNullable<FormTotal['counted']>,
  row: Typed,
  data: unknown,
): bigint | undefined {
  if (textAt(row, property) !== '') return countOf(textAt(row, property));
  const known = dataAt(data, place) as Readonly<Record<string, number>> | null | undefined;
  const count = known?.[textAt(row, named)];
  return count === undefined ? undefined : BigInt(count);
}

function rowsAt(typed: Typed, path: string): readonly Typed[] {
  const found = path.split('.').reduce<Typed>((at, name) => (isTypedObject(at) ? at[name] : undefined), typed);
  return Array.isArray(found) ? (found as readonly Typed[]) : [];
}

function textAt(row: Typed, name: string): string {
  const value = isTypedObject(row) ? row[name] : undefined;
  return typeof value === 'string' ? value.trim() : '';
}

function countOf(text: string): bigint | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '');
  return /^\d{1,15}$/.test(plain) ? BigInt(plain) : undefined;
}
