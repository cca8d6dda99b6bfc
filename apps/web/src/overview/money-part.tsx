import { Link } from 'wouter';
import { BarChart } from '../charts/bar-chart';
import type { Figures } from '../charts/figures';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import type { Indicators } from './indicators';

/** What is owed, what came, and what municipalities put in themselves. */
export function MoneyPart({ money: figures }: { readonly money: NonNullable<Indicators['money']> }) {
  const say = useTexts('overview');
  const { money, percent } = useFormats();
  const { coverage, dueToDate, shortfall, daysLate, year } = figures;
  const chart: Figures = {
    caption: say('moneyCaption'),
    category: say('measure'),
    unit: 'money',
    series: [{ name: 'received', text: say('amount') }],
    rows: [
      { name: 'due', text: say('due'), values: [dueToDate] },
      { name: 'received', text: say('received'), values: [figures.received] },
      { name: 'shortfall', text: say('shortfall'), values: [shortfall] },
      { name: 'ownTopUp', text: say('ownTopUp'), values: [figures.ownTopUp] },
      { name: 'spent', text: say('spent'), values: [figures.spent] },
      { name: 'appropriated', text: say('appropriated', { year }), values: [figures.appropriated] },
    ],
  };
  return (
    <section aria-labelledby="money">
      <h2 id="money">{say('money')}</h2>
      <p>
        {coverage === null ? say('nothingDue') : say('covered', { share: percent(coverage), due: money(dueToDate) })}{' '}
        {shortfall !== '0' && <strong>{say('lacks', { amount: money(shortfall) })}</strong>}{' '}
        {daysLate > 0 && say('longest', { count: daysLate })}
      </p>
      <BarChart figures={chart} />
      <p>
        <Link href="/finance">{say('toFinance')}</Link> · <Link href="/finance/shortfalls">{say('toShortfalls')}</Link>
      </p>
    </section>
  );
}
