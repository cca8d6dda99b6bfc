import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { useTexts } from '../../language/texts';
import { RefusedNotice } from '../../session/refused-notice';
import { useSignInWays } from '../../session/use-sign-in-ways';
import { QueryResult } from '../../ui/query-result';
import { Notice } from '../../ui/notice';
import { SettingsPage } from '../settings-page';
import { useFlashMessage } from '../use-flash-message';
import { IdentityLine } from './identity-line';
import { LinkPart } from './link-part';

const key = ['me', 'identities'];

/** Who one is at another provider of identities, to sign in with. */
export function IdentitiesPage() {
  const say = useTexts('settings.identities');
  const saySettings = useTexts('settings.common');
  const { message, show } = useFlashMessage();
  const ways = useSignInWays();
  const identities = useQuery({ queryKey: key, queryFn: () => answerOf(api.GET('/api/me/identities')) });

  function ended(): void {
    void queryClient.invalidateQueries({ queryKey: key });
    show(say('ended'));
  }

  return (
    <SettingsPage title={saySettings('identities')}>
      {message}
      <RefusedNotice isLinking />
      <QueryResult query={identities}>
        {({ items }) => (
          <>
            <h2 className="first">{say('linked')}</h2>
            {items.length === 0 && <p>{say('noneLinked')}</p>}
            <ul className="list">
              {items.map((identity) => (
                <IdentityLine key={identity.id} identity={identity} onEnded={ended} />
              ))}
            </ul>
          </>
        )}
      </QueryResult>
      <QueryResult query={ways}>
        {({ identityProvider }) =>
          identityProvider === null ? (
            <Notice title={say('none')}>
              <p>{say('noneText')}</p>
            </Notice>
          ) : (
            <LinkPart host={new URL(identityProvider).host} />
          )
        }
      </QueryResult>
    </SettingsPage>
  );
}
