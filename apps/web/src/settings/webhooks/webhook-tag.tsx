import { useTexts } from '../../language/texts';
import { Tag } from '../../ui/tag';
import type { Webhook } from './use-webhooks';

/** Whether it is on, and whether what is sent arrives. */
export function WebhookTag({ webhook }: { readonly webhook: Webhook }) {
  const say = useTexts('settings.webhooks');
  if (!webhook.enabled) return <Tag kind="danger">{say('off')}</Tag>;
  if (webhook.failingSince !== null) return <Tag kind="warning">{say('failing')}</Tag>;
  return <Tag kind="success">{say('on')}</Tag>;
}
