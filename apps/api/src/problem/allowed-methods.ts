import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

interface Route {
  readonly path: RegExp;
  readonly methods: readonly string[];
}

/** Which methods an address has, for whoever uses another one (405). */
@Injectable()
export class AllowedMethods {
  private readonly routes: Route[] = [];

  /** Must come before the routes. */
  watch(server: FastifyInstance): void {
    server.addHook('onRoute', ({ url, method }) => {
      this.routes.push({ path: pathPattern(url), methods: [method].flat() });
    });
  }

  /** Of an address that was not found with this method: which others it has. None where it does not exist, or the method is not what was wrong. */
  besides(method: string, url: string): string[] {
    const path = url.split('?')[0]!;
    const allowed = [...new Set(this.routes.flatMap((route) => (route.path.test(path) ? route.methods : [])))].sort();
    return allowed.includes(method) ? [] : allowed;
  }
}

/** Of a route as Fastify writes it: `/api/instances/:id`. Wildcards are left out: they are for files. */
function pathPattern(url: string): RegExp {
  if (url.includes('*')) return /(?!)/;
  const segments = url
    .split('/')
    .map((segment) => (segment.startsWith(':') ? '[^/]+' : segment.replace(/[.+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${segments.join('/')}$`);
}
