import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import { answerOf, api, type Schemas } from '../api/api';
import type { Workflow } from '../workflow/use-workflow';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { Notice } from '../ui/notice';
import { ErrorMessage } from '../ui/error-message';
import { BlockedTable } from './blocked-table';
import type { PlanRequest } from './plan-request';
import { SampleTable } from './sample-table';

interface PlanPartProps {
  readonly plan: Schemas['BulkPlan'];
  readonly request: PlanRequest;
  readonly workflow: Workflow;
  readonly onRun: () => void;
}

/** The dry run: how many cases would take the step, which would not and why; and the button that does it. */
export function PlanPart({ plan, request, workflow, onRun }: PlanPartProps) {
  const say = useTexts('bulk');
  const { number, time } = useFormats();
  const [, go] = useLocation();
  // The same plan runs once, however often the button is pressed.
  const key = useRef(crypto.randomUUID());
  const running = useMutation({
    mutationFn: () =>
      answerOf<Schemas['BulkStarted']>(
        api.POST('/api/bulk', {
          params: { header: { 'Idempotency-Key': key.current } },
          body: { dryRun: false, planToken: plan.planToken, reason: request.reason } as never,
        }) as never,
      ),
    onSuccess: ({ id }) => {
      onRun();
      go(`/${id}`);
    },
  });
  const { matched, wouldApply, blocked, sample } = plan;
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{say('planTitle')}</h2>
      <div role="status">
        <dl className="facts">
          {(
            [
              ['matched', matched],
              ['wouldApply', wouldApply],
              ['blocked', matched - wouldApply],
            ] as const
          ).map(([name, count]) => (
            <div key={name} className="facts__pair">
              <dt>{say(name)}</dt>
              <dd>{number(count)}</dd>
            </div>
          ))}
        </dl>
      </div>
      {sample.length > 0 && <SampleTable sample={sample} count={wouldApply} request={request} workflow={workflow} />}
      {blocked.length > 0 && <BlockedTable blocked={blocked} workflow={workflow} />}
      {wouldApply === 0 ? (
        <p>{say('nothingToRun')}</p>
      ) : (
        <>
          <Notice kind="warning">
            <p>{say('runWarning')}</p>
            <p>{say('validUntil', { time: time(plan.expiresAt) })}</p>
          </Notice>
          {running.isError && <ErrorMessage error={running.error} />}
          <div className="actions">
            <button type="button" className="button" disabled={running.isPending} onClick={() => running.mutate()}>
              {say('run', { count: wouldApply })}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
