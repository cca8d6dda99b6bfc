import type { Actor, DateChange, Reason } from '#machine';
import type { PlanStart } from '../plan-token.js';

/** `after`: the internal id of the last case of the plan before, for what that one has left. */
export interface RecomputationRequest {
  readonly reason: string;
  readonly actor: Actor;
  readonly after?: string | undefined;
}

/** A case whose dates would change; `instanceId` is internal. */
export interface PlannedCase {
  readonly instanceId: string;
  readonly changes: readonly DateChange[];
}

/**
 * What a plan would change: `deadlines` and `tasks` whose date would be another, and deadlines `restated`: the date stays, but
 * it is provisional or statutory no longer, or anew.
 */
export interface PlannedCounts {
  readonly cases: number;
  readonly deadlines: number;
  readonly tasks: number;
  readonly restated: number;
}

/** Cases that could not be decided, for one reason. */
export interface BlockedCases {
  readonly reason: Reason;
  readonly count: number;
  /** Their ids, the first ten. */
  readonly sample: readonly string[];
}

export interface RecomputationPlan extends PlanStart {
  readonly id: string;
}
