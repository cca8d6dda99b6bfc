/** The date in a cell, `dd.mm.yyyy` or ISO 8601, as `YYYY-MM-DD`; null for anything else. Whether the day exists, the payload says. */
export function dateInCell(text: string): string | null {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return year === undefined ? null : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

/**
 * The amount in a cell, in som with at most two decimals after a comma or point, as tyiyn; null for anything else. Thousands
 * may stand apart by blanks, never by a comma or point: `1,234` would be read in two ways.
 */
export function tyiynInCell(text: string): string | null {
  const [, som, decimals = ''] = /^(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  if (som === undefined) return null;
  const tyiyn = som.replace(/[ \u00a0\u202f]/g, '') + decimals.padEnd(2, '0');
  return tyiyn.replace(/^0+(?=\d)/, '');
}

/** The value that a word stands for, without regard to case and to letters that many keyboards lack; null for no such word. */
export function wordInCell<Value extends string>(words: Readonly<Record<Value, readonly string[]>>, text: string): Value | null {
  const values = Object.entries(words) as [Value, readonly string[]][];
  return values.find(([value, names]) => [value, ...names].some((name) => folded(name) === folded(text)))?.[0] ?? null;
}

function folded(word: string): string {
  const letters: Readonly<Record<string, string>> = { ё: 'е', ө: 'о', ү: 'у', ң: 'н' };
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ёөүң]/g, (letter) => letters[letter]!)
    .replace(/\s+/g, ' ');
}
