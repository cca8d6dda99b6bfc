import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import type { Coverage, PlaceLine } from '../../lists/place-filter';
import { useAmounts } from '../use-amounts';
import { type CoverageAddress, coverageAddress } from './coverage-address';
import { behind } from './behind';
import { type Column, columns, sortBy, sorted } from './coverage-sort';
import { Share } from './share';

interface CoverageTableProps {
  readonly coverage: Coverage;
  readonly address: CoverageAddress;
  /** What the rows are. */
  readonly caption: string;
}

const rowsAtOnce = 60;

export function CoverageTable({ coverage, address, caption }: CoverageTableProps) {
  const say = useTexts('finance.coverage');
  const { date, number } = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The link that opened a place is gone now: the focus goes to the table.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  const [shown, setShown] = useState(rowsAtOnce);
  const { on, items, totals, count } = coverage;
  const lines = sorted(items, address.sort);
  const title = say('caption', { by: caption, on: date(on) });
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div className="table-frame" role="region" aria-label={title} tabIndex={0}>
        <table className="table coverage">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Heading key={column} column={column} address={address} year={coverage.year} />
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, shown).map((line) => (
              <Row key={line.territory ?? line.body ?? ''} line={line} address={address} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('total')}</th>
              <Figures line={totals} />
            </tr>
          </tfoot>
        </table>
      </div>
      {lines.length > shown && (
        <button type="button" className="button button--secondary" onClick={() => setShown(shown + rowsAtOnce)}>
          {say('more', { shown: number(shown), count: number(count) })}
        </button>
      )}
    </>
  );
}

interface HeadingProps {
  readonly column: Column;
  readonly address: CoverageAddress;
  readonly year: number;
}

function Heading({ column, address, year }: HeadingProps) {
  const say = useTexts('finance.coverage');
  const { sort } = address;
  const isSorted = sort.column === column;
  const className = column === 'name' || column === 'coverage' ? undefined : 'amount';
  return (
    <th scope="col" className={className} aria-sort={!isSorted ? undefined : sort.isDown ? 'descending' : 'ascending'}>
      <Link className="sorting" href={coverageAddress({ ...address, sort: sortBy(column, sort) })} replace>
        {say(column === 'name' ? 'place' : column, { year })}
        <span aria-hidden="true">{!isSorted ? '↕' : sort.isDown ? '↓' : '↑'}</span>
      </Link>
    </th>
  );
}

function Row({ line, address }: { readonly line: PlaceLine; readonly address: CoverageAddress }) {
  const say = useTexts('finance.coverage');
  const language = useLanguage();
  const { inside, cases, shortfalls } = behind(line, address);
  const name = nameIn(line.names, language) || say('nowhere');
  return (
    <tr>
      <th scope="row">{inside === null ? name : <Link href={inside}>{name}</Link>}</th>
      <Figures line={line} cases={cases} shortfalls={shortfalls} />
    </tr>
  );
}

interface FiguresProps {
  readonly line: Omit<PlaceLine, 'territory' | 'body' | 'level' | 'names'>;
  /** Where the cases behind the numbers are. */
  readonly cases?: string | null;
  readonly shortfalls?: string | null;
}

function Figures({ line, cases = null, shortfalls = null }: FiguresProps) {
  const { number } = useFormats();
  const amount = useAmounts();
  const cells: readonly (readonly [column: Column, text: string, to: string | null])[] = [
    ['due', amount(line.dueToDate), cases],
    ['received', amount(line.received), cases],
    ['shortfall', amount(line.shortfall), line.shortfall === '0' ? null : shortfalls],
    ['days', number(line.daysLate), line.daysLate === 0 ? null : shortfalls],
    ['short', number(line.casesShort), line.casesShort === 0 ? null : shortfalls],
    ['live', number(line.liveCases), cases],
    ['appropriated', amount(line.appropriated), cases],
    ['ownTopUp', amount(line.ownTopUp), cases],
  ];
  return (
    <>
      <td>
        <Share line={line} />
      </td>
      {cells.map(([column, text, to]) => (
        <td key={column} className="amount">
          {to === null ? text : <Link href={to}>{text}</Link>}
        </td>
      ))}
    </>
  );
}
