import { useEffect, useState } from 'react';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { eventForm, useForm } from './form-context';
import type { Typed } from './schema';
import { type FormTotal, totalsOf, type YearTotals } from './totals';
import { totalsTexts } from './totals.texts';

interface TotalsTableProps {
  /** All that was typed in the form. */
  readonly typed: Typed;
  /** The fields that stand above it, by their paths; only their totals are shown. */
  readonly fields: readonly string[];
}

/** Milliseconds without another key, after which totals are read out. */
const pause = 1500;

/** What rows come to while they are typed: year by year and in all. Nothing where the form has no totals of these fields. */
export function TotalsTable({ typed, fields }: TotalsTableProps) {
  const settings = useForm();
  const all = eventForm(settings).totals ?? [];
  const last = all.findLastIndex(({ rows }) => fields.includes(rows));
  if (last < 0) return null;
  // Shares are of the totals before it: those are shown with it.
  const shown = all.slice(0, last + 1);
  return <Shown totals={shown} years={totalsOf(shown, typed, settings.data)} />;
}

function Shown({ totals, years }: { readonly totals: readonly FormTotal[]; readonly years: readonly YearTotals[] }) {
  const say = useTexts(totalsTexts);
  const { language } = useForm();
  const { money } = useFormats();
  const sums = totals.map((_, index) => years.reduce((sum, { amounts }) => sum + amounts[index]!, 0n));
  const said = totals.map(({ label }, index) => `${label[language]}: ${money(String(sums[index]))}`).join('; ');
  const announced = useSettled(years.length === 0 ? '' : `${say('total')}. ${said}`);
  // A form may have several: each is called by what it totals.
  const caption = `${say('caption')}: ${totals.map(({ label }) => label[language]).join(', ')}`;
  const hasDifference = totals.length === 2;
  const cells = (amounts: readonly bigint[]) => (hasDifference ? [...amounts, amounts[1]! - amounts[0]!] : amounts);
  return (
    <div className="table-frame" role="region" tabIndex={0} aria-label={caption} data-totals>
      <p className="visually-hidden" role="status">
        {announced}
      </p>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('year')}</th>
            {totals.map(({ rows, label }) => (
              <th key={rows} scope="col" className="amount">
                {label[language]}
              </th>
            ))}
            {hasDifference && (
              <th scope="col" className="amount">
                {say('difference')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {years.length === 0 && (
            <tr>
              <td colSpan={totals.length + (hasDifference ? 2 : 1)}>{say('nothing')}</td>
            </tr>
          )}
          {years.map(({ year, amounts }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {cells(amounts).map((amount, index) => (
                <td key={index} className="amount">
                  {money(String(amount))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {years.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{say('total')}</th>
              {cells(sums).map((amount, index) => (
                <td key={index} className="amount">
                  {money(String(amount))}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** A text once it has stayed the same for a while: it is read out then, not on each key. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
