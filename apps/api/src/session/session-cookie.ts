import type { CookieSerializeOptions } from '@fastify/cookie';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';

const hours = 12;
/** As long as browsers keep one at the most. */
const deviceDays = 400;

/** The secret of the session that this request carries. */
export function readSessionCookie(request: FastifyRequest, publicUrl: string): string | null {
  return request.cookies[nameOf('session', publicUrl)] ?? null;
}

/**
 * The secret of the token or session that these headers bring, before they are read as a request; null: neither. An
 * `Authorization` header counts alone: a wrong one is not made good by a cookie.
 */
export function secretOf(
  { authorization, cookie }: Pick<IncomingHttpHeaders, 'authorization' | 'cookie'>,
  publicUrl: string,
): string | null {
  if (authorization !== undefined) return /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1] ?? null;
  if (cookie === undefined) return null;
  return valueOf('session', cookie, publicUrl);
}

/** The secret of the device that these headers bring, before they are read as a request. */
export function deviceOf({ cookie }: Pick<IncomingHttpHeaders, 'cookie'>, publicUrl: string): string | null {
  return cookie === undefined ? null : valueOf('device', cookie, publicUrl);
}

function valueOf(what: 'session' | 'device', cookie: string, publicUrl: string): string | null {
  return values[isSecure(publicUrl) ? 'secure' : 'plain'][what].exec(cookie)?.[1] ?? null;
}

// Of several it is the first, as `@fastify/cookie` reads them.
const valueIn = (name: string): RegExp => new RegExp(`(?:^|;)\\s*${name}=\\s*([^;\\s]*)`);
const values = {
  secure: { session: valueIn('__Host-yntymak_session'), device: valueIn('__Host-yntymak_device') },
  plain: { session: valueIn('yntymak_session'), device: valueIn('yntymak_device') },
};

export function writeSessionCookie(reply: FastifyReply, session: string, publicUrl: string): void {
  void reply.setCookie(nameOf('session', publicUrl), session, { ...options(publicUrl), maxAge: hours * 3600 });
}

export function clearSessionCookie(reply: FastifyReply, publicUrl: string): void {
  void reply.clearCookie(nameOf('session', publicUrl), options(publicUrl));
}

/** Marks a browser at which somebody has signed in before. It opens nothing, and stays when one signs out. */
export function readDeviceCookie(request: FastifyRequest, publicUrl: string): string | null {
  return request.cookies[nameOf('device', publicUrl)] ?? null;
}

export function writeDeviceCookie(reply: FastifyReply, device: string, publicUrl: string): void {
  void reply.setCookie(nameOf('device', publicUrl), device, { ...options(publicUrl), maxAge: deviceDays * 86_400 });
}

/** With `__Host-` a browser takes a cookie from this very host alone: no neighbour, and nobody on the way, can plant one. */
export function nameOf(what: 'session' | 'device', publicUrl: string): string {
  return isSecure(publicUrl) ? `__Host-yntymak_${what}` : `yntymak_${what}`;
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https:');
}

/**
 * Strict: the cookie comes with our own pages' requests only. Who follows a link from a mail still arrives signed in, for the
 * page itself needs no cookie and then asks the API from our own origin.
 */
function options(publicUrl: string): CookieSerializeOptions {
  return { httpOnly: true, sameSite: 'strict', secure: isSecure(publicUrl), path: '/' };
}
