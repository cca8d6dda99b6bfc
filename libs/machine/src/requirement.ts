import { unmetByHouse } from './incoming-paper.js';
import type { Reason } from './reason.js';
import type { EventDefinition, Question, Requirement } from './workflow.js';

/** Met: nothing to say. */
export const met: readonly Reason[] = [];

/** A requirement that reads the case, the actor and the facts only. `codes`: every reason it can give. */
export function requirement<Context>(
  codes: readonly string[],
  check: (question: Question<Context, undefined>) => readonly Reason[],
): Requirement {
  return { codes, needsPayload: false, check };
}

/** A requirement that also reads the payload: it is not asked before there is one. */
export function payloadRequirement<Context, Payload>(
  codes: readonly string[],
  check: (question: Question<Context, Payload>) => readonly Reason[],
): Requirement {
  return { codes, needsPayload: true, check };
}

/** Every reason why an event may not happen; none: it may. The one list behind both the guard and the explanation. */
export function unmetRequirements(definition: EventDefinition, question: Question): Reason[] {
  const unmet = definition.requires.flatMap((each) =>
    each.needsPayload && question.event.payload === undefined ? [] : declaredReasons(each, question),
  );
  return [...unmetByHouse(definition.payload, question.event), ...unmet];
}

/** A reason that was not declared has no text: a fault of the workflow, which must not pass for an answer. */
function declaredReasons({ codes, check }: Requirement, question: Question): readonly Reason[] {
  const reasons = check(question);
  const undeclared = reasons.find(({ code }) => !codes.includes(code));
  if (undeclared !== undefined) throw new Error(`undeclared reason ${undeclared.code}`);
  return reasons;
}
