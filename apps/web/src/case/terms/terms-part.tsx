import { useState } from 'react';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { QueryResult } from '../../ui/query-result';
import { SelectField } from '../../ui/choice-field';
import type { Case } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';
import { ChangedTerms } from './changed-terms';
import { Differences } from './differences';
import { TermsText } from './terms-text';
import { type Terms, useTerms } from './use-terms';

interface TermsPartProps {
  readonly found: Case;
  readonly workflow: Workflow;
}

/** What the sides agree on, round by round: the newest terms, and what differs from any earlier ones. */
export default function TermsPart({ found, workflow }: TermsPartProps) {
  const say = useTexts('case.terms');
  return (
    <section>
      <h2 className="first">{say('title')}</h2>
      <ChangedTerms found={found} workflow={workflow} />
      <QueryResult query={useTerms(found)}>
        {({ items }) =>
          items.length === 0 ? <p>{say('none')}</p> : <Versions items={items} found={found} workflow={workflow} />
        }
      </QueryResult>
    </section>
  );
}

function Versions({ items, found, workflow }: TermsPartProps & { readonly items: readonly Terms[] }) {
  const say = useTexts('case.terms');
  const language = useLanguage();
  const { time } = useFormats();
  const newest = items.at(-1)!;
  const [shownSeq, setShownSeq] = useState(String(newest.seq));
  const [otherSeq, setOtherSeq] = useState(String(items.at(-2)?.seq ?? ''));
  const shown = items.find(({ seq }) => String(seq) === shownSeq) ?? newest;
  const other = items.find(({ seq }) => String(seq) === otherSeq);
  const choices = items.map((terms) => ({
    value: String(terms.seq),
    text: say('recorded', { event: workflow.texts.events[terms.event]?.[language] ?? terms.event, time: time(terms.at) }),
  }));
  return (
    <>
      {items.length > 1 && (
        <div className="inline-form no-print">
          <SelectField name="version" label={say('version')} choices={choices} value={shownSeq} onChange={setShownSeq} />
          <SelectField
            name="other"
            label={say('compareWith')}
            choices={[{ value: '', text: say('nothing') }, ...choices.filter(({ value }) => value !== shownSeq)]}
            value={otherSeq}
            onChange={setOtherSeq}
          />
        </div>
      )}
      {other !== undefined &&
        (other.hash === shown.hash ? (
          <p role="status">{say('same')}</p>
        ) : (
          <Differences id={found.id} from={other.hash} to={shown.hash} workflow={workflow} />
        ))}
      <TermsText terms={shown} workflow={workflow} />
    </>
  );
}
