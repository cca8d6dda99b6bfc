import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';

/** A real provider of identities on this machine, whose sign-in page asks nobody: the person is the one set as `subject`. */
export class IdentityProvider {
  /** Who signs in there next; null: nobody, the sign-in is called off. */
  subject: string | null = 'subject-1';
  /** Every request to it. */
  readonly requests: string[] = [];
  private server: Server | null = null;
  private provider!: Provider;

  private constructor(
    private port: number,
    private redirectUri: string,
  ) {}

  static async open(redirectUri: string): Promise<IdentityProvider> {
    const identityProvider = new IdentityProvider(0, redirectUri);
    await identityProvider.up();
    return identityProvider;
  }

  /** For a program whose address was not known before. */
  async sendBackTo(redirectUri: string): Promise<void> {
    await this.down();
    this.redirectUri = redirectUri;
    await this.up();
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Answers again, at the same address, and remembers nothing. */
  async up(): Promise<void> {
    const server = createServer((request, response) => void this.answer(request, response));
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    this.server = server;
    this.port = (server.address() as { port: number }).port;
    this.provider = await makeProvider(this.issuer, {
      clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [this.redirectUri] }],
      cookies: { keys: ['a key of the test'] },
      features: { devInteractions: { enabled: false } },
      findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, name: 'Somebody' }) }),
      interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      pkce: { required: () => true },
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    });
  }

  async down(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server === null) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }

  /** What a browser does at the provider: follows its redirects until it is sent away. Answers where to. */
  async visit(location: string): Promise<URL> {
    const cookies = new Map<string, string>();
    for (let url = new URL(location), hops = 0; hops < 10; hops += 1) {
      if (url.origin !== this.issuer) return url;
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
      for (const set of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
        cookies.set(name!, value!);
      }
      const next = response.headers.get('location');
      if (next === null) throw new Error(`${url.pathname}: ${response.status} ${await response.text()}`);
      url = new URL(next, url);
    }
    throw new Error('the provider sends the browser round and round');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests.push(`${request.method} ${request.url!.split('?')[0]}`);
    leaveOutEnds(response);
    if (request.url!.startsWith('/interaction/')) return this.interact(request, response);
    this.provider.callback()(request, response);
  }

  private async interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { prompt, session, params } = await this.provider.interactionDetails(request, response);
    if (this.subject === null)
      return this.provider.interactionFinished(request, response, { error: 'access_denied', error_description: 'called off' });
    if (prompt.name === 'login')
      return this.provider.interactionFinished(request, response, { login: { accountId: this.subject } });
    const grant = new this.provider.Grant({ accountId: session!.accountId, clientId: String(params.client_id) });
    grant.addOIDCScope('openid profile');
    await this.provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  }
}

/** Of cookies but those that are taken back: they are counted from the date of the tests, and the clock of a browser is the real one. */
function leaveOutEnds(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  response.writeHead = (...given: unknown[]): ServerResponse => {
    const cookies = [response.getHeader('set-cookie') ?? []].flat().map(String);
    const withoutEnd = cookies.map((cookie) => cookie.replace(/; expires=(?!Thu, 01 Jan 1970)[^;]*/, ''));
    if (cookies.length > 0) response.setHeader('set-cookie', withoutEnd);
    return writeHead(...given);
  };
}

/** Its advice for production is of no use here. */
async function makeProvider(...of: ConstructorParameters<typeof Provider>): Promise<Provider> {
  const quiet = [jest.spyOn(console, 'warn').mockImplementation(), jest.spyOn(console, 'info').mockImplementation()];
  const { default: RealProvider } = await import('oidc-provider');
  try {
    return new RealProvider(...of);
  } finally {
    for (const each of quiet) each.mockRestore();
  }
}

/** As whom the program asks it. */
export const client = { id: 'yntymak', secret: 'a secret of the test, long enough' } as const;
