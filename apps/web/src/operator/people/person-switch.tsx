import { useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useTexts } from '../../language/texts';
import { DescribedForm } from '../../entry/described-form';
import { Facts } from '../../ui/facts';
import type { Person } from './use-person';

/** Disables an account, or enables it again. */
export function PersonSwitch({ person, isDisabling }: { readonly person: Person; readonly isDisabling: boolean }) {
  const say = useTexts('operator.people');
  const [, go] = useLocation();
  return (
    <>
      <p>{say(isDisabling ? 'disableText' : 'enableText')}</p>
      <DescribedForm
        fields={{ reason: {} }}
        submit={say(isDisabling ? 'disable' : 'enable')}
        look={isDisabling ? 'danger' : undefined}
        review={({ reason }) => (
          <Facts
            facts={[
              [say('name'), `${person.name} (${person.login})`],
              [say('why'), reason],
            ]}
          />
        )}
        send={({ reason }) => {
          const body = { disabled: isDisabling, reason };
          return answerOf(api.PATCH('/api/people/{id}', { params: { path: { id: person.id } }, body }));
        }}
        onDone={() => go(`/people/${person.id}`)}
      />
    </>
  );
}
