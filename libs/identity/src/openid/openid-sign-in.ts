import { Injectable } from '@nestjs/common';
import { reason, Refused } from '#machine';
import { Clock } from '#platform';
import { Identities } from '../identities.js';
import { OpenIdProvider } from './openid-provider.js';
import { type Attempt, seal, unseal } from './sealed-attempt.js';

/** Public ids of sessions. `replaced`: ends with the sign-in. `linking`: its person links an identity instead of signing in. */
type Purpose = Pick<Attempt, 'replaced' | 'linking'>;

/** Milliseconds in which somebody comes back from the provider. */
const timeoutMs = 600_000;

/** Signing in at another provider of identities, and linking what it says to a person. */
@Injectable()
export class OpenIdSignIn {
  constructor(
    private readonly provider: OpenIdProvider,
    private readonly identities: Identities,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns where the browser goes, and what it must carry until it comes back.
   * @throws Refused `notFound` (no provider is set), `identityProviderUnavailable`.
   */
  async begin(purpose: Purpose): Promise<{ location: string; attempt: string }> {
    const { clientSecret } = this.provider.settings;
    const { location, expected } = await this.provider.begin();
    const endsAt = new Date(this.clock.now().getTime() + timeoutMs).toISOString();
    return { location, attempt: seal({ ...expected, ...purpose, endsAt }, clientSecret) };
  }

  /** Whether this attempt is to link an identity, and not to sign in. */
  isLinking(sealed: string | null): boolean {
    const { clientSecret } = this.provider.settings;
    return sealed !== null && typeof unseal(sealed, clientSecret)?.linking === 'string';
  }

  /**
   * @param query of the redirect. @returns the secret of a new session; null when an identity was linked instead.
   * @throws Refused `notFound`, `identityRefused`, `identityUnknown`, `identityTaken`, `unauthenticated` (the session in which
   * linking began is over), `identityProviderUnavailable`.
   */
  async finish(query: string, sealed: string | null, userAgent: string | null): Promise<string | null> {
    const { clientSecret } = this.provider.settings;
    const attempt = sealed === null ? null : unseal(sealed, clientSecret);
    if (attempt === null || attempt.endsAt < this.clock.now().toISOString())
      throw new Refused('identityRefused', [reason('signInNotBegun')]);
    const identity = await this.provider.finish(query, attempt);
    if (attempt.linking === null) return this.identities.signIn(identity, userAgent, attempt.replaced);
    await this.identities.linkOwn(attempt.linking, identity);
    return null;
  }
}
