import { Route } from 'wouter';
import { useTexts } from '../../language/texts';
import { useMe } from '../../session/use-me';
import { Routed } from '../../shell/routed';
import { EmptyState } from '../../ui/empty-state';
import { SettingsPage } from '../settings-page';
import { ChangeWebhookPage } from './change-webhook-page';
import { managesWebhooks } from './managed-bodies';
import { NewWebhookPage } from './new-webhook-page';
import { WebhookPage } from './webhook-page';
import { WebhooksPage } from './webhooks-page';

export default function WebhookPages() {
  const me = useMe();
  const say = useTexts('settings.webhooks');
  const saySettings = useTexts('settings.common');
  if (!managesWebhooks(me))
    return (
      <SettingsPage title={saySettings('webhooks')}>
        <EmptyState title={say('notYours')} text={say('limits')} />
      </SettingsPage>
    );
  return (
    <Routed>
      <Route path="/" component={WebhooksPage} />
      <Route path="/new" component={NewWebhookPage} />
      <Route path="/:id">{({ id }) => <WebhookPage key={id} id={id} />}</Route>
      <Route path="/:id/change">{({ id }) => <ChangeWebhookPage key={id} id={id} />}</Route>
    </Routed>
  );
}
