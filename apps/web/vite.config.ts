import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { serviceWorker } from './worker/plugin.ts';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    serviceWorker(),
    // Packed once, as small as can be: the server hands out what lies there.
    compression({ algorithms: [defineAlgorithm('brotliCompress'), defineAlgorithm('gzip', { level: 9 })] }),
  ],
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: fileURLToPath(new URL('../../dist/apps/web', import.meta.url)),
    emptyOutDir: true,
    // The last Chrome of Windows 7 and the last Firefox of old Macs: offices have such machines.
    target: ['chrome109', 'firefox115', 'safari16'],
    // Inlined assets would need data: in the policy of contents.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Texts of all areas have the name of their language: their area is their folder.
        chunkFileNames: ({ facadeModuleId }) => {
          const [, area, language] = /\/texts\/(\w+)\/(\w+)\.json$/.exec(facadeModuleId ?? '') ?? [];
          return `assets/${area === undefined ? '[name]' : `${area}-${language}`}-[hash].js`;
        },
        codeSplitting: {
          // What every page needs comes in one file: over a slow line each further one costs as much as ten kilobytes.
          groups: [
            {
              name: 'base',
              test: /node_modules\/(?:react|react-dom|scheduler|i18next|react-i18next|html-parse-stringify|use-sync-external-store|@tanstack|wouter|regexparam|openapi-fetch)\/|apps\/web\/src\/(?:api|language|session|shell|ui|lists|work|views)\//,
            },
          ],
        },
      },
      // "use client" of libraries is for servers that render; here is none.
      onLog: (level, log, handle) => void (log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log)),
    },
  },
});
