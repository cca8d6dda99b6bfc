import { scaleLinear } from '@visx/scale';
import { type Figures, type Look, lookOf, rangeOf } from './figures';

export const barHeight = 16;
const barGap = 3;
const nameHeight = 22;
const groupGap = 16;
/** Right of the longest bar: room for what it says. */
export const saysWidth = 78;

export interface PlacedBar {
  readonly key: string;
  readonly look: Look;
  readonly value: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Where what it says begins. */
  readonly saysAt: number;
}

export interface BarLayout {
  readonly width: number;
  readonly height: number;
  readonly scale: ReturnType<typeof scaleLinear<number>>;
  readonly groups: readonly {
    readonly key: string;
    readonly text: string;
    readonly y: number;
    readonly bars: readonly PlacedBar[];
  }[];
}

/** Bars that lie, in groups below each other: names are read on the narrowest screen, and a bar more makes it longer only. */
export function barLayout(figures: Figures, width: number): BarLayout {
  const scale = scaleLinear<number>({ domain: rangeOf(figures), range: [0, Math.max(40, width - saysWidth)] });
  const zero = scale(0);
  const groupHeight = nameHeight + figures.series.length * (barHeight + barGap) + groupGap;
  const groups = figures.rows.map((row, index) => {
    const y = index * groupHeight;
    const bars = figures.series.map((series, place): PlacedBar => {
      const value = row.values[place] ?? null;
      const end = scale(Number(value ?? 0));
      return {
        key: series.name,
        look: lookOf(series, place),
        value,
        x: Math.min(zero, end),
        y: y + nameHeight + place * (barHeight + barGap),
        width: Math.abs(end - zero),
        saysAt: Math.max(zero, end) + 6,
      };
    });
    return { key: row.name, text: row.text, y: y + nameHeight - 7, bars };
  });
  return { width, height: figures.rows.length * groupHeight, scale, groups };
}
