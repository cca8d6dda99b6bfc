import type { FastifyInstance } from 'fastify';
import { metrics } from '#platform';

/** Counts and times every answer under the pattern of its route; but a stream takes as long as somebody listens. */
export function measureAnswers(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.is404 ? null : (request.routeOptions.url ?? null);
    const isStream = reply.getHeader('content-type') === 'text/event-stream';
    if (!isStream) metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime);
    done();
  });
}
