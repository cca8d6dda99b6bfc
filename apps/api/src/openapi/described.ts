import type { JsonSchema } from '#machine';

/** What an operation does and answers, for controllers that do not say it themselves. */
export interface Described {
  readonly summary: string;
  readonly status: number;
  /** Null: nothing. */
  readonly schema: JsonSchema | null;
  /** The codes with which it may be refused. */
  readonly refuses?: readonly string[];
  /** Answers that are neither success nor a problem, by status. */
  readonly others?: Readonly<Record<string, JsonSchema>>;
}
