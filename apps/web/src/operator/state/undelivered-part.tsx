import { Link } from 'wouter';
import { answerOf, api } from '../../api/api';
import { definedParameters } from '../../lists/address';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Pages, usePages } from '../../ui/pages';
import { Table } from '../../ui/table';

/** Notices without a recipient. */
export function UndeliveredPart() {
  const say = useTexts('operator.state');
  const language = useLanguage();
  const { time } = useFormats();
  const notices = usePages(['undelivered', language], (cursor) =>
    answerOf(api.GET('/api/undelivered-notices', { params: { query: { limit: 20, ...definedParameters({ cursor }) } } })),
  );
  return (
    <>
      <h2>{say('undelivered')}</h2>
      <Pages query={notices} empty={<p>{say('noUndelivered')}</p>}>
        {(items) => (
          <Table caption={say('undeliveredText')} columns={[say('notice'), say('whom'), say('case'), say('when')]}>
            {items.map((notice) => (
              <tr key={`${notice.case.id} ${notice.name} ${notice.body.id} ${notice.office.name} ${notice.at}`}>
                <th scope="row">{notice.text}</th>
                <td>
                  {nameIn(notice.body.names, language)}, {notice.office.text}
                  <br />
                  <Link href={`/people?body=${notice.body.id}`}>{say('staff')}</Link>
                </td>
                <td>
                  <Link href={`~/cases/${notice.case.id}`}>{notice.case.number}</Link>
                </td>
                <td>{time(notice.at)}</td>
              </tr>
            ))}
          </Table>
        )}
      </Pages>
    </>
  );
}
