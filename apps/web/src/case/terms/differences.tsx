import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { QueryResult } from '../../ui/query-result';
import { caseKey } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';
import { TermValue } from './term-value';
import { termLabel } from './term-words';

interface DifferencesProps {
  readonly id: string;
  /** Hashes of terms. */
  readonly from: string;
  readonly to: string;
  readonly workflow: Workflow;
}

/** What one round changed against another: clause by clause, amount by amount. */
export function Differences({ id, from, to, workflow }: DifferencesProps) {
  const say = useTexts('case.terms');
  const language = useLanguage();
  const { money, date } = useFormats();
  const query = useQuery({
    queryKey: [...caseKey(id), 'terms', from, to],
    queryFn: () => answerOf(api.GET('/api/instances/{id}/terms/comparison', { params: { path: { id }, query: { from, to } } })),
  });
  const label = (name: string): string => termLabel(workflow, name, language);
  const named = (name: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(name) ? date(name) : label(name));
  const value = (name: string, text: string | null) =>
    text === null ? say('absent') : <TermValue name={name} text={text} workflow={workflow} />;
  const sum = (amount: string | null): string => (amount === null ? say('absent') : money(amount));
  return (
    <div className="panel">
      <h3 className="first">{say('differences')}</h3>
      <QueryResult query={query}>
        {({ clauses, amounts, fields }) =>
          clauses.length + amounts.length + fields.length === 0 ? (
            <p>{say('same')}</p>
          ) : (
            <div className="table-frame" role="region" tabIndex={0} aria-label={say('differences')}>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{say('what')}</th>
                    <th scope="col">{say('before')}</th>
                    <th scope="col">{say('after')}</th>
                    <th scope="col" className="amount">
                      {say('change')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {amounts.map((each) => (
                    <tr key={`${each.group} ${each.name}`}>
                      <th scope="row">
                        {label(each.group)}: {named(each.name)}
                      </th>
                      <td>{sum(each.from)}</td>
                      <td>{sum(each.to)}</td>
                      <td className="amount">{money(each.difference)}</td>
                    </tr>
                  ))}
                  {[...fields, ...clauses].map((each) => (
                    <tr key={each.name}>
                      <th scope="row">{named(each.name)}</th>
                      <td>{value(each.name, each.from)}</td>
                      <td>{value(each.name, each.to)}</td>
                      <td />
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </QueryResult>
    </div>
  );
}
