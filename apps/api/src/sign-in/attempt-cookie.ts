import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const name = 'yntymak_sign_in';
const seconds = 600;

export function readAttemptCookie(request: FastifyRequest): string | null {
  return request.cookies[name] ?? null;
}

export function writeAttemptCookie(reply: FastifyReply, attempt: string, publicUrl: string): void {
  void reply.setCookie(name, attempt, { ...options(publicUrl), maxAge: seconds });
}

export function clearAttemptCookie(reply: FastifyReply, publicUrl: string): void {
  void reply.clearCookie(name, options(publicUrl));
}

/** Lax: it must come along when the provider sends the browser back, which is a page of another site asking for ours. */
function options(publicUrl: string): CookieSerializeOptions {
  return { httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:'), path: '/api/session/oidc' };
}
