import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { answerOf, api, type Schemas } from '../api/api';
import { isRefused } from '../api/problem';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { ErrorSummary, type FieldFault } from '../ui/error-summary';
import { Page } from '../ui/page';
import { TextField } from '../ui/text-field';
import { Trouble } from '../ui/trouble';
import { officeLine } from './office-line';
import { sessionTexts } from './session.texts';
import { SignedOutFrame } from './signed-out-frame';
import { isNow } from './who-is-here';

interface Credentials {
  readonly login: string;
  readonly password: string;
}

export function SignInPage() {
  const say = useTexts(sessionTexts);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const signIn = useMutation({
    mutationFn: (body: Credentials) => answerOf(api.POST('/api/session', { body })),
    onSuccess: (me) => isNow(me),
  });
  // Where the page is enlarged it stands far above the button that was pressed.
  const trouble = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (signIn.isError) trouble.current?.focus();
  }, [signIn.isError]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const missing = [
      ...(login.trim() === '' ? [{ field: 'login', text: say('loginMissing') }] : []),
      ...(password === '' ? [{ field: 'password', text: say('passwordMissing') }] : []),
    ];
    setFaults(missing);
    if (missing.length === 0 && !signIn.isPending) signIn.mutate({ login: login.trim(), password });
  }

  const faultOf = (field: string): string | undefined => faults.find((fault) => fault.field === field)?.text;
  return (
    <SignedOutFrame>
      <Page title={say('title')}>
        <p>{say('lead')}</p>
        <ErrorSummary faults={faults} />
        <div ref={trouble} tabIndex={-1}>
          {signIn.isError && <Trouble error={signIn.error} />}
        </div>
        <form onSubmit={submit} noValidate>
          <TextField
            name="login"
            label={say('login')}
            value={login}
            onChange={setLogin}
            fault={faultOf('login')}
            autoComplete="username"
          />
          <TextField
            name="password"
            type="password"
            label={say('password')}
            value={password}
            onChange={setPassword}
            fault={faultOf('password')}
            autoComplete="current-password"
          />
          <button type="submit" className="button" aria-disabled={signIn.isPending}>
            {say(signIn.isPending ? 'signingIn' : 'signIn')}
          </button>
        </form>
        <DemonstrationAccounts onChoose={signIn.mutate} />
      </Page>
    </SignedOutFrame>
  );
}

/** In a demonstration: everybody whom one may try to be. */
function DemonstrationAccounts({ onChoose }: { readonly onChoose: (chosen: Credentials) => void }) {
  const say = useTexts(sessionTexts);
  const language = useLanguage();
  const { data: accounts } = useQuery({ queryKey: ['demonstration', 'accounts'], queryFn: askAccounts, staleTime: Infinity });
  if (!accounts) return null;
  return (
    <section className="panel" style={{ marginTop: '3rem' }}>
      <h2>{say('accounts')}</h2>
      <p>{say('accountsText')}</p>
      <ul className="list">
        {accounts.map((account) => (
          <li key={account.login} className="spread">
            <span>
              {account.offices.map((office) => (
                <span key={office.id}>{officeLine(office, language)}</span>
              ))}
              <br />
              <code className="quiet">{account.login}</code>
            </span>
            <button type="button" className="button button--secondary" onClick={() => onChoose(account)}>
              {say('signIn')}
              <span className="visually-hidden">: {say('choose', { name: account.login })}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function askAccounts(): Promise<readonly Schemas['DemonstrationAccount'][] | null> {
  try {
    return await answerOf(api.GET('/api/demo/accounts'));
  } catch (error) {
    if (isRefused(error, 'notFound')) return null;
    throw error;
  }
}
