import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Acting } from '#identity';
import { Refused } from '#machine';

export interface ActingRequest extends FastifyRequest {
  /** Set by ActingGuard; absent on public routes. */
  acting?: Acting;
}

/** Who acts in this request. */
export const CurrentActing = createParamDecorator((_: unknown, context: ExecutionContext): Acting => {
  const { acting } = context.switchToHttp().getRequest<ActingRequest>();
  if (!acting) throw new Refused('unauthenticated');
  return acting;
});
