import type { FastifyInstance } from 'fastify';
import { answerFrameworkError } from '../problem/framework-error.js';

/**
 * Refuses a request of HTTP/1.1 that names no host (RFC 9112 §3.2). Node would do so by itself, but without saying what is
 * wrong: its own check must be off.
 */
export function demandHost(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (request.raw.httpVersion === '1.1' && request.headers.host === undefined)
      answerFrameworkError({ statusCode: 400 }, request, reply);
    else done();
  });
}
