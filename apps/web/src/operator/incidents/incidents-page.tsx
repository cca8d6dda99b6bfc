import { Link } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { definedParameters } from '../../lists/address';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { SelectField } from '../../ui/choice-field';
import { Page } from '../../ui/page';
import { Pages, usePages } from '../../ui/pages';
import { EmptyState } from '../../ui/empty-state';
import { SearchBox } from '../../lists/search-box';
import { Table } from '../../ui/table';
import { useFilters } from '../../lists/use-filters';
import { type IncidentKind, KindField } from './kind-field';

/** What waits for an operator, what has waited longest first. */
export default function IncidentsPage() {
  const say = useTexts('operator.incidents');
  const language = useLanguage();
  const [filters, set] = useFilters('kind', 'event', 'open');
  const query = filters as { kind?: IncidentKind; event?: string; open?: 'false' };
  const incidents = usePages(['incidents', query, language], (cursor) =>
    answerOf(api.GET('/api/incidents', { params: { query: { ...query, ...definedParameters({ cursor }) } } })),
  );
  const isOpen = filters.open !== 'false';
  return (
    <Page title={say('title')}>
      <SearchBox
        key={filters.event ?? ''}
        label={say('event')}
        words={filters.event ?? ''}
        onSearch={(words) => set({ event: words })}
      >
        <KindField value={filters.kind ?? ''} onChange={(value) => set({ kind: value })} />
        <SelectField
          name="open"
          label={say('open')}
          value={filters.open ?? ''}
          onChange={(value) => set({ open: value })}
          choices={[
            { value: '', text: say('isOpen') },
            { value: 'false', text: say('isResolved') },
          ]}
        />
      </SearchBox>
      <Pages query={incidents} empty={<EmptyState title={say(isOpen ? 'none' : 'noneResolved')} />}>
        {(items) => (
          <>
            {isOpen && (
              <p>
                <Link href={`/incidents/retry${filters.kind === undefined ? '' : `?kind=${filters.kind}`}`}>
                  {say('retryMany')}
                </Link>
              </p>
            )}
            <IncidentTable items={items} caption={say(isOpen ? 'isOpen' : 'isResolved')} />
          </>
        )}
      </Pages>
    </Page>
  );
}

interface IncidentTableProps {
  readonly items: readonly Schemas['Incident'][];
  readonly caption: string;
}

export function IncidentTable({ items, caption }: IncidentTableProps) {
  const say = useTexts('operator.incidents');
  const { time, number } = useFormats();
  const columns = [say('what'), say('case'), say('opened'), { amount: say('tries') }];
  const hasOutcomes = items.some(({ outcome }) => outcome !== null);
  return (
    <Table caption={caption} columns={hasOutcomes ? [...columns, say('outcome')] : columns}>
      {items.map((incident) => (
        <tr key={incident.id}>
          <th scope="row">
            <Link href={`/incidents/${incident.id}`}>
              {say(incident.kind)}: {incident.text}
            </Link>
          </th>
          <td>
            {incident.instance === null ? (
              say('noCase')
            ) : (
              <Link href={`~/cases/${incident.instance}`}>{incident.number ?? incident.title}</Link>
            )}
          </td>
          <td>{time(incident.openedAt)}</td>
          <td className="amount">{number(incident.tries)}</td>
          {hasOutcomes && <td>{incident.outcomeText ?? say('openTag')}</td>}
        </tr>
      ))}
    </Table>
  );
}
