import { useMutation } from '@tanstack/react-query';
import { answerOf, api } from '../../api/api';
import { useTexts } from '../../language/texts';
import { ActButton } from '../../ui/act-button';
import { ErrorMessage } from '../../ui/error-message';

/** Links an account at the provider: it leads there, and the provider back. */
export function LinkPart({ host }: { readonly host: string }) {
  const say = useTexts('settings.identities');
  const link = useMutation({
    mutationFn: () => answerOf(api.POST('/api/session/oidc/link')),
    gcTime: 0,
    onSuccess: ({ location }) => window.location.assign(location),
  });
  const isUnderWay = link.isPending || link.isSuccess;
  return (
    <>
      <h2>{say('add')}</h2>
      <p>{say('steps', { host })}</p>
      <p className="quiet">{say('password')}</p>
      {link.isError && <ErrorMessage error={link.error} />}
      <div className="actions">
        <ActButton isPending={isUnderWay} onAct={() => link.mutate()}>
          {say(isUnderWay ? 'linking' : 'link')}
        </ActButton>
      </div>
    </>
  );
}
