import { useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useTexts } from '../../language/texts';
import { TextField } from '../../ui/text-field';
import { EntryForm } from '../../entry/entry-form';
import { ReasonField } from '../../entry/reason-field';
import { useEntry } from '../../entry/use-entry';
import { Facts } from '../../ui/facts';
import type { Person } from './use-person';

/** Who a person is at a provider of identities. */
export function IdentityLink({ person }: { readonly person: Person }) {
  const say = useTexts('operator.people');
  const [, go] = useLocation();
  const entry = useEntry({
    first: { issuer: '', subject: '' },
    labels: { issuer: say('issuer'), subject: say('subject') },
    required: ['issuer', 'subject'],
    send: (body) => answerOf(api.POST('/api/people/{id}/identities', { params: { path: { id: person.id } }, body })),
    onDone: () => go(`/people/${person.id}`),
  });
  return (
    <EntryForm entry={entry} submit={say('link')}>
      <TextField {...entry.field('issuer')} hint={say('issuerHint')} size="wide" maxLength={500} />
      <TextField {...entry.field('subject')} maxLength={255} />
    </EntryForm>
  );
}

export function IdentityUnlink({ person, identity }: { readonly person: Person; readonly identity: string }) {
  const say = useTexts('operator.people');
  const [, go] = useLocation();
  const found = person.identities.find(({ id }) => id === identity);
  const entry = useEntry({
    first: { reason: '' },
    required: ['reason'],
    send: (body) =>
      answerOf(api.POST('/api/people/{id}/identities/{identity}/end', { params: { path: { id: person.id, identity } }, body })),
    onDone: () => go(`/people/${person.id}`),
  });
  return (
    <>
      <p>{say('unlinkText')}</p>
      <EntryForm
        entry={entry}
        submit={say('unlink')}
        look="danger"
        review={() => (
          <Facts
            facts={[
              [say('name'), `${person.name} (${person.login})`],
              [say('issuer'), found?.issuer],
              [say('subject'), found?.subject],
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
