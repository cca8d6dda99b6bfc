import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { TextField } from '../../ui/text-field';
import { EntryForm } from '../../entry/entry-form';
import { ReasonField } from '../../entry/reason-field';
import { filled, useEntry } from '../../entry/use-entry';
import { Table } from '../../ui/table';
import { IncidentName } from './incident-name';
import { KindField } from './kind-field';

type Plan = Schemas['RetryPlan'];
type Retried = Schemas['Retried'];
type Filter = Schemas['RetryPlanRequest']['filter'];

/** First how many a filter finds, then exactly those are tried again. */
export default function RetryManyPage() {
  const say = useTexts('operator.incidents');
  const [search] = useSearchParams();
  const [planned, setPlanned] = useState<{ readonly plan: Plan; readonly reason: string } | null>(null);
  const [retried, setRetried] = useState<Retried | null>(null);
  const entry = useEntry({
    first: { kind: search.get('kind') ?? '', event: '', reason: '' },
    labels: { kind: say('kind'), event: say('event') },
    required: ['reason'],
    send: async ({ reason, ...filter }) => {
      const body = { dryRun: true as const, filter: filled(filter) as Filter, reason };
      return { plan: (await answerOf(api.POST('/api/incidents/retry', { body }))) as Plan, reason };
    },
    onDone: setPlanned,
  });
  return (
    <Page title={say('retryMany')} caption={<Link href="/incidents">{say('title')}</Link>}>
      {retried !== null ? (
        <Outcome retried={retried} />
      ) : planned !== null ? (
        <Start {...planned} onDone={setRetried} />
      ) : (
        <>
          <p>{say('retryManyText')}</p>
          <EntryForm entry={entry} submit={say('plan')}>
            <KindField {...entry.field('kind')} />
            <TextField {...entry.field('event')} isOptional maxLength={200} />
            <ReasonField {...entry.field('reason')} />
          </EntryForm>
        </>
      )}
    </Page>
  );
}

interface StartProps {
  readonly plan: Plan;
  readonly reason: string;
  readonly onDone: (retried: Retried) => void;
}

function Start({ plan, reason, onDone }: StartProps) {
  const say = useTexts('operator.incidents');
  const { time } = useFormats();
  const entry = useEntry({
    first: {},
    send: async () => {
      const body = { dryRun: false as const, planToken: plan.planToken, reason };
      return (await answerOf(api.POST('/api/incidents/retry', { body }))) as Retried;
    },
    onDone,
  });
  if (plan.matched === 0) return <Notice title={say('none')} isNews />;
  return (
    <EntryForm entry={entry} submit={say('start')}>
      <Notice title={say('matched', { count: plan.matched })} isNews>
        <p>{say('validUntil', { time: time(plan.expiresAt) })}</p>
      </Notice>
      <p>{say('longest')}</p>
      <ul>
        {plan.sample.map((id) => (
          <li key={id}>
            <IncidentName id={id} />
          </li>
        ))}
      </ul>
    </EntryForm>
  );
}

/** How many were tried again; the others by name, with what stood in the way. */
function Outcome({ retried }: { readonly retried: Retried }) {
  const say = useTexts('operator.incidents');
  const others = retried.items.filter(({ outcome }) => outcome !== 'retried');
  return (
    <>
      <Notice kind="success" title={say('retriedCount', { count: retried.retried })} isNews />
      {others.length > 0 && (
        <Table caption={say('others')} columns={[say('one'), say('outcome')]}>
          {others.map(({ id, outcome }) => (
            <tr key={id}>
              <th scope="row">
                <IncidentName id={id} />
              </th>
              <td>{say(outcome)}</td>
            </tr>
          ))}
        </Table>
      )}
      <p>
        <Link href="/incidents">{say('title')}</Link>
      </p>
    </>
  );
}
