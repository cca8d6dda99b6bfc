import { Link } from 'wouter';
import { useTexts } from '../../language/texts';
import { Asked } from '../../ui/asked';
import { Notice } from '../../ui/notice';
import { SettingsPage } from '../settings-page';
import { settingsTexts } from '../settings.texts';
import { useTold } from '../use-told';
import { AddressPart } from './address-part';
import { MailForm } from './mail-form';
import { noticesTexts } from './notices.texts';
import { useNoticeSettings } from './use-notice-settings';

/** Whether notices come by mail as well, where to, which and how often. */
export function NoticesPage() {
  const say = useTexts(noticesTexts);
  const saySettings = useTexts(settingsTexts);
  const { told, tell } = useTold();
  return (
    <SettingsPage title={saySettings('notices')}>
      {told}
      <p>
        {say('lead')} <Link href="~/inbox">{say('toInbox')}</Link>
      </p>
      <p>{say('always')}</p>
      <Asked query={useNoticeSettings()}>
        {(settings) => (
          <>
            {!settings.mailAvailable && (
              <Notice kind="warning" title={say('noMail')}>
                <p>{say('noMailText')}</p>
              </Notice>
            )}
            <AddressPart settings={settings} tell={tell} />
            <MailForm settings={settings} tell={tell} />
          </>
        )}
      </Asked>
    </SettingsPage>
  );
}
