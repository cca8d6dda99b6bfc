import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { ReferenceField } from '../../form/reference-field';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { useMe } from '../../session/use-me';
import { SelectField } from '../../ui/choice-field';
import { ActForm } from '../act-form';
import { filledIn, useFormFaults } from '../form-faults';
import { managedBodies } from './managed-bodies';
import { type TypedWebhook, webhookFaults, WebhookFields } from './webhook-fields';

const fields = ['body', 'name', 'url', 'types'] as const;

interface NewWebhookFormProps {
  readonly onCreated: (webhook: Schemas['WebhookWithSecret']) => void;
}

export function NewWebhookForm({ onCreated }: NewWebhookFormProps) {
  const me = useMe();
  const say = useTexts('settings.webhooks');
  const sayUi = useTexts('base.ui');
  const language = useLanguage();
  const bodies = managedBodies(me);
  const [body, setBody] = useState(bodies?.[0]?.id ?? '');
  const [typed, setTyped] = useState<TypedWebhook>({ name: '', url: '', types: ['notice.filed', 'reminder.filed'] });
  const create = useMutation({
    mutationFn: () => {
      const { name, url, types } = typed;
      return answerOf(api.POST('/api/webhooks', { body: filledIn({ body, name: name.trim(), url: url.trim(), types }) }));
    },
    gcTime: 0,
    onSuccess: onCreated,
  });
  const faults = useFormFaults(create.error, say, fields, webhookFaults);
  const field = { name: 'body', label: say('body'), hint: say('bodyHint'), fault: faults.faultOf('body') };
  return (
    <ActForm
      faults={faults}
      error={create.error}
      isPending={create.isPending}
      submit={say(create.isPending ? 'creating' : 'create')}
      onSubmit={() => create.mutate()}
      beside={<Link href="/">{sayUi('cancel')}</Link>}
    >
      {bodies === null ? (
        <ReferenceField {...field} to={{ register: 'body' }} value={body} onChange={setBody} />
      ) : (
        <SelectField
          {...field}
          value={body}
          onChange={setBody}
          choices={bodies.map(({ id, names }) => ({ value: id, text: nameIn(names, language) }))}
        />
      )}
      <WebhookFields typed={typed} onChange={setTyped} faults={faults} />
    </ActForm>
  );
}
