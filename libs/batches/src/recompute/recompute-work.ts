import {
  type Actor,
  type DateChange,
  operationEvent,
  type OperationPayload,
  reason,
  recompute,
  type RecomputedDetails,
  recomputeOperation,
  Refused,
} from '#machine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CaseRepository } from '#engine';
import { FactLoader } from '#engine';
import { keyed } from '#engine';
import type { JournalRecord } from '#engine';
import { retryOnConflict, TryAgain } from '#engine';
import { StepRunner } from '#engine';
import { WorkflowCatalog } from '#engine';
import type { BatchWork, HeldItem, Outcome, Running } from '../batch-work.js';
import { recomputationTable } from './recomputation-table.js';

interface Recomputation extends Running {
  readonly actor: Actor;
  readonly reason: string;
}

/** Computes the due dates of a case anew, and records what changes. */
@Injectable()
export class RecomputeWork implements BatchWork<Recomputation> {
  readonly table = recomputationTable;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
    private readonly cases: CaseRepository,
    private readonly facts: FactLoader,
    private readonly steps: StepRunner,
  ) {}

  perform(operation: Recomputation, item: HeldItem): Promise<Outcome> {
    return retryOnConflict(() => this.recompute(operation, item));
  }

  async applied({ id }: Recomputation, { instanceId }: HeldItem): Promise<Outcome | null> {
    const rows = await this.dataSource.query<{ record: string }[]>(
      `select j.record from idempotency k join journal j on j.instance_id = k.instance_id and j.seq = k.seq
       where k.scope = $1 and k.key = $2`,
      [`instance:${instanceId}`, keyOf(id)],
    );
    if (rows[0] === undefined) return null;
    const { seq, payload } = JSON.parse(rows[0].record) as JournalRecord;
    const { changes } = (payload as OperationPayload).details as unknown as RecomputedDetails;
    return { outcome: 'applied', appliedSeq: seq, changes };
  }

  refusedAs(): Outcome['outcome'] {
    return 'failed';
  }

  /** Decided on the case as it is now, by the rules and the calendar of now, whatever the plan saw. */
  private async recompute({ id, actor, reason: why }: Recomputation, { instanceId }: HeldItem): Promise<Outcome> {
    const stored = await this.cases.byId(this.dataSource.manager, instanceId);
    if (stored.isStopped) return { outcome: 'stopped', reasons: [reason('instanceStopped')] };
    const workflow = this.catalog.pinned(stored.workflow, stored.version);
    const at = this.steps.now(stored);
    const eventWith = (changes: readonly DateChange[]) => {
      const details = { recomputation: id, changes } as unknown as OperationPayload['details'];
      const payload: OperationPayload = { operation: recomputeOperation, reason: why, details };
      return { type: operationEvent, payload, actor, at };
    };
    const { snapshot } = stored;
    const first = eventWith([]);
    const facts = await this.facts.load(this.dataSource.manager, workflow, { ...first, context: snapshot.context });
    const { changes } = recompute(workflow, snapshot, { ...first, facts: facts.values });
    if (changes.length === 0) return { outcome: 'unchanged' };
    const request = keyed(`instance:${stored.id}`, keyOf(id), { recomputation: id });
    try {
      const { seq } = await this.steps.run(stored, eventWith(changes), request, []);
      return { outcome: 'applied', appliedSeq: seq, changes };
    } catch (error) {
      // A rule or the calendar has changed since the line above.
      throw error instanceof Refused && error.code === 'changesDiffer' ? new TryAgain() : error;
    }
  }
}

/** The key under which a case takes a recomputation once. */
function keyOf(id: string): string {
  return `recompute-${id}`;
}
