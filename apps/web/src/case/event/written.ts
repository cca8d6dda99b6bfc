import type { Schemas } from '../../api/api';
import type { TypedPaper } from './paper-fields';

export type Preview = Schemas['Verdict']['preview'];

/** What a person has answered, as it is sent. */
export interface Written {
  readonly payload: unknown;
  readonly office?: string;
  readonly paper?: TypedPaper;
  /** What would be, as the server says; null: it was not reached. */
  readonly preview: Preview;
}
