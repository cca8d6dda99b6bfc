import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const hours = 12;
/** As long as browsers keep one at the most. */
const deviceDays = 400;

/** The secret of the session that this request carries. */
export function readSessionCookie(request: FastifyRequest, publicUrl: string): string | null {
  return request.cookies[nameOf('session', publicUrl)] ?? null;
}

export function writeSessionCookie(reply: FastifyReply, session: string, publicUrl: string): void {
  void reply.setCookie(nameOf('session', publicUrl), session, { ...options(publicUrl), maxAge: hours * 3600 });
}

export function clearSessionCookie(reply: FastifyReply, publicUrl: string): void {
  void reply.clearCookie(nameOf('session', publicUrl), options(publicUrl));
}

/** What tells a browser at which somebody has signed in before. It opens nothing, and stays when one signs out. */
export function readDeviceCookie(request: FastifyRequest, publicUrl: string): string | null {
  return request.cookies[nameOf('device', publicUrl)] ?? null;
}

export function writeDeviceCookie(reply: FastifyReply, device: string, publicUrl: string): void {
  void reply.setCookie(nameOf('device', publicUrl), device, { ...options(publicUrl), maxAge: deviceDays * 86_400 });
}

/** With `__Host-` a browser takes a cookie from this very host alone: no neighbour, and nobody on the way, can plant one. */
function nameOf(what: 'session' | 'device', publicUrl: string): string {
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
