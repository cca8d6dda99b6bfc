import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { answerOf, api } from '../../api/api';
import { DescribedForm } from '../../entry/described-form';
import { filled } from '../../entry/use-entry';
import type { TextName } from '../../language/areas';
import { type Language, languageChoices } from '../../language/language';
import { useTexts } from '../../language/texts';
import { Facts } from '../../ui/facts';
import { NotFound } from '../../ui/not-found';
import { Page } from '../../ui/page';
import { QueryResult } from '../../ui/query-result';
import { OneTimePassword } from './one-time-password';
import { type Person, type PersonWithPassword, usePerson } from './use-person';

const titles = {
  change: 'change',
  password: 'password',
  disable: 'disable',
  enable: 'enable',
  identity: 'link',
  unlink: 'unlink',
} as const satisfies Readonly<Record<string, TextName<'operator.people'>>>;

type Act = keyof typeof titles;

/** One act of an operator on an account. */
export default function PersonActPage({ id, act }: { readonly id: string; readonly act: string }) {
  if (!Object.hasOwn(titles, act)) return <NotFound />;
  return <PersonAct id={id} act={act as Act} />;
}

function PersonAct({ id, act }: { readonly id: string; readonly act: Act }) {
  const say = useTexts('operator.people');
  const person = usePerson(id);
  return (
    <Page title={say(titles[act])} caption={<Link href={`/people/${id}`}>{person.data?.name ?? say('title')}</Link>}>
      <QueryResult query={person}>{(found) => <Form person={found} act={act} />}</QueryResult>
    </Page>
  );
}

function Form({ person, act }: { readonly person: Person; readonly act: Act }) {
  const [search] = useSearchParams();
  switch (act) {
    case 'change':
      return <PersonChange person={person} />;
    case 'password':
      return <PasswordReset person={person} />;
    case 'disable':
    case 'enable':
      return <PersonSwitch person={person} isDisabling={act === 'disable'} />;
    case 'identity':
      return <IdentityLink person={person} />;
    case 'unlink':
      return <IdentityUnlink person={person} identity={search.get('identity') ?? ''} />;
  }
}

function PersonChange({ person }: { readonly person: Person }) {
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

/** A new one-time password for who has forgotten the old one. */
function PasswordReset({ person }: { readonly person: Person }) {
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

/** Disables an account, or enables it again. */
function PersonSwitch({ person, isDisabling }: { readonly person: Person; readonly isDisabling: boolean }) {
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

/** Who a person is at a provider of identities. */
function IdentityLink({ person }: { readonly person: Person }) {
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

function IdentityUnlink({ person, identity }: { readonly person: Person; readonly identity: string }) {
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
