import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/api';
import { languageChoices } from '../../language/language';
import { useTexts } from '../../language/texts';
import { RadioField } from '../../ui/choice-field';
import { ActForm } from '../act-form';
import { keepNoticeSettings, type NoticeSettings } from './use-notice-settings';

interface MailFormProps {
  readonly settings: NoticeSettings;
  readonly flash: (text: string | null) => void;
}

/** Which notices come by mail, how often, and in which language. */
export function MailForm({ settings, flash }: MailFormProps) {
  const say = useTexts('settings.notices');
  const saySettings = useTexts('settings.common');
  const [frequency, setFrequency] = useState(settings.frequency);
  const [information, setInformation] = useState(settings.information);
  const [language, setLanguage] = useState(settings.language);
  const change = useMutation({
    // What is not said stays as it is: mails go on following the language of the person until another is chosen for them.
    mutationFn: () =>
      answerOf(
        api.PATCH('/api/me/notifications', {
          body: { frequency, information, ...(language !== settings.language && { language }) },
        }),
      ),
    onSuccess: (changed) => {
      keepNoticeSettings(changed);
      flash(saySettings('saved'));
    },
  });
  return (
    <section aria-labelledby="how">
      <h2 id="how">{say('how')}</h2>
      <ActForm
        error={change.error}
        isPending={change.isPending}
        submit={saySettings(change.isPending ? 'saving' : 'save')}
        onSubmit={() => change.mutate()}
      >
        <RadioField
          name="frequency"
          label={say('frequency')}
          value={frequency}
          onChange={(value) => setFrequency(value as typeof frequency)}
          choices={[
            { value: 'immediate', text: say('immediate') },
            { value: 'daily', text: say('daily'), hint: say('dailyHint') },
          ]}
        />
        <RadioField
          name="information"
          label={say('information')}
          value={String(information)}
          onChange={(value) => setInformation(value === 'true')}
          choices={[
            { value: 'true', text: say('all'), hint: say('allHint') },
            { value: 'false', text: say('duties'), hint: say('dutiesHint') },
          ]}
        />
        <RadioField
          name="language"
          label={say('language')}
          value={language}
          onChange={(value) => setLanguage(value as typeof language)}
          choices={languageChoices}
        />
      </ActForm>
    </section>
  );
}
