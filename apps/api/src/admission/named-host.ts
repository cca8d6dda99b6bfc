import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isIP } from 'node:net';
import { answerFrameworkError } from '../problem/framework-error.js';

/**
 * Refuses a request of HTTP/1.1 that names no host (RFC 9112 §3.2), and one that names another than this program's (421): a page
 * elsewhere whose name is made to lead here would else ask as one of our own (DNS rebinding). That needs a name of its own, so
 * addresses are taken as well as the name of PUBLIC_URL and those of this machine; watchers of health name whatever they like.
 * Node would refuse the first by itself, but without saying what is wrong: its own check must be off.
 */
export function assertHost(server: FastifyInstance, publicUrl: string): void {
  const ours = new URL(publicUrl).hostname;
  server.addHook('onRequest', (request, reply, done) => {
    const status = refusalOf(request, ours);
    if (status === null) done();
    else answerFrameworkError({ statusCode: status }, request, reply);
  });
}

function refusalOf({ raw, headers, routeOptions }: FastifyRequest, ours: string): 400 | 421 | null {
  const { host } = headers;
  if (host === undefined) return raw.httpVersion === '1.1' ? 400 : null;
  if (routeOptions.url?.startsWith('/health/')) return null;
  const named = hostname(host);
  return named === ours || named === 'localhost' || isIP(named.replace(/^\[|\]$/g, '')) !== 0 ? null : 421;
}

/** As an address would have it; what is none names nobody. */
function hostname(host: string): string {
  const address = `http://${host}`;
  return /^[^/?#@\\]+$/.test(host) && URL.canParse(address) ? new URL(address).hostname.replace(/\.$/, '') : '';
}
