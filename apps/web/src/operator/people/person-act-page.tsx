import { Link, useSearchParams } from 'wouter';
import type { TextName } from '../../language/areas';
import { useTexts } from '../../language/texts';
import { NotFound } from '../../ui/not-found';
import { QueryResult } from '../../ui/query-result';
import { Page } from '../../ui/page';
import { PasswordReset } from './password-reset';
import { PersonChange } from './person-change';
import { PersonSwitch } from './person-switch';
import { IdentityLink, IdentityUnlink } from './identity-forms';
import { type Person, usePerson } from './use-person';

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
