import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import type { Workflow } from '../../workflow/use-workflow';
import { TermValue } from './term-value';
import { inOrder, termLabel } from './term-words';
import type { Terms } from './use-terms';

/** Terms as they are read: amounts, other terms, and clause by clause. */
export function TermsText({ terms, workflow }: { readonly terms: Terms; readonly workflow: Workflow }) {
  const say = useTexts('case.terms');
  const language = useLanguage();
  const { money, date } = useFormats();
  const label = (name: string): string => termLabel(workflow, name, language);
  const dated = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? date(text) : text);
  const given = Object.entries(terms.fields).filter(([, value]) => value !== null);
  return (
    <>
      <p className="quiet">
        {say('fingerprint')}: <span className="mono">{terms.hash}</span>
      </p>
      <h3>{say('amounts')}</h3>
      {Object.entries(terms.amounts).map(([group, amounts]) => (
        <div key={group} className="table-frame" role="region" tabIndex={0} aria-label={label(group)}>
          <table className="table">
            <caption>{label(group)}</caption>
            <tbody>
              {Object.entries(amounts).map(([name, amount]) => (
                <tr key={name}>
                  <th scope="row">{dated(name)}</th>
                  <td className="amount">{money(amount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
      {given.length > 0 && (
        <>
          <h3>{say('fields')}</h3>
          <dl className="facts">
            {given.map(([name, value]) => (
              <div key={name} className="facts__pair">
                <dt>{label(name)}</dt>
                <dd>
                  <TermValue name={name} text={String(value)} workflow={workflow} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h3>{say('clauses')}</h3>
      <dl className="facts">
        {inOrder(workflow, terms.clauses).map(([name, clause]) => (
          <div key={name} className="facts__pair">
            <dt>{label(name)}</dt>
            <dd className="written">{clause.text ?? <span className="quiet">{say('unread')}</span>}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
