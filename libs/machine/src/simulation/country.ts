import type { Language } from '../texts.js';
import type { SeededRandom } from './seeded-random.js';

/** A municipality that plays. */
export interface Municipality {
  /** Its SOATE code: the same in every run. */
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** Id of its territory. */
  readonly territory: string;
  /** Settlements that it serves. */
  readonly villages: number;
}

/** The administration of a rayon. `key`: the SOATE code of the rayon. */
export interface RayonAdministration {
  readonly key: string;
  readonly id: string;
}

/** An entry of the register of delegable powers. */
export interface SimulatedPower {
  readonly id: string;
  readonly code: string;
  readonly name: Readonly<Record<Language, string | null>>;
  readonly judicial: boolean;
  readonly ownLocalMatter: boolean;
  readonly holderBodyKind: string | null;
}

/** The country as the people of a simulation know it. */
export interface SimulatedCountry {
  /** All of them, also those that were merged meanwhile. */
  readonly municipalities: readonly Municipality[];
  readonly municipalityOf: (body: string) => Municipality | undefined;
  readonly administrationOf: (body: string) => RayonAdministration | undefined;
  /** The id of a state body of the demonstration, by its key. @throws Error when there is none. */
  readonly stateBody: (key: string) => string;
  /** In order of their codes. */
  readonly powers: readonly SimulatedPower[];
  /** The stream of chance of this name, from its beginning: the same at every call. */
  readonly draw: (...names: readonly (string | number)[]) => SeededRandom;
}
