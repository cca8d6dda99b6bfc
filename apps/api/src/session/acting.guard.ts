import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Acting, Identity } from '#identity';
import { reason, Refused } from '#machine';
import { CONFIGURATION, type Configuration } from '#platform';
import type { ActingRequest } from './current-acting.decorator.js';
import { withOneTimePassword } from './password-must-change.decorator.js';
import { isPublic } from './public.decorator.js';
import { assertSameOrigin } from './same-origin.js';
import { readSessionCookie } from './session-cookie.js';
import { assertScope } from './token-scope.decorator.js';

/**
 * Turns a bearer token or the session cookie into who acts; every route that is not public needs one.
 * An `Authorization` header counts alone: a wrong one is not made good by a cookie.
 */
@Injectable()
export class ActingGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identity: Identity,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const { authorization } = request.headers;
    if (!this.isPublic(context, request)) {
      const secret =
        authorization === undefined ? readSessionCookie(request, this.configuration.publicUrl) : readBearer(authorization);
      const acting = secret === null ? null : await this.identity.resolve(secret);
      if (!acting) throw new Refused('unauthenticated');
      request.acting = acting;
      this.assertOwnPassword(acting, context);
      assertScope(acting, context, this.reflector);
    }
    // No other site can add this header without our leave, so a bearer needs no further proof.
    if (authorization === undefined) assertSameOrigin(request, this.configuration.publicUrl);
    return true;
  }

  /** @throws Refused `passwordMustChange` while somebody else knows the password. */
  private assertOwnPassword({ mustChangePassword }: Acting, context: ExecutionContext): void {
    const isAllowed = this.reflector.get<boolean | undefined>(withOneTimePassword, context.getHandler());
    if (mustChangePassword && !isAllowed) throw new Refused('passwordMustChange', [reason('passwordMustChange')]);
  }

  // The platform's health routes cannot carry our mark. The route's pattern is asked, never the address as it was typed.
  private isPublic(context: ExecutionContext, request: ActingRequest): boolean {
    const isMarked = this.reflector.getAllAndOverride<boolean>(isPublic, [context.getHandler(), context.getClass()]);
    return isMarked || (request.routeOptions.url?.startsWith('/health/') ?? false);
  }
}

function readBearer(authorization: string): string | null {
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1] ?? null;
}
