import type { OpenAPIObject } from '@nestjs/swagger';
import { problemResponse } from './answers.js';
import { id as idSchema } from './schema.js';
import { sessionOperations } from './session.schemas.js';
import { treasuryOperations } from './treasury.schemas.js';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const described = { ...sessionOperations, ...treasuryOperations };

/** Adds what holds of every operation, and what some controllers do not say themselves. */
export function completeOperations({ paths }: OpenAPIObject, publicOperations: ReadonlySet<string>): void {
  for (const path of Object.values(paths)) {
    for (const operation of methods.flatMap((method) => path[method] ?? [])) {
      const id = operation.operationId ?? '';
      const answer = Object.hasOwn(described, id) ? described[id] : undefined;
      if (answer !== undefined) {
        const { summary, status, schema } = answer;
        operation.summary = summary;
        operation.responses = {
          [status]: { description: summary, ...(schema && { content: { 'application/json': { schema } } }) },
        };
      }
      operation.parameters = operation.parameters?.map((parameter) =>
        'in' in parameter && parameter.in === 'path' && parameter.name === 'id' ? { ...parameter, schema: idSchema } : parameter,
      );
      if (publicOperations.has(id)) operation.security = [];
      else operation.responses['401'] ??= problemResponse('unauthenticated');
      operation.responses.default ??= problemResponse('Any other problem');
    }
  }
}
