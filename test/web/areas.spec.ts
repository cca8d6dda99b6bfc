import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';

const root = fileURLToPath(projectFile('apps/web/src'));
const readText = (file: string): string => readFileSync(join(root, file), 'utf8');

const atOnce = /^(?:import|export) (?!type)[^;]*? from '(\.[^']+)'/gm;
const anyTime = new RegExp(`${atOnce.source}|import\\('(\\.[^']+)'\\)`, 'gm');

/** The areas whose texts are shown by this file and by what it imports. */
function areasShownBy(first: string, imports: RegExp): string[] {
  const files = new Set([first]);
  for (const file of files) {
    for (const [, path = '', lazy = ''] of readText(file).matchAll(imports)) {
      const imported = join(dirname(file), path || lazy);
      const found = ['.ts', '.tsx'].map((ending) => imported + ending).find((each) => existsSync(join(root, each)));
      if (found !== undefined) files.add(found);
    }
  }
  const shown = [...files].flatMap((file) => [...readText(file).matchAll(/use(?:Texts|Words)\('(\w+)/g)]);
  return [...new Set(shown.map(([, area]) => area!))].sort();
}

const pages = [...readText('routes.tsx').matchAll(/lazyPage\(\(\) => import\('\.\/([^']+)'\), ([^)]+)\)/g)];

test('the first page shows texts of one area, which is loaded before it', () => {
  expect(areasShownBy('main.tsx', atOnce)).toEqual(['base']);
});

test('there are pages that are loaded on demand', () => {
  expect(pages.length).toBeGreaterThan(0);
});

test.each(pages.map(([, file, areas]) => [file!, areas!]))('%s loads the texts that it shows: %s', (file, areas) => {
  const loaded = [...areas.matchAll(/\w+/g)].map(([area]) => area);
  expect(['base', ...loaded].sort()).toEqual(areasShownBy(`${file}.tsx`, anyTime));
});
