import {
  type Act,
  canonicalJson,
  type Deadline,
  IsId,
  met,
  type Requirement,
  type Task,
  today,
  type WorkflowEvent,
} from '#machine';
import { IsOptional } from 'class-validator';
import type { DelegationContext, SharedOutcome, Side } from './context.js';
import { textHash } from './terms.js';
import { bothSignatories, fact, payloadRequirement, reason, task } from './vocabulary.js';

/** The side that a body is on; null for a third party. */
export function sideOf({ proposer, recipient }: DelegationContext, body: string | null): Side | null {
  if (body === proposer) return 'proposer';
  return body === recipient ? 'recipient' : null;
}

/** P and R together, or the third party by its registrar. */
export const outcomeRecorders = [...bothSignatories, 'third.registrar'] as const;

export class ThirdNamed {
  /** A court or conciliator, by its body. */
  @IsOptional() @IsId() third?: string;
}

export const namedThird = (_: unknown, { third }: Partial<ThirdNamed>) => ({ third: fact('body', third) });

/** What is awaited of both sides, each as a task of its own. */
export const ofBoth = (
  act: Act,
  name: 'settleDispute' | 'seekConciliation' | 'conciliate',
  more: { until?: Requirement; due?: Deadline },
): Task[] => [
  task(act, { name, by: 'proposer.signatory', ...more }),
  task(act, { name: `${name}AsRecipient`, by: 'recipient.signatory', ...more }),
];

/** Whoever decides between the sides is neither of them, nor the money. */
export const thirdIsIndependent = payloadRequirement<ThirdNamed>(
  ['thirdUnknown', 'thirdNotIndependent'],
  ({ context, event }) => {
    const { third } = event.payload;
    if (third === undefined) return met;
    if (event.facts.third === null) return [reason('thirdUnknown')];
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
