import { type Act, type Deadline, IsId, type Question, type SharedOutcome, type Task, today, type WorkflowEvent } from '#machine';
import { IsOptional } from 'class-validator';
import type { DelegationContext, Side } from './context.js';
import { bothSignatories, fact, task } from './vocabulary.js';

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
  more: { until?: (question: Question<DelegationContext>) => boolean; due?: Deadline },
): Task[] => [
  task(act, { name, by: 'proposer.signatory', ...more }),
  task(act, { name: `${name}AsRecipient`, by: 'recipient.signatory', ...more }),
];

export function requestedOutcome(event: WorkflowEvent<ThirdNamed>): SharedOutcome<Side> {
  return { on: today(event), third: event.payload.third ?? null, recorded: {} };
}
