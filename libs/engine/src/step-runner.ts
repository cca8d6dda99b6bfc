import {
  type Actor,
  advance,
  type BulkReference,
  deadlineEvent,
  type HeldOffice,
  type Paper,
  type PartyMember,
  Refused,
  type Step,
  type Workflow,
  type WorkflowEvent,
} from '#machine';
import { Clock, crashPoint, inTransaction, isConflict, isTransient, isUnavailable, metrics } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { type Answer, answerOf } from './answer.js';
import { CaseCache } from './case-cache.js';
import { CaseRepository, type StoredCase } from './case.repository.js';
import { Commit } from './commit/commit.js';
import { CaseLocked, type Decided, StaleSnapshot } from './commit/decided.js';
import { GroupCommit } from './commit/group-commit.js';
import { type DocumentNamer, FactLoader, type FactQuery, type LoadedFacts } from './facts.js';
import { Fault } from './fault.js';
import type { Keyed } from './idempotency.repository.js';
import { IncidentRepository } from './incident.repository.js';
import { JOB_SIGNAL, type JobSignal } from './ports.js';
import { isSame } from './reference-facts.js';
import { TryAgain, TryAgainWhenFree } from './retry.js';
import { WorkflowCatalog } from './workflow-catalog.js';

/** An event that may be decided: validated, its actor known. */
export interface ValidatedEvent {
  readonly type: string;
  readonly payload: unknown;
  readonly actor: Actor;
  readonly at: string;
  readonly paper?: Paper | undefined;
  readonly bulk?: BulkReference | undefined;
  readonly namer?: DocumentNamer | undefined;
}

export interface Decision {
  readonly event: WorkflowEvent;
  readonly facts: LoadedFacts;
  readonly step: Step;
}

/** Takes one step of a stored case: decides it, stores it, and turns a fault of ours into an incident. */
@Injectable()
export class StepRunner {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
    private readonly cases: CaseRepository,
    private readonly cache: CaseCache,
    private readonly facts: FactLoader,
    private readonly commit: Commit,
    private readonly groupCommit: GroupCommit,
    private readonly incidents: IncidentRepository,
    @Inject(JOB_SIGNAL) private readonly signal: JobSignal,
    private readonly clock: Clock,
  ) {}

  /** Business time, which never runs backwards within a case. */
  now(stored: StoredCase): string {
    const at = this.clock.now().toISOString();
    return at < stored.steppedAt ? stored.steppedAt : at;
  }

  async decide(stored: StoredCase, asked: ValidatedEvent): Promise<Decision> {
    return this.decideBy(await this.facts.load(this.dataSource.manager, ...this.reading(stored, asked)), stored, asked);
  }

  /**
   * By reference data as they were last seen, which the commit compares. What it refuses it refuses by them as they are.
   */
  private async decideToStore(stored: StoredCase, asked: ValidatedEvent): Promise<Decision> {
    const kept = await this.facts.loadKept(this.dataSource.manager, ...this.reading(stored, asked));
    try {
      return await this.decideToDraw(kept, stored, asked);
    } catch (error) {
      const fresh = await this.facts.load(this.dataSource.manager, ...this.reading(stored, asked));
      if (isSame(fresh.asOf, kept.asOf)) throw error;
      return this.decideToDraw(fresh, stored, asked);
    }
  }

  /** What is used up by being read is drawn only for a step that is allowed. */
  private async decideToDraw(loaded: LoadedFacts, stored: StoredCase, asked: ValidatedEvent): Promise<Decision> {
    const decision = this.decideBy(loaded, stored, asked);
    const drawn = await this.facts.draw(this.dataSource.manager, loaded, asked.at);
    return drawn === loaded ? decision : this.decideBy(drawn, stored, asked);
  }

  private reading({ workflow, version, snapshot }: StoredCase, asked: ValidatedEvent): [Workflow, FactQuery] {
    return [this.catalog.pinned(workflow, version), { ...asked, context: snapshot.context }];
  }

  private decideBy(facts: LoadedFacts, stored: StoredCase, asked: ValidatedEvent): Decision {
    const { type, payload, actor, at, paper, bulk } = asked;
    const sent = { type, at, actor, payload, facts: facts.values };
    const event: WorkflowEvent = { ...sent, ...(paper && { paper }), ...(bulk && { bulk }) };
    const workflow = this.catalog.pinned(stored.workflow, stored.version);
    const step = advance(workflow, stored.snapshot, event);
    this.catalog.demandLedger(workflow, step);
    return { event, facts, step };
  }

  /**
   * @param alongside what else is written in the same transaction, before the step; that one is then of its own.
   * @throws Refused when the caller must mend something; TryAgain when another step came first or the database gave way;
   * Fault when it is ours: then the case is stopped.
   */
  async run(
    stored: StoredCase,
    asked: ValidatedEvent,
    request: Keyed | null,
    offices: readonly HeldOffice[],
    alongside?: (tx: EntityManager) => Promise<void>,
  ): Promise<Answer> {
    try {
      if (stored.damage !== null) throw new Error(stored.damage);
      const { event, facts, step } = await this.decideToStore(stored, asked);
      await crashPoint('step.started');
      const answer = answerOf(stored.uuid, stored.seq + 1, step, offices);
      const parties = this.partiesIfChanged(stored, step);
      const decided: Decided = { subject: stored, before: stored, event, facts, step, parties, request, answer };
      const {
        answer: committed,
        written,
        left,
      } = await (alongside === undefined
        ? this.groupCommit.store(decided)
        : metrics.committing(() =>
            inTransaction(this.dataSource, async (tx) => {
              await alongside(tx);
              return this.commit.storeOne(tx, decided);
            }),
          ));
      // Else it is a repeat, which has got the first answer.
      if (written !== null) {
        metrics.stepped(stored.workflow, asked.type);
        const { head, snapshot } = written;
        this.cache.keep({ ...stored, seq: answer.seq, head, steppedAt: event.at, states: step.states }, snapshot);
        await crashPoint('step.committed');
      }
      this.signal.notify(left);
      return committed;
    } catch (error) {
      if (error instanceof CaseLocked) throw new TryAgainWhenFree();
      if (error instanceof StaleSnapshot || isConflict(error)) throw new TryAgain();
      if (isUnavailable(error)) throw new Refused('busy');
      if (error instanceof Refused && !(await this.isOurs(stored, asked, error))) throw error;
      metrics.faulted();
      throw new Fault(await this.stop(stored, asked, error), error);
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
  private async isOurs(stored: StoredCase, asked: ValidatedEvent, refused: Refused): Promise<boolean> {
    if (asked.type !== deadlineEvent || refused.code === 'busy') return false;
    const current = await this.cases.byId(this.dataSource.manager, stored.id);
    if (current.seq !== stored.seq) throw new TryAgain();
    return true;
  }

  /** @returns the id of the incident. @throws TryAgain when the case has moved on. */
  async stop(stored: StoredCase, asked: ValidatedEvent, error: unknown): Promise<string> {
    // Stored as it was asked; who asked stands in its actor.
    const request = { ...asked, namer: undefined };
    try {
      return await inTransaction(this.dataSource, (tx) => this.incidents.open(tx, stored, request, error));
    } catch (failed) {
      if (failed instanceof StaleSnapshot) throw new TryAgain();
      if (isTransient(failed)) throw new Refused('busy');
      throw failed;
    }
  }
}
