import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { requestPath } from '../request/request-path.js';
import { answerFrameworkError } from './framework-error.js';

interface Route {
  readonly path: RegExp;
  /** How many of its parts may be anything. */
  readonly parameters: number;
  readonly methods: readonly string[];
}

/** Which methods an address has, for a request with another one (405). */
@Injectable()
export class AllowedMethods {
  private readonly routes: Route[] = [];

  /** Must come before the routes. */
  watch(server: FastifyInstance): void {
    // No address has QUERY; without a content type Fastify would refuse it as malformed before anybody looked for one.
    server.addHook('onRequest', (request, reply, done) => {
      if (request.method !== 'QUERY') return done();
      const allowed = this.besides(request.method, request.url);
      if (allowed.length > 0) void reply.header('allow', allowed.join(', '));
      answerFrameworkError({ statusCode: allowed.length > 0 ? 405 : 404 }, request, reply);
    });
    server.addHook('onRoute', ({ url, method }) => {
      const parameters = url.split('/:').length - 1;
      this.routes.push({ path: pathPattern(url), parameters, methods: [method].flat() });
    });
  }

  /** Pages and files that a wildcard serves. */
  addPages(path: RegExp): void {
    this.routes.push({ path, parameters: 0, methods: ['GET', 'HEAD'] });
  }

  /** Of an address that was not found with this method: which others it has. None where it does not exist, or the method is not what was wrong. */
  besides(method: string, url: string): string[] {
    const path = requestPath(url);
    const found = this.routes.filter((route) => route.path.test(path));
    // As the router does: what is written out comes before what may be anything.
    const fewest = Math.min(...found.map(({ parameters }) => parameters));
    const meant = found.filter(({ parameters }) => parameters === fewest);
    const allowed = [...new Set(meant.flatMap(({ methods }) => methods))].sort();
    return allowed.includes(method) ? [] : allowed;
  }
}

/** Of a route as Fastify writes it: `/api/instances/:id`. Without wildcards: `addPages` names what they serve. */
function pathPattern(url: string): RegExp {
  if (url.includes('*')) return /(?!)/;
  const segments = url
    .split('/')
    .map((segment) => (segment.startsWith(':') ? '[^/]+' : segment.replace(/[.+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${segments.join('/')}$`);
}
