import { Link } from 'wouter';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { EmptyState } from '../../ui/empty-state';
import { Pages } from '../../ui/pages';
import { SettingsPage } from '../settings-page';
import { useWebhooks } from './use-webhooks';
import { WebhookTag } from './webhook-tag';

export function WebhooksPage() {
  const say = useTexts('settings.webhooks');
  const saySettings = useTexts('settings.common');
  const language = useLanguage();
  return (
    <SettingsPage title={saySettings('webhooks')}>
      <p>{say('lead')}</p>
      <p className="quiet">{say('limits')}</p>
      <div className="actions">
        <Link href="/new" className="button">
          {say('create')}
        </Link>
      </div>
      <Pages query={useWebhooks()} empty={<EmptyState title={say('none')} text={say('noneText')} />}>
        {(items) => (
          <ul className="list">
            {items.map((webhook) => (
              <li key={webhook.id}>
                <div className="titled">
                  <h2>
                    <Link href={`/${webhook.id}`}>{webhook.name}</Link>
                  </h2>
                  <WebhookTag webhook={webhook} />
                </div>
                <p className="mono">{webhook.url}</p>
                <p className="quiet">{nameIn(webhook.body.names, language)}</p>
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </SettingsPage>
  );
}
