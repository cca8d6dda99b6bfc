import { valueLabel } from '../../form/form-context';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Tag, type TagKind } from '../../ui/tag';
import type { Workflow } from '../use-workflow';
import { moneyTexts } from './money.texts';

interface Item {
  readonly key: string;
  readonly kind: string;
  readonly description: string;
  readonly state: string;
}

const looks: Readonly<Record<string, { readonly text: keyof typeof moneyTexts; readonly kind: TagKind }>> = {
  pending: { text: 'pending', kind: 'plain' },
  handedOver: { text: 'handedOver', kind: 'info' },
  acknowledged: { text: 'acknowledged', kind: 'success' },
  contested: { text: 'contested', kind: 'danger' },
  returned: { text: 'returnedItem', kind: 'plain' },
};

/** What is handed over beside the money, each with where it stands. */
export function Items({ data, workflow }: { readonly data: unknown; readonly workflow: Workflow }) {
  const say = useTexts(moneyTexts);
  const language = useLanguage();
  const items = (data as { items?: readonly Item[] } | null)?.items ?? [];
  if (items.length === 0) return null;
  const settings = { workflow, event: '', data, language };
  return (
    <div className="table-frame" role="region" tabIndex={0} aria-label={say('items')}>
      <table className="table">
        <caption>{say('items')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('item')}</th>
            <th scope="col">{say('kind')}</th>
            <th scope="col">{say('state')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ key, kind, description, state }) => (
            <tr key={key}>
              <th scope="row">
                {description} <span className="quiet">({key})</span>
              </th>
              <td>{valueLabel(settings, 'kind', kind)}</td>
              <td>
                <Tag kind={looks[state]?.kind ?? 'plain'}>{looks[state] ? say(looks[state].text) : state}</Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
