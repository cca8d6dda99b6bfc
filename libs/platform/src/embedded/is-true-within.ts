import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds between two looks. */
const between = 10;

/** Looks again and again whether something has become true; false: not within these milliseconds. */
export async function isTrueWithin(limit: number, isTrue: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const end = performance.now() + limit; !(await isTrue()); await delay(between)) if (performance.now() > end) return false;
  return true;
}
