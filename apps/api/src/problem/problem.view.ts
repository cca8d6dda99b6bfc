import type { Language, PayloadProblem, Texts } from '#machine';
import { component, list, object, type Static, text, whole } from '#schema';
import { ShownReason, showReason } from '../language/shown-reason.js';
import { constraintTexts, missingField, otherConstraint } from '../texts/constraint.texts.js';
import { problemTexts } from '../texts/problem.texts.js';
import type { Refusal } from './refusal.js';

/** The first ones suffice: an answer must not be many times the request. */
const maxProblems = 100;

const ShownProblem = object({
  path: text,
  /** The broken constraint. */
  code: text,
  text,
});
type ShownProblem = Static<typeof ShownProblem>;

/** A refusal as RFC 9457 `application/problem+json`. */
export const Problem = component(
  'Problem',
  object(
    {
      type: text,
      title: text,
      status: whole,
      detail: text,
      code: text,
      reasons: list(ShownReason),
      /** The id of the request, as in the header `x-request-id` and in the log. */
      instance: text,
    },
    { problems: { ...list(ShownProblem), maxItems: maxProblems }, incident: text },
  ),
);
export type Problem = Static<typeof Problem>;

interface ProblemContext {
  readonly language: Language;
  /** Texts of the workflow of the case. */
  readonly texts: Texts | null;
  readonly requestId: string;
}

export function problemView(refusal: Refusal, { language, texts, requestId }: ProblemContext): Problem {
  const { status, code, incident } = refusal;
  const title = (problemTexts[code] ?? problemTexts.conflict!)[language];
  const reasons = refusal.reasons.map((reason) => showReason(reason, language, texts));
  const problems = refusal.problems.slice(0, maxProblems).map((problem) => showProblem(problem, language));
  const said = [...reasons.map(({ text }) => text), ...problems.map(({ path, text }) => `${path}: ${text}`)];
  return {
    type: `urn:yntymak:problem:${code}`,
    title,
    status,
    // Several constraints of one field may mean the same.
    detail: [...new Set(said)].join(' ') || title,
    code,
    reasons,
    ...(problems.length > 0 && { problems }),
    ...(incident !== null && { incident }),
    instance: requestId,
  };
}

function showProblem({ path, code, isMissing }: PayloadProblem, language: Language): ShownProblem {
  const text = isMissing ? missingField : (constraintTexts.get(code) ?? otherConstraint);
  return { path, code, text: text[language] };
}
