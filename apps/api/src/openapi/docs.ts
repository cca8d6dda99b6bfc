import { SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiDocument } from './document.js';

export const docsPath = '/api/docs';

/** What the page loads. The folder it comes from has more: another page, that of a sign-in elsewhere, its package. */
const files = /^\/(swagger-ui(-bundle|-standalone-preset|-init)?\.(js|css)|favicon-\d+x\d+\.png)$/;

/** `GET /api/openapi.json`, and the page at /api/docs with everything that it needs from here. Made when first asked for. */
export function serveDocs(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      const [path] = request.url.split('?') as [string];
      if (path.startsWith(`${docsPath}/`) && !files.test(path.slice(docsPath.length))) reply.callNotFound();
      else done();
    });
  SwaggerModule.setup(docsPath, app, () => apiDocument(app), {
    raw: ['json'],
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Yntymak API',
    // Else the page asks a server of its makers about our document.
    swaggerOptions: { validatorUrl: null },
  });
}
