/** A person at a browser: signs in once, then asks with the session cookie. */
export class Client {
  private cookie = '';

  constructor(private readonly url: string) {}

  static async signIn(url: string, login: string, password = 'yntymak-demo'): Promise<Client> {
    const client = new Client(url);
    const { status, body } = await client.ask('POST', '/api/session', { login, password });
    if (status !== 200) throw new Error(`sign-in of ${login}: ${status} ${JSON.stringify(body)}`);
    return client;
  }

  ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<HttpAnswer> {
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    return this.send(method, path, body === undefined ? undefined : JSON.stringify(body), { ...type, ...headers });
  }

  /** Sends a body as it is. */
  async send(
    method: string,
    path: string,
    body: RequestInit['body'] | undefined,
    headers: Record<string, string>,
  ): Promise<HttpAnswer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        'accept-language': 'en',
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    const cookie = response.headers.getSetCookie()[0];
    if (cookie !== undefined) this.cookie = cookie.split(';')[0]!;
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text), headers: response.headers };
  }

  /** A form with files. */
  async upload(path: string, form: FormData): Promise<HttpAnswer> {
    // Other sites can send forms too: this says that a program of ours does.
    const headers = { cookie: this.cookie, 'accept-language': 'en', 'x-requested-with': 'fetch' };
    const response = await fetch(`${this.url}${path}`, { method: 'POST', headers, body: form });
    return { status: response.status, body: await response.json(), headers: response.headers };
  }

  get(path: string): Promise<HttpAnswer> {
    return this.ask('GET', path);
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<HttpAnswer> {
    return this.ask('POST', path, body, headers);
  }
}

export interface HttpAnswer {
  readonly status: number;
  // What a route answers is asserted by the test that asks.
  readonly body: ReturnType<typeof JSON.parse>;
  readonly headers: Headers;
}
