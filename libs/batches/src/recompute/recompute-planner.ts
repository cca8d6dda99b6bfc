import { setImmediate as breath } from 'node:timers/promises';
import {
  clockActor,
  type DateChange,
  operationEvent,
  type Reason,
  reason,
  recompute,
  recomputeOperation,
  Refused,
} from '#machine';
import { Clock, isTransient, newId } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CaseRepository, type StoredCase } from '#engine';
import { FactLoader, type ForeseenFacts } from '#engine';
import { WorkflowCatalog } from '#engine';
import type { Found } from '../plans.js';
import type { BlockedCases, PlannedCase, PlannedCounts, RecomputationRequest } from './plan.js';

/**
 * Open cases that one plan looks at, while its author waits: 2 s for a thousand cases on two cores with a load of 14
 * (November 2026). What is left is the matter of another plan, which begins where this one ended.
 */
const maxConsidered = 10_000;
/** Cases read at once, and decided without a breath for others. */
const chunk = 50;
const sampleSize = 10;

/** Computes the due dates of every open case anew, keeps what would change, and touches no case. */
@Injectable()
export class RecomputePlanner {
  private readonly log = new Logger(RecomputePlanner.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
    private readonly cases: CaseRepository,
    private readonly facts: FactLoader,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused `busy`. */
  async find({ reason: why, actor, after = '0' }: RecomputationRequest): Promise<Found<{ readonly id: string }>> {
    const at = this.clock.now().toISOString();
    const foreseen: ForeseenFacts = new Map();
    const planned: PlannedCase[] = [];
    const blocked = new Map<string, BlockedCases>();
    let [last, considered, isMore] = [after, 0, true];
    while (isMore && considered < maxConsidered) {
      const some = await this.cases.open(this.dataSource.manager, last, chunk);
      for (const each of some) {
        const changes = await this.changesOf(each, at, foreseen);
        if (!Array.isArray(changes)) block(blocked, each, changes as Reason);
        else if (changes.length > 0) planned.push({ instanceId: each.id, changes });
      }
      last = some.at(-1)?.id ?? last;
      considered += some.length;
      isMore = some.length === chunk;
      await breath();
    }
    const [id, who] = [newId(), JSON.stringify(actor)];
    const found = { considered, blocked: JSON.stringify([...blocked.values()]), counts: JSON.stringify(countsOf(planned)) };
    const continues_after = isMore ? last : null;
    return {
      shown: { id },
      columns: { id, actor: who, state: 'planned', reason: why, ...found, continues_after, planned_at: at },
      cases: planned.map(({ instanceId, changes }) => ({ instanceId, planned: changes })),
    };
  }

  /** What would change, or why it cannot be said. */
  private async changesOf(stored: StoredCase, now: string, foreseen: ForeseenFacts): Promise<readonly DateChange[] | Reason> {
    if (stored.isStopped || stored.damage !== null) return reason('instanceStopped');
    const { workflow: name, version, snapshot } = stored;
    const workflow = this.catalog.find(name, version);
    if (workflow === undefined) return reason('versionUnknown', { version: `${name}/${version}` });
    try {
      const payload = { operation: recomputeOperation, reason: null, details: null };
      const query = { context: snapshot.context, type: operationEvent, payload, at: now };
      const { values: facts } = await this.facts.load(this.dataSource.manager, workflow, query, foreseen);
      const at = now < stored.steppedAt ? stored.steppedAt : now;
      return recompute(workflow, snapshot, { type: operationEvent, at, actor: clockActor, payload, facts }).changes;
    } catch (error) {
      if (error instanceof Refused || isTransient(error)) throw new Refused('busy');
      // One case that cannot be decided must not keep all others from being planned.
      this.log.error({ instance: stored.uuid, error }, 'the due dates of a case could not be computed');
      return reason('fault');
    }
  }
}

function block(blocked: Map<string, BlockedCases>, { uuid }: StoredCase, why: Reason): void {
  const key = JSON.stringify(why);
  const { count, sample } = blocked.get(key) ?? { count: 0, sample: [] };
  blocked.set(key, { reason: why, count: count + 1, sample: sample.length < sampleSize ? [...sample, uuid] : sample });
}

function countsOf(planned: readonly PlannedCase[]): PlannedCounts {
  const all = planned.flatMap(({ changes }) => changes);
  const deadlines = all.filter(({ kind }) => kind === 'deadline');
  const moved = deadlines.filter(({ from, to }) => from !== to).length;
  return {
    cases: planned.length,
    deadlines: moved,
    tasks: all.filter(({ kind, from, to }) => kind === 'task' && from !== to).length,
    restated: deadlines.length - moved,
  };
}
