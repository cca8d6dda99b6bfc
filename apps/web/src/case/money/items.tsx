import { firstAt, valueLabel } from '../../form/form-context';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Tag } from '../../ui/tag';
import type { Workflow } from '../../workflow/use-workflow';
import type { CaseMoney } from './money-figures';

interface Item {
  readonly key: string;
  readonly kind: string;
  readonly description: string;
  readonly state: string;
}

interface ItemsProps {
  /** Where they stand, and what their states are called. */
  readonly items: NonNullable<CaseMoney['items']>;
  readonly data: unknown;
  readonly workflow: Workflow;
}

/** What is handed over beside the money, each with where it stands. */
export function Items({ items: { places, text, states }, data, workflow }: ItemsProps) {
  const say = useTexts('case.money');
  const language = useLanguage();
  const items = (firstAt(data, places) ?? []) as readonly Item[];
  if (items.length === 0) return null;
  const settings = { workflow, event: '', data, language };
  return (
    <div className="table-frame" role="region" tabIndex={0} aria-label={text[language]}>
      <table className="table">
        <caption>{text[language]}</caption>
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
                <Tag kind={states[state]?.look ?? 'plain'}>{states[state]?.text[language] ?? state}</Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
