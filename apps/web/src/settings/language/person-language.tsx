import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { languageChoices } from '../../language/language';
import { useTexts } from '../../language/texts';
import { meKey, useMe } from '../../session/use-me';
import { RadioField } from '../../ui/choice-field';
import { ActForm } from '../act-form';
import { noticeSettingsKey } from '../notices/use-notice-settings';

interface PersonLanguageProps {
  readonly onSaved: (text: string) => void;
}

/** The language of the person, on whatever device: what reaches them where no page says its own. */
export function PersonLanguage({ onSaved }: PersonLanguageProps) {
  const me = useMe();
  const say = useTexts('settings.language');
  const saySettings = useTexts('settings.common');
  const [language, setLanguage] = useState(me.language);
  const change = useMutation({
    mutationFn: () => answerOf(api.PATCH('/api/me', { body: { language } })),
    onSuccess: (changed) => {
      queryClient.setQueryData(meKey, changed);
      void queryClient.invalidateQueries({ queryKey: noticeSettingsKey });
      onSaved(saySettings('saved'));
    },
  });
  return (
    <ActForm
      error={change.error}
      isPending={change.isPending}
      submit={saySettings(change.isPending ? 'saving' : 'save')}
      onSubmit={() => change.mutate()}
    >
      <RadioField
        name="person"
        label={say('person')}
        hint={say('personHint')}
        value={language}
        onChange={(value) => setLanguage(value as typeof language)}
        choices={languageChoices}
      />
    </ActForm>
  );
}
