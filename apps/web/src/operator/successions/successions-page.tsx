import { Link } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { definedParameters } from '../../lists/address';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts, useWords } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { holds, useMe } from '../../session/use-me';
import { Page } from '../../ui/page';
import { Pages, usePages } from '../../ui/pages';
import { Tag } from '../../ui/tag';
import { EmptyState } from '../../ui/empty-state';
import { Table } from '../../ui/table';
import { useFilters } from '../../lists/use-filters';

export type Succession = Schemas['Succession'];

/** What became of bodies, newest first. */
export default function SuccessionsPage() {
  const me = useMe();
  const say = useTexts('operator.successions');
  const [filters] = useFilters('body');
  const successions = usePages(['successions', filters], (cursor) =>
    answerOf(api.GET('/api/successions', { params: { query: { ...filters, ...definedParameters({ cursor }) } } })),
  );
  return (
    <Page title={say('title')}>
      <p>{say('intro')}</p>
      {holds(me, 'registrar') ? (
        <p>
          <Link href="/successions/new" className="button button--secondary">
            {say('record')}
          </Link>
        </p>
      ) : (
        <p className="quiet">{say('whoMay')}</p>
      )}
      <Pages query={successions} empty={<EmptyState title={say('none')} />}>
        {(items) => <Successions items={items} />}
      </Pages>
    </Page>
  );
}

function Successions({ items }: { readonly items: readonly Succession[] }) {
  const say = useTexts('operator.successions');
  const language = useLanguage();
  const kinds = useWords('operator.successionKinds');
  const { date } = useFormats();
  const names = (bodies: Succession['predecessors']): string => bodies.map(({ name }) => nameIn(name, language)).join(', ');
  return (
    <Table
      isHeaded
      caption={say('title')}
      columns={[say('kind'), say('predecessors'), say('successors'), say('effectiveOn'), say('act')]}
    >
      {items.map(({ id, kind, predecessors, successors, newName, effectiveOn, act, tookEffect }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/successions/${id}`}>{kinds[kind]}</Link>
          </th>
          <td>{names(predecessors)}</td>
          <td>{newName === null ? names(successors) : nameIn(newName, language)}</td>
          <td>
            {date(effectiveOn)} <Tag kind={tookEffect ? 'success' : 'plain'}>{say(tookEffect ? 'done' : 'ahead')}</Tag>
          </td>
          <td>
            {act.type} № {act.number}
          </td>
        </tr>
      ))}
    </Table>
  );
}
