import { useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api } from '../../api/api';
import { type Language, languageChoices } from '../../language/language';
import { useTexts } from '../../language/texts';
import { Page } from '../../ui/page';
import { DescribedForm } from '../../entry/described-form';
import { OneTimePassword } from './one-time-password';
import type { PersonWithPassword } from './use-person';

export default function NewPersonPage() {
  const say = useTexts('operator.people');
  const [created, setCreated] = useState<PersonWithPassword | null>(null);
  return (
    <Page title={say(created === null ? 'create' : 'created')} caption={<Link href="/people">{say('title')}</Link>}>
      {created !== null ? (
        <OneTimePassword person={created} />
      ) : (
        <DescribedForm
          fields={{
            name: { label: say('name'), maxLength: 200 },
            login: { label: say('login'), hint: say('loginHint'), maxLength: 64 },
            language: { label: say('language'), first: 'ky', hint: say('languageHint'), radio: languageChoices },
          }}
          submit={say('create')}
          send={({ language, ...rest }) =>
            answerOf(api.POST('/api/people', { body: { ...rest, language: language as Language } }))
          }
          onDone={setCreated}
        />
      )}
    </Page>
  );
}
