import { pathToFileURL } from 'node:url';

const register = new URL('./register.mjs', pathToFileURL(__filename));

/** What the built program is started with to have the workflows of a module of this folder's neighbours, such as `../road/roads-alone.ts`. */
export function withWorkflows(module: string): Record<string, string> {
  return {
    OTHER_WORKFLOWS: new URL(module, register).href,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${register.href}`,
  };
}
