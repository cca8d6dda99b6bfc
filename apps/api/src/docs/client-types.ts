import type { OpenAPIObject } from '@nestjs/swagger';
import openapiTypescript, { astToString } from 'openapi-typescript';

interface Operation {
  readonly responses: Record<string, { content?: Readonly<Record<string, unknown>> }>;
}

const json = 'application/json';

/** TypeScript of what the web application knows of the API; events of any workflow are all alike to it. */
export async function clientTypes(document: OpenAPIObject): Promise<string> {
  const envelope = { type: 'object', additionalProperties: true } as const;
  Object.assign(document.components!.schemas!, {
    Event: envelope,
    EventForMany: envelope,
    Start: envelope,
    StartMany: envelope,
  });
  // What goes wrong is the same for all of them: a Problem.
  for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path as Record<string, Operation>))) {
    for (const [status, response] of Object.entries(operation.responses)) {
      if (Number(status) >= 400) delete operation.responses[status];
      // Files are for links, not for programs.
      else if (response.content?.[json] !== undefined) response.content = { [json]: response.content[json] };
    }
  }
  return `// Written by npm run build:server.\n${astToString(await openapiTypescript(document as never))}`;
}
