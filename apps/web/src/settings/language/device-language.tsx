import { useState } from 'react';
import { changeLanguage } from '../../language/i18n';
import { isLanguage, languageChoices } from '../../language/language';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { RadioField } from '../../ui/choice-field';
import { ActForm } from '../act-form';

/** The language of this device's pages. */
export function DeviceLanguage() {
  const say = useTexts('settings.language');
  const saySettings = useTexts('settings.common');
  const current = useLanguage();
  // Null: as it is, also when it is changed in the header meanwhile.
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = typed ?? current;

  function save(): void {
    if (!isLanguage(chosen)) return;
    setTyped(null);
    void changeLanguage(chosen);
  }

  return (
    <ActForm error={null} isPending={false} submit={saySettings('save')} onSubmit={save}>
      <RadioField
        name="device"
        label={say('device')}
        hint={say('deviceHint')}
        value={chosen}
        onChange={setTyped}
        choices={languageChoices}
      />
    </ActForm>
  );
}
