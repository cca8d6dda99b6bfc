import { useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useTexts } from '../../language/texts';
import { EntryForm } from '../../entry/entry-form';
import { ReasonField } from '../../entry/reason-field';
import { useEntry } from '../../entry/use-entry';
import { Facts } from '../../ui/facts';
import type { Person } from './use-person';

/** Disables an account, or enables it again. */
export function PersonSwitch({ person, isDisabling }: { readonly person: Person; readonly isDisabling: boolean }) {
  const say = useTexts('operator.people');
  const [, go] = useLocation();
  const entry = useEntry({
    first: { reason: '' },
    required: ['reason'],
    send: ({ reason }) =>
      answerOf(api.PATCH('/api/people/{id}', { params: { path: { id: person.id } }, body: { disabled: isDisabling, reason } })),
    onDone: () => go(`/people/${person.id}`),
  });
  return (
    <>
      <p>{say(isDisabling ? 'disableText' : 'enableText')}</p>
      <EntryForm
        entry={entry}
        submit={say(isDisabling ? 'disable' : 'enable')}
        look={isDisabling ? 'danger' : undefined}
        review={() => (
          <Facts
            facts={[
              [say('name'), `${person.name} (${person.login})`],
              [say('why'), entry.values.reason],
            ]}
          />
        )}
      >
        <ReasonField entry={entry} />
      </EntryForm>
    </>
  );
}
