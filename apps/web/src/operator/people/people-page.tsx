import { Link } from 'wouter';
import { answerOf, api } from '../../api/api';
import { definedParameters } from '../../lists/address';
import { useTexts } from '../../language/texts';
import { useOfficeLine } from '../../session/use-office-line';
import { holds, useMe } from '../../session/use-me';
import { Page } from '../../ui/page';
import { Pages, usePages } from '../../ui/pages';
import { Tag } from '../../ui/tag';
import { OnlyOfBody } from '../bodies/only-of-body';
import { EmptyState } from '../../ui/empty-state';
import { SearchBox } from '../../lists/search-box';
import { Table } from '../../ui/table';
import { useFilters } from '../../lists/use-filters';
import type { Person } from './use-person';

/** Who has an account, and what offices. */
export default function PeoplePage() {
  const me = useMe();
  const say = useTexts('operator.people');
  const [filters, set] = useFilters('q', 'body');
  const people = usePages(['people', filters], (cursor) =>
    answerOf(api.GET('/api/people', { params: { query: { ...filters, ...definedParameters({ cursor }) } } })),
  );
  return (
    <Page title={say('title')}>
      {holds(me, 'operator') && (
        <p>
          <Link href="/people/new" className="button button--secondary">
            {say('create')}
          </Link>
        </p>
      )}
      <SearchBox key={filters.q ?? ''} label={say('search')} words={filters.q ?? ''} onSearch={(words) => set({ q: words })} />
      <OnlyOfBody body={filters.body} text={say('ofBody')} all={<Link href="/people">{say('allPeople')}</Link>} />
      <Pages query={people} empty={<EmptyState title={say('none')} />}>
        {(items) => <PeopleTable people={items} />}
      </Pages>
    </Page>
  );
}

function PeopleTable({ people }: { readonly people: readonly Person[] }) {
  const say = useTexts('operator.people');
  const officeLine = useOfficeLine();
  return (
    <Table isHeaded caption={say('title')} columns={[say('name'), say('login'), say('offices')]}>
      {people.map(({ id, name, login, offices, disabledAt, mustChangePassword }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/people/${id}`}>{name}</Link> {disabledAt !== null && <Tag kind="warning">{say('disabled')}</Tag>}
            {disabledAt === null && mustChangePassword && <Tag>{say('mustChange')}</Tag>}
          </th>
          <td className="mono number">{login}</td>
          <td>
            {offices.map((office) => (
              <div key={office.id}>{officeLine(office)}</div>
            ))}
          </td>
        </tr>
      ))}
    </Table>
  );
}
