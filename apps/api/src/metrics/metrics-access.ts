import { createHash, timingSafeEqual } from 'node:crypto';
import { UnauthorizedException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refused } from '#machine';
import { isLoopback } from '../request/loopback.js';

/** What a proxy adds: behind one on this machine everybody would seem to be here. */
const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];

/**
 * With a token set, whoever has it may read, from anywhere, and nobody else. Without one, programs on this machine may; for
 * anybody else it is not there.
 * @throws UnauthorizedException for a wrong token; Refused `notFound` from elsewhere.
 */
export function demandMetricsAccess({ headers, socket }: FastifyRequest, token: string | null): void {
  if (token !== null) {
    const given = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
    // Of the hashes: they are of one length, whatever was given.
    if (!timingSafeEqual(hashOf(given), hashOf(token))) throw new UnauthorizedException();
    return;
  }
  const isHere = isLoopback(socket.remoteAddress ?? '') && forwarded.every((name) => headers[name] === undefined);
  if (!isHere) throw new Refused('notFound');
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
