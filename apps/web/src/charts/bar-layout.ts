import { scaleLinear } from '@visx/scale';
import { type Figures, type Look, lookOf, rangeOf } from './figures';

export const barHeight = 16;
const barGap = 3;
const nameHeight = 22;
/** Of a line more of a name. */
export const lineHeight = 18;
/** The widest that a letter of a name is on the average: bold Cyrillic of 14 px. */
const letterWidth = 8.6;
const groupGap = 16;
/** Right of the longest bar: room for what it says. */
export const saysWidth = 78;

interface PlacedBar {
  readonly key: string;
  readonly look: Look;
  readonly value: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Where what it says begins. */
  readonly saysAt: number;
}

interface BarLayout {
  readonly width: number;
  readonly height: number;
  readonly scale: ReturnType<typeof scaleLinear<number>>;
  readonly groups: readonly {
    readonly key: string;
    /** The name, in as many lines as it needs. */
    readonly lines: readonly string[];
    readonly y: number;
    readonly bars: readonly PlacedBar[];
  }[];
}

/** Bars that lie, in groups below each other: names are read on the narrowest screen, and a bar more makes it longer only. */
export function barLayout(figures: Figures, width: number): BarLayout {
  const scale = scaleLinear<number>({ domain: rangeOf(figures), range: [0, Math.max(40, width - saysWidth)] });
  const zero = scale(0);
  const barsHeight = figures.series.length * (barHeight + barGap);
  let height = 0;
  const groups = figures.rows.map((row) => {
    const y = height;
    const lines = linesOf(row.text, width);
    const below = nameHeight + (lines.length - 1) * lineHeight;
    height += below + barsHeight + groupGap;
    const bars = figures.series.map((series, place): PlacedBar => {
      const value = row.values[place] ?? null;
      const end = scale(Number(value ?? 0));
      return {
        key: series.name,
        look: lookOf(series, place),
        value,
        x: Math.min(zero, end),
        y: y + below + place * (barHeight + barGap),
        width: Math.abs(end - zero),
        saysAt: Math.max(zero, end) + 6,
      };
    });
    return { key: row.name, lines, y: y + nameHeight - 7, bars };
  });
  return { width, height, scale, groups };
}

/** A name broken between words: a drawing does not break it. */
export function linesOf(text: string, width: number): readonly string[] {
  const most = Math.max(8, Math.floor(width / letterWidth));
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
