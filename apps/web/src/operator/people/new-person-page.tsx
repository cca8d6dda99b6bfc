import { useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api } from '../../api/api';
import { type Language, languageChoices } from '../../language/language';
import { useTexts } from '../../language/texts';
import { RadioField } from '../../ui/choice-field';
import { Page } from '../../ui/page';
import { TextField } from '../../ui/text-field';
import { EntryForm } from '../../entry/entry-form';
import { useEntry } from '../../entry/use-entry';
import { OneTimePassword } from './one-time-password';
import type { PersonWithPassword } from './use-person';

export default function NewPersonPage() {
  const say = useTexts('operator.people');
  const [created, setCreated] = useState<PersonWithPassword | null>(null);
  const entry = useEntry({
    first: { name: '', login: '', language: 'ky' },
    labels: { name: say('name'), login: say('login'), language: say('language') },
    required: ['name', 'login'],
    send: ({ language, ...rest }) => answerOf(api.POST('/api/people', { body: { ...rest, language: language as Language } })),
    onDone: setCreated,
  });
  return (
    <Page title={say(created === null ? 'create' : 'created')} caption={<Link href="/people">{say('title')}</Link>}>
      {created !== null ? (
        <OneTimePassword person={created} />
      ) : (
        <EntryForm entry={entry} submit={say('create')}>
          <TextField {...entry.field('name')} maxLength={200} />
          <TextField {...entry.field('login')} hint={say('loginHint')} maxLength={64} />
          <RadioField {...entry.field('language')} hint={say('languageHint')} choices={languageChoices} />
        </EntryForm>
      )}
    </Page>
  );
}
