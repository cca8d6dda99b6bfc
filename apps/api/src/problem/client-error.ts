import { HttpException } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Language } from '#machine';
import { acceptedLanguage } from '../language/accept-language.js';
import { earlyHeaders } from './early-headers.js';
import { problemView } from './problem.view.js';
import { refusalOf } from './refusal.js';

/** Statuses of requests that are not even HTTP, by the code of Node's error; any other is 400. */
const statuses: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Milliseconds in which the other side may take the answer and hang up: else it would go on sending for ever. */
const lingerMs = 1_000;

/**
 * Answers what is no request, such as an unknown method, and hangs up. Nothing of it was read, so nobody knows the language.
 * @param isAnswering whether an earlier request is still to be answered there: it would be taken for that answer.
 */
export function answerClientError(error: Error & { code?: string }, socket: Socket, isAnswering: boolean): void {
  // A client that hung up gets nothing.
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswering) return void socket.destroy();
  const { status, headers, body } = earlyAnswer(statuses[error.code ?? ''] ?? 400, 'ky');
  const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
  const timer = setTimeout(() => socket.destroy(), lingerMs);
  socket.once('close', () => clearTimeout(timer));
}

/** Answers what expects something other than to go on (header `Expect`): nobody here does anything else. */
export function answerExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const { status, headers, body } = earlyAnswer(417, 'ky');
  response.writeHead(status, { ...headers, connection: 'close' }).end(body);
}

/** Refuses a request of which nothing but its head was looked at, until so many seconds later. */
export function answerEarly(request: IncomingMessage, response: ServerResponse, wanted: number, seconds: number): void {
  const language = acceptedLanguage(request.headers['accept-language']) ?? 'ky';
  const { status, headers, body } = earlyAnswer(wanted, language);
  response.writeHead(status, {
    ...headers,
    vary: 'accept-language',
    'retry-after': String(seconds),
    // A body is not waited for: the connection cannot be used again.
    ...((hasBody(request) || status === 503) && { connection: 'close' }),
  });
  response.end(body);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}

function earlyAnswer(wanted: number, language: Language): { status: number; headers: Record<string, string>; body: string } {
  const refusal = refusalOf(new HttpException('', wanted));
  const requestId = randomUUID();
  const body = JSON.stringify(problemView(refusal, { language, texts: null, requestId }));
  const length = String(Buffer.byteLength(body));
  const headers = { ...earlyHeaders, 'content-language': language, 'content-length': length, 'x-request-id': requestId };
  return { status: refusal.status, headers, body };
}
