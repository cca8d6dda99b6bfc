import { dataAt, type EventForm, firstAt } from './form-context';
import { tyiynOf } from './payload';
import { isTypedObject, type Typed } from './schema';

export type FormTotal = NonNullable<EventForm['totals']>[number];

/** What a form comes to in a year: one amount in tyiyn for each total. */
export interface YearTotals {
  readonly year: string;
  readonly amounts: readonly bigint[];
}

/**
 * The sums of a form, year by year, exact to the tyiyn, as the workflow itself computes them from the same rows. A row that is not
 * filled in yet counts for nothing. What is left out is as the case has it, where the form says so.
 */
export function totalsOf(totals: readonly FormTotal[], typed: Typed, data: unknown): readonly YearTotals[] {
  const sums: Map<string, bigint>[] = [];
  for (const total of totals) {
    const of = total.share && sums[totals.findIndex(({ rows }) => rows === total.share!.of)];
    const sum = new Map<string, bigint>();
    const add = (year: string, amount: bigint): unknown => sum.set(year, (sum.get(year) ?? 0n) + amount);
    const rows = rowsAt(typed, total.rows);
    for (const row of rows) {
      const year = yearIn(textAt(row, total.year));
      const amount = year === undefined ? undefined : amountOf(total, row, data, of?.get(year) ?? 0n);
      if (amount !== undefined) add(year!, amount);
    }
    const left = otherwiseOf(total, data, rows).filter(({ year }) => !sum.has(year));
    for (const { year, amount } of left) add(year, amount);
    sums.push(sum);
  }
  const years = [...new Set(sums.flatMap((sum) => [...sum.keys()]))].sort();
  return years.map((year) => ({ year, amounts: sums.map((sum) => sum.get(year) ?? 0n) }));
}

type Entry = Readonly<Record<string, string>>;

/** What the case has for what is left out: for years without a row, or in place of all rows. */
function otherwiseOf(
  { year, amount, otherwise = [] }: FormTotal,
  data: unknown,
  rows: readonly Typed[],
): readonly { readonly year: string; readonly amount: bigint }[] {
  const known = firstAt(data, otherwise) ?? [];
  if (!Array.isArray(known)) return Object.entries(known as Entry).map(([of, sum]) => ({ year: of, amount: BigInt(sum) }));
  if (rows.length > 0) return [];
  return (known as readonly Entry[]).map((entry) => ({ year: yearIn(entry[year]!)!, amount: BigInt(entry[amount]!) }));
}

/** Of a year, or a date. */
function yearIn(text: string): string | undefined {
  return /^(\d{4})(-\d\d-\d\d)?$/.exec(text)?.[1];
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
