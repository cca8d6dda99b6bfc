import type { Figures } from '../charts/figures';
import { Trend } from '../charts/trend';
import { useTexts } from '../language/texts';
import type { Indicators } from './indicators';
import { overviewTexts } from './overview.texts';

/** What began, came into force and ended, month by month. */
export function MonthsPart({ months }: { readonly months: Indicators['months'] }) {
  const say = useTexts(overviewTexts);
  const chart: Figures = {
    caption: say('monthsCaption'),
    category: say('month'),
    unit: 'count',
    series: [
      { name: 'started', text: say('started') },
      { name: 'cameIntoForce', text: say('cameIntoForce') },
      { name: 'received', text: say('endedMonth') },
    ],
    rows: months.map(({ month, started, inForce, ended }) => ({
      name: month,
      // As `03.2026`: short enough for an axis in every language.
      text: month.split('-').reverse().join('.'),
      values: [String(started), String(inForce), String(ended)],
    })),
  };
  return (
    <section aria-labelledby="months">
      <h2 id="months">{say('months')}</h2>
      <Trend figures={chart} />
    </section>
  );
}
