import type { Schemas } from '../../api/api';

export type Preview = Schemas['Verdict']['preview'];

/** What a person has answered, as it is sent. */
export interface Written {
  readonly payload: unknown;
  readonly office?: string;
  readonly paper?: unknown;
  /** What would be, as the server says; null: it was not reached. */
  readonly preview: Preview;
}
