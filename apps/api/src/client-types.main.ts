import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { loadConfiguration, projectFile } from '#platform';
import { clientTypes } from './docs/client-types.js';
import { declaredDocument } from './declared-document.js';

// A part of the build: the web application is compiled against what the API declares, and knows no workflow.
const document = await declaredDocument(loadConfiguration({}), []);
await writeFile(projectFile('apps/web/src/api/schema.d.ts'), await clientTypes(document));
