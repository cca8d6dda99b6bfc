import { type Actor, operationEvent, reason, Refused } from '#machine';
import { Clock, inTransaction, operationJournal, type OperationName } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { type Acting, JOB_SIGNAL, type JobSignal } from '#engine';
import { mapUnavailable } from '#engine';
import type { BatchOperation } from '../batch-operation.js';
import { Plans } from '../plans.js';
import { BulkPlanner } from './bulk-planner.js';
import { bulkTable } from './bulk-table.js';
import type { BulkPlan, BulkPlanRequest } from './plan.js';

interface StartPlanned {
  readonly planToken: string;
  readonly reason: string;
  readonly acting: Acting;
  readonly key?: string | undefined;
}

export type BulkState = 'running' | 'paused' | 'cancelled' | 'ended';
export type BulkAct = 'pause' | 'resume' | 'cancel';

/** From which states an act leads where. */
const ways: Readonly<Record<BulkAct, { from: readonly BulkState[]; to: BulkState; operation: OperationName }>> = {
  pause: { from: ['running'], to: 'paused', operation: 'bulkPaused' },
  resume: { from: ['paused'], to: 'running', operation: 'bulkResumed' },
  cancel: { from: ['running', 'paused'], to: 'cancelled', operation: 'bulkCancelled' },
};

/** What people do with their bulk operations; each act is recorded with its reason. */
@Injectable()
export class BulkOperations implements BatchOperation<BulkPlanRequest, BulkPlan, StartPlanned, string> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly planner: BulkPlanner,
    private readonly plans: Plans,
    @Inject(JOB_SIGNAL) private readonly signal: JobSignal,
    private readonly clock: Clock,
  ) {}

  /**
   * The dry run: decides the event for every case, stores the plan, and touches no case.
   * @throws Refused `unknownEvent`, `invalidPayload` (in every workflow of the filter), `tooManyMatched`, `busy`.
   */
  plan(request: BulkPlanRequest): Promise<BulkPlan> {
    return this.plans.make(bulkTable, request.acting.person, () => this.planner.find(request));
  }

  /** Starts a plan. @returns the operation's id, and @throws as `Plans.start`. */
  start({ acting, ...command }: StartPlanned): Promise<string> {
    const start_key = command.key ?? null;
    return this.plans.start(bulkTable, { ...command, actor: ownActor(acting) }, { start_key });
  }

  /**
   * Pauses, resumes or cancels: whatever is not under way when this is answered is not begun any more. What is applied stays.
   * @throws Refused `notFound`, also for another person's; `notAllowed` in a state in which that is not possible.
   */
  async change(id: string, act: BulkAct, why: string, acting: Acting): Promise<void> {
    const { from, to, operation } = ways[act];
    await mapUnavailable(() =>
      inTransaction(this.dataSource, async (tx) => {
        await assertState(tx, id, acting, from);
        await tx.query('update bulk_operation set state = $2 where id = $1', [id, to]);
        if (to === 'cancelled') await cancelUntouched(tx, id, this.clock.now());
        await this.record(tx, operation, id, acting, why, {});
      }),
    );
    this.signal.notify({ many: [{ of: 'bulk', id }] });
  }

  /**
   * Lets the event be tried again on a case where it failed, or that was stopped; if the case has moved on since the plan it
   * is stale. An operation that had ended runs again.
   * @throws Refused `notFound`; `notAllowed` for an item that did not fail, and once the operation is cancelled.
   */
  async retry(id: string, instance: string, why: string, acting: Acting): Promise<void> {
    await mapUnavailable(() =>
      inTransaction(this.dataSource, async (tx) => {
        const state = await assertState(tx, id, acting, ['running', 'paused', 'ended']);
        const items = await tx.query<{ instance_id: string; outcome: string | null }[]>(
          `select n.instance_id, n.outcome from bulk_item n join instance i on i.id = n.instance_id
           where n.bulk_id = $1 and i.uuid = $2 for update of n`,
          [id, instance],
        );
        const item = items[0];
        if (item === undefined) throw new Refused('notFound');
        if (item.outcome !== 'failed' && item.outcome !== 'stopped') throw new Refused('notAllowed', [reason('itemNotFailed')]);
        await tx.query(
          `update bulk_item set outcome = null, reasons = null, decided_at = null, claimed_until = null, next_try_at = null
           where bulk_id = $1 and instance_id = $2`,
          [id, item.instance_id],
        );
        await followNotes(tx, id, item.instance_id);
        if (state === 'ended') await tx.query(`update bulk_operation set state = 'running', ended_at = null where id = $1`, [id]);
        await this.record(tx, 'bulkItemRetried', id, acting, why, { instance });
      }),
    );
    this.signal.notify({ many: [{ of: 'bulk', id }] });
  }

  private async record(
    tx: EntityManager,
    operation: OperationName,
    id: string,
    acting: Acting,
    reason: string,
    details: Record<string, string>,
  ): Promise<void> {
    const [at, actor] = [this.clock.now().toISOString(), ownActor(acting)];
    await operationJournal.append(tx, { at, actor, operation, subject: id, details, reason });
  }
}

function ownActor({ person }: Acting): Actor {
  return { person, body: null, office: null, basis: 'own operation' };
}

/** Locks the operation, so that no batch is claimed meanwhile. */
async function assertState(tx: EntityManager, id: string, acting: Acting, from: readonly BulkState[]): Promise<BulkState> {
  const rows = await tx.query<{ state: BulkState }[]>(
    `select state from bulk_operation where id = $1 and person_id = $2 and started_at is not null for update`,
    [id, acting.person],
  );
  const state = rows[0]?.state;
  if (state === undefined) throw new Refused('notFound');
  if (!from.includes(state)) throw new Refused('notAllowed', [reason(stateReasons[state])]);
  return state;
}

const stateReasons: Readonly<Record<BulkState, string>> = {
  running: 'bulkIsRunning',
  paused: 'bulkIsPaused',
  cancelled: 'bulkIsCancelled',
  ended: 'bulkHasEnded',
};

/** What was noted of the case, such as that its incident is resolved, changed nothing in it: it is still as the plan saw it. */
async function followNotes(tx: EntityManager, id: string, instanceId: string): Promise<void> {
  await tx.query(
    `update bulk_item n set seq = s.seq from snapshot s
     where n.bulk_id = $1 and n.instance_id = $2 and s.instance_id = n.instance_id and not exists (
       select from journal j where j.instance_id = n.instance_id and j.seq > n.seq and j.type <> $3)`,
    [id, instanceId, operationEvent],
  );
}

/** Of one that was ever begun the journal of its case says whether it came through: the next batch looks there first. */
async function cancelUntouched(tx: EntityManager, id: string, at: Date): Promise<void> {
  await tx.query(
    `update bulk_item set outcome = 'cancelled', decided_at = $2 where bulk_id = $1 and outcome is null and attempt = 0`,
    [id, at.toISOString()],
  );
}
