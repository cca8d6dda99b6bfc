import type { OpenAPIObject } from '@nestjs/swagger';
import { id as idSchema } from '#schema';
import { platformOperations } from '../health/platform-operations.js';
import { problemResponse, problemResponses } from '../openapi/answers.js';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** Whatever changes something is refused to other sites. */
const ofChanges = problemResponses(['forbidden']);
/** A body can be refused before anybody reads what it says. */
const ofBodies = problemResponses(['malformed', 'tooLarge', 'unsupportedMediaType']);

/** Adds what holds of every operation, and what some controllers do not say themselves. */
export function completeOperations({ paths }: OpenAPIObject, publicOperations: ReadonlySet<string>): void {
  for (const path of Object.values(paths)) {
    for (const method of methods) {
      const operation = path[method];
      if (operation === undefined) continue;
      const id = operation.operationId ?? '';
      if (Object.hasOwn(platformOperations, id)) describe(operation, platformOperations[id]!);
      operation.parameters = operation.parameters?.map((parameter) =>
        'in' in parameter && parameter.in === 'path' && parameter.name === 'id' ? { ...parameter, schema: idSchema } : parameter,
      );
      if (publicOperations.has(id)) operation.security = [];
      else operation.responses['401'] ??= problemResponse('unauthenticated');
      operation.responses = {
        ...(method !== 'get' && ofChanges),
        ...(operation.requestBody !== undefined && ofBodies),
        ...operation.responses,
        default: problemResponse('Any other problem'),
      };
    }
  }
}

function describe(operation: Operation, { summary: description, answers }: (typeof platformOperations)[string]): void {
  operation.summary = description;
  operation.responses = Object.fromEntries(
    Object.entries(answers).map(([status, schema]) => [status, { description, content: { 'application/json': { schema } } }]),
  );
}
