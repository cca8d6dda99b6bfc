import type { Opaque } from './workflow.js';

/** The small country in which a workflow is explored. An id is made of what it stands for: the same in every run. */
export interface ExploredCountry {
  /** The local date. */
  readonly today: string;
  /** The id of a body, by its key. */
  readonly body: (key: string) => string;
  /** The id of a row that a fact of this source finds by it: a budget line, a payment, a succession. */
  readonly row: (source: string, content: Readonly<Record<string, unknown>>) => string;
}

/** A way in which a case begins. */
export interface Beginning {
  /** Key of the body and office: `ministry.drafter`. */
  readonly by: string;
  /** Left out for the workflow's own start. */
  readonly event?: string;
  readonly input: object;
  /** A name for cases whose facts lead them elsewhere though they look like others: they are explored by themselves. */
  readonly apart?: string;
}

/**
 * What `npm run explore` has to know of a workflow to play it: what its schemas do not say. Left out, payloads are made from the
 * schemas, and facts that no row answers are null. Pure.
 */
export interface Exploration<Context = Opaque> {
  readonly begins?: (country: ExploredCountry) => readonly Beginning[];
  /** What people may send in a case, by event, fitting and not, beside the payloads of the scenarios; none: made from the schema. */
  readonly payloads?: (context: Context, country: ExploredCountry) => Readonly<Record<string, readonly object[]>>;
  /** A fact by its source; undefined: the country's own answer. */
  readonly fact?: (source: string, key: string, country: ExploredCountry) => unknown;
  /** What rows that scenarios enter have beside what they say, by source. */
  readonly rows?: (country: ExploredCountry) => Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Keys of the body that a succession of the scenarios ends, and of the one that follows it. */
  readonly succession?: { readonly predecessor: string; readonly successor: string };
  /** Parties that fall silent together, beside each by itself. */
  readonly silentTogether?: readonly (readonly string[])[];
  /** States that count as an end beside the final ones: from there on everything goes its way. */
  readonly ends?: readonly string[];
  /** Findings that somebody has looked at, by their id (`*` for any text), each with the reason why it may stay. */
  readonly reviewed?: Readonly<Record<string, string>>;
}
