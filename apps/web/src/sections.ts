/**
 * The first part of the address of every page but the first (`routes.tsx`, which `test/web/sections.spec.ts` compares). The build
 * writes them for the server (`sections.json`) and to the service worker: nothing else is a page.
 */
export const sections = ['cases', 'start', 'many', 'finance', 'overview', 'operator', 'inbox', 'settings'] as const;
