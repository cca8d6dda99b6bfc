import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useTexts } from '../../language/texts';
import { QueryResult } from '../../ui/query-result';
import { Tag } from '../../ui/tag';

/** What goes on by itself over many cases. */
export function RunningPart() {
  const say = useTexts('operator.state');
  const running = useQuery({ queryKey: ['running'], queryFn: askRunning, refetchInterval: 10_000 });
  return (
    <>
      <h2>{say('running')}</h2>
      <p className="quiet">{say('runningText')}</p>
      <QueryResult query={running}>
        {({ bulk, recomputations }) =>
          bulk.length + recomputations.length === 0 ? (
            <p>{say('nothingRuns')}</p>
          ) : (
            <ul className="list">
              {bulk.map(({ id, reason, planned, state }) => (
                <li key={id}>
                  {reason} <Tag kind="info">{say(state === 'paused' ? 'bulkState_paused' : 'bulkState_running')}</Tag>
                  <br />
                  <span className="quiet">{say('cases', { count: planned })}</span>
                </li>
              ))}
              {recomputations.map(({ id, reason, planned }) => (
                <li key={id}>
                  <Link href={`/recomputations/${id}`}>
                    {say('recomputing')}: {reason}
                  </Link>{' '}
                  <Tag kind="info">{say('bulkState_running')}</Tag>
                  <br />
                  <span className="quiet">{say('cases', { count: planned.cases })}</span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryResult>
    </>
  );
}

async function askRunning() {
  const [bulk, recomputations] = await Promise.all([
    answerOf(api.GET('/api/bulk', { params: { query: { limit: 50 } } })),
    answerOf(api.GET('/api/recomputations', { params: { query: { limit: 50 } } })),
  ]);
  return {
    bulk: bulk.items.filter(({ state }) => state === 'running' || state === 'paused'),
    recomputations: recomputations.items.filter(({ state }) => state === 'running'),
  };
}
