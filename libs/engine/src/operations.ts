import { type Actor, operationEvent, type OperationPayload, Refused } from '#machine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Answer } from './answer.js';
import { CaseRepository, type StoredCase } from './case.repository.js';
import { keyed } from './idempotency.repository.js';
import { IncidentRepository } from './incident.repository.js';
import { OutboxRepository } from './outbox.repository.js';
import { untilTaken } from './retry.js';
import { StepRunner } from './step-runner.js';

/** What was done about a case without changing it. The key makes a repeat the same. */
export interface Note extends OperationPayload {
  readonly actor: Actor;
  readonly key?: string | undefined;
}

/** What people do about cases from outside their workflow: each is a record of the case's journal, with its reason. */
@Injectable()
export class Operations {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
    private readonly incidents: IncidentRepository,
    private readonly outbox: OutboxRepository,
    private readonly steps: StepRunner,
  ) {}

  /** Writes a record of something done about a case. @throws Refused `instanceStopped`, `busy`, `keyReused`. */
  note(instanceId: string, note: Note): Promise<Answer> {
    return this.record(instanceId, note, async () => {});
  }

  /** Lets a stopped case go on, or a failed effect be tried again. @throws Refused `notFound`. */
  async retry(incidentId: string, actor: Actor, reason: string): Promise<void> {
    await this.resolve(incidentId, actor, 'retryIncident', reason, async (tx, effect) => {
      if (effect !== null) await this.outbox.release(tx, effect);
    });
  }

  /** Gives up an effect that cannot be done. @throws Refused `notFound`, `notSkippable` for a stopped case. */
  async skip(incidentId: string, actor: Actor, reason: string): Promise<void> {
    await this.resolve(incidentId, actor, 'skipEffect', reason, async (tx, effect, at) => {
      if (effect === null) throw new Refused('notSkippable');
      await this.outbox.settle(tx, effect, 'skipped', new Date(at));
    });
  }

  /** Does an effect again that was done, under the same id. @throws Refused `notFound`. */
  resend(instanceId: string, effect: string, actor: Actor, reason: string): Promise<Answer> {
    return this.record(instanceId, { operation: 'resendEffect', reason, details: { effect }, actor }, async (tx) => {
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
    operation: string,
    reason: string,
    act: (tx: EntityManager, effect: string | null, at: string) => Promise<void>,
  ): Promise<void> {
    const { instance, event, effect } = await this.incidents.unresolved(this.dataSource.manager, incidentId);
    const details = { incident: incidentId, event };
    await this.record(instance, { operation, reason, details, actor }, async (tx, at) => {
      await act(tx, effect, at);
      await this.incidents.resolve(tx, incidentId, actor.person!, reason, at);
    });
  }

  private record(
    instanceId: string,
    { operation, reason, details, documents, actor, key }: Note,
    alongside: (tx: EntityManager, at: string) => Promise<void>,
  ): Promise<Answer> {
    const payload: OperationPayload = { operation, reason, details, ...(documents && { documents }) };
    return untilTaken(async () => {
      const stored = await this.cases.byId(this.dataSource.manager, instanceId);
      const at = this.steps.now(stored);
      const request = keyed(`instance:${stored.id}`, key, { ...payload, actor });
      // Whether it is stopped is asked under the lock: what is done alongside may let it go on.
      const asked = { type: operationEvent, payload, actor, at };
      return this.steps.run({ ...stored, isStopped: false }, asked, request, [], (tx) => alongside(tx, at));
    });
  }
}
