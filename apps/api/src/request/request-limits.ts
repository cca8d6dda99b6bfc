import type { ExecutionContext } from '@nestjs/common';
import type { ThrottlerModuleOptions } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { isLoopback } from '#platform';

/**
 * Per address and 10 s, over all routes. A whole office may share an address: 3,000 are a busy one, and far below what the
 * program can do. Not for whoever asks after its health, nor for programs on the same machine.
 */
export const requestLimits: ThrottlerModuleOptions = {
  throttlers: [{ ttl: 10_000, limit: 3_000 }],
  generateKey: (_context, address) => address,
  skipIf: (context: ExecutionContext) => {
    const { ip, routeOptions } = context.switchToHttp().getRequest<FastifyRequest>();
    return isLoopback(ip) || (routeOptions.url?.startsWith('/health/') ?? false);
  },
};
