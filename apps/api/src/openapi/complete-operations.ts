import type { OpenAPIObject } from '@nestjs/swagger';
import { problemResponse, problemResponses } from './answers.js';
import type { Described } from './described.js';
import { id as idSchema } from './schema.js';
import { sessionOperations } from './session.schemas.js';

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
      if (Object.hasOwn(sessionOperations, id)) describe(operation, sessionOperations[id]!);
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

function describe(operation: Operation, { summary, status, schema, refuses = [], others = {} }: Described): void {
  operation.summary = summary;
  operation.responses = {
    [status]: { description: summary, ...(schema && { content: { 'application/json': { schema } } }) },
    ...problemResponses(refuses),
  };
  for (const [other, content] of Object.entries(others))
    operation.responses[other] = { description: summary, content: { 'application/json': { schema: content } } };
}
