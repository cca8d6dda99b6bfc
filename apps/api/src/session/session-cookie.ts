import type { CookieSerializeOptions } from '@fastify/cookie';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';

const name = 'yntymak_session';
const hours = 12;

/** The secret of the session that this request carries. */
export function readSessionCookie(request: FastifyRequest): string | null {
  return request.cookies[name] ?? null;
}

/**
 * The secret of the token or session that these headers bring, before they are read as a request; null: neither. An
 * `Authorization` header counts alone: a wrong one is not made good by a cookie.
 */
export function secretOf({ authorization, cookie }: Pick<IncomingHttpHeaders, 'authorization' | 'cookie'>): string | null {
  if (authorization !== undefined) return /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1] ?? null;
  return cookie === undefined ? null : (inCookie.exec(cookie)?.[1] ?? null);
}

// Of several it is the first, as `@fastify/cookie` reads them.
const inCookie = new RegExp(`(?:^|;)\\s*${name}=\\s*([^;\\s]*)`);

export function writeSessionCookie(reply: FastifyReply, session: string, publicUrl: string): void {
  void reply.setCookie(name, session, { ...options(publicUrl), maxAge: hours * 3600 });
}

export function clearSessionCookie(reply: FastifyReply, publicUrl: string): void {
  void reply.clearCookie(name, options(publicUrl));
}

/**
 * Strict: the cookie comes with our own pages' requests only. Who follows a link from a mail still arrives signed in, for the
 * page itself needs no cookie and then asks the API from our own origin.
 */
function options(publicUrl: string): CookieSerializeOptions {
  return { httpOnly: true, sameSite: 'strict', secure: publicUrl.startsWith('https:'), path: '/' };
}
