import { Link } from 'wouter';
import { useTexts } from '../../language/texts';
import type { Me } from '../../session/use-me';
import { SettingsPage } from '../settings-page';
import { useFlashMessage } from '../use-flash-message';
import { DeviceLanguage } from './device-language';
import { PersonLanguage } from './person-language';

export function LanguagePage({ me }: { readonly me: Me }) {
  const say = useTexts('settings.language');
  const saySettings = useTexts('settings.common');
  const { message, show } = useFlashMessage();
  return (
    <SettingsPage title={saySettings('language')}>
      {message}
      <DeviceLanguage />
      <hr />
      <PersonLanguage me={me} tell={show} />
      <p>
        {say('mail')} <Link href="/notices">{say('toNotices')}</Link>
      </p>
    </SettingsPage>
  );
}
