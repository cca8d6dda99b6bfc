import type { Municipality } from '#machine';
import type { Volumes } from './terms.js';

/** The real ones: its settlements; one specialist for every six of them. */
export function volumesOf({ villages }: Municipality): Volumes {
  return { villages, specialists: 1 + Math.floor(villages / 6) };
}
