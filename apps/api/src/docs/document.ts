import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { versionsOf, type WorkflowPackage } from '#machine';
import { componentsIn } from '#schema';
import { nameOf } from '../session/session-cookie.js';
import { completeOperations } from './complete-operations.js';
import { eventSchemas } from './event.schemas.js';
import { publicOperations } from './public-operations.js';

const description = `Durable workflows between the state and local self-government of the Kyrgyz Republic.

Money is a string of whole tyiyn, times are ISO 8601 with their offset, dates are those of Asia/Bishkek. Texts come in the
language of the header Accept-Language (ky, ru, en), else in the person's own. Whatever goes wrong is a Problem (RFC 9457).`;

const configuration = (publicUrl: string): Omit<OpenAPIObject, 'paths'> =>
  new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Yntymak')
    .setDescription(description)
    .setVersion('1')
    .addServer('/')
    .addCookieAuth(nameOf('session', publicUrl), { type: 'apiKey', in: 'cookie' }, 'cookie')
    // Else Nest calls our tokens JWT; they say nothing.
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: undefined }, 'bearer')
    .addSecurityRequirements('cookie')
    .addSecurityRequirements('bearer')
    .build();

/** `Instances.get` of the method `get` of the class InstancesController. */
function operationId(controller: string, method: string): string {
  return `${controller.replace(/Controller$/, '')}.${method}`;
}

/** What the document depends on beside the modules. */
export interface DocumentParts {
  readonly packages: readonly WorkflowPackage[];
  readonly publicUrl: string;
}

/** The API as OpenAPI 3.1, true enough to generate a client. */
export function apiDocument(app: INestApplication, { packages, publicUrl }: DocumentParts): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, configuration(publicUrl), { operationIdFactory: operationId });
  completeOperations(document, publicOperations(app, operationId));
  const schemas = {
    ...document.components?.schemas,
    ...eventSchemas(versionsOf(packages)),
  };
  return {
    ...document,
    components: { ...document.components, schemas: { ...schemas, ...componentsIn([document.paths, schemas]) } },
  };
}
