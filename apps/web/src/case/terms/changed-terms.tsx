import { firstAt } from '../../form/form-context';
import { ReferenceText } from '../../form/reference-text';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import type { Case } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';
import { TermValue } from './term-value';
import { termLabel } from './term-words';

/** As the workflow's forms say where it stands in the data of a case. */
interface ChangedTerm {
  readonly value: string;
  readonly by: string;
  readonly on: string;
  readonly reasonText: string;
}

/** What holds instead of a term that was agreed: its value, since when, by whom and why. */
export function ChangedTerms({ found, workflow }: { readonly found: Case; readonly workflow: Workflow }) {
  const say = useTexts('case.terms');
  const language = useLanguage();
  const { date } = useFormats();
  const changed = Object.entries((firstAt(found.data, workflow.forms?.changedTerms ?? []) ?? {}) as Record<string, ChangedTerm>);
  if (changed.length === 0) return null;
  return (
    <div className="panel" data-changed-terms>
      <h3 className="first">{say('changedTerms')}</h3>
      <p>{say('changedTermsText')}</p>
      {changed.map(([name, { value, by, on, reasonText }]) => (
        <dl key={name} className="facts">
          <div className="facts__pair">
            <dt>{termLabel(workflow, name, language)}</dt>
            <dd>
              <strong>
                <TermValue name={name} text={value} workflow={workflow} />
              </strong>
            </dd>
          </div>
          <div className="facts__pair">
            <dt>{say('changedOn')}</dt>
            <dd>{date(on)}</dd>
          </div>
          <div className="facts__pair">
            <dt>{say('changedBy')}</dt>
            <dd>
              <ReferenceText to={{ register: 'body' }} id={by} />
            </dd>
          </div>
          <div className="facts__pair">
            <dt>{say('changedFor')}</dt>
            <dd className="written">{reasonText}</dd>
          </div>
        </dl>
      ))}
    </div>
  );
}
