import { Link } from 'wouter';
import { answerOf, api } from '../api/api';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { useMe } from '../session/use-me';
import { useWorkflows } from '../workflow/use-workflows';
import { Page } from '../ui/page';
import { Pages, usePages } from '../ui/pages';
import { Tag } from '../ui/tag';
import { bulkEvents } from './bulk-events';
import { stateKinds } from './bulk/outcomes';

/** The steps that this person has taken with many cases, newest first. */
export function EarlierPage() {
  const me = useMe();
  const say = useTexts('bulk');
  const { time, number } = useFormats();
  const { workflows = [] } = useWorkflows();
  const canPrepare = workflows.some((workflow) => bulkEvents(workflow, me).length > 0);
  const earlier = usePages(['bulk'], (cursor) =>
    answerOf(api.GET('/api/bulk', { params: { query: { limit: 50, ...(cursor !== undefined && { cursor }) } } })),
  );
  return (
    <Page title={say('title')}>
      <p>{say('intro')}</p>
      {canPrepare && (
        <div className="actions">
          <Link href="/new" className="button">
            {say('new')}
          </Link>
        </div>
      )}
      <h2>{say('earlier')}</h2>
      <Pages query={earlier} empty={<p>{say('noneYet')}</p>}>
        {(items) => (
          <div className="table-frame" role="region" tabIndex={0} aria-label={say('earlier')}>
            <table className="table">
              <caption className="visually-hidden">{say('earlier')}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('event')}</th>
                  <th scope="col">{say('reason')}</th>
                  <th scope="col" className="amount">
                    {say('planned')}
                  </th>
                  <th scope="col">{say('state')}</th>
                  <th scope="col">{say('startedAt')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((bulk) => (
                  <tr key={bulk.id}>
                    <th scope="row">
                      <Link href={`/${bulk.id}`}>{bulk.eventText}</Link>
                    </th>
                    <td>{bulk.reason}</td>
                    <td className="amount">{number(bulk.planned)}</td>
                    <td>
                      <Tag kind={stateKinds[bulk.state]}>{say(bulk.state)}</Tag>
                    </td>
                    <td>{time(bulk.startedAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Pages>
    </Page>
  );
}
