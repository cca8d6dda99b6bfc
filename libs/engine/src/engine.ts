import {
  actorIn,
  clockActor,
  type DeadlinePayload,
  deadlineEvent,
  type EventExplanation,
  explain,
  explainEvent,
  type Reason,
  reason,
  Refused,
  type Snapshot,
  type Step,
} from '#machine';
import { Clock } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Answer } from './ports/answer.js';
import { CaseCache } from './cases/case-cache.js';
import { type CasePage, CaseRepository, type DueCase, type StoredCase } from './cases/case.repository.js';
import { CaseStarter } from './case-starter.js';
import { Admission } from './commit/admission.js';
import { EventDecider, type EventRequest } from './decide/event-decider.js';
import { FactLoader } from './facts/facts.js';
import { IdempotencyRepository, keyed } from './idempotency/idempotency.repository.js';
import type { Acting } from './ports/ports.js';
import { RefusedAttempts } from './faults/refused-attempts.js';
import { retryOnConflict } from './faults/retry.js';
import { StartDecider, type StartRequest } from './decide/start-decider.js';
import { StepRunner } from './step-runner.js';
import { WorkflowCatalog } from './ports/workflow-catalog.js';

/** `seq`: the state they saw; without it the engine decides on the newest. A repeated `key` is answered as the first time. */
export interface Command extends EventRequest {
  readonly instance: string;
  readonly seq?: number | undefined;
  readonly key?: string | undefined;
}

interface StartCommand extends StartRequest {
  readonly key?: string | undefined;
}

/** Whether an event would be allowed now. Nothing is written. */
export interface Verdict {
  readonly allowed: boolean;
  readonly reasons: readonly Reason[];
  /** The step that it would be, and the data of the case before it; null where it is not allowed. */
  readonly foreseen: Foreseen | null;
}

/** `before`: null for a case that would only begin. */
export interface Foreseen {
  readonly before: Snapshot['context'] | null;
  readonly step: Step;
}

/** The only way to change a case. */
@Injectable()
export class Engine {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
    private readonly cases: CaseRepository,
    private readonly cache: CaseCache,
    private readonly facts: FactLoader,
    private readonly idempotency: IdempotencyRepository,
    private readonly starts: StartDecider,
    private readonly starter: CaseStarter,
    private readonly events: EventDecider,
    private readonly steps: StepRunner,
    private readonly refusedAttempts: RefusedAttempts,
    private readonly admission: Admission,
    private readonly clock: Clock,
  ) {}

  /** Starts a case. @throws Refused `notFound` (workflow), `invalidPayload`, `officeNotEntitled`, `keyReused`, `notAllowed`. */
  start(command: StartCommand): Promise<Answer> {
    return this.admission.during(async () => {
      const { acting, key } = command;
      const start = this.starts.validate(command);
      const held = await this.starts.office(start, command, this.clock.now().toISOString());
      const { workflow, payload, paper } = start;
      const body = { workflow: workflow.name, start: command.start, input: payload, person: acting.person, paper };
      const request = keyed(`start:${held.body}`, key, body);
      const starter = { actor: actorIn(acting.person, held), held };
      return this.starter.begin({ start, starter, request, offices: acting.offices, parent: null });
    });
  }

  /**
   * Sends an event to a case. Order of refusals: `notFound`, `unknownEvent`, `invalidPayload`, `officeNotEntitled`,
   * a repeated key, `stale`, `instanceStopped`, `notAccepted`, `notAllowed`.
   */
  send(command: Command): Promise<Answer> {
    return this.admission.during(async () => (await this.sendUsingCache(command)) ?? this.sendUsingDatabase(command));
  }

  /** On the case as this process last saw it. Returns null on any refusal: refusals are given from the database only. */
  private async sendUsingCache(command: Command): Promise<Answer | null> {
    const cached = this.cache.get(command.instance);
    if (cached === null || !this.mayRead(cached, command.acting)) return null;
    try {
      return await this.handle(cached, command);
    } catch (error) {
      this.cache.forget(cached.uuid);
      if (error instanceof Refused && error.code !== 'busy') return null;
      throw error;
    }
  }

  /** As `visibleTo` asks the database. */
  private mayRead({ workflow, version, snapshot }: StoredCase, { reads, offices }: Acting): boolean {
    if (reads === 'all') return true;
    const parties = this.catalog.pinned(workflow, version).parties(snapshot.context);
    return parties.some(({ body }) => offices.some((held) => held.body === body));
  }

  private async sendUsingDatabase(command: Command): Promise<Answer> {
    const stored = await this.cases.readable(this.dataSource.manager, command.instance, command.acting);
    try {
      return await this.handle(stored, command);
    } catch (error) {
      if (error instanceof Refused) await this.refusedAttempts.note(stored.id, this.steps.now(stored), command, error);
      throw error;
    }
  }

  /** Takes a command on a case as it was loaded. */
  private async handle(stored: StoredCase, command: Command): Promise<Answer> {
    const { seq, key, office, acting } = command;
    // 1. What can be refused without the state of the case.
    const event = this.events.validate(stored, command, this.steps.now(stored));
    const { type, payload, actor, paper } = event;
    const body = { type, payload, seq, office, person: acting.person, body: actor.body, paper };
    const request = keyed(`instance:${stored.id}`, key, body);
    try {
      // 2. What is decided on another state than the person saw, or on a case that waits for an operator.
      refuseStale(stored, seq);
      if (stored.isStopped) throw new Refused('instanceStopped');
      // 3. Decide, 4. commit and signal what is due, 5. answer.
      return await this.steps.run(stored, event, request, acting.offices);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // The case has moved on by this very request. What is taken is compared with earlier requests by the commit.
      const repeated = await this.idempotency.firstAnswer(this.dataSource.manager, request);
      if (repeated !== null) return repeated;
      throw error;
    }
  }

  /** Whether `send` would be allowed now, with the same refusals before it. Nothing is written. */
  async check(command: Command): Promise<Verdict> {
    const stored = await this.cases.readable(this.dataSource.manager, command.instance, command.acting);
    const event = this.events.validate(stored, command, this.steps.now(stored));
    refuseStale(stored, command.seq);
    if (stored.isStopped || stored.damage !== null) throw new Refused('instanceStopped');
    try {
      const { step } = await this.events.decide(stored, event);
      return { allowed: true, reasons: [], foreseen: { before: stored.snapshot.context, step } };
    } catch (error) {
      if (error instanceof Refused) return { allowed: false, reasons: error.reasons, foreseen: null };
      throw error;
    }
  }

  /** For every event of the case's workflow: accepted, allowed to this person, or why not. */
  async explain({ stored, versions }: Pick<CasePage, 'stored' | 'versions'>, acting: Acting): Promise<EventExplanation[]> {
    const workflow = this.catalog.pinned(stored.workflow, stored.version);
    if (stored.isStopped) {
      const reasons = [reason('instanceStopped')];
      return Object.keys(workflow.events).map((type) => ({ type, accepted: false, entitled: false, allowed: false, reasons }));
    }
    const at = this.steps.now(stored);
    const query = { context: stored.snapshot.context, type: explainEvent, payload: undefined, at };
    const { values } = await this.facts.loadBy(this.dataSource.manager, workflow, query, versions);
    return explain(workflow, stored.snapshot, { at, person: acting.person, offices: acting.offices, facts: values });
  }

  /** Deadlines that are to fire, with their cases as they are now, by the ids of their rows. */
  due(deadlineIds: readonly string[]): Promise<ReadonlyMap<string, DueCase>> {
    return this.cases.byDeadlines(this.dataSource.manager, deadlineIds);
  }

  /**
   * Fires a deadline, by the id of its row; false when it is gone or not yet due, or its case is stopped.
   * @param seen as `due` found it a moment ago.
   */
  fireDeadline(deadlineId: string, seen?: DueCase): Promise<boolean> {
    let first = seen;
    return retryOnConflict(async () => {
      const found = first ?? (await this.due([deadlineId])).get(deadlineId);
      first = undefined;
      if (found === undefined) return false;
      const { stored, deadline } = found;
      const at = this.steps.now(stored);
      if (stored.isStopped || deadline.dueAt > at) return false;
      const payload: DeadlinePayload = { name: deadline.name, from: deadline.from };
      const request = keyed(`instance:${stored.id}`, `deadline-${deadlineId}`, payload);
      await this.steps.run(stored, { type: deadlineEvent, payload, actor: clockActor, at }, request, []);
      return true;
    });
  }

  /** Stops the case of a deadline that cannot fire, as an incident. Does nothing when the deadline is gone. */
  stopAtDeadline(deadlineId: string, error: unknown): Promise<void> {
    return retryOnConflict(async () => {
      const found = (await this.due([deadlineId])).get(deadlineId);
      if (found === undefined || found.stored.isStopped) return;
      const { stored, deadline } = found;
      const payload: DeadlinePayload = { name: deadline.name, from: deadline.from };
      const validated = { type: deadlineEvent, payload, actor: clockActor, at: this.steps.now(stored) };
      await this.steps.stop(stored, validated, error);
    });
  }
}

function refuseStale(stored: StoredCase, seen: number | undefined): void {
  if (seen === undefined || seen === stored.seq) return;
  throw new Refused('stale', [reason('stale', { seen: String(seen), now: String(stored.seq) })]);
}
