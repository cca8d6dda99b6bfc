import { HttpException } from '@nestjs/common';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { languageOf } from '../language/callers-language.js';
import { problemView } from './problem.view.js';
import { refusalOf } from './refusal.js';

/** Answers a request whose address cannot be read: it comes to no route, no filter, and none of the hooks that set headers. */
export function answerFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const language = languageOf(request);
  const requestId = randomUUID();
  const refusal = refusalOf(new HttpException('', error.statusCode ?? 400));
  void reply
    .status(refusal.status)
    .headers({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-request-id': requestId,
      'cache-control': 'no-store',
    })
    .send(problemView(refusal, { language, texts: null, requestId }));
}
