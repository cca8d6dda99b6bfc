import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { definedParameters } from '../../lists/address';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { TextField } from '../../ui/text-field';
import { EntryForm } from '../../entry/entry-form';
import { useEntry } from '../../entry/use-entry';
import { BlockedPart } from './blocked-part';
import { ChangesTable } from './changes-table';
import { PlannedFigures } from './planned-figures';
import { RecomputationItems } from './recomputation-items';

type Plan = Schemas['RecomputationPlan'];

/** First every date that would move, then exactly those are moved. */
export default function NewRecomputationPage() {
  const say = useTexts('operator.recomputations');
  const [plan, setPlan] = useState<Plan | null>(null);
  const entry = useEntry({
    first: { reason: '' },
    required: ['reason'],
    send: ({ reason }) => planFor(reason),
    onDone: setPlan,
  });
  return (
    <Page title={say('new')} caption={<Link href="/recomputations">{say('title')}</Link>}>
      {plan !== null ? (
        <Planned key={plan.id} plan={plan} onPlan={setPlan} />
      ) : (
        <>
          <p>{say('newText')}</p>
          <EntryForm entry={entry} submit={say('look')}>
            <TextField {...entry.field('reason')} hint={say('reasonHint')} isLong maxLength={2000} />
          </EntryForm>
        </>
      )}
    </Page>
  );
}

async function planFor(reason: string, cursor?: string): Promise<Plan> {
  const body = { dryRun: true as const, reason, ...definedParameters({ cursor }) };
  return (await answerOf(api.POST('/api/recomputations', { body }))) as Plan;
}

function Planned({ plan, onPlan }: { readonly plan: Plan; readonly onPlan: (plan: Plan) => void }) {
  const say = useTexts('operator.recomputations');
  const { time } = useFormats();
  const [, go] = useLocation();
  const { reason, planToken } = plan;
  const start = useEntry({
    first: {},
    send: async () => {
      const started = await answerOf(api.POST('/api/recomputations', { body: { dryRun: false, planToken, reason } }));
      return started as Schemas['RecomputationStarted'];
    },
    onDone: ({ id }) => go(`/recomputations/${id}`),
  });
  const more = useEntry({ first: {}, send: () => planFor(reason, plan.continueWith!), onDone: onPlan });
  return (
    <>
      <PlannedFigures recomputation={plan} />
      {plan.planned.cases === 0 ? (
        <Notice kind="success" title={say('nothingMoves')} isNews>
          <p>{say('nothingMovesText')}</p>
        </Notice>
      ) : (
        <>
          {plan.nextCursor === null ? (
            <ChangesTable items={plan.items} isStarted={false} />
          ) : (
            <RecomputationItems id={plan.id} isStarted={false} />
          )}
          <EntryForm entry={start} submit={say('start')} look="danger">
            <Notice kind="warning">
              <p>{say('startText')}</p>
              <p>{say('validUntil', { time: time(plan.expiresAt) })}</p>
            </Notice>
          </EntryForm>
        </>
      )}
      <BlockedPart blocked={plan.blocked} />
      {plan.continueWith !== null && (
        <EntryForm entry={more} submit={say('more')}>
          <p>{say('moreText')}</p>
        </EntryForm>
      )}
    </>
  );
}
