import { type CustomDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type Acting, covers } from '#identity';
import { reason, Refused } from '#machine';

const sessionOnly = 'sessionOnly';
const eventOf = 'eventOf';

/** Only a person who has signed in may do this: no token, whatever its scopes. */
export function SessionOnly(): CustomDecorator {
  return SetMetadata(sessionOnly, true);
}

/** A token may do this with the scope of the event alone; `event` finds its name in the request. */
export function ActsBy(event: (request: FastifyRequest) => unknown): CustomDecorator {
  return SetMetadata(eventOf, event);
}

/** @throws Refused `scopeMissing` for a token that does not name what is asked; a session may do all. */
export function assertScope({ scopes }: Acting, context: ExecutionContext, reflector: Reflector): void {
  if (scopes === undefined) return;
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const targets = [context.getHandler(), context.getClass()];
  if (reflector.getAllAndOverride<boolean>(sessionOnly, targets)) throw new Refused('scopeMissing', [reason('sessionNeeded')]);
  const find = reflector.get<((request: FastifyRequest) => unknown) | undefined>(eventOf, context.getHandler());
  const event = find?.(request);
  const scope = request.method === 'GET' || request.method === 'HEAD' ? 'read' : 'act';
  if (!covers(scopes, scope, typeof event === 'string' ? event : null))
    throw new Refused('scopeMissing', [reason('scopeMissing', { scope })]);
}
