import { scaleLinear, scalePoint } from '@visx/scale';
import { type Figures, type Look, lookOf, rangeOf } from './figures';

interface TrendPoint {
  readonly x: number;
  readonly y: number;
}

interface TrendLine {
  readonly key: string;
  readonly look: Look;
  /** Where there is no figure the line is broken. */
  readonly parts: readonly (readonly TrendPoint[])[];
}

interface TrendLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly bottom: number;
  readonly y: ReturnType<typeof scaleLinear<number>>;
  readonly x: ReturnType<typeof scalePoint<string>>;
  readonly lines: readonly TrendLine[];
  /** The rows that are named below the axis: as many as have room. */
  readonly named: readonly string[];
}

/** Left of the axis: room for its numbers. */
const left = 62;
const nameWidth = 74;

export function trendLayout(figures: Figures, width: number): TrendLayout {
  const height = Math.round(Math.min(340, Math.max(220, width * 0.5)));
  const bottom = height - 30;
  const names = figures.rows.map(({ name }) => name);
  const x = scalePoint<string>({ domain: names, range: [left + 10, width - 24] });
  const y = scaleLinear<number>({ domain: rangeOf(figures), range: [bottom, 14], nice: 4 });
  const lines = figures.series.map((series, place): TrendLine => {
    const points = figures.rows.map(({ name, values }) => {
      const value = values[place] ?? null;
      return value === null ? null : { x: x(name)!, y: y(Number(value)) };
    });
    return { key: series.name, look: lookOf(series, place), parts: unbroken(points) };
  });
  const every = Math.max(1, Math.ceil((names.length * nameWidth) / Math.max(nameWidth, width - left)));
  return { width, height, left, bottom, x, y, lines, named: names.filter((_, index) => index % every === 0) };
}

function unbroken(points: readonly (TrendPoint | null)[]): TrendPoint[][] {
  const parts: TrendPoint[][] = [[]];
  for (const point of points) {
    if (point === null) parts.push([]);
    else parts.at(-1)!.push(point);
  }
  return parts.filter(({ length }) => length > 0);
}

/** What holds until it changes: across first, then up or down. */
export function stepped(points: readonly TrendPoint[]): TrendPoint[] {
  return points.flatMap((point, index) => (index === 0 ? [point] : [{ x: point.x, y: points[index - 1]!.y }, point]));
}
