import { Link } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { definedParameters } from '../../lists/address';
import { useTexts, useWords } from '../../language/texts';
import { holds, useMe } from '../../session/use-me';
import { SelectField } from '../../ui/choice-field';
import { Page } from '../../ui/page';
import { Pages, usePages } from '../../ui/pages';
import { EmptyState } from '../../ui/empty-state';
import { SearchBox } from '../../lists/search-box';
import { useFilters } from '../../lists/use-filters';
import { BodyTable } from './body-table';
import { PlacePart } from './place-part';

type BodyKind = Schemas['Body']['kind'];

/** The register of bodies, by name or by place. */
export default function BodiesPage() {
  const me = useMe();
  const say = useTexts('operator.bodies');
  const kinds = useWords('operator.bodyKinds');
  const [filters, set] = useFilters('q', 'kind', 'place', 'edition');
  return (
    <Page title={say('title')}>
      {holds(me, 'operator') && (
        <p>
          <Link href="/bodies/new" className="button button--secondary">
            {say('enter')}
          </Link>
        </p>
      )}
      <SearchBox key={filters.q ?? ''} label={say('search')} words={filters.q ?? ''} onSearch={(words) => set({ q: words })}>
        <SelectField
          name="kind"
          label={say('kind')}
          value={filters.kind ?? ''}
          onChange={(value) => set({ kind: value })}
          choices={[{ value: '', text: say('anyKind') }, ...Object.entries(kinds).map(([value, text]) => ({ value, text }))]}
        />
      </SearchBox>
      {filters.place === undefined ? (
        <>
          <p>
            <Link href="/bodies?place=country">{say('byPlace')}</Link>
          </p>
          <Found q={filters.q} kind={filters.kind as BodyKind | undefined} />
        </>
      ) : (
        <PlacePart place={filters.place} edition={filters.edition} />
      )}
    </Page>
  );
}

function Found({ q, kind }: { readonly q: string | undefined; readonly kind: BodyKind | undefined }) {
  const say = useTexts('operator.bodies');
  const query = { ...(q !== undefined && { q }), ...(kind !== undefined && { kind }) };
  const bodies = usePages(['bodies', query], (cursor) =>
    answerOf(api.GET('/api/bodies', { params: { query: { ...query, ...definedParameters({ cursor }) } } })),
  );
  return (
    <Pages query={bodies} empty={<EmptyState title={say('none')} />}>
      {(items) => <BodyTable isHeaded bodies={items} caption={say('title')} />}
    </Pages>
  );
}
