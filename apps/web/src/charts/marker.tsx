import type { Look } from './figures';

/** A point of a line, of another shape for each series. */
export function Marker({ look, x, y }: { readonly look: Look; readonly x: number; readonly y: number }) {
  return <path className={`chart__marker chart__marker--${look}`} d={shapes[look]} transform={`translate(${x} ${y})`} />;
}

const shapes: Readonly<Record<Look, string>> = {
  outline: 'M-4.5-4.5h9v9h-9z',
  stripes: 'M0-6 6 5H-6z',
  dots: 'M0-6 6 0 0 6-6 0z',
  solid: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z',
  grid: 'M-2-5.5h4v3.5h3.5v4H2v3.5h-4V2h-3.5v-4H-2z',
  bars: 'M0 6 6-5H-6z',
};
