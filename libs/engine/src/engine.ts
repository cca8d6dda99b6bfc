import {
  actorIn,
  type BulkReference,
  clockActor,
  type DeadlinePayload,
  deadlineEvent,
  entitledOffices,
  type EventExplanation,
  explain,
  explainEvent,
  notEntitled,
  type PartyMember,
  type Reason,
  reason,
  Refused,
  type Snapshot,
  startDefinition,
  startEvent,
  type Step,
  validatePayload,
} from '#machine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Answer } from './answer.js';
import { CaseCache } from './case-cache.js';
import { type CasePage, CaseRepository, type DueCase, type StoredCase } from './case.repository.js';
import { Admission } from './commit/admission.js';
import { CaseStarter } from './case-starter.js';
import { FactLoader } from './facts.js';
import { IdempotencyRepository, keyed } from './idempotency.repository.js';
import { chooseOffice } from './office-choice.js';
import type { Acting } from './ports.js';
import { RefusedAttempts } from './refused-attempts.js';
import { withRefusalMetrics, retryOnConflict } from './retry.js';
import { validPaper } from './valid-paper.js';
import { type ValidatedEvent, StepRunner } from './step-runner.js';
import { WorkflowCatalog } from './workflow-catalog.js';

/** What a person asks of a case. `seq`: the state they saw; without it the engine decides on the newest. */
export interface Command {
  readonly instance: string;
  readonly type: string;
  readonly payload: unknown;
  readonly acting: Acting;
  /** The office acted in, by its name or id; optional when only one fits. */
  readonly office?: string | undefined;
  readonly seq?: number | undefined;
  readonly key?: string | undefined;
  /** The signed scan behind it, when it came in on paper; unseen as yet. */
  readonly paper?: unknown;
  /** The bulk operation that the event is part of; the journal names it. */
  readonly bulk?: BulkReference | undefined;
}

export interface StartCommand {
  readonly workflow: string;
  /** Another way to begin, by its event. */
  readonly start?: string | undefined;
  readonly input: unknown;
  readonly acting: Acting;
  readonly office?: string | undefined;
  readonly key?: string | undefined;
  readonly paper?: unknown;
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
    private readonly starter: CaseStarter,
    private readonly steps: StepRunner,
    private readonly refusedAttempts: RefusedAttempts,
    private readonly admission: Admission,
  ) {}

  /** Starts a case. @throws Refused `notFound` (workflow), `invalidPayload`, `officeNotEntitled`, `keyReused`, `notAllowed`. */
  start(command: StartCommand): Promise<Answer> {
    return withRefusalMetrics(() => this.admission.run(() => retryOnConflict(() => this.startOnce(command))));
  }

  private async startOnce(command: StartCommand): Promise<Answer> {
    const workflow = this.catalog.current(command.workflow);
    const type = command.start ?? startEvent;
    const definition = startDefinition(workflow, type);
    if (definition === undefined) throw new Refused('unknownEvent', [reason('unknownEvent', { event: type })]);
    const payload = validatePayload(definition.payload, command.input);
    const paper = validPaper(command.paper);
    const { acting } = command;
    const fitting = acting.offices.filter((held) => definition.by.some(({ office }) => office === held.office));
    const held = chooseOffice(fitting, command.office, notEntitled(definition));
    const { person } = acting;
    const request = keyed(`start:${held.body}`, command.key, {
      workflow: workflow.name,
      start: command.start,
      input: payload,
      person,
      paper,
    });
    const actor = actorIn(person, held);
    const isEntitled = (parties: readonly PartyMember[]): boolean => entitledOffices(definition, parties, [held]).length > 0;
    const { offices } = acting;
    return this.starter.begin({
      workflow,
      type,
      payload,
      paper,
      actor,
      namer: acting,
      request,
      offices,
      parent: null,
      isEntitled,
    });
  }

  /**
   * Sends an event to a case. Order of refusals: `notFound`, `unknownEvent`, `invalidPayload`, `officeNotEntitled`,
   * a repeated key, `stale`, `instanceStopped`, `notAccepted`, `notAllowed`.
   */
  send(command: Command): Promise<Answer> {
    return withRefusalMetrics(() => this.admission.run(() => retryOnConflict(() => this.sendOnce(command))));
  }

  private async sendOnce(command: Command): Promise<Answer> {
    return (await this.sendToKept(command)) ?? this.sendToStored(command);
  }

  /** By the case as this process last saw it. Null when that does not do: what is refused is refused of what is stored. */
  private async sendToKept(command: Command): Promise<Answer | null> {
    const kept = this.cache.get(command.instance);
    if (kept === null || !this.mayRead(kept, command.acting)) return null;
    try {
      return await this.attempt(kept, command);
    } catch (error) {
      this.cache.forget(kept.uuid);
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

  private async sendToStored(command: Command): Promise<Answer> {
    const stored = await this.cases.readable(this.dataSource.manager, command.instance, command.acting);
    try {
      return await this.attempt(stored, command);
    } catch (error) {
      if (error instanceof Refused) await this.refusedAttempts.note(stored.id, this.steps.now(stored), command, error);
      throw error;
    }
  }

  /** Whether `send` would be allowed now, with the same refusals before it. Nothing is written. */
  async check(command: Command): Promise<Verdict> {
    const stored = await this.cases.readable(this.dataSource.manager, command.instance, command.acting);
    const asked = this.ask(stored, command);
    refuseStale(stored, command.seq);
    if (stored.isStopped || stored.damage !== null) throw new Refused('instanceStopped');
    try {
      const { step } = await this.steps.decide(stored, asked);
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
    const asked = { context: stored.snapshot.context, type: explainEvent, payload: undefined, at };
    const { values } = await this.facts.loadBy(this.dataSource.manager, workflow, asked, versions);
    return explain(workflow, stored.snapshot, { at, person: acting.person, offices: acting.offices, facts: values });
  }

  /** Deadlines that are to ring, with their cases as they are now, by the ids of their rows. */
  due(deadlineIds: readonly string[]): Promise<ReadonlyMap<string, DueCase>> {
    return this.cases.byDeadlines(this.dataSource.manager, deadlineIds);
  }

  /**
   * Lets a deadline ring, by the id of its row; false when it is gone or not yet due, or its case is stopped.
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

  /** Stops the case of a deadline that cannot be rung, as an incident. Nothing, when the deadline is gone. */
  stopAtDeadline(deadlineId: string, error: unknown): Promise<void> {
    return retryOnConflict(async () => {
      const found = (await this.due([deadlineId])).get(deadlineId);
      if (found === undefined || found.stored.isStopped) return;
      const { stored, deadline } = found;
      const payload: DeadlinePayload = { name: deadline.name, from: deadline.from };
      const asked = { type: deadlineEvent, payload, actor: clockActor, at: this.steps.now(stored) };
      await this.steps.stop(stored, asked, error);
    });
  }

  private async attempt(stored: StoredCase, command: Command): Promise<Answer> {
    const asked = this.ask(stored, command);
    const { seq, office, type, acting } = command;
    const { payload, actor, paper } = asked;
    const body = { type, payload, seq, office, person: acting.person, body: actor.body, paper };
    const request = keyed(`instance:${stored.id}`, command.key, body);
    try {
      refuseStale(stored, seq);
      if (stored.isStopped) throw new Refused('instanceStopped');
      return await this.steps.run(stored, asked, request, acting.offices);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // The case has moved on by this very request. What is taken is compared with earlier requests by the commit.
      const repeated = await this.idempotency.firstAnswer(this.dataSource.manager, request);
      if (repeated !== null) return repeated;
      throw error;
    }
  }

  /** What can be refused without the state of the case: an unknown event, a bad payload, the wrong office. */
  private ask(stored: StoredCase, command: Command): ValidatedEvent {
    const workflow = this.catalog.pinned(stored.workflow, stored.version);
    const definition = Object.hasOwn(workflow.events, command.type) ? workflow.events[command.type] : undefined;
    if (definition === undefined) throw new Refused('unknownEvent', [reason('unknownEvent', { event: command.type })]);
    const payload = validatePayload(definition.payload, command.payload);
    const paper = validPaper(command.paper);
    const entitled = entitledOffices(definition, workflow.parties(stored.snapshot.context), command.acting.offices);
    const held = chooseOffice(entitled, command.office, notEntitled(definition));
    return {
      type: command.type,
      payload,
      paper,
      actor: actorIn(command.acting.person, held),
      at: this.steps.now(stored),
      bulk: command.bulk,
      namer: command.acting,
    };
  }
}

function refuseStale(stored: StoredCase, seen: number | undefined): void {
  if (seen === undefined || seen === stored.seq) return;
  throw new Refused('stale', [reason('stale', { seen: String(seen), now: String(stored.seq) })]);
}
