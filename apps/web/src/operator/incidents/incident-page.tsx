import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { QueryResult } from '../../ui/query-result';
import { Page } from '../../ui/page';
import { Facts } from '../../ui/facts';
import { Table } from '../../ui/table';
import { CorrectPart } from './correct-part';
import { IncidentTable } from './incidents-page';
import { ResolvePart } from './resolve-part';

type Incident = Schemas['IncidentView'];

/** One incident: what happened, what was tried, and what can be done about it. */
export default function IncidentPage({ id }: { readonly id: string }) {
  const incident = useQuery({
    queryKey: ['incidents', id, useLanguage()],
    queryFn: () => answerOf(api.GET('/api/incidents/{id}', { params: { path: { id } } })),
  });
  return <QueryResult query={incident}>{(found) => <Found incident={found} />}</QueryResult>;
}

function Found({ incident }: { readonly incident: Incident }) {
  const say = useTexts('operator.incidents');
  return (
    <Page title={`${say(incident.kind)}: ${incident.text}`} caption={say('one')}>
      <p>{say(`${incident.kind}Text`)}</p>
      <IncidentFacts incident={incident} />
      <Tries incident={incident} />
      <details>
        <summary>{say('request')}</summary>
        <pre className="raw" tabIndex={0} aria-label={say('request')}>
          {JSON.stringify(incident.request, null, 2)}
        </pre>
      </details>
      <ResolvePart incident={incident} />
      {incident.instance !== null && <CorrectPart instance={incident.instance} />}
      {incident.earlier.length > 0 && <IncidentTable items={incident.earlier} caption={say('earlier')} />}
    </Page>
  );
}

function IncidentFacts({ incident }: { readonly incident: Incident }) {
  const say = useTexts('operator.incidents');
  const { time, number } = useFormats();
  const { instance, title, openedAt, tries, error, resolvedAt, resolvedBy, outcomeText, resolution } = incident;
  return (
    <Facts
      facts={[
        [
          say('case'),
          instance === null ? (
            say('noCase')
          ) : (
            <Link href={`~/cases/${instance}`}>{[incident.number, title].filter(Boolean).join(' · ')}</Link>
          ),
        ],
        [say('opened'), time(openedAt)],
        [say('tries'), number(tries)],
        [say('error'), <span className="mono">{error}</span>],
        [say('resolved'), resolvedAt !== null && time(resolvedAt)],
        [say('outcome'), outcomeText],
        [say('by'), resolvedBy?.name],
        [say('why'), resolution],
      ]}
    />
  );
}

function Tries({ incident }: { readonly incident: Incident }) {
  const say = useTexts('operator.incidents');
  const { time } = useFormats();
  if (incident.failedTries.length < 2) return null;
  return (
    <Table caption={say('failedTries')} columns={[say('opened'), say('error')]}>
      {incident.failedTries.map(({ at, error }) => (
        <tr key={at}>
          <th scope="row">{time(at)}</th>
          <td className="mono">{error}</td>
        </tr>
      ))}
    </Table>
  );
}
