/** What a box of a picture says has lines of at most so many characters, unless a word is longer. */
const longest = 22;

/** A text in as few lines as it takes, of about the same length. */
export function textLines(text: string): string[] {
  const lines = filled(text, longest);
  const narrower = Array.from({ length: longest }, (_, less) => filled(text, longest - less));
  return narrower.findLast(({ length }) => length === lines.length) ?? lines;
}

function filled(text: string, limit: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= limit) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The width of the longest of these lines. @param size of the letters, in the unit of the answer. */
export function widthOf(lines: readonly string[], size: number): number {
  return Math.ceil(Math.max(0, ...lines.map((line) => [...line].reduce((sum, letter) => sum + emsOf(letter), 0))) * size);
}

function emsOf(letter: string): number {
  return widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.64;
}

const widths: readonly (readonly [RegExp, number])[] = [
  [/[ ijlI.,:;!'|()]/, 0.36],
  [/[ftrгт-]/, 0.45],
  [/[mwжшщюыфмМ]/, 0.92],
  [/[WMЖШЩЮЫФ]/, 1.1],
  [/\p{Lu}/u, 0.76],
];
