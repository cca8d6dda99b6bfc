import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../../api/api';
import { isRefused, Unreached } from '../../api/problem';
import { ActingOffice } from '../../form/acting-office';
import { onlyRequested } from '../../form/requested-fields';
import { eventForm, fieldLabel, useForm } from '../../form/form-context';
import { Fields } from '../../form/fields';
import { TotalsTable } from '../../form/totals-table';
import { payloadOf } from '../../form/payload';
import type { FieldSchema } from '../../form/schema';
import { taken } from '../../form/taken';
import { useTexts } from '../../language/texts';
import { ErrorSummary, type FieldFault } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { ErrorMessage } from '../../ui/error-message';
import { type Case, caseKey } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';
import { OfficeField } from './office-field';
import { type Held, officeIn } from './offices';
import { emptyPaper, PaperFields, type TypedPaper } from './paper-fields';
import { StaleNotice } from './stale-notice';
import type { EventDraft } from './use-event-draft';
import type { Sending } from './use-send-event';
import type { Written } from './written';

interface WriteAnswersProps {
  readonly found: Case;
  readonly definition: Workflow['events'][number];
  readonly draft: EventDraft;
  /** Those in which this person may send it. */
  readonly offices: readonly Held[];
  /** What was written before it was looked through, to be changed. */
  readonly before: Written | undefined;
  readonly sending: Sending;
  /** What is written is sent at once, without being shown once more. */
  readonly isLast: boolean;
  readonly onWritten: (written: Written) => void;
}

/** The form of an event. The server checks it before anything is sent, and says what is missing, field by field. */
export function WriteAnswers({ found, definition, draft, offices, before, sending, isLast, onWritten }: WriteAnswersProps) {
  const say = useTexts('parts.form');
  const settings = useForm();
  const client = useQueryClient();
  const schema = definition.schema as FieldSchema;
  const [chosen, setOffice] = useState(before?.office);
  const [paper, setPaper] = useState<TypedPaper>(before?.paper ?? emptyPaper);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const held = officeIn(offices, chosen);

  const check = useMutation({
    mutationFn: async (written: Omit<Written, 'preview'>) => {
      const body = { type: definition.type, seq: draft.seq, ...written };
      return answerOf(api.POST('/api/instances/{id}/events/check', { params: { path: { id: found.id } }, body: body as never }));
    },
    onSuccess: (verdict, written) => {
      if (verdict.allowed) onWritten({ ...written, preview: verdict.preview });
    },
    onError: (error, written) => {
      // What cannot be checked now is checked when it is sent.
      if (error instanceof Unreached) onWritten({ ...written, preview: null });
      else if (isRefused(error, 'stale')) void client.invalidateQueries({ queryKey: caseKey(found.id) });
      else if (isRefused(error, 'invalidPayload')) setFaults(serverFaults(error.problem.problems ?? []));
    },
  });

  const isBusy = check.isPending || sending.isPending;

  function serverFaults(problems: readonly { readonly path: string; readonly text: string }[]): FieldFault[] {
    return problems.map(({ path, text }) => {
      const field = path
        .replace(/^\/payload(?=\/|$)/, '')
        .split('/')
        .filter((part) => part !== '');
      const name = field.findLast((part) => !/^\d+$/.test(part)) ?? '';
      return { field: field.join('.'), text: `${fieldLabel(settings, name)}: ${text}` };
    });
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    // Not disabled: the focus stays on the button.
    if (isBusy) return;
    const asked = onlyRequested(settings, schema, taken(settings, schema, draft.typed));
    const { payload, faults: found } = payloadOf(schema, asked);
    const wrong = found.map(({ path, code }) => {
      const label = fieldLabel(settings, path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '');
      return { field: path, text: code === 'missing' ? say('missing', { label }) : `${label}: ${say(code)}` };
    });
    setFaults(wrong);
    if (wrong.length > 0) return;
    check.mutate({ payload, ...(offices.length > 1 && { office: held!.id }), ...(held?.mandate !== undefined && { paper }) });
  }

  const texts = new Map(faults.map(({ field, text }) => [field, text]));
  const sections = eventForm(settings).sections;
  const fields = { path: [], schema, typed: draft.typed, onChange: draft.set, faults: texts };
  const isStale = draft.seq < found.seq;
  return (
    <ActingOffice value={held?.id}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        {isStale && <StaleNotice found={found} seen={draft.seq} onSeen={draft.seen} />}
        {check.isError && !isRefused(check.error, 'invalidPayload', 'stale') && !(check.error instanceof Unreached) && (
          <ErrorMessage error={check.error} />
        )}
        {sending.isError && !isRefused(sending.error, 'stale') && <ErrorMessage error={sending.error} />}
        {check.data?.allowed === false && (
          <Notice kind="warning" title={say('notPossible')} isNews>
            <ul>
              {check.data.reasons.map(({ code, text }) => (
                <li key={`${code} ${text}`} data-reason={code}>
                  {text}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {draft.isOld && (
          <Notice>
            <p>{say('draftKept')}</p>
            <button type="button" data-restarts className="button button--quiet" onClick={draft.restart}>
              {say('draftForget')}
            </button>
          </Notice>
        )}
        <OfficeField offices={offices} value={chosen} onChange={setOffice} />
        {held?.mandate !== undefined && <PaperFields typed={paper} onChange={setPaper} />}
        {sections === undefined ? (
          <>
            <Fields {...fields} />
            <TotalsTable schema={schema} typed={draft.typed} fields={Object.keys(schema.properties ?? {})} />
          </>
        ) : (
          sections.map((section) => (
            <section key={section.name}>
              <h2>{section.title[settings.language]}</h2>
              {section.help !== undefined && <p>{section.help[settings.language]}</p>}
              <Fields {...fields} only={section.fields} />
              <TotalsTable schema={schema} typed={draft.typed} fields={section.fields} />
            </section>
          ))
        )}
        <button type="submit" className="button" aria-disabled={isBusy}>
          {check.isPending ? say('checking') : sending.isPending ? say('sending') : say(isLast ? 'send' : 'continue')}
        </button>
      </form>
    </ActingOffice>
  );
}
