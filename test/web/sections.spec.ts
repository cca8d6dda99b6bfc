import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';

const readText = (path: string): string => readFileSync(fileURLToPath(projectFile(path)), 'utf8');

test('every address that the application draws is a page to the server and to the service worker, and no other', () => {
  const drawn = [...readText('apps/web/src/routes.tsx').matchAll(/<Route path="\/(\w+)/g)].map(([, section]) => section!);
  const listed = JSON.parse(readText('dist/apps/web/sections.json')) as string[];
  expect(drawn.length).toBeGreaterThan(0);
  expect(new Set(listed)).toEqual(new Set(drawn));
});
