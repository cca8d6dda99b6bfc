import type { FastifyRequest } from 'fastify';
import { reason, Refused } from '#machine';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Browsers send our cookie with whatever page asks them to. A request that changes something must therefore be one that
 * only our own pages can send: JSON, which other sites cannot post without a preflight, and from our origin where the browser says so.
 * An upload is a form, which other sites can post: it must say where it comes from, or carry a header that forms cannot.
 * @throws Refused `forbidden` with `crossSiteRequest`; `unsupportedMediaType` for a body without a type.
 */
export function assertSameOrigin(request: FastifyRequest, publicUrl: string): void {
  if (safeMethods.has(request.method)) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isFromOurs =
    (origin === undefined || isOurOrigin(origin, request.headers.host, publicUrl)) &&
    (site === undefined || site === 'same-origin' || site === 'none');
  const isReadable = isJson(request) || hasNoBody(request) || isOwnUpload(request);
  // Refused as well, but nobody who forgot to say what it is should look for another site.
  if (isFromOurs && !isReadable && request.headers['content-type'] === undefined) throw new Refused('unsupportedMediaType');
  if (!isFromOurs || !isReadable) throw new Refused('forbidden', [reason('crossSiteRequest')]);
}

function isJson({ headers }: FastifyRequest): boolean {
  return /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
}

function isOwnUpload({ headers }: FastifyRequest): boolean {
  const isDeclared = ['origin', 'sec-fetch-site', 'x-requested-with'].some((name) => headers[name] !== undefined);
  return isDeclared && /^multipart\/form-data\s*;/i.test(headers['content-type'] ?? '');
}

function hasNoBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
}

// The Host too: the same program answers under 127.0.0.1 and localhost, and no page can choose the Host of its requests.
function isOurOrigin(origin: string, host: string | undefined, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const given = new URL(origin);
  return given.origin === new URL(publicUrl).origin || given.host === host?.toLowerCase();
}
