/** Why a server did not do what was asked: RFC 9457 `application/problem+json`, in the caller's language. */
export interface Problem {
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly reasons: readonly ProblemReason[];
  /** What is wrong with the request, each by its JSON pointer. */
  readonly problems?: readonly { readonly path: string; readonly code: string; readonly text: string }[];
  /** The id of the request, as in the server's log. */
  readonly instance?: string;
}

export interface ProblemReason {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly text: string;
}

/**
 * The problem in a refusal; undefined: there is none. What stands between browser and server answers with problems of its own, which
 * lack some of these fields.
 * @param status of the answer.
 */
export function problemOf(body: unknown, status: number): Problem | undefined {
  const { code, title, detail, reasons, problems, instance } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof code !== 'string' || typeof title !== 'string') return undefined;
  return {
    code,
    title,
    status,
    detail: typeof detail === 'string' ? detail : title,
    reasons: Array.isArray(reasons) ? (reasons as Problem['reasons']) : [],
    ...(Array.isArray(problems) && { problems: problems as NonNullable<Problem['problems']> }),
    ...(typeof instance === 'string' && { instance }),
  };
}

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
  }
}

/** The server was not reached, or broke off: whether it did what was asked is not known. */
export class Unreached extends Error {}

export function isRefused(error: unknown, ...codes: readonly string[]): error is Refused {
  return error instanceof Refused && (codes.length === 0 || codes.includes(error.problem.code));
}
