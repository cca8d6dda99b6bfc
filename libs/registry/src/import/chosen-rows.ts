import { type PayloadProblem, Refused } from '#machine';
import type { JudgedRow } from './import-row.js';

/** The rows that an application writes, and the sound ones that it leaves out because the unit above them is left out. */
export interface ChosenRows<Proposed> {
  readonly chosen: readonly { readonly row: number; readonly proposed: Proposed }[];
  readonly skippedWithParent: readonly number[];
}

interface Choice<Proposed> {
  /** What two rows of one application must not have in common. */
  readonly keyOf: (proposed: Proposed) => string;
  /** The key of what must be written too; null: nothing, or the registry has it. */
  readonly needs: (proposed: Proposed) => string | null;
}

/**
 * All sound rows, and of the doubtful ones exactly those that a person accepted.
 * @throws Refused `invalidPayload` with the place in `accepted`: not a doubtful row, a second one of its kind, or one whose
 * unit above is left out.
 */
export function chooseRows<Proposed>(
  rows: readonly JudgedRow[],
  accepted: readonly number[],
  { keyOf, needs }: Choice<Proposed>,
): ChosenRows<Proposed> {
  const places = new Map(accepted.map((row, index) => [row, `/accepted/${index}`]));
  const doubtful = new Set(rows.filter(({ verdict }) => verdict === 'doubtful').map(({ row }) => row));
  refuse(accepted.filter((row) => !doubtful.has(row)).map((row) => ({ path: places.get(row)!, code: 'isNotDoubtful' })));
  const writable = rows
    .filter(({ row, verdict }) => verdict === 'ready' || places.has(row))
    .map(({ row, proposed }) => ({ row, proposed: proposed as Proposed }));
  const keys = new Set<string>();
  const repeated = writable.filter(({ proposed }) => {
    const key = keyOf(proposed);
    return keys.has(key) || !keys.add(key);
  });
  refuse(repeated.map(({ row }) => ({ path: places.get(row) ?? '/accepted', code: 'isRepeatedRow' })));
  let chosen = writable;
  for (let before = -1; before !== chosen.length;) {
    before = chosen.length;
    const written = new Set(chosen.map(({ proposed }) => keyOf(proposed)));
    chosen = chosen.filter(({ proposed }) => written.has(needs(proposed) ?? keyOf(proposed)));
  }
  const chosenRows = new Set(chosen.map(({ row }) => row));
  const skipped = writable.filter(({ row }) => !chosenRows.has(row)).map(({ row }) => row);
  refuse(skipped.filter((row) => places.has(row)).map((row) => ({ path: places.get(row)!, code: 'isBelowLeftOut' })));
  return { chosen, skippedWithParent: skipped };
}

function refuse(problems: readonly PayloadProblem[]): void {
  if (problems.length > 0) throw new Refused('invalidPayload', [], problems);
}
