import type { Entry } from './entry.js';
import type { Language } from './texts.js';
import type { Opaque } from './workflow.js';

/** A body of the demonstration. `territory`: uuid. */
export interface DemonstrationBody {
  readonly id: string;
  readonly name: Readonly<Record<Language, string | null>>;
  readonly territory: string | null;
}

/** A power of the register. */
export interface DemonstrationPower {
  readonly id: string;
  readonly name: Readonly<Record<Language, string | null>>;
}

/** What an act of a demonstration is made from. */
export interface Scene<Context = Opaque> {
  /** The local date on which the case was begun; all its dates count from it. */
  readonly day: string;
  /** The case before the act; at its start there is none. */
  readonly data: Context;
  /** By its key. @throws Error when the demonstration has no such body. */
  readonly body: (key: string) => DemonstrationBody;
  /** By its code. @throws Error when the demonstration has no such power. */
  readonly power: (code: string) => DemonstrationPower;
}

/**
 * One event of a case. What it says may read of the case only what later acts leave as it is: a start that was killed on the
 * way is continued by sending all of it again, under the same idempotency keys.
 */
export interface DemonstrationAct<Context = Opaque> {
  /** The login of the person whose act it is: `ministry.drafter`. */
  readonly by: string;
  readonly event: string;
  /** What the same person enters before. */
  readonly entry?: (scene: Scene<Context>) => Entry;
  /** @param entered the id of what was entered; of a document its SHA-256. */
  readonly payload?: (scene: Scene<Context>, entered: string) => object;
}

export interface DemonstrationCase<Context = Opaque> {
  /** Part of its idempotency keys and payment references: never changed, and no other workflow has the same. */
  readonly name: string;
  /** The title that its start gives it. */
  readonly title: string;
  /** `event` is another way to begin than the workflow's own start. */
  readonly start: {
    readonly by: string;
    readonly event?: string;
    readonly input: (scene: Omit<Scene, 'data'>) => object;
  };
  /** One after the other, to the stage that it shows. */
  readonly acts: readonly DemonstrationAct<Context>[];
}

/**
 * The cases of one workflow that a new installation in demonstration mode begins with, in the order in which they are made.
 * The last has no acts: where it stands, all of them do.
 */
export type Demonstration<Context = Opaque> = readonly DemonstrationCase<Context>[];
