import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { docsPath } from './openapi/docs.js';

/** JSON loads nothing and stands in no frame. */
const forData = { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] };

/** The page of the API's documentation: everything from here, its styles also inline. */
const forDocs = [
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'",
  "frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
].join('; ');

/** What browsers must know of every answer. Nothing of it is kept: it is somebody's case. */
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
      if (isDocs(request.url)) void reply.header('content-security-policy', forDocs);
      done();
    });
}

function isDocs(url: string): boolean {
  return url === docsPath || url.startsWith(`${docsPath}/`);
}
