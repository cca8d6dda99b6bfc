import type { FastifyInstance } from 'fastify';
import { metrics } from '#platform';

/** Counts and times every answer under the pattern of its route. */
export function measureAnswers(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.is404 ? null : (request.routeOptions.url ?? null);
    metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime);
    done();
  });
}
