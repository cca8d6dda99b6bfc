import { useEffect, useState } from 'react';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { isRequested } from './requested-fields';
import { eventForm, useForm } from './form-context';
import type { FieldSchema, Typed } from './schema';
import { type FormTotal, totalsOf, type YearTotals } from './totals';
import './totals-table.css';

interface TotalsTableProps {
  /** Of the whole form. */
  readonly schema: FieldSchema;
  /** All that was typed in the form. */
  readonly typed: Typed;
  /** The fields that stand above it, by their paths; only their totals are shown. */
  readonly fields: readonly string[];
}

/** Milliseconds without another key, after which totals are read out. */
const pause = 1500;

/** What rows come to while they are typed: year by year and in all. Nothing where the form has no totals of these fields. */
export function TotalsTable({ schema, typed, fields }: TotalsTableProps) {
  const settings = useForm();
  const all = (eventForm(settings).totals ?? []).filter(({ rows }) => isRequested(settings, schema, typed, rows.split('.')));
  const last = all.findLastIndex(({ rows }) => fields.some((path) => path === rows || rows.startsWith(`${path}.`)));
  if (last < 0) return null;
  // Shares are of the totals before it: those are shown with it.
  const shown = all.slice(0, last + 1);
  return <Shown totals={shown} years={totalsOf(shown, typed, settings.data)} />;
}

function Shown({ totals, years }: { readonly totals: readonly FormTotal[]; readonly years: readonly YearTotals[] }) {
  const say = useTexts('parts.totals');
  const { language } = useForm();
  const { money } = useFormats();
  const labels = totals.map(({ label }) => label[language]);
  // A form may have several: each is called by what it totals.
  const caption = `${say('caption')}: ${labels.join(', ')}`;
  const hasDifference = totals.length === 2;
  const hasMore = totals.some(({ otherwise }) => otherwise !== undefined);
  const columns = hasDifference ? [...labels, say('difference')] : labels;
  const cellsOf = (amounts: readonly bigint[]): readonly string[] =>
    (hasDifference ? [...amounts, amounts[1]! - amounts[0]!] : amounts).map((amount) => money(String(amount)));
  const sums = cellsOf(totals.map((_, index) => years.reduce((sum, { amounts }) => sum + amounts[index]!, 0n)));
  const said = columns.map((column, index) => `${column}: ${sums[index]!}`).join('; ');
  const announced = useSettled(years.length === 0 ? '' : `${say('total')}. ${said}`);
  return (
    <div className="table-frame" role="region" tabIndex={0} aria-label={caption} data-totals>
      <p className="visually-hidden" role="status">
        {announced}
      </p>
      <table className={columns.length > 1 ? 'table totals' : 'table'}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('year')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="amount">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.length === 0 && (
            <tr>
              <td colSpan={columns.length + 1}>{say('nothing')}</td>
            </tr>
          )}
          {years.map(({ year, amounts }) => (
            <Amounts key={year} name={year} columns={columns} cells={cellsOf(amounts)} />
          ))}
        </tbody>
        {years.length > 1 && (
          <tfoot>
            <Amounts name={say('total')} columns={columns} cells={sums} />
          </tfoot>
        )}
      </table>
      {hasMore && <p className="quiet">{say('otherwise')}</p>}
    </div>
  );
}

interface AmountsProps {
  readonly name: string;
  readonly columns: readonly string[];
  readonly cells: readonly string[];
}

function Amounts({ name, columns, cells }: AmountsProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell, index) => (
        <td key={columns[index]} className="amount">
          <span className="totals__name">{columns[index]}</span> <span>{cell}</span>
        </td>
      ))}
    </tr>
  );
}

/** A text once it has stayed the same for a while: it is read out then, not on each key, nor when the form is opened. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
