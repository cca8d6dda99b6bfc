import type { Workflow } from '../workflow/use-workflow';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { SelectField } from '../ui/choice-field';
import { type BulkEvent, statesOf } from './bulk-events';
import type { ManyDraft } from './use-many-draft';

interface EventPartProps {
  readonly workflows: readonly Workflow[];
  readonly workflow: Workflow;
  readonly events: readonly BulkEvent[];
  readonly draft: ManyDraft;
  readonly put: (part: Partial<ManyDraft>) => void;
  readonly fault: string | undefined;
}

/** Which step it is. */
export function EventPart({ workflows, workflow, events, draft, put, fault }: EventPartProps) {
  const say = useTexts('bulk');
  const language = useLanguage();
  const textOf = (type: string): string => workflow.texts.events[type]?.[language] ?? type;
  const choices = events.map(({ type }) => ({ value: type, text: textOf(type) }));
  const help = workflow.forms?.events[draft.event]?.help?.[language];
  return (
    <>
      {workflows.length > 1 && (
        <SelectField
          name="workflow"
          label={say('workflow')}
          value={workflow.name}
          choices={workflows.map(({ name, text }) => ({ value: name, text: text[language] }))}
          onChange={(name) => put({ workflow: name, event: '', state: '', typed: {} })}
        />
      )}
      <SelectField
        name="event"
        label={say('event')}
        fault={fault}
        value={draft.event}
        choices={choices.sort((left, right) => left.text.localeCompare(right.text, language))}
        onChange={(event) => put({ event, typed: {}, state: statesOf(workflow, event)[0] ?? '' })}
      />
      {help !== undefined && <p className="quiet">{help}</p>}
    </>
  );
}
