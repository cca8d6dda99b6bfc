import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as it came in. */
export interface ReceivedMail {
  readonly to: readonly string[];
  /** Unfolded and decoded, by name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
}

/** What the server does with a mail to an address: null takes it, a number is the code of its refusal. */
export type Verdict = (to: string, attempt: number) => Promise<number | null> | number | null;

/** An SMTP server on this machine that keeps what it gets. */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  /** Of every attempt: to whom. */
  readonly attempts: string[] = [];
  verdict: Verdict = () => null;

  private constructor(private readonly server: SMTPServer) {}

  static async open(): Promise<MailServer> {
    const options: SMTPServerOptions = {
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _, answer) => void mailServer.receive(address).then(answer, answer),
      onData: (stream, { envelope }, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          mailServer.mails.push(
            read(
              Buffer.concat(chunks).toString(),
              envelope.rcptTo.map(({ address }) => address),
            ),
          );
          answer();
        });
      },
    };
    const mailServer = new MailServer(new SMTPServer(options));
    const { server } = mailServer.server;
    mailServer.server.on('error', () => undefined);
    mailServer.server.listen(0, '127.0.0.1');
    if (!server.listening) await once(server, 'listening');
    return mailServer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** As it was when it was opened. */
  forget(): void {
    this.mails.length = 0;
    this.attempts.length = 0;
    this.verdict = () => null;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private async receive(address: string): Promise<Error | null> {
    this.attempts.push(address);
    const code = await this.verdict(address, this.attempts.filter((each) => each === address).length);
    return code === null ? null : Object.assign(new Error(`refused with ${code}`), { responseCode: code });
  }
}

/** A server that takes connections and never says a word. */
export async function openSilentServer(): Promise<{ url: string; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function read(raw: string, to: readonly string[]): ReceivedMail {
  const { headers, body } = partOf(raw);
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1];
  const parts =
    boundary === undefined
      ? [{ headers, body }]
      : body
          .split(`--${boundary}`)
          .slice(1, -1)
          .map((each) => partOf(each.replace(/^\r\n/, '')));
  const ofType = (type: string): string => {
    const part = parts.find((each) => (each.headers['content-type'] ?? '').startsWith(type));
    const body = part === undefined ? '' : decoded(part.body, part.headers['content-transfer-encoding'] ?? '7bit');
    return body.replaceAll('\r\n', '\n');
  };
  return { to, headers, text: ofType('text/plain'), html: ofType('text/html'), raw };
}

function partOf(raw: string): { headers: Record<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line) => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    words(line.slice(line.indexOf(':') + 1).trim()),
  ]);
  return { headers: Object.fromEntries(headers) as Record<string, string>, body: raw.slice(end + 4) };
}

function words(text: string): string {
  return text
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?(b|q)\?([^?]*)\?=/gi, (_, kind: string, coded: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(coded, 'base64').toString() : quoted(coded.replace(/_/g, ' ')),
    );
}

function decoded(body: string, encoding: string): string {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64').toString();
  return /quoted-printable/i.test(encoding) ? quoted(body) : body;
}

function quoted(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
