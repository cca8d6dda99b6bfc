/** Why something is refused: a stable code with the figures that a person needs (amounts in tyiyn, dates as YYYY-MM-DD). */
export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  /** Which of several things requested at once it is about, as a JSON pointer into the request. */
  readonly path?: string;
}

export function reason(code: string, params: Record<string, string> = {}): Reason {
  return { code, params };
}

/** The caller must act: what was requested is not accepted, not permitted, stale or invalid. Nothing was written. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly reasons: readonly Reason[] = [],
    /** Where in the request the fault lies, for invalid payloads: `{ path, code }`. */
    readonly problems: readonly PayloadProblem[] = [],
  ) {
    super(reasons.length > 0 ? `${code}: ${reasons.map((each) => each.code).join(', ')}` : code);
    this.name = 'Refused';
  }
}

/** One fault of a payload: a JSON pointer and the name of the broken constraint. */
export interface PayloadProblem {
  readonly path: string;
  readonly code: string;
  /** Nothing was given where the constraint needs something. */
  readonly isMissing?: true;
}
