import { Agent, request } from 'node:http';

export interface Answer {
  /** 0: there was none. */
  readonly status: number;
  readonly text: string;
  readonly cookie: string | null;
}

/** Connections that are reused, as a browser does. Node's own: its cost falls on the same cores as what is measured. */
const agent = new Agent({ keepAlive: true, maxSockets: 512 });

export function ask(method: 'GET' | 'POST', url: string, cookie: string | null, body?: string): Promise<Answer> {
  const headers: Record<string, string | number> = { 'accept-language': 'ru' };
  if (cookie !== null) headers['cookie'] = cookie;
  if (body !== undefined) {
    headers['content-type'] = 'application/json';
    headers['content-length'] = Buffer.byteLength(body);
  }
  return new Promise((resolve) => {
    const failed = (error: Error): void => resolve({ status: 0, text: error.message, cookie: null });
    const sent = request(url, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', failed);
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          text: Buffer.concat(chunks).toString(),
          cookie: response.headers['set-cookie']?.[0]?.split(';')[0] ?? null,
        }),
      );
    });
    sent.on('error', failed);
    sent.end(body);
  });
}

/** @returns the cookie of a session. @throws when the password is not taken. */
export async function signIn(url: string, login: string): Promise<string> {
  const { status, text, cookie } = await ask(
    'POST',
    `${url}/api/session`,
    null,
    JSON.stringify({ login, password: 'yntymak-demo' }),
  );
  if (status !== 200 || cookie === null) throw new Error(`sign-in of ${login}: ${status} ${text}`);
  return cookie;
}
