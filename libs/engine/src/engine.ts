import {
  type Actor,
  actorIn,
  advance,
  clockActor,
  type DeadlinePayload,
  deadlineEvent,
  entitledOffices,
  type EventDefinition,
  type EventExplanation,
  explain,
  type HeldOffice,
  notEntitled,
  type PartyMember,
  type Reason,
  Refused,
  start,
  startEvent,
  type Step,
  validatePayload,
  type Workflow,
  type WorkflowEvent,
} from '#machine';
import { Clock, crashPoint, inTransaction, isConflict, isUnavailable, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type Answer, answerOf } from './answer.js';
import { CaseRepository, type StoredCase } from './case.repository.js';
import { Commit, type Decided, StaleSnapshot } from './commit.js';
import { FactLoader, type LoadedFacts } from './facts.js';
import { IdempotencyRepository, keyed } from './idempotency.repository.js';
import { IncidentRepository } from './incident.repository.js';
import type { Acting } from './ports.js';
import { RefusedAttempts } from './refused-attempts.js';
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
}

export interface StartCommand {
  readonly workflow: string;
  readonly input: unknown;
  readonly acting: Acting;
  readonly office?: string | undefined;
  readonly key?: string | undefined;
}

/** Whether an event would be allowed now. Nothing is written. */
export interface Verdict {
  readonly allowed: boolean;
  readonly reasons: readonly Reason[];
}

/** Deciding again after another's step came first: this often, then the caller is told to come back. */
const maxTries = 3;

/** A fault of ours while deciding or committing: the case is stopped, and the incident's id is known. */
export class Fault extends Error {
  constructor(
    readonly incident: string | null,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** The only way to change a case. */
@Injectable()
export class Engine {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
    private readonly cases: CaseRepository,
    private readonly facts: FactLoader,
    private readonly idempotency: IdempotencyRepository,
    private readonly commit: Commit,
    private readonly incidents: IncidentRepository,
    private readonly refusedAttempts: RefusedAttempts,
    private readonly clock: Clock,
  ) {}

  /**
   * Starts a case. @throws Refused `notFound` (workflow), `invalidPayload`, `officeNotEntitled`, `keyReused`, `notAllowed`.
   */
  async start(command: StartCommand): Promise<Answer> {
    const workflow = this.catalog.current(command.workflow);
    const payload = validatePayload(workflow.start.payload, command.input);
    const held = chosenOffice(workflow.start.by, command.acting.offices, command.office, notEntitled(workflow.start));
    const request = keyed(`start:${held.body}`, command.key, { workflow: workflow.name, input: payload });
    const tx = this.dataSource.manager;
    const first = await this.idempotency.firstAnswer(tx, request);
    if (first !== null) return first;

    const at = this.clock.now().toISOString();
    const loaded = await this.facts.load(tx, workflow, null, startEvent, payload, at);
    const event: WorkflowEvent = {
      type: startEvent,
      at,
      actor: actorIn(command.acting.person, held),
      payload,
      facts: loaded.values,
    };
    const step = start(workflow, event);
    refuseForeignStart(workflow.start, step.parties, held);
    const subject = { uuid: newId(), workflow: workflow.name, version: workflow.version };
    const answer = answerOf(subject.uuid, 1, step, command.acting.offices);
    try {
      return await inTransaction(this.dataSource, (transaction) =>
        this.commit.store(transaction, { subject, before: null, event, facts: loaded, step, request, answer }),
      );
    } catch (error) {
      // The twin of a doubled request lost to its key: the first one's answer is its answer.
      const repeated = await this.idempotency.firstAnswer(tx, request);
      if (repeated !== null) return repeated;
      if (error instanceof Refused) throw error;
      if (isUnavailable(error) || isConflict(error)) throw new Refused('busy');
      throw new Fault(null, error);
    }
  }

  /**
   * Sends an event to a case. Order of refusals: `notFound`, `unknownEvent`, `invalidPayload`, `officeNotEntitled`,
   * a repeated key, `stale`, `instanceStopped`, `notAccepted`, `notAllowed`.
   */
  async send(command: Command): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      const stored = await this.cases.readable(this.dataSource.manager, command.instance, command.acting);
      const asked = this.ask(stored, command);
      const { seq, office, type } = command;
      const request = keyed(`instance:${stored.id}`, command.key, { type, payload: asked.payload, seq, office });
      const first = await this.idempotency.firstAnswer(this.dataSource.manager, request);
      if (first !== null) return first;
      if (seq !== undefined && seq !== stored.seq) throw new Refused('stale', [staleReason(seq, stored.seq)]);
      if (stored.isStopped) throw new Refused('instanceStopped');
      try {
        return await this.step(stored, asked, request, command.acting.offices);
      } catch (error) {
        if (error instanceof Refused) await this.refusedAttempts.note(stored.id, asked.at, command.acting.person, type, error);
        if (!(error instanceof StaleSnapshot)) throw error;
        if (seq !== undefined) throw new Refused('stale', [staleReason(seq, seq + 1)]);
        if (tries >= maxTries) throw new Refused('busy');
      }
    }
  }

  /** Whether `send` would be allowed now, with the same refusals before it. Nothing is written. */
  async check(command: Command): Promise<Verdict> {
    const stored = await this.cases.readable(this.dataSource.manager, command.instance, command.acting);
    const asked = this.ask(stored, command);
    if (command.seq !== undefined && command.seq !== stored.seq)
      throw new Refused('stale', [staleReason(command.seq, stored.seq)]);
    if (stored.isStopped) throw new Refused('instanceStopped');
    try {
      await this.decide(stored, asked);
      return { allowed: true, reasons: [] };
    } catch (error) {
      if (error instanceof Refused) return { allowed: false, reasons: error.reasons };
      throw error;
    }
  }

  /** For every event of the case's workflow: accepted, allowed to this person, or why not. */
  async explain(stored: StoredCase, acting: Acting): Promise<EventExplanation[]> {
    const workflow = this.catalog.pinned(stored.workflow, stored.version);
    const at = this.now(stored);
    const { values } = await this.facts.load(
      this.dataSource.manager,
      workflow,
      stored.snapshot.context,
      'explain',
      undefined,
      at,
    );
    return explain(workflow, stored.snapshot, { at, person: acting.person, offices: acting.offices, facts: values });
  }

  /** Lets a deadline ring, by the id of its row; false when it is gone, because it was cleared, moved or already rang. */
  async ring(deadlineId: string): Promise<boolean> {
    for (let tries = 1; ; tries += 1) {
      const rows = await this.dataSource.query<{ instance_id: string; name: string; counted_from: string }[]>(
        'select instance_id, name, counted_from::text from deadline where id = $1',
        [deadlineId],
      );
      const row = rows[0];
      if (row === undefined) return false;
      const stored = await this.cases.byId(this.dataSource.manager, row.instance_id);
      if (stored.isStopped) return false;
      const payload: DeadlinePayload = { name: row.name, from: row.counted_from };
      const request = keyed(`instance:${stored.id}`, `deadline-${deadlineId}`, payload);
      try {
        await this.step(stored, { type: deadlineEvent, payload, actor: clockActor, at: this.now(stored) }, request, []);
        return true;
      } catch (error) {
        if (!(error instanceof StaleSnapshot)) throw error;
        if (tries >= maxTries) throw new Refused('busy');
      }
    }
  }

  /** Decides and stores. A fault of ours stops the case as an incident; what the caller can mend passes through. */
  private async step(
    stored: StoredCase,
    asked: Asked,
    request: Decided['request'],
    offices: readonly HeldOffice[],
  ): Promise<Answer> {
    try {
      const { event, facts, step } = await this.decide(stored, asked);
      await crashPoint('step.started');
      const answer = answerOf(stored.uuid, stored.seq + 1, step, offices);
      const committed = await inTransaction(this.dataSource, (tx) =>
        this.commit.store(tx, { subject: stored, before: stored, event, facts, step, request, answer }),
      );
      await crashPoint('step.committed');
      return committed;
    } catch (error) {
      if (error instanceof StaleSnapshot) throw error;
      if (error instanceof Refused && asked.type !== deadlineEvent) throw error;
      if (isConflict(error)) throw new StaleSnapshot();
      if (isUnavailable(error)) throw new Refused('busy');
      throw new Fault(await this.incidents.open(this.dataSource, stored, asked, error), error);
    }
  }

  private async decide(stored: StoredCase, asked: Asked): Promise<{ event: WorkflowEvent; facts: LoadedFacts; step: Step }> {
    const workflow = this.catalog.pinned(stored.workflow, stored.version);
    const { type, payload, actor, at } = asked;
    const facts = await this.facts.load(this.dataSource.manager, workflow, stored.snapshot.context, type, payload, at);
    const event: WorkflowEvent = { type, at, actor, payload, facts: facts.values };
    return { event, facts, step: advance(workflow, stored.snapshot, event) };
  }

  /** What can be refused without the state of the case: an unknown event, a bad payload, the wrong office. */
  private ask(stored: StoredCase, command: Command): Asked {
    const workflow = this.catalog.pinned(stored.workflow, stored.version);
    const definition = definedEvent(workflow, command.type);
    const payload = validatePayload(definition.payload, command.payload);
    const entitled = entitledOffices(definition, workflow.parties(stored.snapshot.context), command.acting.offices);
    const held = chosen(entitled, command.office, notEntitled(definition));
    return { type: command.type, payload, actor: actorIn(command.acting.person, held), at: this.now(stored) };
  }

  /** Business time, which never runs backwards within a case. */
  private now(stored: StoredCase): string {
    const at = this.clock.now().toISOString();
    return at < stored.steppedAt ? stored.steppedAt : at;
  }
}

/** An event that may be decided: validated, its actor known. */
export interface Asked {
  readonly type: string;
  readonly payload: unknown;
  readonly actor: Actor;
  readonly at: string;
}

function definedEvent(workflow: Workflow, type: string): EventDefinition {
  const definition = Object.hasOwn(workflow.events, type) ? workflow.events[type] : undefined;
  if (definition === undefined) throw new Refused('unknownEvent', [{ code: 'unknownEvent', params: { event: type } }]);
  return definition;
}

function chosen(entitled: readonly HeldOffice[], office: string | undefined, otherwise: Reason): HeldOffice {
  const fitting = office === undefined ? entitled : entitled.filter((held) => held.id === office || held.office === office);
  if (fitting.length === 0) throw new Refused('officeNotEntitled', [otherwise]);
  if (fitting.length > 1) throw new Refused('invalidPayload', [], [{ path: '/office', code: 'officeAmbiguous' }]);
  return fitting[0]!;
}

/** At a start there are no parties yet: any body's office that the start names; the step then says who is who. */
function chosenOffice(
  by: EventDefinition['by'],
  offices: readonly HeldOffice[],
  office: string | undefined,
  otherwise: Reason,
): HeldOffice {
  return chosen(
    offices.filter((held) => by.some((permission) => permission.office === held.office)),
    office,
    otherwise,
  );
}

function refuseForeignStart(definition: EventDefinition, parties: readonly PartyMember[], held: HeldOffice): void {
  if (entitledOffices(definition, parties, [held]).length === 0)
    throw new Refused('officeNotEntitled', [notEntitled(definition)]);
}

function staleReason(seen: number, now: number): Reason {
  return { code: 'stale', params: { seen: String(seen), now: String(now) } };
}
