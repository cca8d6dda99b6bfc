import { SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { requestPath } from '../request/request-path.js';
import { apiDocument, type DocumentParts } from './document.js';
import { keepFixedAnswers } from './fixed-answers.js';

export const docsPath = '/api/docs';

/** What the page loads. The folder it comes from has more: another page, that of a sign-in elsewhere, its package. */
const files = /^\/(swagger-ui(-bundle|-standalone-preset|-init)?\.(js|css)|favicon-(16x16|32x32)\.png)$/;

const documentPath = '/api/openapi.json';

/** `GET /api/openapi.json`, and the page at /api/docs with everything that it needs from here. Made once, when first asked for. */
export function serveDocs(app: NestFastifyApplication, parts: DocumentParts): void {
  const server = app.getHttpAdapter().getInstance();
  const isFile = (path: string): boolean => path.startsWith(`${docsPath}/`) && files.test(path.slice(docsPath.length));
  server.addHook('onRequest', (request, reply, done) => {
    const path = requestPath(request.url);
    if (path.startsWith(`${docsPath}/`) && !isFile(path)) reply.callNotFound();
    else done();
  });
  keepFixedAnswers(server, (path) => path === documentPath || path === docsPath || isFile(path));
  SwaggerModule.setup(docsPath, app, () => apiDocument(app, parts), {
    raw: ['json'],
    jsonDocumentUrl: documentPath,
    customSiteTitle: 'Yntymak API',
    // Else the page asks a server of its makers about our document.
    swaggerOptions: { validatorUrl: null },
  });
}
