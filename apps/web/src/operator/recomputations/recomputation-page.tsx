import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { QueryResult } from '../../ui/query-result';
import { SelectField } from '../../ui/choice-field';
import { Page } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { Facts } from '../../ui/facts';
import { useFilters } from '../../lists/use-filters';
import { BlockedPart } from './blocked-part';
import type { RecomputationItem } from './changes-table';
import { PlannedFigures } from './planned-figures';
import { RecomputationItems } from './recomputation-items';
import '../../ui/progress.css';

type Recomputation = Schemas['Recomputation'];

const outcomes = ['waiting', 'applied', 'unchanged', 'stopped', 'failed'] as const;

/** How far a recomputation is, and what became of each case. */
export default function RecomputationPage({ id }: { readonly id: string }) {
  const recomputation = useQuery({
    queryKey: ['recomputations', 'one', id, useLanguage()],
    queryFn: () => answerOf(api.GET('/api/recomputations/{id}', { params: { path: { id }, query: { limit: 1 } } })),
    refetchInterval: ({ state: { data } }) => (data?.state === 'running' ? 1_500 : false),
  });
  const state = recomputation.data?.state;
  useEffect(() => {
    if (state === 'ended') void queryClient.invalidateQueries({ queryKey: ['recomputations', 'items', id] });
  }, [state, id]);
  return <QueryResult query={recomputation}>{(found) => <Found recomputation={found} />}</QueryResult>;
}

function Found({ recomputation }: { readonly recomputation: Recomputation }) {
  const say = useTexts('operator.recomputations');
  const { time } = useFormats();
  const [filters, set] = useFilters('outcome');
  const { id, state, reason, startedAt, endedAt, planned, counts, blocked } = recomputation;
  const done = planned.cases - counts.waiting;
  return (
    <Page title={reason} caption={<Link href="/recomputations">{say('title')}</Link>}>
      <p>
        <Tag kind={state === 'running' ? 'info' : 'plain'}>{say(state)}</Tag>
      </p>
      {startedAt !== null && (
        <p role="status">
          <progress className="progress" max={Math.max(planned.cases, 1)} value={done} aria-label={say('state')} />
          <br />
          {say('progress', { done, all: planned.cases })}
        </p>
      )}
      <Facts
        facts={[
          [say('startedAt'), startedAt !== null && time(startedAt)],
          [say('endedAt'), endedAt !== null && time(endedAt)],
          ...outcomes.filter((outcome) => counts[outcome] > 0).map((outcome) => [say(outcome), String(counts[outcome])] as const),
        ]}
      />
      <PlannedFigures recomputation={recomputation} />
      <BlockedPart blocked={blocked} />
      <div className="inline-form">
        <SelectField
          name="outcome"
          label={say('outcome')}
          value={filters.outcome ?? ''}
          onChange={(value) => set({ outcome: value })}
          choices={[
            { value: '', text: say('anyOutcome') },
            ...outcomes.map((outcome) => ({ value: outcome, text: say(outcome) })),
          ]}
        />
      </div>
      <RecomputationItems
        id={id}
        isStarted={startedAt !== null}
        outcome={filters.outcome as RecomputationItem['outcome'] | undefined}
      />
    </Page>
  );
}
