import { BarChart } from '../charts/bar-chart';
import type { Figures } from '../charts/figures';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { Table } from '../operator/table';
import type { Indicators } from './indicators';
import { overviewTexts } from './overview.texts';

/** How long cases stay in each state, and over how much it was computed. */
export function StaysPart({ stays: { states, days, cases, steps, mostSteps, isCut } }: { readonly stays: Indicators['stays'] }) {
  const say = useTexts(overviewTexts);
  const { number } = useFormats();
  const chart: Figures = {
    caption: say('stays'),
    category: say('state'),
    unit: 'count',
    series: [
      { name: 'received', text: say('median') },
      { name: 'due', text: say('ninetieth') },
    ],
    rows: states.map(({ state, text, medianDays, ninetiethDays }) => ({
      name: state,
      text,
      values: [String(medianDays), String(ninetiethDays)],
    })),
  };
  return (
    <section>
      <h2>{say('stays')}</h2>
      <p className="quiet">
        {say('staysText', { days: number(days), cases: number(cases), steps: number(steps) })}{' '}
        {isCut && say('staysCut', { most: number(mostSteps) })}
      </p>
      {states.length === 0 ? (
        <p>{say('noStays')}</p>
      ) : (
        <>
          <Table
            caption={say('stays')}
            isHeaded
            columns={[say('state'), { amount: say('median') }, { amount: say('ninetieth') }, { amount: say('stayCount') }]}
          >
            {states.map((each) => (
              <tr key={each.state}>
                <th scope="row">{each.text}</th>
                <td className="amount">{number(each.medianDays)}</td>
                <td className="amount">{number(each.ninetiethDays)}</td>
                <td className="amount">{number(each.stays)}</td>
              </tr>
            ))}
          </Table>
          {states.some(({ ninetiethDays }) => ninetiethDays > 0) && <BarChart figures={chart} isTableFolded />}
        </>
      )}
    </section>
  );
}
