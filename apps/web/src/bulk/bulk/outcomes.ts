import type { Schemas } from '../../api/api';
import type { TextName } from '../../language/areas';
import type { TagKind } from '../../ui/tag';

export type Bulk = Schemas['Bulk'];
export type Outcome = Bulk['items'][number]['outcome'];

export const outcomes = ['waiting', 'applied', 'refused', 'stale', 'stopped', 'failed', 'cancelled'] as const;

export const outcomeNames: Readonly<Record<Outcome, TextName<'bulk'>>> = {
  waiting: 'outcomeWaiting',
  applied: 'outcomeApplied',
  refused: 'outcomeRefused',
  stale: 'outcomeStale',
  stopped: 'outcomeStopped',
  failed: 'outcomeFailed',
  cancelled: 'outcomeCancelled',
};

export const outcomeKinds: Readonly<Record<Outcome, TagKind>> = {
  waiting: 'info',
  applied: 'success',
  refused: 'warning',
  stale: 'warning',
  stopped: 'danger',
  failed: 'danger',
  cancelled: 'plain',
};

export const stateKinds: Readonly<Record<Bulk['state'], TagKind>> = {
  running: 'info',
  paused: 'warning',
  cancelled: 'plain',
  ended: 'success',
};

/** Where it was our fault or the case was stopped, it can be tried again. */
export function mayRetry(outcome: Outcome): boolean {
  return outcome === 'failed' || outcome === 'stopped';
}

/** In words of three: what was done, what was refused for a reason of the case, and what may be tried again. */
export function countsOf({ planned, counts }: Pick<Bulk, 'planned' | 'counts'>): {
  readonly done: number;
  readonly waiting: number;
  readonly applied: number;
  readonly refused: number;
  readonly failed: number;
} {
  const of = (...outcomes: readonly Outcome[]): number => outcomes.reduce((sum, each) => sum + (counts[each] ?? 0), 0);
  const waiting = of('waiting');
  return {
    done: planned - waiting,
    waiting,
    applied: of('applied'),
    refused: of('refused', 'stale'),
    failed: of('failed', 'stopped'),
  };
}
