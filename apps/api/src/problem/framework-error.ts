import { HttpException } from '@nestjs/common';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { languageOf } from '../language/callers-language.js';
import { earlyHeaders } from './early-headers.js';
import { problemView } from './problem.view.js';
import { refusalOf } from './refusal.js';

/** Answers a request whose address cannot be read: it comes to no route, no filter, and none of the hooks that set headers. */
export function answerFrameworkError(
  error: Pick<FastifyError, 'statusCode'>,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const language = languageOf(request);
  const requestId = randomUUID();
  const refusal = refusalOf(new HttpException('', error.statusCode ?? 400));
  void reply
    .status(refusal.status)
    .headers({ ...earlyHeaders, 'content-language': language, 'x-request-id': requestId })
    .send(problemView(refusal, { language, texts: null, requestId }));
}
