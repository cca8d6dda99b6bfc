import { Link } from 'wouter';
import { BarChart } from '../charts/bar-chart';
import type { Figures } from '../charts/figures';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { Table } from '../operator/table';
import type { Indicators } from './indicators';
import { overviewTexts } from './overview.texts';

/** Where the cases are, each state with the way to its cases. */
export function StatesPart({ states }: { readonly states: Indicators['states'] }) {
  const say = useTexts(overviewTexts);
  const { number } = useFormats();
  const used = states.filter(({ cases }) => cases > 0);
  const chart: Figures = {
    caption: say('statesCaption'),
    category: say('state'),
    unit: 'count',
    series: [
      { name: 'received', text: say('cases') },
      { name: 'due', text: say('late') },
    ],
    rows: used.map(({ state, text, cases, overdue }) => ({ name: state, text, values: [String(cases), String(overdue)] })),
  };
  return (
    <section>
      <h2>{say('states')}</h2>
      <BarChart figures={chart} isTableFolded />
      <Table caption={say('states')} isHeaded columns={[say('state'), { amount: say('cases') }, { amount: say('late') }]}>
        {used.map(({ state, text, isFinal, cases, overdue }) => (
          <tr key={state}>
            <th scope="row">
              {text} {isFinal && <span className="quiet">({say('ended')})</span>}
            </th>
            <td className="amount">
              <Link href={`/cases?state=${encodeURIComponent(state)}`}>{number(cases)}</Link>
            </td>
            <td className="amount">{number(overdue)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
