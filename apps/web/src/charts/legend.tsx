import { useId } from 'react';
import { lookOf, type Series } from './figures';
import { Marker } from './marker';
import { fillOf, Patterns } from './patterns';

interface LegendProps {
  readonly series: readonly Series[];
  /** Lines with marks instead of areas. */
  readonly isLines?: boolean;
}

/** Which pattern is what. */
export function ChartLegend({ series, isLines = false }: LegendProps) {
  const id = useId();
  return (
    <ul className="chart__legend">
      {series.map((each, index) => {
        const look = lookOf(each, index);
        return (
          <li key={each.name}>
            <svg viewBox="0 0 34 18" width="34" height="18" aria-hidden="true">
              {isLines ? (
                <>
                  <path className={`chart__trend chart__trend--${look}`} d="M1 9H33" />
                  <Marker look={look} x={17} y={9} />
                </>
              ) : (
                <>
                  <Patterns id={id} />
                  <rect className={`chart__bar chart__bar--${look}`} x="1" y="1" width="32" height="16" fill={fillOf(id, look)} />
                </>
              )}
            </svg>
            {each.text}
          </li>
        );
      })}
    </ul>
  );
}
