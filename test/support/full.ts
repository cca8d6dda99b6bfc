/** `npm run test:full`, before a release: what takes minutes too, every point and way to die, every page in every look. */
export const isFull = process.env.TESTS === 'full';

/** Declares tests of `npm run test:full` alone. Whole files of them end in `.full.spec.ts`. */
export function inFull(declare: () => void): void {
  if (isFull) declare();
}
