import { Link } from 'wouter';
import { useTexts } from '../../language/texts';
import { SettingsPage } from '../settings-page';
import { useFlashMessage } from '../use-flash-message';
import { DeviceLanguage } from './device-language';
import { PersonLanguage } from './person-language';

export function LanguagePage() {
  const say = useTexts('settings.language');
  const saySettings = useTexts('settings.common');
  const { message, show } = useFlashMessage();
  return (
    <SettingsPage title={saySettings('language')}>
      {message}
      <DeviceLanguage />
      <hr />
      <PersonLanguage onSaved={show} />
      <p>
        {say('mail')} <Link href="/notices">{say('toNotices')}</Link>
      </p>
    </SettingsPage>
  );
}
