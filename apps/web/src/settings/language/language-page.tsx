import { Link } from 'wouter';
import { useTexts } from '../../language/texts';
import { SettingsPage } from '../settings-page';
import { settingsTexts } from '../settings.texts';
import { DeviceLanguage } from './device-language';
import { languageTexts } from './language.texts';

export function LanguagePage() {
  const say = useTexts(languageTexts);
  const saySettings = useTexts(settingsTexts);
  return (
    <SettingsPage title={saySettings('language')}>
      <DeviceLanguage />
      <p>
        {say('mail')} <Link href="/notices">{say('toNotices')}</Link>
      </p>
    </SettingsPage>
  );
}
