import { useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { type Language, languageChoices } from '../../language/language';
import { useTexts } from '../../language/texts';
import { DescribedForm } from '../../entry/described-form';
import { filled } from '../../entry/use-entry';
import type { Person } from './use-person';

export function PersonChange({ person }: { readonly person: Person }) {
  const say = useTexts('operator.people');
  const [, go] = useLocation();
  return (
    <DescribedForm
      fields={{
        name: { label: say('name'), first: person.name, maxLength: 200 },
        language: { label: say('language'), first: person.language, hint: say('languageHint'), radio: languageChoices },
        reason: { isOptional: true },
      }}
      submit={say('save')}
      send={({ name, language, reason }) => {
        const body = { name, language: language as Language, ...filled({ reason }) };
        return answerOf(api.PATCH('/api/people/{id}', { params: { path: { id: person.id } }, body }));
      }}
      onDone={() => go(`/people/${person.id}`)}
    />
  );
}
