import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { QueryResult } from '../../ui/query-result';
import { Page } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { Table } from '../../ui/table';
import { useFilters } from '../../lists/use-filters';
import { ActLine, ApprovedTag } from './calendar-facts';

/** One year: each of its versions, and the days of the one that is looked at. */
export default function CalendarYearPage({ year }: { readonly year: string }) {
  const say = useTexts('operator.calendars');
  const language = useLanguage();
  const { time } = useFormats();
  const [filters] = useFilters('version');
  const versions = useQuery({
    queryKey: ['calendars', year, 'versions'],
    queryFn: () => answerOf(api.GET('/api/calendars/{year}/versions', { params: { path: { year } } })),
  });
  return (
    <Page title={say('yearTitle', { year })} caption={<Link href="/calendars">{say('title')}</Link>}>
      <QueryResult query={versions}>
        {({ items }) => {
          const shown = filters.version === undefined ? items[0]?.version : Number(filters.version);
          return (
            <>
              <Table
                caption={say('versions')}
                columns={[say('version'), say('approvedQuestion'), say('act'), say('note'), say('recordedAt')]}
              >
                {items.map((version, index) => (
                  <tr key={version.version}>
                    <th scope="row">
                      <Link
                        href={`/calendars/${year}?version=${version.version}`}
                        aria-current={version.version === shown ? 'true' : undefined}
                        aria-label={say('daysOf', { version: version.version })}
                      >
                        {version.version}
                      </Link>{' '}
                      {index === 0 && <Tag kind="info">{say('counts')}</Tag>}
                    </th>
                    <td>
                      <ApprovedTag approved={version.approved} />
                    </td>
                    <td>
                      <ActLine {...version} />
                    </td>
                    <td>{version.note[language]}</td>
                    <td>{version.recordedAt === null ? say('withProgram') : time(version.recordedAt)}</td>
                  </tr>
                ))}
              </Table>
              {shown !== undefined && <Days year={year} version={shown} />}
            </>
          );
        }}
      </QueryResult>
    </Page>
  );
}

function Days({ year, version }: { readonly year: string; readonly version: number }) {
  const say = useTexts('operator.calendars');
  const language = useLanguage();
  const { date } = useFormats();
  const days = useQuery({
    queryKey: ['calendars', year, 'days', version],
    queryFn: () => answerOf(api.GET('/api/calendars/{year}', { params: { path: { year }, query: { version } } })),
  });
  return (
    <QueryResult query={days}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{say('noDays')}</p>
        ) : (
          <Table caption={say('daysOf', { version })} columns={[say('day'), say('kind'), say('note'), say('pair')]}>
            {items.map((day) => (
              <tr key={day.date}>
                <th scope="row">{date(day.date)}</th>
                <td>{say(day.kind)}</td>
                <td>{day.note[language]}</td>
                <td>{day.pair !== null && date(day.pair)}</td>
              </tr>
            ))}
          </Table>
        )
      }
    </QueryResult>
  );
}
