import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { sections } from '../src/sections.ts';

/** Writes `sw.js`, which knows the files of this build, and `sections.json`, by which the server knows what is a page. */
export function serviceWorker(): Plugin {
  return {
    name: 'yntymak-service-worker',
    apply: 'build',
    // After Vite's own: it takes out again what would be an empty script.
    enforce: 'post',
    generateBundle(_, bundle) {
      const entry = Object.values(bundle).find((each) => each.type === 'chunk' && each.isEntry)!.fileName;
      const names = Object.keys(bundle).filter((each) => /^assets\/.*\.(js|css|svg|woff2)$/.test(each));
      const files = ['/icon.svg', ...names.sort().map((each) => `/${each}`)];
      const worker = readFileSync(new URL('./worker.js', import.meta.url), 'utf8');
      const build = JSON.stringify({ entry: `/${entry}`, files, sections });
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: `const BUILD = ${build};\n${worker}` });
      this.emitFile({ type: 'asset', fileName: 'sections.json', source: JSON.stringify(sections) });
    },
  };
}
