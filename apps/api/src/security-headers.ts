import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { docsPath } from './docs/docs.js';
import { requestPath } from './request/request-path.js';

/** JSON loads nothing and stands in no frame. */
const forData = { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] };

/** The page of the API's documentation: everything from here, its styles also inline. */
const forDocs = [
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'",
  "frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
].join('; ');

/** Pages for everybody: no scripts, styles and pictures from here, forms that come back here. */
const forPublicPages = [
  "default-src 'none'; style-src 'self'; img-src 'self'",
  "frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
].join('; ');

/** What browsers must know of every answer. Nothing of it is cached, unless the handler says so: it is somebody's case. */
export async function secureHeaders(app: NestFastifyApplication, publicUrl: string): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: forData },
    strictTransportSecurity: publicUrl.startsWith('https:'),
    xFrameOptions: { action: 'deny' },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      void reply.header('cache-control', 'no-store');
      const path = requestPath(request.url);
      if (isBelow(docsPath, path)) void reply.header('content-security-policy', forDocs);
      if (isBelow('/public', path)) void reply.header('content-security-policy', forPublicPages);
      done();
    });
}

function isBelow(path: string, asked: string): boolean {
  return asked === path || asked.startsWith(`${path}/`);
}
