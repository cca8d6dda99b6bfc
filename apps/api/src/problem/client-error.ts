import { HttpException } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { earlyHeaders } from './early-headers.js';
import { problemView } from './problem.view.js';
import { refusalOf } from './refusal.js';

/** Statuses of requests that are not even HTTP, by the code of Node's error; any other is 400. */
const statuses: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Answers what is no request, such as an unknown method, and hangs up. Nothing of it was read, so nobody knows the language. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  // Whoever hung up hears nothing.
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const { status, headers, body } = earlyAnswer(statuses[error.code ?? ''] ?? 400);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
}

/** Answers what expects something other than to go on (header `Expect`): nobody here does anything else. */
export function answerExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const { status, headers, body } = earlyAnswer(417);
  response.writeHead(status, headers).end(body);
}

function earlyAnswer(wanted: number): { status: number; headers: Record<string, string>; body: string } {
  const refusal = refusalOf(new HttpException('', wanted));
  const body = JSON.stringify(problemView(refusal, { language: 'ky', texts: null, requestId: randomUUID() }));
  const length = String(Buffer.byteLength(body));
  const headers = { ...earlyHeaders, 'content-language': 'ky', 'content-length': length, connection: 'close' };
  return { status: refusal.status, headers, body };
}
