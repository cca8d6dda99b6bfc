import { Link } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { definedParameters } from '../../lists/address';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useToday } from '../../session/use-today';
import { Facts } from '../../ui/facts';
import { EmptyState } from '../../ui/empty-state';
import { Pages, usePages } from '../../ui/pages';
import { Tag } from '../../ui/tag';
import { ConfirmedAct } from '../../ui/confirmed-act';
import { SettingsPage } from '../settings-page';
import { useFlashMessage } from '../use-flash-message';
import { tokensKey } from './tokens-key';
import { scopeText, useEvents } from './use-events';

type Token = Schemas['Token'];

/** One's tokens, also those that are over. */
export function TokensPage() {
  const say = useTexts('settings.tokens');
  const saySettings = useTexts('settings.common');
  const { message, show } = useFlashMessage();
  const tokens = usePages(tokensKey, (cursor) =>
    answerOf(api.GET('/api/tokens', { params: { query: { limit: 20, ...definedParameters({ cursor }) } } })),
  );

  function revoked({ name }: Token): void {
    void queryClient.invalidateQueries({ queryKey: tokensKey });
    show(say('revoked', { name }));
  }

  return (
    <SettingsPage title={saySettings('tokens')}>
      {message}
      <p>{say('lead')}</p>
      <p className="quiet">{say('limits')}</p>
      <div className="actions">
        <Link href="/new" className="button">
          {say('create')}
        </Link>
      </div>
      <Pages query={tokens} empty={<EmptyState title={say('none')} text={say('noneText')} />}>
        {(items) => (
          <ul className="list">
            {items.map((token) => (
              <TokenLine key={token.id} token={token} onRevoked={() => revoked(token)} />
            ))}
          </ul>
        )}
      </Pages>
    </SettingsPage>
  );
}

function TokenLine({ token, onRevoked }: { readonly token: Token; readonly onRevoked: () => void }) {
  const say = useTexts('settings.tokens');
  const { date, time } = useFormats();
  const events = useEvents();
  const today = useToday();
  const { id, name, scopes, expiresOn, createdAt, lastUsedAt, revokedAt } = token;
  const state = revokedAt !== null ? 'revokedOn' : expiresOn < today ? 'over' : 'inUse';
  return (
    <li>
      <div className="titled">
        <h2>{name}</h2>
        <Tag kind={state === 'inUse' ? 'success' : 'plain'}>{say(state)}</Tag>
      </div>
      <Facts
        facts={[
          [say('may'), scopes.map((scope) => <div key={scope}>{scopeText(scope, events, say)}</div>)],
          [say('until'), revokedAt === null && date(expiresOn)],
          [say('created'), state === 'inUse' && time(createdAt)],
          [say('lastUsed'), state === 'inUse' && (lastUsedAt === null ? say('never') : time(lastUsedAt))],
          [say('revokedOn'), revokedAt !== null && time(revokedAt)],
        ]}
      />
      {state === 'inUse' && (
        <ConfirmedAct
          label={say('revoke')}
          of={name}
          title={say('revokeTitle', { name })}
          act={() => answerOf(api.DELETE('/api/tokens/{id}', { params: { path: { id } } }))}
          onDone={onRevoked}
        >
          <p>{say('revokeText')}</p>
        </ConfirmedAct>
      )}
    </li>
  );
}
