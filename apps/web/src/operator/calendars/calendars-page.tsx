import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { holds, useMe } from '../../session/use-me';
import { QueryResult } from '../../ui/query-result';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/empty-state';
import { Table } from '../../ui/table';
import { ActLine, ApprovedTag } from './calendar-facts';

/** The years that have a calendar, each in the version that counts. */
export default function CalendarsPage() {
  const me = useMe();
  const say = useTexts('operator.calendars');
  const { time } = useFormats();
  const years = useQuery({ queryKey: ['calendars'], queryFn: () => answerOf(api.GET('/api/calendars')) });
  return (
    <Page title={say('title')}>
      <p>{say('intro')}</p>
      {holds(me, 'operator') && (
        <p>
          <Link href="/calendars/upload" className="button button--secondary">
            {say('upload')}
          </Link>
        </p>
      )}
      <QueryResult query={years}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={say('none')} />
          ) : (
            <Table
              isHeaded
              caption={say('title')}
              columns={[say('year'), say('approvedQuestion'), say('act'), say('version'), say('recordedAt')]}
            >
              {items.map((year) => (
                <tr key={year.year}>
                  <th scope="row">
                    <Link href={`/calendars/${year.year}`} aria-label={say('yearTitle', { year: year.year })}>
                      {year.year}
                    </Link>
                  </th>
                  <td>
                    <ApprovedTag approved={year.approved} />
                  </td>
                  <td>
                    <ActLine {...year} />
                  </td>
                  <td>{year.version}</td>
                  <td>{year.recordedAt === null ? say('withProgram') : time(year.recordedAt)}</td>
                </tr>
              ))}
            </Table>
          )
        }
      </QueryResult>
    </Page>
  );
}
