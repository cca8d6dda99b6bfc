import { Link } from 'wouter';
import { useTexts } from '../../language/texts';
import { QueryResult } from '../../ui/query-result';
import { Notice } from '../../ui/notice';
import { SettingsPage } from '../settings-page';
import { useFlashMessage } from '../use-flash-message';
import { AddressPart } from './address-part';
import { MailForm } from './mail-form';
import { useNoticeSettings } from './use-notice-settings';

/** Whether notices come by mail as well, where to, which and how often. */
export function NoticesPage() {
  const say = useTexts('settings.notices');
  const saySettings = useTexts('settings.common');
  const { message, show } = useFlashMessage();
  return (
    <SettingsPage title={saySettings('notices')}>
      {message}
      <p>
        {say('lead')} <Link href="~/inbox">{say('toInbox')}</Link>
      </p>
      <p>{say('always')}</p>
      <QueryResult query={useNoticeSettings()}>
        {(settings) => (
          <>
            {!settings.mailAvailable && (
              <Notice kind="warning" title={say('noMail')}>
                <p>{say('noMailText')}</p>
              </Notice>
            )}
            <AddressPart settings={settings} flash={show} />
            <MailForm settings={settings} flash={show} />
          </>
        )}
      </QueryResult>
    </SettingsPage>
  );
}
