import { useState } from 'react';
import { Link } from 'wouter';
import type { Schemas } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { useTexts } from '../../language/texts';
import { SecretBox } from '../secret-box';
import { SettingsPage } from '../settings-page';
import { NewTokenForm } from './new-token-form';
import { tokensKey } from './tokens-key';

/** A token is made, and shown this once. */
export function NewTokenPage() {
  const say = useTexts('settings.tokens');
  const saySettings = useTexts('settings.common');
  const [created, setCreated] = useState<Schemas['TokenWithSecret'] | null>(null);
  const above = { href: '/', text: saySettings('tokens') };

  function keep(token: Schemas['TokenWithSecret']): void {
    setCreated(token);
    void queryClient.invalidateQueries({ queryKey: tokensKey });
  }

  if (created === null)
    return (
      <SettingsPage title={say('create')} above={above}>
        <NewTokenForm onCreated={keep} />
      </SettingsPage>
    );
  return (
    <SettingsPage title={say('createdTitle')} above={above}>
      <SecretBox label={say('token', { name: created.name })} secret={created.token}>
        <p>
          {say('howToUse')}
          <br />
          <code>Authorization: Bearer …</code>
        </p>
        <p>
          <a href="/api/docs">{say('docs')}</a>
        </p>
      </SecretBox>
      <Link href="/">{say('toTokens')}</Link>
    </SettingsPage>
  );
}
