import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { Table } from '../ui/table';
import { Bar, partOf } from './bar';
import { BarLegend } from './bar-legend';
import type { Indicators } from './indicators';

/** How long cases stay in each state, and over how much it was computed. */
export function StateDurationsPart({
  stays: { states, days, cases, steps, mostSteps, isCut },
}: {
  readonly stays: Indicators['stays'];
}) {
  const say = useTexts('overview');
  const { number } = useFormats();
  const most = Math.max(...states.map(({ ninetiethDays }) => ninetiethDays));
  return (
    <section className="barred">
      <h2>{say('stays')}</h2>
      <p className="quiet">
        {say('staysText', { days: number(days), cases: number(cases), steps: number(steps) })}{' '}
        {isCut && say('staysCut', { most: number(mostSteps) })}
      </p>
      {states.length === 0 ? (
        <p>{say('noStays')}</p>
      ) : (
        <>
          {most > 0 && <BarLegend plain={say('median')} hatched={say('ninetieth')} />}
          <Table
            caption={say('stays')}
            isHeaded
            columns={[say('state'), { amount: say('median') }, { amount: say('ninetieth') }, { amount: say('stayCount') }]}
          >
            {states.map(({ state, text, stays, medianDays, ninetiethDays }) => (
              <tr key={state}>
                <th scope="row">
                  {text}
                  <Bar plain={partOf(medianDays, most)} hatched={partOf(ninetiethDays - medianDays, most)} />
                </th>
                <td className="amount">{number(medianDays)}</td>
                <td className="amount">{number(ninetiethDays)}</td>
                <td className="amount">{number(stays)}</td>
              </tr>
            ))}
          </Table>
        </>
      )}
    </section>
  );
}
