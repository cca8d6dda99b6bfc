import type { Workflow } from '../workflow/use-workflow';
import { RecipientFilter } from '../lists/recipient-filter';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { SelectField } from '../ui/choice-field';
import { TextField } from '../ui/text-field';
import { statesOf } from './bulk-events';
import { GroupField } from './group-field';
import type { ManyDraft } from './use-many-draft';

interface CasesPartProps {
  readonly workflow: Workflow;
  readonly draft: ManyDraft;
  readonly put: (part: Partial<ManyDraft>) => void;
}

/** Which cases it is about: those that were started together, or that are in one state or place, or that have a word. */
export function CasesPart({ workflow, draft, put }: CasesPartProps) {
  const say = useTexts('bulk');
  const language = useLanguage();
  return (
    <section>
      <h2>{say('which')}</h2>
      <GroupField workflow={workflow.name} group={draft.group} onChange={(group) => put({ group })} />
      <SelectField
        name="state"
        label={say('state')}
        value={draft.state}
        choices={[
          { value: '', text: say('anyState') },
          ...statesOf(workflow, draft.event).map((state) => ({
            value: state,
            text: workflow.texts.states[state]?.[language] ?? state,
          })),
        ]}
        onChange={(state) => put({ state })}
      />
      <RecipientFilter
        chosen={{ oblast: draft.oblast || undefined, rayon: draft.rayon || undefined, recipient: draft.recipient || undefined }}
        onChange={({ oblast = '', rayon = '', recipient = '' }) => put({ oblast, rayon, recipient })}
      />
      <TextField name="words" label={say('words')} maxLength={200} value={draft.words} onChange={(words) => put({ words })} />
    </section>
  );
}
