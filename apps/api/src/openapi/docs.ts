import { SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiDocument } from './document.js';

export const docsPath = '/api/docs';

/** `GET /api/openapi.json`, and the page at /api/docs with everything that it needs from here. Made when first asked for. */
export function serveDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup(docsPath, app, () => apiDocument(app), {
    raw: ['json'],
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Yntymak API',
    // Else the page asks a server of its makers about our document.
    swaggerOptions: { validatorUrl: null },
  });
}
