import { IsIn, IsOptional } from 'class-validator';
import { type RecomputationOutcome, recomputationOutcomes } from '#batches';
import { IsText } from '#machine';
import { assertShape } from '../request/assert-shape.js';
import { PlanBody, StartBody } from '../request/plan-bodies.js';
import { PageQuery } from '../request/valid-query.js';

export class RecomputationPlanBody extends PlanBody {
  /** `continueWith` of the plan before, for the cases that it has left. */
  @IsOptional() @IsText(200) cursor?: string;
}

export class RecomputationItemsQuery extends PageQuery {
  @IsOptional() @IsIn(recomputationOutcomes) outcome?: RecomputationOutcome;
}

/** What is asked: a plan, or the start of one. @throws Refused `malformed` with the path of each problem. */
export function readRecomputation(body: unknown): RecomputationPlanBody | StartBody {
  const isStart = typeof body === 'object' && body !== null && 'dryRun' in body && body.dryRun === false;
  return isStart ? assertShape(StartBody, body) : assertShape(RecomputationPlanBody, body);
}
