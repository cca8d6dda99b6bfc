import { useState } from 'react';
import { answerOf, api } from '../../api/api';
import { useTexts } from '../../language/texts';
import { DescribedForm } from '../../entry/described-form';
import { OneTimePassword } from './one-time-password';
import type { Person, PersonWithPassword } from './use-person';

/** A new one-time password for who has forgotten the old one. */
export function PasswordReset({ person }: { readonly person: Person }) {
  const say = useTexts('operator.people');
  const [changed, setChanged] = useState<PersonWithPassword | null>(null);
  if (changed !== null) return <OneTimePassword person={changed} />;
  return (
    <DescribedForm
      fields={{}}
      submit={say('password')}
      look="danger"
      send={() => answerOf(api.POST('/api/people/{id}/password', { params: { path: { id: person.id } } }))}
      onDone={setChanged}
    >
      <p>{say('passwordText')}</p>
    </DescribedForm>
  );
}
