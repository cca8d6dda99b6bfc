import { Link } from 'wouter';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { useToday } from '../../session/use-today';
import { QueryResult } from '../../ui/query-result';
import { Page } from '../../ui/page';
import { TextField } from '../../ui/text-field';
import { EmptyState } from '../../ui/empty-state';
import { Table } from '../../ui/table';
import { useFilters } from '../../lists/use-filters';
import { RuleDates, RuleSource, RuleValue } from './rule-words';
import { useRules } from './use-rules';

/** The legal parameters, as they are on a day. */
export default function RulesPage() {
  const say = useTexts('operator.rules');
  const language = useLanguage();
  const today = useToday();
  const [filters, set] = useFilters('on');
  const on = filters.on ?? today;
  return (
    <Page title={say('title')}>
      <p>{say('intro')}</p>
      <div className="inline-form">
        <TextField name="on" type="date" size="short" label={say('on')} value={on} onChange={(value) => set({ on: value })} />
      </div>
      <QueryResult query={useRules(on)}>
        {(rules) =>
          rules.length === 0 ? (
            <EmptyState title={say('none')} />
          ) : (
            <Table isHeaded caption={say('title')} columns={[say('rule'), say('value'), say('source'), say('valid')]}>
              {rules.map((rule) => (
                <tr key={rule.id}>
                  <th scope="row">
                    <Link href={`/rules/${rule.id}`}>{rule.note[language]}</Link>
                    <div className="mono quiet">{rule.id}</div>
                  </th>
                  <td>
                    <RuleValue rule={rule} />
                  </td>
                  <td>
                    <RuleSource rule={rule} />
                  </td>
                  <td>
                    <RuleDates rule={rule} />
                  </td>
                </tr>
              ))}
            </Table>
          )
        }
      </QueryResult>
    </Page>
  );
}
