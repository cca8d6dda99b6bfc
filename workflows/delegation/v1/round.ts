import { type NegativeAnswer, today, type WorkflowEvent } from '#machine';
import type { DelegationContext } from './context.js';
import type { Recorder } from './vocabulary.js';

export const recordNegative: Recorder<NegativeAnswer> = (_, { payload }) => ({
  negative: { code: payload.reasonCode, text: payload.reasonText },
});

/** A new round: other terms lie before the kenesh, and nothing that was said before answers them. */
export function reviewBegins(context: DelegationContext, event: WorkflowEvent): Partial<DelegationContext> {
  return { ...offeredAgain(context, event), firstOfferedOn: today(event) };
}

/** The same terms lie before the kenesh again: what it has decided on them since the first day stands. */
export function offeredAgain(context: DelegationContext, event: WorkflowEvent): Partial<DelegationContext> {
  return {
    firstOfferedOn: context.firstOfferedOn ?? today(event),
    offeredOn: today(event),
    round: context.round + 1,
    resolution: null,
    counter: null,
    negative: null,
    signatures: {},
  };
}

/** The kenesh has consented: the signatures are awaited. */
export function signingBegins(event: WorkflowEvent): Partial<DelegationContext> {
  return { signingSince: today(event), negative: null };
}

/** An amount changes: it is costed anew, and the case goes on from there to where it was going. */
export function recostingBegins(costingFor: DelegationContext['costingFor'], event: WorkflowEvent): Partial<DelegationContext> {
  return { costing: null, termsHash: null, costingSince: today(event), costingFor };
}
