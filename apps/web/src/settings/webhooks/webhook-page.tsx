import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { QueryResult } from '../../ui/query-result';
import { Facts } from '../../ui/facts';
import { Notice } from '../../ui/notice';
import { SecretBox } from '../secret-box';
import { SettingsPage } from '../settings-page';
import { useFlashMessage } from '../use-flash-message';
import { DeliveryList } from './delivery-list';
import { forgetWebhook, keepWebhook, useWebhook, type Webhook } from './use-webhooks';
import { RemoveWebhook, RotateSecret, SwitchWebhook, TestWebhook } from './webhook-acts';
import { WebhookTag } from './webhook-tag';

/** One webhook: how it is set, what can be done with it, and what it was sent. */
export function WebhookPage({ id }: { readonly id: string }) {
  return <QueryResult query={useWebhook(id)}>{(webhook) => <Shown webhook={webhook} />}</QueryResult>;
}

function Shown({ webhook }: { readonly webhook: Webhook }) {
  const say = useTexts('settings.webhooks');
  const saySettings = useTexts('settings.common');
  const [, go] = useLocation();
  const { message, show } = useFlashMessage();
  const [secret, setSecret] = useState<string | null>(null);
  const { id, enabled } = webhook;
  return (
    <SettingsPage title={webhook.name} above={{ href: '/', text: saySettings('webhooks') }}>
      {message}
      <p>
        <WebhookTag webhook={webhook} />
      </p>
      <Why webhook={webhook} />
      {secret !== null && (
        <SecretBox label={say('secret')} secret={secret}>
          <p>{say('secretText')}</p>
        </SecretBox>
      )}
      <WebhookFacts webhook={webhook} />
      <div className="actions">
        {enabled && <TestWebhook webhook={webhook} onTested={() => show(say('tested'))} />}
        <SwitchWebhook
          webhook={webhook}
          onSwitched={(switched) => {
            keepWebhook(switched);
            show(say(switched.enabled ? 'switchedOn' : 'switchedOff'));
          }}
        />
        <Link href={`/${id}/change`} className="button button--secondary">
          {say('change')}
        </Link>
        <RotateSecret
          webhook={webhook}
          onRotated={({ secret: rotated, ...view }) => {
            keepWebhook(view);
            show(null);
            setSecret(rotated);
          }}
        />
        <RemoveWebhook
          webhook={webhook}
          onRemoved={() => {
            go('/');
            forgetWebhook(id);
          }}
        />
      </div>
      <DeliveryList webhook={webhook} flash={show} />
    </SettingsPage>
  );
}

/** Why nothing is sent, or does not arrive. */
function Why({ webhook }: { readonly webhook: Webhook }) {
  const say = useTexts('settings.webhooks');
  const { time } = useFormats();
  const { disabledBecause, disabledAt, failingSince } = webhook;
  const because = { person: 'becausePerson', gone: 'becauseGone', failing: 'becauseFailing' } as const;
  if (disabledBecause !== null && disabledAt !== null)
    return (
      <Notice kind="warning">
        <p>{say(because[disabledBecause], { time: time(disabledAt) })}</p>
      </Notice>
    );
  if (failingSince === null) return null;
  return (
    <Notice kind="warning">
      <p>{say('failingSince', { time: time(failingSince) })}</p>
    </Notice>
  );
}

function WebhookFacts({ webhook }: { readonly webhook: Webhook }) {
  const say = useTexts('settings.webhooks');
  const language = useLanguage();
  const { time } = useFormats();
  const { body, url, types, createdAt, formerSecretUntil } = webhook;
  const typeTexts = { 'notice.filed': say('notice'), 'reminder.filed': say('reminder') };
  return (
    <Facts
      facts={[
        [say('body'), nameIn(body.names, language)],
        [say('url'), <span className="mono">{url}</span>],
        [say('types'), types.map((type) => typeTexts[type]).join(', ')],
        [say('created'), time(createdAt)],
        [say('formerUntil'), formerSecretUntil !== null && time(formerSecretUntil)],
      ]}
    />
  );
}
