import { useState } from 'react';
import { Link } from 'wouter';
import type { Schemas } from '../../api/api';
import { useTexts } from '../../language/texts';
import { SecretBox } from '../secret-box';
import { SettingsPage } from '../settings-page';
import { NewWebhookForm } from './new-webhook-form';
import { keepWebhook } from './use-webhooks';

/** A webhook is made, and its secret shown this once. */
export function NewWebhookPage() {
  const say = useTexts('settings.webhooks');
  const saySettings = useTexts('settings.common');
  const [made, setMade] = useState<{ readonly id: string; readonly secret: string } | null>(null);
  const above = { href: '/', text: saySettings('webhooks') };

  function keep({ secret, ...webhook }: Schemas['WebhookWithSecret']): void {
    keepWebhook(webhook);
    setMade({ id: webhook.id, secret });
  }

  if (made === null)
    return (
      <SettingsPage title={say('create')} above={above}>
        <NewWebhookForm onCreated={keep} />
      </SettingsPage>
    );
  return (
    <SettingsPage title={say('createdTitle')} above={above}>
      <SecretBox label={say('secret')} secret={made.secret}>
        <p>{say('secretText')}</p>
      </SecretBox>
      <Link href={`/${made.id}`}>{say('toWebhook')}</Link>
    </SettingsPage>
  );
}
