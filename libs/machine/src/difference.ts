import { canonicalJson } from './canonical.js';
import type { Allocation, LedgerRow } from './workflow.js';

const ledgerKey = (row: LedgerRow): string => JSON.stringify([row.kind, row.period, row.source, row.dueOn]);
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
  for (const row of before) add(row, -1n);
  for (const row of after) add(row, 1n);
  return [...totals]
    .filter(([, { change }]) => change !== 0n)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, { row, change }]) => ({ ...row, amount: change.toString() }));
}

/** What is new or changed, and the keys of what is gone. Values are compared as JSON, whatever the order of their names. */
export function rowChanges<Row extends object, Key>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => Key,
): { set: Row[]; clear: Key[] } {
  const old = new Map(before.map((row) => [canonicalJson(keyOf(row)), canonicalJson(row)]));
  const set = after.filter((row) => old.get(canonicalJson(keyOf(row))) !== canonicalJson(row));
  const kept = new Set(after.map((row) => canonicalJson(keyOf(row))));
  return { set, clear: before.filter((row) => !kept.has(canonicalJson(keyOf(row)))).map(keyOf) };
}
