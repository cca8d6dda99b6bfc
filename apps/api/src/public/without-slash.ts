import type { FastifyInstance } from 'fastify';

/** Whoever types a slash at the end of an address of the public pages is led to the page. */
export function leadFromSlash(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const [path, ...query] = request.url.split('?') as [string, ...string[]];
    const isAsked = request.method === 'GET' || request.method === 'HEAD';
    if (!isAsked || !/^\/public\/(.*\/)?$/.test(path)) return done();
    void reply.redirect([path.replace(/(?<!\/)\/+$/, ''), ...query].join('?'), 308);
  });
}
