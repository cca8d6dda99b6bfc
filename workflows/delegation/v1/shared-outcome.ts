import { canonicalJson, IsId, met, payloadRequirement, reason, type WorkflowEvent } from '#machine';
import { IsOptional } from 'class-validator';
import type { DelegationContext, SharedOutcome, Side } from './context.js';
import { today } from './day.js';
import { textHash } from './terms.js';

/** The side that a body is on; null for a third party. */
export function sideOf({ proposer, recipient }: DelegationContext, body: string | null): Side | null {
  if (body === proposer) return 'proposer';
  return body === recipient ? 'recipient' : null;
}

export const bothSignatories = [
  { party: 'proposer', office: 'signatory' },
  { party: 'recipient', office: 'signatory' },
];

/** P and R together, or the third party by its registrar. */
export const outcomeRecorders = [...bothSignatories, { party: 'third', office: 'registrar' }];

export class ThirdNamed {
  /** A court or conciliator, by its body. */
  @IsOptional() @IsId() third?: string;
}

/** Whoever decides between the sides is neither of them, nor the money. */
export const thirdIsIndependent = payloadRequirement<DelegationContext, ThirdNamed>(
  ['thirdUnknown', 'thirdNotIndependent'],
  ({ context, event }) => {
    const { third } = event.payload;
    if (third === undefined) return met;
    if (event.facts['third'] === null) return [reason('thirdUnknown')];
    const { proposer, recipient, finance, treasury } = context;
    return [proposer, recipient, finance, treasury].includes(third) ? [reason('thirdNotIndependent')] : met;
  },
);

export function outcomeAsked(event: WorkflowEvent<ThirdNamed>): SharedOutcome {
  return { on: today(event), third: event.payload.third ?? null, recorded: {} };
}

function outcomeHash(payload: unknown): string {
  return textHash(canonicalJson(payload));
}

/** What this side says; two that say the same have the outcome. */
export function withOutcome<Outcome extends SharedOutcome>(
  outcome: Outcome,
  context: DelegationContext,
  event: WorkflowEvent,
): Outcome {
  // Once it is shared nothing of it is compared any more.
  if (isShared(outcome, context, event)) return { ...outcome, recorded: {} };
  const side = sideOf(context, event.actor.body);
  return side === null ? outcome : { ...outcome, recorded: { ...outcome.recorded, [side]: outcomeHash(event.payload) } };
}

/** Whether with this event the outcome is there: the third party says it, or the other side has said the same. */
export function isShared(outcome: SharedOutcome, context: DelegationContext, { actor, payload }: WorkflowEvent): boolean {
  const side = sideOf(context, actor.body);
  if (side === null) return actor.body === outcome.third;
  return outcome.recorded[side === 'proposer' ? 'recipient' : 'proposer'] === outcomeHash(payload);
}
