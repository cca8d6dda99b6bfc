import { readFileSync } from 'node:fs';
import { projectFile, sha256 } from '#platform';

/** Those of the web application, so that both look the same; the last has what only these pages need. */
const files = [
  ...['tokens', 'base', 'controls', 'parts', 'shell'].map((name) => `apps/web/src/styles/${name}.css`),
  'apps/api/src/public/public.css',
];

/** What the pages load beside themselves; its name changes with its content, so that it is kept for ever. */
export interface Asset {
  readonly path: string;
  readonly content: string;
  readonly type: string;
}

export const stylesheet: Asset = asset('style', 'css', 'text/css; charset=utf-8', files.map(read).join('\n'));
export const icon: Asset = asset('icon', 'svg', 'image/svg+xml', read('apps/web/public/icon.svg'));

function read(file: string): string {
  return readFileSync(projectFile(file), 'utf8');
}

function asset(name: string, extension: string, type: string, content: string): Asset {
  const hash = sha256(content).toString('hex').slice(0, 16);
  return { path: `/public/${name}-${hash}.${extension}`, content, type };
}
