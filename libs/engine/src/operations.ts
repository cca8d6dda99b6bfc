import { type Actor, operationEvent, type OperationPayload, Refused } from '#machine';
import { Clock, inTransaction, operationJournal, type OperationName } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Answer } from './ports/answer.js';
import { CaseRepository, type StoredCase } from './cases/case.repository.js';
import { keyed } from './idempotency/idempotency.repository.js';
import { type IncidentKind, IncidentRepository, type Resolution, type Unresolved } from './incidents/incident.repository.js';
import { OutboxRepository } from './outbox/outbox.repository.js';
import { type Acting, JOB_SIGNAL, type JobSignal, type IncidentResolver } from './ports/ports.js';
import { mapUnavailable, retryOnConflict } from './faults/retry.js';
import { StepRunner } from './step-runner.js';

/** What was done about a case without changing it. The key makes a repeat the same. */
export interface Note extends OperationPayload {
  readonly actor: Actor;
  readonly key?: string | undefined;
}

/** What an operator decides about an incident, and as what that is recorded. */
interface Decision extends Omit<Resolution, 'by'> {
  readonly operationFor: (kind: IncidentKind) => OperationName;
}

/** Injects the resolvers of the libs. */
export const INCIDENT_RESOLVERS = Symbol('INCIDENT_RESOLVERS');

/** What people do about cases from outside their workflow: each is a record of the case's journal, with its reason. */
@Injectable()
export class Operations {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
    private readonly incidents: IncidentRepository,
    private readonly outbox: OutboxRepository,
    private readonly steps: StepRunner,
    private readonly clock: Clock,
    @Inject(JOB_SIGNAL) private readonly signal: JobSignal,
    @Inject(INCIDENT_RESOLVERS) private readonly resolvers: readonly IncidentResolver[],
  ) {}

  /** Writes a record of something done about a case. @throws Refused `instanceStopped`, `busy`, `keyReused`. */
  note(instanceId: string, note: Note): Promise<Answer> {
    return this.record(instanceId, note, async () => {});
  }

  /**
   * Lets a stopped case go on, or what failed be tried again as often as the first time.
   * @throws Refused `notFound`, `incidentKindUnknown`.
   */
  async retry(incidentId: string, actor: Actor, reason: string): Promise<void> {
    const deliveries: { id: string }[] = [];
    await this.resolve(
      incidentId,
      actor,
      { operationFor: () => 'retryIncident', outcome: 'retried', reason },
      async (tx, { effect, delivery }) => {
        if (effect !== null) await this.outbox.release(tx, effect);
        if (delivery === null) return;
        await this.resolver().retry(tx, delivery);
        deliveries.push({ id: delivery });
      },
    );
    this.signal.notify({ deliveries });
  }

  /** Gives up what cannot be done. @throws Refused `notFound`, `notSkippable` for a stopped case, `incidentKindUnknown`. */
  async skip(incidentId: string, actor: Actor, reason: string): Promise<void> {
    const operationFor = (kind: IncidentKind): OperationName => (kind === 'delivery' ? 'skipDelivery' : 'skipEffect');
    await this.resolve(incidentId, actor, { operationFor, outcome: 'skipped', reason }, async (tx, { effect, delivery }, at) => {
      if (effect !== null) return this.outbox.settle(tx, effect, 'skipped', new Date(at));
      if (delivery === null) throw new Refused('notSkippable');
      await this.resolver().skip(tx, delivery);
    });
  }

  /** Does an effect again that was done, under the same id; once for a key. @throws Refused `notFound`, `keyReused`. */
  resend(instanceId: string, effect: string, actor: Actor, reason: string, key?: string): Promise<Answer> {
    return this.record(instanceId, { operation: 'resendEffect', reason, details: { effect }, actor, key }, async (tx) => {
      if (!(await this.outbox.reopen(tx, instanceId, effect))) throw new Refused('notFound');
    });
  }

  /** Says what is wrong with an earlier record, which stays as it is. @throws Refused `notFound` for a record that is not there. */
  correct(stored: StoredCase, seq: number, text: string, actor: Actor, reason: string, key?: string): Promise<Answer> {
    if (seq > stored.seq) throw new Refused('notFound');
    return this.note(stored.id, { operation: 'correct', reason, details: { corrects: seq, text }, actor, key });
  }

  private async resolve(
    incidentId: string,
    actor: Actor,
    { operationFor, outcome, reason }: Decision,
    act: (tx: EntityManager, incident: Unresolved, at: string) => Promise<void>,
  ): Promise<void> {
    const incident = await this.incidents.unresolved(this.dataSource.manager, incidentId);
    const { instance, kind, event } = incident;
    const operation = operationFor(kind);
    const alongside = async (tx: EntityManager, at: string): Promise<void> => {
      // First: of two who resolve it at once the second waits here, and finds that it is done.
      await this.incidents.resolve(tx, incidentId, { by: actor.person!, outcome, reason }, at);
      await act(tx, incident, at);
    };
    if (instance === null) return this.recordOutside(incidentId, operation, { kind, event }, actor, reason, alongside);
    await this.record(instance, { operation, reason, details: { incident: incidentId, event }, actor }, alongside);
  }

  /** What is of no case is recorded in the journal of operations. */
  private recordOutside(
    subject: string,
    operation: OperationName,
    details: { readonly kind: string; readonly event: string },
    actor: Actor,
    reason: string,
    alongside: (tx: EntityManager, at: string) => Promise<void>,
  ): Promise<void> {
    return mapUnavailable(() =>
      inTransaction(this.dataSource, async (tx) => {
        const at = this.clock.now().toISOString();
        await alongside(tx, at);
        await operationJournal.append(tx, { at, actor, operation, subject, details, reason });
      }),
    );
  }

  /** There is one kind that is not the engine's own. @throws Refused when this program is without the lib that has it. */
  private resolver(): IncidentResolver {
    const [resolver] = this.resolvers;
    if (resolver === undefined) throw new Refused('incidentKindUnknown');
    return resolver;
  }

  private record(
    instanceId: string,
    { operation, reason, details, documents, actor, key }: Note,
    alongside: (tx: EntityManager, at: string) => Promise<void>,
  ): Promise<Answer> {
    const payload: OperationPayload = { operation, reason, details, ...(documents && { documents }) };
    return retryOnConflict(async () => {
      const stored = await this.cases.byId(this.dataSource.manager, instanceId);
      // Its incident is not resolved yet: nobody has mended it.
      if (stored.isStopped && stored.damage !== null) throw new Refused('instanceStopped');
      const at = this.steps.now(stored);
      const request = keyed(`instance:${stored.id}`, key, { ...payload, actor });
      // Whether it is stopped is checked under the lock: what is done alongside may let it go on.
      // The program itself names what it has just stored for the actor.
      const namer: Acting = { person: actor.person!, offices: [], reads: 'own' };
      const validated = { type: operationEvent, payload, actor, at, namer };
      return this.steps.run({ ...stored, isStopped: false }, validated, request, [], (tx) => alongside(tx, at));
    });
  }
}
