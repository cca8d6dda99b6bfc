import { transformFile } from '@swc/core';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inTests = new URL('../../', import.meta.url).href;
let workflows;

export function initialize(url) {
  workflows = url;
}

/** The tests are not compiled: what they import of their own is there in TypeScript alone. */
export function resolve(specifier, context, next) {
  // The module itself may add to those of the program.
  if (specifier === '#workflows' && context.parentURL !== workflows) return { url: workflows, shortCircuit: true };
  if (specifier.startsWith('.') && context.parentURL?.startsWith(inTests)) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return { url: source.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith(inTests) || !url.endsWith('.ts')) return next(url, context);
  const { code } = await transformFile(fileURLToPath(url), {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      target: 'es2022',
      keepClassNames: true,
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
