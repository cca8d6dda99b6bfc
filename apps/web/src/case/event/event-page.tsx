import { useMemo, useState } from 'react';
import { readDraft } from '../../form/drafts';
import { beginsWithTexts, type ClauseTexts } from '../../form/begun-with';
import { eventForm, FormContext } from '../../form/form-context';
import type { FieldSchema } from '../../form/schema';
import { useLanguage } from '../../language/use-language';
import type { Answer } from '../../sending/outgoing';
import { useMe } from '../../session/use-me';
import { NotFound } from '../../ui/not-found';
import { QueryResult } from '../../ui/query-result';
import { Page } from '../../ui/page';
import { BlockedPanel } from '../now/next-steps';
import type { Case } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';
import { CheckAnswers } from './check-answers';
import { Done } from './done';
import { fittingOffices, officeIn } from './offices';
import { useClauseTexts } from './use-clause-texts';
import { eventDraftKey, useEventDraft } from './use-event-draft';
import { useSendEvent } from './use-send-event';
import { Waiting } from './waiting';
import { WriteAnswers } from './write-answers';
import type { Written } from './written';

interface EventPageProps {
  readonly found: Case;
  readonly workflow: Workflow;
  readonly event: string;
}

type Stage =
  | { readonly at: 'writing'; readonly before?: Written }
  | { readonly at: 'waiting' }
  | { readonly at: 'checking'; readonly written: Written }
  | { readonly at: 'done'; readonly answer: Answer };

/** One act of a case, from the first field to its confirmation. */
export default function EventPage(props: EventPageProps) {
  const { found, workflow, event } = props;
  const me = useMe();
  const schema = workflow.events.find(({ type }) => type === event)?.schema as FieldSchema | undefined;
  const isNeeded = beginsWithTexts({ workflow, event, data: found.data }, schema ?? {});
  // What is being written already begins with nothing more: it is there without the server too.
  const [isBegun] = useState(() => readDraft(eventDraftKey(me.person, found.id, event)) !== null);
  const query = useClauseTexts(found, isNeeded);
  if (!isNeeded || isBegun) return <Act {...props} texts={query.data ?? {}} />;
  return <QueryResult query={query}>{(texts) => <Act {...props} texts={texts} />}</QueryResult>;
}

function Act({ found, workflow, event, texts }: EventPageProps & { readonly texts: ClauseTexts }) {
  const me = useMe();
  const language = useLanguage();
  const [stage, setStage] = useState<Stage>({ at: 'writing' });
  const settings = useMemo(() => ({ workflow, event, data: found.data, language }), [workflow, event, found.data, language]);
  const draft = useEventDraft({ found, workflow, event, person: me.person, texts });
  const definition = workflow.events.find(({ type }) => type === event);
  const explained = found.events.find(({ type }) => type === event);
  const sending = useSendEvent({
    found,
    event,
    text: explained?.text ?? event,
    draft,
    onDone: (answer) => setStage({ at: 'done', answer }),
    onWaiting: () => setStage({ at: 'waiting' }),
  });
  if (stage.at === 'done') return <Done found={found} workflow={workflow} event={event} answer={stage.answer} />;
  if (stage.at === 'waiting') return <Waiting found={found} />;
  if (definition === undefined || explained === undefined) return <NotFound />;
  const { help, isSignificant } = eventForm(settings);
  const offices = fittingOffices(me, found, definition.by);
  const written = (answers: Written): void => {
    if (isSignificant === true) setStage({ at: 'checking', written: answers });
    else sending.mutate(answers);
  };
  return (
    <FormContext value={settings}>
      <Page title={explained.text} caption={`${found.number} · ${found.title}`} key={stage.at}>
        {help !== undefined && <p>{help[language]}</p>}
        {stage.at === 'writing' && !explained.allowed && (
          <BlockedPanel event={explained} Heading="h2" found={found} workflow={workflow} />
        )}
        {stage.at === 'writing' && (
          <WriteAnswers
            {...{ found, definition, draft, offices, sending }}
            before={stage.before}
            isLast={isSignificant !== true}
            onWritten={written}
          />
        )}
        {stage.at === 'checking' && (
          <CheckAnswers
            {...{ found, workflow, draft, sending }}
            schema={definition.schema as FieldSchema}
            written={stage.written}
            held={officeIn(offices, stage.written.office)}
            onChange={() => setStage({ at: 'writing', before: stage.written })}
          />
        )}
      </Page>
    </FormContext>
  );
}
