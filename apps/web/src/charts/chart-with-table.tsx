import { type ReactNode, useId } from 'react';
import { useTexts } from '../language/texts';
import './charts.css';
import type { Figures } from './figures';
import { useFigureTexts } from './use-figure-texts';

export interface ChartProps {
  readonly figures: Figures;
  /** The table opens on demand: only where the page itself has the same figures in view. */
  readonly isTableFolded?: boolean;
}

interface ChartWithTableProps extends ChartProps {
  /** The picture, named by the element with this id. */
  readonly children: (namedBy: string) => ReactNode;
}

/** A picture and the table of the same figures: there is never the one without the other. */
export function ChartWithTable({ figures, isTableFolded = false, children }: ChartWithTableProps) {
  const say = useTexts('parts.charts');
  const caption = useId();
  const table = <FiguresTable figures={figures} />;
  return (
    <figure className="chart" aria-labelledby={caption}>
      <figcaption id={caption} className="chart__caption">
        {figures.caption}
      </figcaption>
      {figures.rows.length === 0 ? <p>{say('none')}</p> : <div className="chart__picture">{children(caption)}</div>}
      {figures.rows.length > 0 && !isTableFolded && table}
      {figures.rows.length > 0 && isTableFolded && (
        <details>
          <summary>{say('table')}</summary>
          {table}
        </details>
      )}
    </figure>
  );
}

function FiguresTable({ figures }: { readonly figures: Figures }) {
  const { whole } = useFigureTexts(figures);
  const { caption, category, series, rows } = figures;
  return (
    <div className="table-frame" role="group" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{category}</th>
            {series.map(({ name, text }) => (
              <th key={name} scope="col" className="amount">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, text, values }) => (
            <tr key={name}>
              <th scope="row">{text}</th>
              {series.map((each, index) => (
                <td key={each.name} className="amount">
                  {whole(values[index] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
