import type { WorkflowEvent } from '../workflow.js';
import { jsonHash } from './hashes.js';

/**
 * What two sides say of the same thing: an outcome is shared when both recorded the same, or a third body did that decides
 * between them.
 */
export interface SharedOutcome<Side extends string> {
  readonly on: string;
  /** Court or conciliator, by body; null: the sides are among themselves. */
  readonly third: string | null;
  /** SHA-256 of what each side recorded. */
  readonly recorded: { readonly [Each in Side]?: string };
}

type Recorded = Pick<WorkflowEvent, 'actor' | 'payload'>;

/** `side`: that of the actor; null for a third body. */
export function withOutcome<Side extends string, Outcome extends SharedOutcome<Side>>(
  outcome: Outcome,
  side: Side | null,
  event: Recorded,
): Outcome {
  // Once it is shared nothing of it is compared any more.
  if (isShared(outcome, side, event)) return { ...outcome, recorded: {} };
  return side === null ? outcome : { ...outcome, recorded: { ...outcome.recorded, [side]: jsonHash(event.payload) } };
}

/** Whether with this event the outcome is there: the third body says it, or another side has said the same. */
export function isShared<Side extends string>(
  { third, recorded }: SharedOutcome<Side>,
  side: Side | null,
  { actor, payload }: Recorded,
): boolean {
  if (side === null) return actor.body === third;
  const others = Object.entries<string | undefined>(recorded).filter(([name]) => name !== side);
  return others.some(([, hash]) => hash === jsonHash(payload));
}
