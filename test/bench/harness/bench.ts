import type { Result } from './result.js';
import type { Stand } from './stand.js';

/** Measures that belong together because they stand on the same preparation. */
export interface Bench {
  /** What can be requested, each with its goal in words; null: it is only reported. */
  readonly names: Readonly<Record<string, string | null>>;
  /** Measures those that are wanted; a name's details come with it. */
  run(stand: Stand, wanted: ReadonlySet<string>): Promise<Result[]>;
}
