import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api, type Schemas } from '../api/api';
import { isRefused } from '../api/problem';
import { ActingOffice } from '../form/acting-office';
import { OfficeField } from '../case/event/office-field';
import { officeIn } from '../case/event/offices';
import type { Workflow } from '../workflow/use-workflow';
import { onlyRequested } from '../form/requested-fields';
import { useForm } from '../form/form-context';
import { payloadOf } from '../form/payload';
import type { FieldSchema } from '../form/schema';
import type { SessionState } from '../form/use-session-state';
import { useTexts } from '../language/texts';
import { useMe } from '../session/use-me';
import { serverFaults, typedFaults } from '../start/faults';
import { ErrorSummary, type FieldFault } from '../ui/error-summary';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';
import { ErrorMessage } from '../ui/error-message';
import { bulkEvents } from './bulk-events';
import { CasesPart } from './cases-part';
import { EventPart } from './event-part';
import { PlanPart } from './plan-part';
import { filterOf, type PlanRequest } from './plan-request';
import { EventPayloadForm } from './event-payload-form';
import type { ManyDraft } from './use-many-draft';

interface PrepareFormProps {
  readonly workflows: readonly Workflow[];
  readonly workflow: Workflow;
  readonly draft: SessionState<ManyDraft>;
}

export function PrepareForm({ workflows, workflow, draft }: PrepareFormProps) {
  const me = useMe();
  const say = useTexts('bulk');
  const sayForm = useTexts('parts.form');
  const settings = useForm();
  const { value, change } = draft;
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const events = bulkEvents(workflow, me);
  const definition = events.find(({ type }) => type === value.event);
  const offices = me.offices.filter((held) => definition?.by.some((each) => each.office === held.office));
  const office = officeIn(offices, value.office)?.id;
  const planning = useMutation({
    mutationFn: (request: PlanRequest) =>
      answerOf<Schemas['BulkPlan']>(api.POST('/api/bulk', { body: request as never }) as never),
    onError: (error) => {
      if (isRefused(error, 'invalidPayload')) setFaults(serverFaults(inPayload(error.problem.problems ?? []), settings));
    },
  });
  const { request, faults: wrong } = asked();
  // A plan is of the answers that it was made of.
  const isOfThese = JSON.stringify(planning.variables) === JSON.stringify(request);

  function asked(): { request: PlanRequest; faults: readonly FieldFault[] } {
    const schema = (definition?.schema ?? {}) as FieldSchema;
    const { payload, faults: typed } = payloadOf(schema, onlyRequested(settings, schema, value.typed));
    return {
      request: {
        dryRun: true,
        filter: filterOf(workflow, value),
        event: { type: value.event, payload },
        reason: value.reason.trim(),
        ...(offices.length > 1 && office !== undefined && { office }),
      },
      faults: [
        ...(definition === undefined ? [{ field: 'event', text: say('eventMissing') }] : []),
        ...typedFaults(typed, settings, sayForm),
        ...(value.reason.trim() === '' ? [{ field: 'reason', text: say('reasonMissing') }] : []),
      ],
    };
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    setFaults(wrong);
    if (wrong.length === 0) planning.mutate(request);
  }

  const texts = new Map(faults.map(({ field, text }) => [field, text]));
  const put = (part: Partial<ManyDraft>): void => change((before) => ({ ...before, ...part }));
  return (
    <>
      <ActingOffice value={office}>
        <form onSubmit={submit} noValidate>
          <ErrorSummary faults={faults} />
          <EventPart {...{ workflows, workflow, events, draft: value, put }} fault={texts.get('event')} />
          {definition !== undefined && <CasesPart {...{ workflow, draft: value, put }} />}
          {definition !== undefined && <EventPayloadForm {...{ definition, draft: value, put }} faults={texts} />}
          <OfficeField offices={offices} value={value.office} onChange={(office) => put({ office })} />
          <TextField
            name="reason"
            label={say('reason')}
            hint={say('reasonHint')}
            fault={texts.get('reason')}
            maxLength={2000}
            size="wide"
            value={value.reason}
            onChange={(reason) => put({ reason })}
          />
          <button type="submit" className="button" disabled={planning.isPending}>
            {say(planning.isPending ? 'planning' : 'dryRun')}
          </button>
        </form>
      </ActingOffice>
      {planning.isError && isOfThese && !isRefused(planning.error, 'invalidPayload') && <ErrorMessage error={planning.error} />}
      {planning.data !== undefined && !isOfThese && (
        <Notice>
          <p>{say('changed')}</p>
        </Notice>
      )}
      {planning.data !== undefined && isOfThese && (
        <PlanPart plan={planning.data} request={request} workflow={workflow} onRun={draft.forget} />
      )}
    </>
  );
}

/** What the answer says of the payload, as a form has it. */
function inPayload<Problem extends { readonly path: string }>(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, path: problem.path.replace(/^\/event(?=\/payload)/, '') }));
}
