import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../loopback.js';
import { sha256 } from '../sha256.js';

/** What a proxy adds: behind one on this machine everybody would seem to be here. */
const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];

/** Whether somebody may read the metrics: not with a wrong token, and not from elsewhere. */
type MetricsAccess = 'granted' | 'wrongToken' | 'elsewhere';

/**
 * With a token set, anybody who has it may read, from anywhere, and nobody else. Without one, programs on this machine may; for
 * anybody else there are no metrics.
 */
export function metricsAccess(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  token: string | null,
): MetricsAccess {
  if (token !== null) {
    const given = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
    // Of the hashes: they are of one length, whatever was given.
    return timingSafeEqual(sha256(given), sha256(token)) ? 'granted' : 'wrongToken';
  }
  const isHere = isLoopback(socket.remoteAddress ?? '') && forwarded.every((name) => headers[name] === undefined);
  return isHere ? 'granted' : 'elsewhere';
}
