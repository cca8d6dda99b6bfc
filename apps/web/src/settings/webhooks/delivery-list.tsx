import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { ActButton } from '../../ui/act-button';
import { Pages } from '../../ui/pages';
import { Tag, type TagKind } from '../../ui/tag';
import { ErrorMessage } from '../../ui/error-message';
import { deliveriesChanged, type Delivery, useDeliveries, type Webhook } from './use-webhooks';

const kinds: Readonly<Record<Delivery['state'], TagKind>> = {
  waiting: 'info',
  delivered: 'success',
  failed: 'danger',
  skipped: 'plain',
  moot: 'plain',
};

interface DeliveryListProps {
  readonly webhook: Webhook;
  readonly flash: (text: string | null) => void;
}

/** What was sent to a webhook, and what came of it. */
export function DeliveryList({ webhook, flash }: DeliveryListProps) {
  const say = useTexts('settings.webhooks');
  const deliveries = useDeliveries(webhook.id);
  const isUnderWay = deliveries.data?.pages.some(({ items }) => items.some(isAwaited)) === true;
  useEffect(() => {
    if (!isUnderWay) return;
    const watch = setInterval(() => deliveriesChanged(webhook.id), 2_000);
    return () => clearInterval(watch);
  }, [isUnderWay, webhook.id]);
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">{say('deliveries')}</h2>
      <Pages query={deliveries} empty={<p className="quiet">{say('noDeliveries')}</p>}>
        {(items) => (
          <ul className="list">
            {items.map((delivery) => (
              <DeliveryLine key={delivery.id} delivery={delivery} webhook={webhook} flash={flash} />
            ))}
          </ul>
        )}
      </Pages>
    </section>
  );
}

/** Milliseconds. A try that is farther off than this nobody waits for: later ones take up to a day. */
const soon = 15_000;

/** Tries are made in real time, whatever the clock of a demonstration shows. */
function isAwaited({ state, nextTryAt }: Delivery): boolean {
  return state === 'waiting' && (nextTryAt === null || Date.parse(nextTryAt) - Date.now() < soon);
}

function DeliveryLine({ delivery, webhook, flash }: DeliveryListProps & { readonly delivery: Delivery }) {
  const say = useTexts('settings.webhooks');
  const { time } = useFormats();
  const { id, type, state, createdAt, nextTryAt, instance, attempts } = delivery;
  const isTriedAgain = state === 'waiting' && !isAwaited(delivery);
  const typeTexts = { 'notice.filed': say('notice'), 'reminder.filed': say('reminder'), ping: say('ping') };
  return (
    <li>
      <div className="titled">
        <h3>{typeTexts[type]}</h3>
        <Tag kind={kinds[state]}>{say(isTriedAgain ? 'waitingAgain' : state)}</Tag>
        <time className="quiet" dateTime={createdAt}>
          {time(createdAt)}
        </time>
      </div>
      {nextTryAt !== null && isTriedAgain && <p>{say('nextTry', { time: time(nextTryAt) })}</p>}
      {instance !== null && (
        <p>
          <Link href={`~/cases/${instance}`}>{say('toCase')}</Link>
        </p>
      )}
      {attempts.length > 0 && <Attempts delivery={delivery} />}
      {state !== 'waiting' && webhook.enabled && <Resend webhook={webhook.id} delivery={id} flash={flash} />}
    </li>
  );
}

function Attempts({ delivery: { id, attempts } }: { readonly delivery: Delivery }) {
  const say = useTexts('settings.webhooks');
  const { time } = useFormats();
  return (
    <details>
      <summary>{say('attempts', { count: attempts.length })}</summary>
      <p className="quiet mono">{say('messageId', { id })}</p>
      <ol>
        {attempts.map(({ at, status, durationMs: ms, faultText, excerpt }) => (
          <li key={at}>
            <time dateTime={at}>{time(at)}</time>: {status === null ? say('noAnswer', { ms }) : say('answered', { status, ms })}
            {faultText !== null && <p>{faultText}</p>}
            {excerpt !== null && <p className="quiet">{say('said', { words: excerpt })}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}

interface ResendProps {
  readonly webhook: string;
  readonly delivery: string;
  readonly flash: (text: string | null) => void;
}

function Resend({ webhook, delivery, flash }: ResendProps) {
  const say = useTexts('settings.webhooks');
  const resend = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/webhooks/{id}/deliveries/{delivery}/resend', { params: { path: { id: webhook, delivery } } })),
    onSuccess: () => {
      deliveriesChanged(webhook);
      flash(say('resent'));
    },
  });
  return (
    <div className="actions">
      {resend.isError && <ErrorMessage error={resend.error} />}
      <ActButton isPending={resend.isPending} onAct={() => resend.mutate()} look="secondary">
        {say('resend')}
      </ActButton>
    </div>
  );
}
