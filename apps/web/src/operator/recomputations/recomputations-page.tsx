import { Link } from 'wouter';
import { answerOf, api } from '../../api/api';
import { definedParameters } from '../../lists/address';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { Page } from '../../ui/page';
import { Pages, usePages } from '../../ui/pages';
import { Tag } from '../../ui/tag';
import { EmptyState } from '../../ui/empty-state';
import { Table } from '../../ui/table';

/** What was recomputed, newest first. */
export default function RecomputationsPage() {
  const say = useTexts('operator.recomputations');
  const { time, number } = useFormats();
  const recomputations = usePages(['recomputations'], (cursor) =>
    answerOf(api.GET('/api/recomputations', { params: { query: definedParameters({ cursor }) } })),
  );
  return (
    <Page title={say('title')}>
      <p>{say('intro')}</p>
      <p>
        <Link href="/recomputations/new" className="button">
          {say('new')}
        </Link>
      </p>
      <Pages query={recomputations} empty={<EmptyState title={say('none')} />}>
        {(items) => (
          <Table
            isHeaded
            caption={say('title')}
            columns={[say('reason'), say('state'), { amount: say('cases') }, { amount: say('deadlines') }, say('startedAt')]}
          >
            {items.map(({ id, reason, state, planned, startedAt }) => (
              <tr key={id}>
                <th scope="row">
                  <Link href={`/recomputations/${id}`}>{reason}</Link>
                </th>
                <td>
                  <Tag kind={state === 'running' ? 'info' : 'plain'}>{say(state)}</Tag>
                </td>
                <td className="amount">{number(planned.cases)}</td>
                <td className="amount">{number(planned.deadlines + planned.tasks)}</td>
                <td>{startedAt !== null && time(startedAt)}</td>
              </tr>
            ))}
          </Table>
        )}
      </Pages>
    </Page>
  );
}
