/** One row of a file: its number as a spreadsheet shows it (from 1), and its cells as text; what is not filled in is ''. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** The letters of a column by its index: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** The index of a column by its letters, upper case; -1 for what are none. */
export function columnIndex(letters: string): number {
  if (!/^[A-Z]{1,3}$/.test(letters)) return -1;
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A cell as people name it: `B7`. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

export function isBlank({ cells }: TableRow): boolean {
  return cells.every((cell) => cell.trim() === '');
}
