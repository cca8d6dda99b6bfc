import { useTexts } from '../language/texts';
import { Table } from '../ui/table';
import { Bar, partOf } from './bar';
import { BarLegend } from './bar-legend';
import { casesAddress } from './cases-address';
import { Count } from './count';
import type { Indicators } from './indicators';

/** Where the cases are, each state with the way to its cases. */
export function StatesPart({ indicators }: { readonly indicators: Indicators }) {
  const say = useTexts('overview');
  const address = casesAddress(indicators);
  const used = indicators.states.filter(({ cases }) => cases > 0);
  const most = Math.max(...used.map(({ cases }) => cases));
  return (
    <section className="barred">
      <h2>{say('states')}</h2>
      <BarLegend plain={say('onTime')} hatched={say('late')} />
      <Table caption={say('states')} isHeaded columns={[say('state'), { amount: say('cases') }, { amount: say('late') }]}>
        {used.map(({ state, text, isFinal, cases, overdue }) => (
          <tr key={state}>
            <th scope="row">
              {text} {isFinal && <span className="quiet">({say('ended')})</span>}
              <Bar plain={partOf(cases - overdue, most)} hatched={partOf(overdue, most)} />
            </th>
            <td className="amount">
              <Count of={cases} to={address({ state })} />
            </td>
            <td className="amount">
              <Count of={overdue} to={address({ state, due: 'overdue' })} />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
