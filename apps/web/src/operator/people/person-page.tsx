import { Link } from 'wouter';
import { useFormats } from '../../language/formats';
import { languageNames } from '../../language/language';
import { useTexts } from '../../language/texts';
import { holds, useMe } from '../../session/use-me';
import { QueryResult } from '../../ui/query-result';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { Facts } from '../../ui/facts';
import { PersonIdentities } from './person-identities';
import { PersonOffices } from './person-offices';
import { type Person, usePerson } from './use-person';

/** A person: who it is, what offices were ever held, and what an operator can do. */
export default function PersonPage({ id }: { readonly id: string }) {
  const me = useMe();
  return <QueryResult query={usePerson(id)}>{(person) => <Found person={person} mayAct={holds(me, 'operator')} />}</QueryResult>;
}

function Found({ person, mayAct }: { readonly person: Person; readonly mayAct: boolean }) {
  const say = useTexts('operator.people');
  const { time } = useFormats();
  const { id, name, login, language, disabledAt, disabledReason, mustChangePassword, demonstration } = person;
  const acts = [
    { act: 'change', text: say('change') },
    { act: 'password', text: say('password') },
    disabledAt === null ? { act: 'disable', text: say('disable') } : { act: 'enable', text: say('enable') },
    { act: 'identity', text: say('link') },
  ];
  return (
    <Page title={name} caption={<Link href="/people">{say('title')}</Link>}>
      {(disabledAt !== null || mustChangePassword) && (
        <p>
          {disabledAt !== null && <Tag kind="warning">{say('disabled')}</Tag>}{' '}
          {mustChangePassword && <Tag>{say('mustChange')}</Tag>}
        </p>
      )}
      <Facts
        facts={[
          [say('login'), <span className="mono">{login}</span>],
          [say('language'), languageNames[language]],
          [say('disabledSince'), disabledAt !== null && time(disabledAt)],
          [say('why'), disabledReason],
        ]}
      />
      <PersonOffices person={person} mayAct={mayAct} />
      <PersonIdentities person={person} mayAct={mayAct} />
      {mayAct && (
        <>
          <h2>{say('acts')}</h2>
          {demonstration ? (
            <Notice>
              <p>{say('demonstrationText')}</p>
            </Notice>
          ) : (
            <ul>
              {acts.map(({ act, text }) => (
                <li key={act}>
                  <Link href={`/people/${id}/${act}`}>{text}</Link>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <p>
        <Link href={`/operations?subject=${id}`}>{say('record')}</Link>
      </p>
    </Page>
  );
}
