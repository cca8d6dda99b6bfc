import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { answerOf, api } from '../api/api';
import { useTexts } from '../language/texts';
import { ErrorSummary, type FieldFault } from '../ui/error-summary';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { TextField } from '../ui/text-field';
import { ErrorMessage } from '../ui/error-message';
import { DemonstrationAccounts } from './demonstration-accounts';
import { ProviderPart } from './provider-part';
import { RefusedNotice } from './refused-notice';
import { hasEnded } from './session-end';
import { SignedOutFrame } from './signed-out-frame';
import { becomes } from './use-me';
import { useSignInWays } from './use-sign-in-ways';
import './session.css';

interface Credentials {
  readonly login: string;
  readonly password: string;
}

export function SignInPage() {
  const say = useTexts('base.session');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const ways = useSignInWays().data;
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const signIn = useMutation({
    mutationFn: (body: Credentials) => answerOf(api.POST('/api/session', { body })),
    onSuccess: becomes,
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
    if (missing.length === 0) signIn.mutate({ login: login.trim(), password });
  }

  const faultOf = (field: string): string | undefined => faults.find((fault) => fault.field === field)?.text;
  return (
    <SignedOutFrame isPublic={ways?.publicDemonstration}>
      <Page title={say('title')}>
        {hasEnded() && (
          <Notice title={say('ended')}>
            <p>{say('endedText')}</p>
          </Notice>
        )}
        <RefusedNotice />
        <p>{say('lead')}</p>
        <ErrorSummary faults={faults} />
        <div ref={trouble} tabIndex={-1}>
          {signIn.isError && <ErrorMessage error={signIn.error} />}
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
          <button type="submit" className="button" disabled={signIn.isPending}>
            {say(signIn.isPending ? 'signingIn' : 'signIn')}
          </button>
        </form>
        <ProviderPart />
        <DemonstrationAccounts onChoose={({ login, password }) => signIn.mutate({ login, password })} />
      </Page>
    </SignedOutFrame>
  );
}
