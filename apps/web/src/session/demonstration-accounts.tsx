import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/api';
import { nameIn } from '../language/names';
import { useTexts, useWords } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { useSignInWays } from './use-sign-in-ways';

type Account = Schemas['DemonstrationAccount'];

interface DemonstrationAccountsProps {
  readonly onChoose: (chosen: Account) => void;
}

/** In a demonstration: everybody whom one may try to be, by body. */
export function DemonstrationAccounts({ onChoose }: DemonstrationAccountsProps) {
  const say = useTexts('base.session');
  const language = useLanguage();
  const { data: ways } = useSignInWays();
  const { data: accounts = [] } = useQuery({
    queryKey: ['demonstration', 'accounts'],
    queryFn: () => answerOf(api.GET('/api/demo/accounts')),
    staleTime: Infinity,
    enabled: ways?.demonstration === true,
  });
  if (accounts.length === 0) return null;
  return (
    <section className="panel accounts">
      <h2>{say('accounts')}</h2>
      <p>{say('accountsText')}</p>
      {[...byBody(accounts)].map(([body, members]) => (
        <section key={body}>
          <h3>{nameIn(members[0]!.offices[0]!.body.names, language)}</h3>
          <ul className="list">
            {members.map((account) => (
              <AccountLine key={account.login} account={account} onChoose={onChoose} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function AccountLine({ account, onChoose }: DemonstrationAccountsProps & { readonly account: Account }) {
  const say = useTexts('base.session');
  const sayDuty = useTexts('base.duties');
  const officeNames = useWords('base.offices');
  const offices = account.offices.map(({ office }) => office);
  const called = offices.map((office) => officeNames[office]).join(', ');
  return (
    <li>
      <div className="accounts__who">
        <strong>{account.name}</strong>, {called}
        {offices.map((office) => (
          <p key={office} className="quiet">
            {sayDuty(office)}
          </p>
        ))}
      </div>
      <code className="accounts__login quiet">{account.login}</code>
      <button type="button" className="button button--secondary" onClick={() => onChoose(account)}>
        {say('signIn')}
        <span className="visually-hidden">: {say('choose', { name: `${account.name}, ${called}` })}</span>
      </button>
    </li>
  );
}

/** As the server has ordered them: by the names of their bodies. Who holds no office today could do nothing. */
function byBody(accounts: readonly Account[]): ReadonlyMap<string, readonly Account[]> {
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    const body = account.offices[0]?.body.id;
    if (body !== undefined) groups.set(body, [...(groups.get(body) ?? []), account]);
  }
  return groups;
}
