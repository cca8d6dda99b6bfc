import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { WorkflowCatalog } from '#engine';
import { CONFIGURATION, type Configuration } from '#platform';
import { documentSchemas } from '../documents/document.schemas.js';
import { bulkSchemas } from '../bulk/bulk.schemas.js';
import { checkpointSchemas } from '../checkpoints/checkpoint.schemas.js';
import { accountSchemas } from '../accounts/account.schemas.js';
import { feedSchemas } from '../feed/feed.schemas.js';
import { inboxSchemas } from '../inbox/inbox.schemas.js';
import { indicatorSchemas } from '../indicators/indicator.schemas.js';
import { importSchemas } from '../imports/import.schemas.js';
import { healthSchemas } from '../health/health.schemas.js';
import { incidentSchemas } from '../incidents/incident.schemas.js';
import { instanceSchemas } from '../instances/instance.schemas.js';
import { mandateSchemas } from '../mandates/mandate.schemas.js';
import { operationSchemas } from '../operations/operation.schemas.js';
import { problemSchemas } from '../problem/problem.schemas.js';
import { publicSchemas } from '../public/public.schemas.js';
import { publicWorkflows } from '../public/public-workflow.js';
import { recomputationSchemas } from '../recomputations/recomputation.schemas.js';
import { referenceSchemas } from '../reference/reference.schemas.js';
import { successionSchemas } from '../successions/succession.schemas.js';
import { tableSchemas } from '../tables/table.schemas.js';
import { figureSchemas } from '../treasury/figures.schemas.js';
import { webhookSchemas } from '../webhooks/webhook.schemas.js';
import { workflowSchemas } from '../workflows/workflow.schemas.js';
import { nameOf } from '../session/session-cookie.js';
import { completeOperations } from './complete-operations.js';
import { eventSchemas } from './event.schemas.js';
import { publicOperations } from './public-operations.js';
import { sessionSchemas } from './session.schemas.js';
import { treasurySchemas } from './treasury.schemas.js';

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

/** The API as OpenAPI 3.1, true enough to generate a client. */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, configuration(app.get<Configuration>(CONFIGURATION).publicUrl), {
    operationIdFactory: operationId,
  });
  const schemas = {
    ...document.components?.schemas,
    ...eventSchemas(app.get(WorkflowCatalog).all()),
    ...problemSchemas,
    ...workflowSchemas,
    ...instanceSchemas,
    ...incidentSchemas,
    ...healthSchemas,
    ...checkpointSchemas,
    ...referenceSchemas,
    ...sessionSchemas,
    ...treasurySchemas,
    ...figureSchemas,
    ...indicatorSchemas,
    ...documentSchemas,
    ...bulkSchemas,
    ...recomputationSchemas,
    ...accountSchemas,
    ...mandateSchemas,
    ...operationSchemas,
    ...successionSchemas,
    ...importSchemas,
    ...inboxSchemas,
    ...tableSchemas,
    ...feedSchemas,
    ...webhookSchemas,
    ...publicSchemas(publicWorkflows(app.get(WorkflowCatalog).packages)),
  };
  completeOperations(document, publicOperations(app, operationId));
  return { ...document, components: { ...document.components, schemas } };
}
