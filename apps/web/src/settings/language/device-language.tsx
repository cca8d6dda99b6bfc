import { useState } from 'react';
import { queryClient } from '../../api/query-client';
import { changeLanguage } from '../../language/i18n';
import { isLanguage, languageChoices } from '../../language/language';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { RadioField } from '../../ui/choice-field';
import { ActForm } from '../act-form';
import { settingsTexts } from '../settings.texts';
import { languageTexts } from './language.texts';

/** The language of this device's pages. What the server says in words is asked again. */
export function DeviceLanguage() {
  const say = useTexts(languageTexts);
  const saySettings = useTexts(settingsTexts);
  const current = useLanguage();
  // Null: as it is, also when it is changed in the header meanwhile.
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = typed ?? current;

  function save(): void {
    if (!isLanguage(chosen)) return;
    setTyped(null);
    void changeLanguage(chosen).then(() => queryClient.invalidateQueries());
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
