import type { Look } from './figures';

/** Refers to a pattern of this chart. */
export function fillOf(id: string, look: Look | 'missing'): string {
  return `url(#${id}-${look})`;
}

/** Patterns beside colours, for paper and for people who do not see colours. Each drawing has its own, by its id. */
export function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <Pattern id={`${id}-outline`} look="outline" size={8} />
      <Pattern id={`${id}-stripes`} look="stripes" size={7} path="M-1 1 1 -1M0 7 7 0M6 8 8 6" />
      <Pattern id={`${id}-dots`} look="dots" size={6} path="M3 2v2" />
      <Pattern id={`${id}-solid`} look="solid" size={8} path="M0 4h8" />
      <Pattern id={`${id}-grid`} look="grid" size={6} path="M0 0 6 6M6 0 0 6" />
      <Pattern id={`${id}-bars`} look="bars" size={6} path="M3 0V6" />
      <Pattern id={`${id}-missing`} look="missing" size={9} path="M-1 8 1 10M0 0 9 9M8 -1 10 1" />
    </defs>
  );
}

interface PatternProps {
  readonly id: string;
  readonly look: Look | 'missing';
  readonly size: number;
  readonly path?: string;
}

function Pattern({ id, look, size, path }: PatternProps) {
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse">
      <rect className="chart__ground" width={size} height={size} />
      {path !== undefined && <path className={`chart__ink chart__ink--${look}`} d={path} />}
    </pattern>
  );
}
