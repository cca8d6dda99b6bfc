import { useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { type Language, languageChoices } from '../../language/language';
import { useTexts } from '../../language/texts';
import { RadioField } from '../../ui/choice-field';
import { TextField } from '../../ui/text-field';
import { EntryForm } from '../../entry/entry-form';
import { ReasonField } from '../../entry/reason-field';
import { filled, useEntry } from '../../entry/use-entry';
import type { Person } from './use-person';

export function PersonChange({ person }: { readonly person: Person }) {
  const say = useTexts('operator.people');
  const [, go] = useLocation();
  const entry = useEntry({
    first: { name: person.name, language: person.language, reason: '' },
    labels: { name: say('name'), language: say('language') },
    required: ['name'],
    send: ({ name, language, reason }) =>
      answerOf(
        api.PATCH('/api/people/{id}', {
          params: { path: { id: person.id } },
          body: { name, language: language as Language, ...filled({ reason }) },
        }),
      ),
    onDone: () => go(`/people/${person.id}`),
  });
  return (
    <EntryForm entry={entry} submit={say('save')}>
      <TextField {...entry.field('name')} maxLength={200} />
      <RadioField {...entry.field('language')} hint={say('languageHint')} choices={languageChoices} />
      <ReasonField entry={entry} isOptional />
    </EntryForm>
  );
}
