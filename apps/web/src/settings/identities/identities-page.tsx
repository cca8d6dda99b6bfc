import { useMutation } from '@tanstack/react-query';
import { answerOf, api } from '../../api/api';
import { isRefused } from '../../api/problem';
import { useTexts } from '../../language/texts';
import { Notice } from '../../ui/notice';
import { Trouble } from '../../ui/trouble';
import { SettingsPage } from '../settings-page';
import { settingsTexts } from '../settings.texts';
import { identitiesTexts } from './identities.texts';

/** Signing in at another provider of identities: whether there is one the server says when it is asked for. */
export function IdentitiesPage() {
  const say = useTexts(identitiesTexts);
  const saySettings = useTexts(settingsTexts);
  const link = useMutation({
    mutationFn: () => answerOf(api.POST('/api/session/oidc/link')),
    gcTime: 0,
    onSuccess: ({ location }) => window.location.assign(location),
  });
  const isNone = isRefused(link.error, 'notFound');
  return (
    <SettingsPage title={saySettings('identities')}>
      <p>{say('lead')}</p>
      <p>{say('steps')}</p>
      <p className="quiet">{say('end')}</p>
      {isNone && (
        <Notice title={say('none')} isNews>
          <p>{say('noneText')}</p>
        </Notice>
      )}
      {link.isError && !isNone && <Trouble error={link.error} />}
      <div className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={link.isPending || link.isSuccess}
          onClick={() => link.isPending || link.mutate()}
        >
          {say(link.isPending || link.isSuccess ? 'linking' : 'link')}
        </button>
      </div>
    </SettingsPage>
  );
}
