import type { FastifyInstance } from 'fastify';

/** Redirects an address of the public pages with a slash at its end to the page. */
export function leadFromSlash(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const [path, ...query] = request.url.split('?') as [string, ...string[]];
    const isAsked = request.method === 'GET' || request.method === 'HEAD';
    if (!isAsked || !/^\/public\/(.*\/)?$/.test(path)) return done();
    void reply.redirect([path.replace(/(?<!\/)\/+$/, ''), ...query].join('?'), 308);
  });
}
