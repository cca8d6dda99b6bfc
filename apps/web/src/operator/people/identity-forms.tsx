import { useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useTexts } from '../../language/texts';
import { DescribedForm } from '../../entry/described-form';
import { Facts } from '../../ui/facts';
import type { Person } from './use-person';

/** Who a person is at a provider of identities. */
export function IdentityLink({ person }: { readonly person: Person }) {
  const say = useTexts('operator.people');
  const [, go] = useLocation();
  return (
    <DescribedForm
      fields={{
        issuer: { label: say('issuer'), hint: say('issuerHint'), size: 'wide', maxLength: 500 },
        subject: { label: say('subject'), maxLength: 255 },
      }}
      submit={say('link')}
      send={(body) => answerOf(api.POST('/api/people/{id}/identities', { params: { path: { id: person.id } }, body }))}
      onDone={() => go(`/people/${person.id}`)}
    />
  );
}

export function IdentityUnlink({ person, identity }: { readonly person: Person; readonly identity: string }) {
  const say = useTexts('operator.people');
  const [, go] = useLocation();
  const found = person.identities.find(({ id }) => id === identity);
  return (
    <>
      <p>{say('unlinkText')}</p>
      <DescribedForm
        fields={{ reason: {} }}
        submit={say('unlink')}
        look="danger"
        review={({ reason }) => (
          <Facts
            facts={[
              [say('name'), `${person.name} (${person.login})`],
              [say('issuer'), found?.issuer],
              [say('subject'), found?.subject],
              [say('why'), reason],
            ]}
          />
        )}
        send={(body) =>
          answerOf(
            api.POST('/api/people/{id}/identities/{identity}/end', { params: { path: { id: person.id, identity } }, body }),
          )
        }
        onDone={() => go(`/people/${person.id}`)}
      />
    </>
  );
}
