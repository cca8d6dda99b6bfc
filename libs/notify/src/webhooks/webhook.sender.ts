import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { type HostGuard, HostRefused } from './host-guard.js';
import { hostOf } from './webhook-address.js';

/** Why a try failed; a receiver's own answer is described by its status as well. */
export const sendFaults = [
  'hostRefused',
  'unreachable',
  'insecure',
  'timedOut',
  'unreadable',
  'redirected',
  'gone',
  'notAccepted',
] as const;
export type SendFault = (typeof sendFaults)[number];

/** What came of one request. */
export interface Sent {
  /** Null: there was no answer. */
  readonly status: number | null;
  readonly durationMs: number;
  /** Null: the receiver has it. */
  readonly fault: SendFault | null;
  /** Of an answer that is no success, what it said: its first characters in one line. */
  readonly excerpt: string | null;
}

/** Milliseconds: until the connection stands (name, TCP, TLS), until the answer has come, and for what it says beside its status. */
interface WebhookTimeouts {
  readonly connect: number;
  readonly total: number;
  readonly body: number;
}

const usual: WebhookTimeouts = { connect: 5_000, total: 15_000, body: 2_000 };
const max = { bytes: 4_096, characters: 500 };

class TookTooLong extends Error {}

/** Sends one message by POST. Follows no redirect, and reads no more of an answer than the log can show. Never throws. */
export class WebhookSender {
  constructor(
    private readonly guard: HostGuard,
    private readonly timeouts: WebhookTimeouts = usual,
  ) {}

  async send(url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<Sent> {
    const begun = performance.now();
    const took = (): number => Math.round(performance.now() - begun);
    try {
      await this.guardAddress(url);
      const { status, said } = await this.post(url, headers, body);
      const fault = faultOfStatus(status);
      return { status, durationMs: took(), fault, excerpt: fault === null ? null : oneLine(said) };
    } catch (error) {
      return { status: null, durationMs: took(), fault: faultOfError(error), excerpt: null };
    }
  }

  /** Node asks its lookup about names only; an IP address in the URL is checked here. */
  private async guardAddress(url: URL): Promise<void> {
    const host = hostOf(url);
    if (isIP(host) !== 0) await this.guard.assertAllowed(host);
  }

  private post(url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<{ status: number; said: string }> {
    const { connect, total } = this.timeouts;
    return new Promise((resolve, reject) => {
      const isSecure = url.protocol === 'https:';
      // A connection of its own each time: a reused one would outlive the check of its address.
      const sent = (isSecure ? requestHttps : requestHttp)(url, {
        method: 'POST',
        agent: false,
        lookup: this.guard.lookup,
        headers: { ...ownHeaders, ...headers, 'content-length': String(Buffer.byteLength(body)) },
      });
      const giveUp = (): void => void sent.destroy(new TookTooLong());
      const connecting = setTimeout(giveUp, connect);
      const waiting = setTimeout(giveUp, total);
      const end = (): void => [connecting, waiting].forEach(clearTimeout);
      sent.on('socket', (socket) => socket.once(isSecure ? 'secureConnect' : 'connect', () => clearTimeout(connecting)));
      sent.on('error', (error) => {
        end();
        reject(error);
      });
      sent.on('response', (response) => {
        end();
        void this.whatIsSaid(response).then((said) => {
          sent.destroy();
          resolve({ status: response.statusCode!, said });
        });
      });
      sent.end(body);
    });
  }

  /** The beginning of the body, or as much of it as came in time: the status has been said, and it alone counts. */
  private async whatIsSaid(response: IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    const late = setTimeout(() => response.destroy(), this.timeouts.body);
    try {
      let bytes = 0;
      for await (const chunk of response as AsyncIterable<Buffer>) {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes >= max.bytes) break;
      }
    } catch {
      // It was cut off.
    }
    clearTimeout(late);
    return Buffer.concat(chunks).subarray(0, max.bytes).toString();
  }
}

const ownHeaders = { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'Yntymak-Webhooks', accept: '*/*' };

function faultOfStatus(status: number): SendFault | null {
  if (status >= 200 && status < 300) return null;
  if (status === 410) return 'gone';
  return status >= 300 && status < 400 ? 'redirected' : 'notAccepted';
}

function faultOfError(error: unknown): SendFault {
  if (error instanceof HostRefused) return 'hostRefused';
  if (error instanceof TookTooLong) return 'timedOut';
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code.startsWith('HPE_')) return 'unreadable';
  return /CERT|TLS|SSL|SIGNATURE|EPROTO/.test(code) ? 'insecure' : 'unreachable';
}

/** What others have written is shown to people and stored as text: without control characters, nor marks of direction. */
function oneLine(text: string): string | null {
  const line = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line === '' ? null : [...line].slice(0, max.characters).join('');
}
