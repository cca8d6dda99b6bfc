import type { PlaceLine } from '../../lists/place-filter';

export const columns = [
  'name',
  'coverage',
  'due',
  'received',
  'shortfall',
  'days',
  'short',
  'live',
  'appropriated',
  'ownTopUp',
] as const;
export type Column = (typeof columns)[number];

export interface Sort {
  readonly column: Column;
  readonly isDown: boolean;
}

/** As in the address: `shortfall` goes up, `-shortfall` down. */
export function sortIn(text: string | undefined): Sort {
  const column = columns.find((each) => each === text?.replace(/^-/, ''));
  return column === undefined ? { column: 'name', isDown: false } : { column, isDown: text!.startsWith('-') };
}

export function sortText({ column, isDown }: Sort): string {
  return isDown ? `-${column}` : column;
}

/** The other way round; a column that is new begins with what is worst: names from the first letter, coverage from the least. */
export function sortBy(column: Column, now: Sort): Sort {
  if (now.column === column) return { column, isDown: !now.isDown };
  return { column, isDown: column !== 'name' && column !== 'coverage' };
}

const measures: Readonly<Record<Exclude<Column, 'name'>, (line: PlaceLine) => bigint>> = {
  // Where nothing is due nothing is missing either.
  coverage: ({ coverage }) => BigInt(coverage ?? 10_001),
  due: ({ dueToDate }) => BigInt(dueToDate),
  received: ({ received }) => BigInt(received),
  shortfall: ({ shortfall }) => BigInt(shortfall),
  days: ({ daysLate }) => BigInt(daysLate),
  short: ({ casesShort }) => BigInt(casesShort),
  live: ({ liveCases }) => BigInt(liveCases),
  appropriated: ({ appropriated }) => BigInt(appropriated),
  ownTopUp: ({ ownTopUp }) => BigInt(ownTopUp),
};

/** @param lines in alphabetical order, as the server gives them: equals keep it. */
export function sorted(lines: readonly PlaceLine[], { column, isDown }: Sort): readonly PlaceLine[] {
  if (column === 'name') return isDown ? [...lines].reverse() : lines;
  const measure = measures[column];
  return [...lines].sort((one, other) => {
    const [left, right] = [measure(one), measure(other)];
    return left === right ? 0 : left < right !== isDown ? -1 : 1;
  });
}

const ofServer = { name: 'name', coverage: 'coverage', due: 'due', shortfall: 'shortfall' } as const;

/** The nearest order that a file can have. */
export function fileSort({ column }: Sort): 'name' | 'coverage' | 'due' | 'shortfall' {
  return column in ofServer ? ofServer[column as keyof typeof ofServer] : 'name';
}
