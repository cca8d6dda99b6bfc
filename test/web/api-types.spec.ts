import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { OpenAPIObject } from '@nestjs/swagger';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { projectFile } from '#platform';
import { openApi, type TestApi } from '../support/api.js';

const file = fileURLToPath(projectFile('apps/web/src/api/schema.d.ts'));

interface Operation {
  readonly responses: Record<string, { content?: Readonly<Record<string, unknown>> }>;
}

const json = 'application/json';

let api: TestApi;

beforeAll(async () => {
  api = await openApi();
});

afterAll(() => api.close());

/** What the web application knows of the API; events of any workflow are all alike to it. `npm run api-types` writes it anew. */
async function typesOfApi(): Promise<string> {
  const document = (await api.ask(null, 'GET', '/api/openapi.json')).body as OpenAPIObject;
  const envelope = { type: 'object', additionalProperties: true } as const;
  Object.assign(document.components!.schemas!, { Event: envelope, Start: envelope, StartMany: envelope });
  // What goes wrong is the same for all of them: a Problem.
  for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path as Record<string, Operation>))) {
    for (const [status, response] of Object.entries(operation.responses)) {
      if (Number(status) >= 400) delete operation.responses[status];
      // Files are for links, not for programs.
      else if (response.content?.[json] !== undefined) response.content = { [json]: response.content[json] };
    }
  }
  return `// Written by npm run api-types.\n${astToString(await openapiTypescript(document as never))}`;
}

test('the web application is written against the API as it is', async () => {
  const types = await typesOfApi();
  if (process.env['API_TYPES'] !== undefined) writeFileSync(file, types);
  expect(readFileSync(file, 'utf8')).toBe(types);
});
