import { Equals, IsBoolean, IsIn, IsOptional } from 'class-validator';
import { type RecomputationOutcome, recomputationOutcomes } from '#engine';
import { IsText } from '#machine';
import { assertShape } from '../request/assert-shape.js';
import { PageQuery } from '../request/valid-query.js';

/** A dry run. */
export class PlanBody {
  @Equals(true) @IsBoolean() dryRun!: boolean;
  @IsText(2000) reason!: string;
  /** `continueWith` of the plan before, for the cases that it has left. */
  @IsOptional() @IsText(200) cursor?: string;
}

export class StartBody {
  @Equals(false) @IsBoolean() dryRun!: boolean;
  @IsText(100) planToken!: string;
  @IsText(2000) reason!: string;
}

export class RecomputationItemsQuery extends PageQuery {
  @IsOptional() @IsIn(recomputationOutcomes) outcome?: RecomputationOutcome;
}

/** What is asked: a plan, or the start of one. @throws Refused `malformed` with the path of each problem. */
export function readRecomputation(body: unknown): PlanBody | StartBody {
  const isStart = typeof body === 'object' && body !== null && 'dryRun' in body && body.dryRun === false;
  return isStart ? assertShape(StartBody, body) : assertShape(PlanBody, body);
}
