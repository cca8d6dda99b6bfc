import { useTexts } from '../language/texts';
import { useSignInWays } from './use-sign-in-ways';

/** Where a provider of identities is set: the way there. */
export function ProviderPart() {
  const say = useTexts('base.session');
  const provider = useSignInWays().data?.identityProvider ?? null;
  if (provider === null) return null;
  return (
    <section className="other-way">
      <h2>{say('otherWay')}</h2>
      <p>{say('elsewhereText', { host: new URL(provider).host })}</p>
      <a className="button button--secondary" href="/api/session/oidc">
        {say('elsewhere')}
      </a>
    </section>
  );
}
