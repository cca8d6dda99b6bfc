import type { Figures } from '../charts/figures';
import { Trend } from '../charts/trend';
import { useTexts } from '../language/texts';
import type { Indicators } from './indicators';

/** What began, what the workflow counts beside that, and what ended, month by month. */
export function MonthsPart({ indicators: { months, reachedText } }: { readonly indicators: Indicators }) {
  const say = useTexts('overview');
  const chart: Figures = {
    caption: say('monthsCaption'),
    category: say('month'),
    unit: 'count',
    series: [
      { name: 'started', text: say('started') },
      ...(reachedText === null ? [] : [{ name: 'reached', text: reachedText }]),
      { name: 'received', text: say('endedMonth') },
    ],
    rows: months.map(({ month, started, reached, ended }) => ({
      name: month,
      // As `03.2026`: short enough for an axis in every language.
      text: month.split('-').reverse().join('.'),
      values: [started, ...(reachedText === null ? [] : [reached]), ended].map(String),
    })),
  };
  return (
    <section aria-labelledby="months">
      <h2 id="months">{say('months')}</h2>
      <Trend figures={chart} />
    </section>
  );
}
