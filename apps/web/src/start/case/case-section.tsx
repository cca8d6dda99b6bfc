import { type FormEvent, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { isRefused, Unreached } from '../../api/problem';
import { OfficeField } from '../../case/event/office-field';
import { fittingOffices, officeIn } from '../../case/event/offices';
import { emptyPaper, PaperFields } from '../../case/event/paper-fields';
import { StaleNotice } from '../../case/event/stale-notice';
import { useSendEvent } from '../../case/event/use-send-event';
import { onlyRequested } from '../../form/requested-fields';
import { useForm } from '../../form/form-context';
import { payloadOf } from '../../form/payload';
import type { FieldSchema } from '../../form/schema';
import { useTexts } from '../../language/texts';
import { useMe } from '../../session/use-me';
import { ErrorSummary, type FieldFault } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { ErrorMessage } from '../../ui/error-message';
import { serverFaults, typedFaults } from '../faults';
import { SectionFields } from '../section-fields';
import { type Section, schemaOf } from '../sections';
import type { DraftedCase } from './case-task-list';
import { missingFields, neededIn } from './missing-fields';
import { changesTo, savedIn } from './saved';
import { sectionDraftKey, useSectionDraft } from './use-section-draft';

interface CaseSectionProps extends DraftedCase {
  readonly section: Section;
}

/** One section of the draft of a case: it is saved by itself, and only what changed is sent. */
export function CaseSection({ found, workflow, journal, definition, section }: CaseSectionProps) {
  const me = useMe();
  const say = useTexts('start.page');
  const sayForm = useTexts('parts.form');
  const settings = useForm();
  const { language, event } = settings;
  const [, go] = useLocation();
  const schema = schemaOf(definition.schema as FieldSchema, section.fields);
  const saved = savedIn(journal, settings, schema);
  const begun = useSectionDraft(sectionDraftKey(me.person, found.id, event, section.name), saved, found.seq);
  // Other sections that the same person saved meanwhile change nothing in this one.
  const isOwnNews = journal
    .filter(({ seq }) => seq > begun.seq)
    .every(({ event: type, actor }) => type === event && actor.person === me.person);
  const draft = isOwnNews ? { ...begun, seq: found.seq } : begun;
  const offices = fittingOffices(me, found, definition.by);
  const [chosen, setOffice] = useState<string>();
  const held = officeIn(offices, chosen);
  const [paper, setPaper] = useState(emptyPaper);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const sending = useSendEvent({
    found,
    event,
    text: section.title[language],
    draft,
    onDone: () => go('/'),
    onWaiting: () => undefined,
  });
  useAskedFor();

  function submit(submitted: FormEvent): void {
    submitted.preventDefault();
    const { payload, faults: typed } = payloadOf(schema, onlyRequested(settings, schema, draft.typed));
    const found = typedFaults(typed, settings, sayForm);
    setFaults(found);
    if (found.length > 0) return;
    const changes = changesTo(saved, payload, schema);
    if (Object.keys(changes).length === 0) {
      draft.forget();
      go('/');
      return;
    }
    sending.mutate(
      {
        payload: changes,
        preview: null,
        ...(offices.length > 1 && { office: held!.id }),
        ...(held?.mandate !== undefined && { paper }),
      },
      {
        onError: (error) => {
          if (isRefused(error, 'invalidPayload')) setFaults(serverFaults(error.problem.problems ?? [], settings));
        },
      },
    );
  }

  const isStale = isRefused(sending.error, 'stale') || draft.seq !== found.seq;
  return (
    <Page title={section.title[language]} caption={`${found.number} · ${found.title}`}>
      {section.help !== undefined && <p>{section.help[language]}</p>}
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        {isStale && <StaleNotice found={found} seen={draft.seq} onSeen={draft.seen} />}
        {sending.error instanceof Unreached ? (
          <Notice kind="warning" isNews>
            <p>{say('waits')}</p>
          </Notice>
        ) : (
          sending.isError && !isRefused(sending.error, 'stale', 'invalidPayload') && <ErrorMessage error={sending.error} />
        )}
        {draft.isOld && (
          <Notice>
            <p>{sayForm('draftKept')}</p>
            <button type="button" className="button button--quiet" onClick={draft.restart}>
              {sayForm('draftForget')}
            </button>
          </Notice>
        )}
        <OfficeField offices={offices} value={chosen} onChange={setOffice} />
        {held?.mandate !== undefined && <PaperFields typed={paper} onChange={setPaper} />}
        <SectionFields
          schema={schema}
          section={section}
          needed={neededIn(section, saved, missingFields(found, workflow))}
          typed={draft.typed}
          onChange={draft.set}
          faults={new Map(faults.map(({ field, text }) => [field, text]))}
        />
        <div className="actions">
          <button type="submit" className="button" disabled={sending.isPending}>
            {sending.isPending ? sayForm('sending') : say('saveAndReturn')}
          </button>
          <Link href="/">{say('backToList')}</Link>
        </div>
      </form>
    </Page>
  );
}

/** A link of the list of what is missing leads to its field. */
function useAskedFor(): void {
  useEffect(() => {
    const field = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }, []);
}
