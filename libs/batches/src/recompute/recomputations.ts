import { Injectable } from '@nestjs/common';
import type { BatchOperation } from '../batch-operation.js';
import { type PlanCommand, Plans } from '../plans.js';
import type { RecomputationPlan, RecomputationRequest } from './plan.js';
import { recomputationTable } from './recomputation-table.js';
import { RecomputePlanner } from './recompute-planner.js';

/** Due dates of open cases, computed anew after a rule or a calendar has changed. */
@Injectable()
export class Recomputations implements BatchOperation<RecomputationRequest, RecomputationPlan, PlanCommand, string> {
  constructor(
    private readonly planner: RecomputePlanner,
    private readonly plans: Plans,
  ) {}

  /** The dry run. @throws Refused `busy`, also while another plan is made in this process. */
  plan(request: RecomputationRequest): Promise<RecomputationPlan> {
    return this.plans.make(recomputationTable, request.actor.person!, () => this.planner.find(request));
  }

  /** Starts a plan. @returns the recomputation's id, and @throws as `Plans.start`. */
  start(command: PlanCommand): Promise<string> {
    return this.plans.start(recomputationTable, command, { actor: JSON.stringify(command.actor) });
  }
}
