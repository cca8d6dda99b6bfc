import { Inject, Injectable, Logger } from '@nestjs/common';
import type * as client from 'openid-client';
import { Refused } from '#machine';
import { CONFIGURATION, type Configuration, type OpenIdSettings } from '#platform';
import type { NewIdentity } from '../account.dto.js';
import { normaliseIssuer } from './issuer.js';

type Client = typeof client;

/** What an answer of the provider is checked against. */
interface Expected {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Seconds that the provider has for each answer: a person waits. */
const timeoutS = 5;
/** Milliseconds after which the provider's description of itself is read again. */
const knownFor = 3_600_000;

/** Codes of openid-client with which an answer does not prove anything; whatever else goes wrong is no answer at all. */
const unproved = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_AUTHORIZATION_RESPONSE_ERROR',
]);

/** The provider of identities that the settings name (OpenID Connect: code flow, PKCE with S256, signed ID tokens). */
@Injectable()
export class OpenIdProvider {
  private readonly log = new Logger(OpenIdProvider.name);
  private known: { readonly until: number; readonly configuration: Promise<client.Configuration> } | null = null;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** @throws Refused `notFound` where no provider is set. */
  get settings(): OpenIdSettings {
    const { openid } = this.configuration;
    if (openid === null) throw new Refused('notFound');
    return openid;
  }

  get redirectUri(): string {
    return `${this.configuration.publicUrl}/api/session/oidc/callback`;
  }

  /** Where the browser goes, and what its return is checked against. @throws Refused `identityProviderUnavailable`. */
  async begin(): Promise<{ location: string; expected: Expected }> {
    const openid = await loadClient();
    const configuration = await this.discovered();
    const expected = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
    const location = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri,
      scope: 'openid profile',
      state: expected.state,
      nonce: expected.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(expected.verifier),
      code_challenge_method: 'S256',
    });
    return { location: location.href, expected };
  }

  /**
   * Who came back. `query`: of the redirect, as received.
   * @throws Refused `identityRefused` when it proves nothing, `identityProviderUnavailable`.
   */
  async finish(query: string, { state, nonce, verifier }: Expected): Promise<NewIdentity> {
    const openid = await loadClient();
    const configuration = await this.discovered();
    try {
      const tokens = await openid.authorizationCodeGrant(configuration, new URL(`${this.redirectUri}?${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const { iss, sub } = tokens.claims()!;
      return { issuer: normaliseIssuer(iss), subject: sub };
    } catch (error) {
      throw this.refusal(error);
    }
  }

  private async discovered(): Promise<client.Configuration> {
    const now = performance.now();
    if (this.known === null || this.known.until < now) this.known = { until: now + knownFor, configuration: this.discover() };
    try {
      return await this.known.configuration;
    } catch (error) {
      this.known = null;
      throw this.unavailable(error);
    }
  }

  private async discover(): Promise<client.Configuration> {
    const openid = await loadClient();
    const { issuer, clientId, clientSecret } = this.settings;
    const execute = [openid.enableNonRepudiationChecks];
    // Only the machine itself may be called in clear (the settings see to that).
    if (issuer.startsWith('http:')) execute.push(openid.allowInsecureRequests);
    return openid.discovery(new URL(issuer), clientId, clientSecret, secretFor(openid, clientSecret), {
      execute,
      timeout: timeoutS,
    });
  }

  private refusal(error: unknown): Refused {
    const { code, error: answered } = error as { code?: string; error?: string };
    if (unproved.has(code ?? '') || answered === 'invalid_grant') return new Refused('identityRefused');
    return this.unavailable(error);
  }

  // Neither the error nor its cause as a whole: they can hold tokens.
  private unavailable(error: unknown): Refused {
    const { message, code, cause } = error as Error & { code?: string };
    this.log.error(
      `The provider of identities does not answer: ${[code, message, (cause as Error | undefined)?.message].join(' ')}`,
    );
    return new Refused('identityProviderUnavailable');
  }
}

/** As the header unless the provider takes it in the body only. */
function secretFor(openid: Client, secret: string): client.ClientAuth {
  const inHeader = openid.ClientSecretBasic(secret);
  const inBody = openid.ClientSecretPost(secret);
  return (server, ...more) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return methods.includes('client_secret_basic') ? inHeader(server, ...more) : inBody(server, ...more);
  };
}

// At the first use: most installations have no such provider.
function loadClient(): Promise<Client> {
  return import('openid-client');
}
