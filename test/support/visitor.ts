import type { Answered, AskOptions, TestApi } from './api.js';

/** A person in a session of their own, with whatever password; keeps the cookie as a browser does. */
export class Visitor {
  private cookie = '';

  constructor(private readonly api: TestApi) {}

  static async signIn(api: TestApi, login: string, password: string): Promise<Visitor> {
    const visitor = new Visitor(api);
    const { status, body } = await visitor.ask('POST', '/api/session', { login, password });
    if (status !== 200) throw new Error(`sign-in of ${login}: ${status} ${JSON.stringify(body)}`);
    return visitor;
  }

  ask(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: unknown): Promise<Answered> {
    return this.send(method, url, body === undefined ? {} : { body });
  }

  async send(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, options: AskOptions): Promise<Answered> {
    const headers = { ...options.headers, ...(this.cookie !== '' && { cookie: this.cookie }) };
    const answered = await this.api.ask(null, method, url, { ...options, headers });
    const set = ([answered.headers['set-cookie'] ?? []].flat() as string[]).find((each) => each.startsWith('yntymak_session='));
    if (set !== undefined) this.cookie = set.split(';')[0]!;
    return answered;
  }
}

/** A new account of anybody, with a password of its own; offices by [body, office]. Answers the id. */
export async function newcomer(
  api: TestApi,
  login: string,
  offices: readonly (readonly [body: string, office: string])[] = [],
): Promise<{ id: string; visitor: Visitor }> {
  const made = await api.ask('operator', 'POST', '/api/people', { body: { login, name: `Newcomer ${login}`, language: 'en' } });
  if (made.status !== 201) throw new Error(`${login}: ${made.status} ${JSON.stringify(made.body)}`);
  const { id, oneTimePassword } = made.body as { id: string; oneTimePassword: string };
  for (const [body, office] of offices) {
    const grant = { body, office, validFrom: '2024-01-01', basis: 'order 7' };
    const { status, body: answer } = await api.ask('operator', 'POST', `/api/people/${id}/offices`, { body: grant });
    if (status !== 201) throw new Error(`${office}: ${status} ${JSON.stringify(answer)}`);
  }
  const visitor = await Visitor.signIn(api, login, oneTimePassword);
  await visitor.ask('POST', '/api/session/password', { current: oneTimePassword, next: ownPassword });
  return { id, visitor };
}

export const ownPassword = 'a password of my own';
