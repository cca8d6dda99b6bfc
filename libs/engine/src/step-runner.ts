import { deadlineEvent, type HeldOffice, type PartyMember, Refused, type Step } from '#machine';
import { Clock, inTransaction, isConflict, isTransient, isUnavailable, metrics } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { type Answer, answerOf } from './ports/answer.js';
import { CaseRepository, type StoredCase } from './cases/case.repository.js';
import { CaseLocked, type Decided, StaleSnapshot } from './decide/decided.js';
import { StepStore } from './commit/step-store.js';
import { EventDecider, type ValidatedEvent } from './decide/event-decider.js';
import { Fault } from './faults/fault.js';
import type { Keyed } from './idempotency/idempotency.repository.js';
import { IncidentRepository } from './incidents/incident.repository.js';
import { TryAgain, TryAgainWhenFree } from './faults/retry.js';
import { WorkflowCatalog } from './ports/workflow-catalog.js';

/** Takes one step of a stored case: decides it, stores it, and turns a fault of ours into an incident. */
@Injectable()
export class StepRunner {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
    private readonly cases: CaseRepository,
    private readonly decider: EventDecider,
    private readonly store: StepStore,
    private readonly incidents: IncidentRepository,
    private readonly clock: Clock,
  ) {}

  /** Business time, which never runs backwards within a case. */
  now(stored: StoredCase): string {
    const at = this.clock.now().toISOString();
    return at < stored.steppedAt ? stored.steppedAt : at;
  }

  /**
   * @param alongside what else is written in the same transaction, before the step; that one is then of its own.
   * @throws Refused when the caller must mend something; TryAgain when another step came first or the database gave way;
   * Fault when it is ours: then the case is stopped.
   */
  async run(
    stored: StoredCase,
    validated: ValidatedEvent,
    request: Keyed | null,
    offices: readonly HeldOffice[],
    alongside?: (tx: EntityManager) => Promise<void>,
  ): Promise<Answer> {
    try {
      if (stored.damage !== null) throw new Error(stored.damage);
      const decision = await this.decider.decideWithCachedFacts(stored, validated);
      const { step } = decision;
      const answer = answerOf(stored.uuid, stored.seq + 1, step, offices);
      const parties = this.partiesIfChanged(stored, step);
      const decided: Decided = { ...decision, subject: stored, before: stored, parties, request, answer };
      return await this.store.store(decided, alongside && { before: alongside });
    } catch (error) {
      if (error instanceof CaseLocked) throw new TryAgainWhenFree();
      if (error instanceof StaleSnapshot || isConflict(error)) throw new TryAgain();
      if (isUnavailable(error)) throw new Refused('busy');
      if (error instanceof Refused && !(await this.isOurs(stored, validated, error))) throw error;
      metrics.faulted();
      throw new Fault(await this.stop(stored, validated, error), error);
    }
  }

  private partiesIfChanged(stored: StoredCase, { parties }: Step): readonly PartyMember[] | null {
    const before = this.catalog.pinned(stored.workflow, stored.version).parties(stored.snapshot.context);
    const isUnchanged =
      before.length === parties.length &&
      before.every(({ party, body }, place) => parties[place]!.party === party && parties[place]!.body === body);
    return isUnchanged ? null : parties;
  }

  /** A deadline that its case refuses was cleared while it fired; if the case has not moved, row and case contradict each other. */
  private async isOurs(stored: StoredCase, validated: ValidatedEvent, refused: Refused): Promise<boolean> {
    if (validated.type !== deadlineEvent || refused.code === 'busy') return false;
    const current = await this.cases.byId(this.dataSource.manager, stored.id);
    if (current.seq !== stored.seq) throw new TryAgain();
    return true;
  }

  /** @returns the id of the incident. @throws TryAgain when the case has moved on. */
  async stop(stored: StoredCase, validated: ValidatedEvent, error: unknown): Promise<string> {
    // Stored as requested; its actor says by whom.
    const request = { ...validated, namer: undefined };
    try {
      return await inTransaction(this.dataSource, (tx) => this.incidents.open(tx, stored, request, error));
    } catch (failed) {
      if (failed instanceof StaleSnapshot) throw new TryAgain();
      if (isTransient(failed)) throw new Refused('busy');
      throw failed;
    }
  }
}
