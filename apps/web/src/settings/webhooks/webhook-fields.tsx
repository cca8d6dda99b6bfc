import { useTexts } from '../../language/texts';
import { TextField } from '../../ui/text-field';
import { CheckField } from '../check-field';
import type { FormFaults } from '../form-faults';
import type { Webhook } from './use-webhooks';

export interface TypedWebhook {
  readonly name: string;
  readonly url: string;
  readonly types: Webhook['types'];
}

/** Of the types nothing can be wrong here but that there are none. */
export const webhookFaults = { types: 'typesMissing' } as const;

interface WebhookFieldsProps {
  readonly typed: TypedWebhook;
  readonly onChange: (typed: TypedWebhook) => void;
  readonly faults: FormFaults;
}

/** What of a webhook can be changed later. */
export function WebhookFields({ typed, onChange, faults: { faultOf } }: WebhookFieldsProps) {
  const say = useTexts('settings.webhooks');
  const set = (change: Partial<TypedWebhook>): void => onChange({ ...typed, ...change });
  return (
    <>
      <TextField
        name="name"
        label={say('name')}
        hint={say('nameHint')}
        value={typed.name}
        onChange={(name) => set({ name })}
        fault={faultOf('name')}
        maxLength={200}
      />
      <TextField
        name="url"
        label={say('url')}
        hint={say('urlHint')}
        size="wide"
        value={typed.url}
        onChange={(url) => set({ url })}
        fault={faultOf('url')}
        maxLength={2000}
      />
      <CheckField
        name="types"
        label={say('types')}
        fault={faultOf('types')}
        values={typed.types}
        onChange={(types) => set({ types: types as Webhook['types'] })}
        choices={[
          { value: 'notice.filed', text: say('notice'), hint: say('noticeHint') },
          { value: 'reminder.filed', text: say('reminder'), hint: say('reminderHint') },
        ]}
      />
    </>
  );
}
