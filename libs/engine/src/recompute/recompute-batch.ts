import { type DateChange, operationEvent, type OperationPayload, reason, recompute, recomputeOperation, Refused } from '#machine';
import { Clock } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { faultReason, reasonsOf } from '../bulk/refusal-reasons.js';
import { CaseRepository } from '../case.repository.js';
import { FactLoader } from '../facts.js';
import { keyed } from '../idempotency.repository.js';
import type { HeldItem } from '../items/item.claims.js';
import { atOnce, settleItems } from '../items/settle-items.js';
import { isRetryable, TryAgain, retryOnConflict } from '../retry.js';
import { StepRunner } from '../step-runner.js';
import { WorkflowCatalog } from '../workflow-catalog.js';
import {
  type CaseOutcome,
  type ClaimedCases,
  RecomputationItemRepository,
  recomputationKey,
} from './recomputation-item.repository.js';

/** Does one batch of a recomputation. Whoever calls it, from however many processes: each case takes it at most once. */
@Injectable()
export class RecomputeBatch {
  private readonly log = new Logger(RecomputeBatch.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
    private readonly cases: CaseRepository,
    private readonly facts: FactLoader,
    private readonly steps: StepRunner,
    private readonly items: RecomputationItemRepository,
    private readonly clock: Clock,
  ) {}

  /** Recomputations that nobody is carrying on: whoever did has died, or their signal was lost. */
  leftBehind(): Promise<string[]> {
    return this.items.leftBehind();
  }

  /** `more`: cases were taken, there may be others. `done`: nothing is left, or what is left is not ours now. */
  async run(id: string): Promise<'more' | 'done'> {
    const claimed = await this.items.claim(id, atOnce);
    if (claimed === null) {
      await this.items.end(id, this.clock.now());
      return 'done';
    }
    const settle = (item: HeldItem): Promise<CaseOutcome | null> => this.settle(claimed, item);
    await settleItems(claimed, { claims: this.items.claims, clock: this.clock, log: this.log, settle });
    return 'more';
  }

  /** Null: it is not known what became of it; whoever claims it next finds out. */
  private async settle(claimed: ClaimedCases, item: HeldItem): Promise<CaseOutcome | null> {
    try {
      // One that was claimed before may have come through without anybody noting it.
      const before = item.attempt > 1 ? await this.items.applied(claimed.id, item) : null;
      return before ?? (await retryOnConflict(() => this.recompute(claimed, item)));
    } catch (error) {
      const left = { ...item, appliedSeq: null, changes: [] };
      if (isRetryable(error)) return { ...left, outcome: null, reasons: [reason('busy')] };
      if (error instanceof Refused) return { ...left, outcome: 'failed', reasons: reasonsOf(error) };
      this.log.error(error);
      return { ...left, outcome: 'failed', reasons: [faultReason(error)] };
    }
  }

  /** Decided on the case as it is now, by the rules and the calendar of now, whatever the plan saw. */
  private async recompute({ id, actor, reason: why }: ClaimedCases, item: HeldItem): Promise<CaseOutcome> {
    const stored = await this.cases.byId(this.dataSource.manager, item.instanceId);
    const left = { ...item, appliedSeq: null, changes: [], reasons: [] };
    if (stored.isStopped) return { ...left, outcome: 'stopped', reasons: [reason('instanceStopped')] };
    const workflow = this.catalog.pinned(stored.workflow, stored.version);
    const at = this.steps.now(stored);
    const asked = (changes: readonly DateChange[]) => {
      const details = { recomputation: id, changes } as unknown as OperationPayload['details'];
      const payload: OperationPayload = { operation: recomputeOperation, reason: why, details };
      return { type: operationEvent, payload, actor, at };
    };
    const { snapshot } = stored;
    const first = asked([]);
    const facts = await this.facts.load(this.dataSource.manager, workflow, { ...first, context: snapshot.context });
    const { changes } = recompute(workflow, snapshot, { ...first, facts: facts.values });
    if (changes.length === 0) return { ...left, outcome: 'unchanged' };
    const request = keyed(`instance:${stored.id}`, recomputationKey(id), { recomputation: id });
    try {
      const { seq } = await this.steps.run(stored, asked(changes), request, []);
      return { ...left, outcome: 'applied', appliedSeq: seq, changes };
    } catch (error) {
      // A rule or the calendar has changed since the line above.
      throw error instanceof Refused && error.code === 'changesDiffer' ? new TryAgain() : error;
    }
  }
}
