import { HttpException } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemView } from './problem.view.js';
import { refusalOf } from './refusal.js';

/** Statuses of requests that are not even HTTP, by the code of Node's error; any other is 400. */
const statuses: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Answers what is no request, such as an unknown method, and hangs up. Nothing of it was read, so nobody knows the language. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  // Whoever hung up hears nothing.
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const refusal = refusalOf(new HttpException('', statuses[error.code ?? ''] ?? 400));
  const body = JSON.stringify(problemView(refusal, { language: 'ky', texts: null, requestId: randomUUID() }));
  const head = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
    'content-type: application/problem+json; charset=utf-8',
    'content-language: ky',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
