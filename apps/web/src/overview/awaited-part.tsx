import { Link } from 'wouter';
import { useFormats } from '../language/formats';
import { nameIn } from '../language/names';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { Table } from '../ui/table';
import { casesAddress } from './cases-address';
import { Count } from './count';
import type { Indicators } from './indicators';

type Awaited = Indicators['awaited'][number];

/** What is awaited from whom, over all cases. */
export function AwaitedPart({ indicators }: { readonly indicators: Indicators }) {
  const { awaited } = indicators;
  const say = useTexts('overview');
  const address = casesAddress(indicators);
  return (
    <section className="overview__awaited">
      <h2>{say('awaited')}</h2>
      {awaited.length === 0 ? (
        <p>{say('nothingAwaited')}</p>
      ) : (
        <>
          <p className="quiet">{say('awaitedText')}</p>
          <Table
            caption={say('awaited')}
            isHeaded
            columns={[say('task'), say('from'), { amount: say('open') }, { amount: say('late') }]}
          >
            {awaited.map((each) => (
              <tr key={`${each.name} ${each.office}`}>
                <th scope="row">{each.text}</th>
                <td>
                  <From awaited={each} address={address} />
                </td>
                <td className="amount">
                  <Count of={each.open} to={address({ task: each.name })} />
                </td>
                <td className="amount">
                  <Count of={each.overdue} to={address({ task: each.name, due: 'overdue' })} />
                </td>
              </tr>
            ))}
          </Table>
        </>
      )}
    </section>
  );
}

interface FromProps {
  readonly awaited: Awaited;
  readonly address: ReturnType<typeof casesAddress>;
}

/** An office: of the one body that it is of, or of how many; each can be looked at. */
function From({ awaited: { name, office, officeText, bodies, bodyCount }, address }: FromProps) {
  const say = useTexts('overview');
  const language = useLanguage();
  const { number } = useFormats();
  if (bodyCount === 1 && bodies[0] !== undefined) {
    return (
      <>
        <Link href={address({ task: name, party: bodies[0].body })}>{nameIn(bodies[0].names, language)}</Link>, {officeText}
      </>
    );
  }
  return (
    <details>
      <summary>
        {officeText}, {say('bodies', { count: bodyCount })}
      </summary>
      <ul className="overview__bodies">
        {bodies.map(({ body, names, open, overdue }) => (
          <li key={`${office} ${body}`}>
            <Link href={address({ task: name, party: body })}>{nameIn(names, language)}</Link>:{' '}
            {say('ofBody', { open: number(open), overdue: number(overdue) })}
          </li>
        ))}
        {bodyCount > bodies.length && <li>{say('moreBodies', { count: bodyCount - bodies.length })}</li>}
      </ul>
    </details>
  );
}
