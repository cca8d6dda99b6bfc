import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/api';
import { useCase } from '../case/use-case';
import type { Workflow } from '../workflow/use-workflow';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { CaseLink } from './case-link';
import type { PlanRequest } from './plan-request';

interface SampleTableProps {
  readonly sample: Schemas['BulkPlan']['sample'];
  /** Of all that would take it. */
  readonly count: number;
  readonly request: PlanRequest;
  readonly workflow: Workflow;
}

/** Some of the cases that would take the step, with what would be of each. */
export function SampleTable({ sample, count, request, workflow }: SampleTableProps) {
  const say = useTexts('bulk');
  return (
    <>
      <h3>{say('sampleTitle')}</h3>
      {sample.length < count && <p className="quiet">{say('sampleHint', { count: sample.length })}</p>}
      <div className="table-frame" role="region" tabIndex={0} aria-label={say('sampleTitle')}>
        <table className="table">
          <caption className="visually-hidden">{say('sampleTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('case')}</th>
              <th scope="col">{say('then')}</th>
            </tr>
          </thead>
          <tbody>
            {sample.map((each) => (
              <SampleRow key={each.id} sampled={each} request={request} workflow={workflow} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface SampleRowProps extends Omit<SampleTableProps, 'sample' | 'count'> {
  readonly sampled: SampleTableProps['sample'][number];
}

function SampleRow({ sampled, request, workflow }: SampleRowProps) {
  const language = useLanguage();
  const { event, office } = request;
  const body = { ...event, ...(office !== undefined && { office }) };
  const preview = useQuery({
    queryKey: ['instances', 'one', sampled.id, 'check', body, language],
    queryFn: () =>
      answerOf(api.POST('/api/instances/{id}/events/check', { params: { path: { id: sampled.id } }, body: body as never })),
    retry: false,
  }).data?.preview;
  const before = useCase(sampled.id).data?.tasks ?? [];
  const tasks = (preview?.tasks ?? []).filter((task) => !before.some(({ name }) => name === task.name));
  return (
    <tr>
      <th scope="row">
        <CaseLink id={sampled.id} workflow={workflow} />
      </th>
      <td>
        {preview?.stateText}
        {tasks.map(({ name, party, text }) => (
          <div key={`${name} ${party}`} className="quiet">
            {text} ({workflow.texts.parties[party]?.[language] ?? party})
          </div>
        ))}
      </td>
    </tr>
  );
}
