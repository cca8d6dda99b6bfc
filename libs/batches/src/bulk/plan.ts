import type { Reason } from '#machine';
import type { CaseCriteria } from '#cases';
import type { PlanStart } from '../plan-token.js';
import type { Acting } from '#engine';

/** No plan is about more cases: each is decided while its author waits. */
export const maxMatched = 5_000;

/** One event for every case that a filter finds, as far as this person may see and the case would take it. */
export interface BulkPlanRequest {
  readonly criteria: CaseCriteria;
  /** The same as requested: plain JSON, for the record. */
  readonly filter: object;
  readonly type: string;
  readonly payload: unknown;
  readonly reason: string;
  readonly acting: Acting;
  readonly office?: string | undefined;
}

/** A case that matches, as it is seen when the plan is made. `id` is internal. */
export interface MatchedCase {
  readonly id: string;
  readonly uuid: string;
  readonly workflow: string;
  readonly version: string;
  readonly seq: number;
  readonly number: string;
  readonly title: string;
}

/** Cases that would refuse for one reason; `example` is that of the first of the sample. A case with two reasons stands under both. */
export interface Blocked {
  readonly code: string;
  readonly count: number;
  readonly sample: readonly string[];
  readonly example: Reason;
  /** Of the first of the sample. */
  readonly workflow: string;
  readonly version: string;
}

export interface BulkPlan extends PlanStart {
  readonly matched: number;
  readonly wouldApply: number;
  readonly blocked: readonly Blocked[];
  /** Some of those that would take the event. */
  readonly sample: readonly MatchedCase[];
}
