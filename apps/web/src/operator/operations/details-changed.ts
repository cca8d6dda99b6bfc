import type { Image } from './changed-columns';

/** What an operation says it changed where no rows are recorded: before and after, or what it holds; null: it says nothing. */
export function detailsChanged(details: unknown): { readonly before: Image | null; readonly after: Image } | null {
  const said = imageOf(details);
  if (said === null || Object.keys(said).length === 0) return null;
  const [before, after] = [imageOf(said['before']), imageOf(said['after'])];
  return after === null ? { before: null, after: said } : { before, after };
}

function imageOf(value: unknown): Image | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Image) : null;
}
