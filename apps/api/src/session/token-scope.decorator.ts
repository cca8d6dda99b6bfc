import { type CustomDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type Acting, coversEvent, coversSome } from '#identity';
import { reason, Refused, startEvent } from '#machine';

const sessionOnly = 'sessionOnly';
const eventOf = 'eventOf';

/** The event that a request would send, and the workflow whose event it is; null: a guard of the route knows it. */
interface EventAsked {
  readonly event: unknown;
  readonly workflow: string | null;
}

type FindEvent = (request: FastifyRequest) => EventAsked;

/** Only a person who has signed in may do this: no token, whatever its scopes. */
export function SessionOnly(): CustomDecorator {
  return SetMetadata(sessionOnly, true);
}

/** A token may do this with the scope of the event alone; `find` says which event a request would send. */
export function ActsBy(find: FindEvent): CustomDecorator {
  return SetMetadata(eventOf, find);
}

/** A start of the workflow in the parameter of that name, whichever of its ways to begin. */
export const startOf: FindEvent = ({ params }) => ({
  event: startEvent,
  workflow: (params as { readonly workflow: string }).workflow,
});

/** @throws Refused `scopeMissing` for a token that does not name what is asked; a session may do all. */
export function assertScope({ scopes }: Acting, context: ExecutionContext, reflector: Reflector): void {
  if (scopes === undefined) return;
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const targets = [context.getHandler(), context.getClass()];
  if (reflector.getAllAndOverride<boolean>(sessionOnly, targets)) throw new Refused('scopeMissing', [reason('sessionNeeded')]);
  const scope = request.method === 'GET' || request.method === 'HEAD' ? 'read' : 'act';
  if (scopes.includes(scope)) return;
  const find = reflector.get<FindEvent | undefined>(eventOf, context.getHandler());
  const { event, workflow } = find?.(request) ?? { event: null, workflow: null };
  const isNamed =
    typeof event === 'string' && (workflow === null ? coversSome(scopes, event) : coversEvent(scopes, workflow, event));
  if (!isNamed) throw scopeMissing(scope);
}

export function scopeMissing(scope: 'read' | 'act'): Refused {
  return new Refused('scopeMissing', [reason('scopeMissing', { scope })]);
}
