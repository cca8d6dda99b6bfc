import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answerOf, api } from '../../api/api';
import { definedParameters } from '../../lists/address';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts, useWords } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { QueryResult } from '../../ui/query-result';
import { Page } from '../../ui/page';
import { Pages, usePages } from '../../ui/pages';
import { Tag } from '../../ui/tag';
import { Facts } from '../../ui/facts';
import { Table } from '../../ui/table';
import type { Succession } from './successions-page';

export default function SuccessionPage({ id }: { readonly id: string }) {
  const succession = useQuery({
    queryKey: ['successions', 'one', id],
    queryFn: () => answerOf(api.GET('/api/successions/{id}', { params: { path: { id } } })),
  });
  return <QueryResult query={succession}>{(found) => <Found succession={found} />}</QueryResult>;
}

function Found({ succession }: { readonly succession: Succession }) {
  const say = useTexts('operator.successions');
  const language = useLanguage();
  const kinds = useWords('operator.successionKinds');
  const { date, time } = useFormats();
  const { id, kind, predecessors, successors, newName, effectiveOn, act, note, recordedAt, tookEffect } = succession;
  return (
    <Page title={kinds[kind]} caption={<Link href="/successions">{say('title')}</Link>}>
      <p>
        <Tag kind={tookEffect ? 'success' : 'plain'}>{say(tookEffect ? 'done' : 'ahead')}</Tag>
      </p>
      <Facts
        facts={[
          [say('predecessors'), <Bodies bodies={predecessors} />],
          [say('successors'), newName === null && <Bodies bodies={successors} />],
          [say('newName'), newName !== null && nameIn(newName, language)],
          [say('effectiveOn'), date(effectiveOn)],
          [say('act'), `${act.type} № ${act.number}, ${date(act.date)}`],
          [say('note'), note],
          [say('recordedAt'), time(recordedAt)],
        ]}
      />
      {kind !== 'rename' && <Cases id={id} />}
    </Page>
  );
}

function Bodies({ bodies }: { readonly bodies: Succession['predecessors'] }) {
  const language = useLanguage();
  return (
    <>
      {bodies.map(({ id, name }) => (
        <div key={id}>
          <Link href={`/bodies/${id}`}>{nameIn(name, language)}</Link>
        </div>
      ))}
    </>
  );
}

const stateTexts = { pending: 'pending', done: 'caseDone', failed: 'failed' } as const;

function Cases({ id }: { readonly id: string }) {
  const say = useTexts('operator.successions');
  const { time } = useFormats();
  const cases = usePages(['successions', 'cases', id], (cursor) =>
    answerOf(
      api.GET('/api/successions/{id}/cases', {
        params: { path: { id }, query: { limit: 20, ...definedParameters({ cursor }) } },
      }),
    ),
  );
  return (
    <>
      <h2>{say('cases')}</h2>
      <Pages query={cases} empty={<p>{say('noCases')}</p>}>
        {(items) => (
          <Table isHeaded caption={say('cases')} columns={[say('case'), say('review'), say('changedAt')]}>
            {items.map(({ instance, state, reason, changedAt }) => (
              <tr key={instance}>
                <th scope="row">
                  <CaseLink id={instance} />
                </th>
                <td>
                  <Tag kind={state === 'failed' ? 'danger' : state === 'done' ? 'success' : 'plain'}>
                    {say(stateTexts[state])}
                  </Tag>
                  {reason !== null && <span className="mono"> {reason}</span>}
                </td>
                <td>{time(changedAt)}</td>
              </tr>
            ))}
          </Table>
        )}
      </Pages>
    </>
  );
}

/** The record of a succession knows a case by its id: its number and title come from the case itself. */
function CaseLink({ id }: { readonly id: string }) {
  const say = useTexts('operator.successions');
  const { data } = useQuery({
    queryKey: ['instances', id, 'called'],
    queryFn: () => answerOf(api.GET('/api/instances/{id}', { params: { path: { id } } })),
    staleTime: 60_000,
  });
  return <Link href={`~/cases/${id}`}>{data === undefined ? say('case') : `${data.number} · ${data.title}`}</Link>;
}
