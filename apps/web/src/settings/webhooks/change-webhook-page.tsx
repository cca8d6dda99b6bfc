import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useTexts } from '../../language/texts';
import { QueryResult } from '../../ui/query-result';
import { ActForm } from '../act-form';
import { useFormFaults } from '../form-faults';
import { SettingsPage } from '../settings-page';
import { keepWebhook, useWebhook, type Webhook } from './use-webhooks';
import { type TypedWebhook, webhookFaults, WebhookFields } from './webhook-fields';

const fields = ['name', 'url', 'types'] as const;

export function ChangeWebhookPage({ id }: { readonly id: string }) {
  return <QueryResult query={useWebhook(id)}>{(webhook) => <ChangeForm webhook={webhook} />}</QueryResult>;
}

function ChangeForm({ webhook }: { readonly webhook: Webhook }) {
  const say = useTexts('settings.webhooks');
  const saySettings = useTexts('settings.common');
  const sayUi = useTexts('base.ui');
  const [, go] = useLocation();
  const { id } = webhook;
  const [typed, setTyped] = useState<TypedWebhook>(webhook);
  const change = useMutation({
    mutationFn: () => {
      const { name, url, types } = typed;
      const body = { name: name.trim(), url: url.trim(), types };
      return answerOf(api.PATCH('/api/webhooks/{id}', { params: { path: { id } }, body }));
    },
    onSuccess: (changed) => {
      keepWebhook(changed);
      go(`/${id}`);
    },
  });
  const faults = useFormFaults(change.error, say, fields, webhookFaults);
  return (
    <SettingsPage title={say('changeTitle')} above={{ href: `/${id}`, text: webhook.name }}>
      <ActForm
        faults={faults}
        error={change.error}
        isPending={change.isPending}
        submit={saySettings(change.isPending ? 'saving' : 'save')}
        onSubmit={() => change.mutate()}
        beside={<Link href={`/${id}`}>{sayUi('cancel')}</Link>}
      >
        <WebhookFields typed={typed} onChange={setTyped} faults={faults} />
      </ActForm>
    </SettingsPage>
  );
}
