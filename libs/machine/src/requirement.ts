import { unmetByHouse } from './incoming-paper.js';
import type { Reason } from './reason.js';
import type { EventDefinition, Question, Requirement, WorkflowEvent } from './workflow.js';

/** Met: nothing to say. */
export const met: readonly never[] = [];

/** A requirement that reads the case, the actor and the facts only. `codes`: every reason it can give. */
export function requirement<Context>(
  codes: readonly string[],
  check: (question: Question<Context, undefined>) => readonly Reason[],
): Requirement {
  return { codes, needsPayload: false, check };
}

/** A requirement that also reads the payload: it is not checked before there is one. */
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

/** Whether all of these are met: a task that awaits them is over. @throws Error for one that reads a payload: a task has none. */
export function allMet(...requirements: readonly Requirement[]): (question: Question) => boolean {
  if (requirements.some(({ needsPayload }) => needsPayload)) throw new Error('the end of a task reads no payload');
  return (question) => requirements.every(({ check }) => check(question).length === 0);
}

const found = Symbol('found met');

/** An event as the machine is sent it: where its requirements were found met. */
interface SentEvent extends WorkflowEvent {
  readonly [found]?: { readonly definition: EventDefinition; readonly context: unknown };
}

/** The event to send to the machine once nothing is unmet: its guards ask for the same, and need not look again. */
export function foundMet(definition: EventDefinition, { context, event }: Question): SentEvent {
  return { ...event, [found]: { definition, context } };
}

/** Whether an event may happen in this case: the machine's guard. */
export function isMet(definition: EventDefinition, question: Question): boolean {
  const known = (question.event as SentEvent)[found];
  const isKnown = known !== undefined && known.definition === definition && known.context === question.context;
  return isKnown || unmetRequirements(definition, question).length === 0;
}

/** A reason that was not declared has no text: a fault of the workflow, which must not pass for an answer. */
function declaredReasons({ codes, check }: Requirement, question: Question): readonly Reason[] {
  const reasons = check(question);
  const undeclared = reasons.find(({ code }) => !codes.includes(code));
  if (undeclared !== undefined) throw new Error(`undeclared reason ${undeclared.code}`);
  return reasons;
}
