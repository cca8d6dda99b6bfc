/** What a box of a picture says has lines of at most so many characters, unless a word is longer. */
const longest = 22;

/** A text in as few lines as it takes, of about the same length. */
export function textLines(text: string): string[] {
  let lines = filled(text, longest);
  for (let limit = longest - 1; limit > 0; limit -= 1) {
    const narrower = filled(text, limit);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
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
  return widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.65;
}

/** Of DejaVu Sans, the widest of the fonts that the web application draws with: measured in Chromium on 2026-11-28. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ ijlI.,:;']/, 0.33],
  [/[ftr()-]/, 0.4],
  [/[cszгзсэт]/, 0.55],
  [/[мыъ]/, 0.77],
  [/[mwжшщюфWM]/, 0.92],
  [/[ЖШЩЮ]/, 1.08],
  [/\p{Lu}/u, 0.73],
];
