import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';
import { countedAddress } from '#identity';

/** Who is believed when saying for whom it asks. The server's own `trustProxy` must be the same. */
export const trustedProxy = 'loopback';

const isTrusted = proxyAddr.compile(trustedProxy);

/** The address by which a request is counted, as Fastify finds it: before there is a request of Fastify. */
export function clientAddress(request: IncomingMessage): string {
  const { headers, socket } = request;
  return countedAddress(headers['x-forwarded-for'] === undefined ? (socket.remoteAddress ?? '') : proxyAddr(request, isTrusted));
}
