import type { Allocation, LedgerRow } from './workflow.js';

const ledgerKey = ({ kind, period, source, dueOn, body }: LedgerRow): string =>
  JSON.stringify([kind, period, source, dueOn, ...(body === undefined ? [] : [body])]);
const allocationKey = (allocation: Allocation): string => JSON.stringify([allocation.kind, allocation.id]);

/** The rows that turn one ledger into another: a fold of all changes is always the present total. */
export function ledgerChanges(before: readonly LedgerRow[], after: readonly LedgerRow[]): LedgerRow[] {
  return changes(before, after, ledgerKey);
}

export function allocationChanges(before: readonly Allocation[], after: readonly Allocation[]): Allocation[] {
  return changes(before, after, allocationKey);
}

function changes<Row extends { amount: string }>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
): Row[] {
  const totals = new Map<string, { row: Row; change: bigint }>();
  const add = (row: Row, sign: bigint): void => {
    const key = keyOf(row);
    const total = totals.get(key) ?? { row, change: 0n };
    totals.set(key, { row, change: total.change + sign * BigInt(row.amount) });
  };
  // What stands in both at the same place cancels out: mostly all of it.
  const isUnchanged = before.map((row, index) => areSame(row, after[index]));
  before.forEach((row, index) => isUnchanged[index] || add(row, -1n));
  after.forEach((row, index) => isUnchanged[index] || add(row, 1n));
  return [...totals]
    .filter(([, { change }]) => change !== 0n)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, { row, change }]) => ({ ...row, amount: change.toString() }));
}

/** What is new or changed, and what is gone. `keyOf` distinguishes rows. */
export function rowChanges<Row extends object>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
): { set: Row[]; gone: Row[] } {
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const present = new Set(after.map(keyOf));
  return {
    set: after.filter((row) => !isSameRow(row, old.get(keyOf(row)))),
    gone: before.filter((row) => !present.has(keyOf(row))),
  };
}

/** Whether two rows say the same, and none of them says more. */
function areSame<Row extends object>(row: Row, other: Row | undefined): boolean {
  return other !== undefined && isSameRow(row, other) && isSameRow(other, row);
}

/** Whether two rows say the same. Every value in them is text, a truth value or null. */
function isSameRow<Row extends object>(row: Row, other: Row | undefined): boolean {
  return other !== undefined && (Object.keys(row) as (keyof Row)[]).every((name) => row[name] === other[name]);
}
