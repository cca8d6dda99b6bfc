import type { Effect } from '#machine';
import {
  attemptUnderLease,
  Clock,
  crashPoint,
  exponentialPauseMs,
  type Failure,
  inTransaction,
  type Retry,
  type RetryPolicy,
  StartFault,
} from '#platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { errorMessage } from '../faults/error-message.js';
import { Fault } from '../faults/fault.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import { OutboxClaims } from './outbox.claims.js';
import { OutboxRepository } from './outbox.repository.js';
import {
  JOB_SIGNAL,
  type JobSignal,
  EFFECT_PERFORMERS,
  type EffectPerformer,
  type Performed,
  type StoredEffect,
} from '../ports/ports.js';
import { isRetryable } from '../faults/retry.js';

const policy: RetryPolicy = { maxAttempts: 8, pauseMs: exponentialPauseMs };

/** A receiver that cannot be notified yet may be away for months. */
const waitingMs = 30_000;

/**
 * Performs effects by their kind, each at least once; what cannot be done becomes an incident of its own. Kinds that nobody
 * here performs are left alone: they are a newer program's.
 */
@Injectable()
export class OutboxDispatcher {
  private readonly log = new Logger(OutboxDispatcher.name);
  private readonly performers = new Map<string, EffectPerformer>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly claims: OutboxClaims,
    private readonly outbox: OutboxRepository,
    private readonly incidents: IncidentRepository,
    @Inject(EFFECT_PERFORMERS) performers: readonly EffectPerformer[],
    @Inject(JOB_SIGNAL) private readonly signal: JobSignal,
    private readonly clock: Clock,
  ) {
    for (const performer of performers) {
      if (this.performers.has(performer.kind)) throw new StartFault(`Two perform the effects of kind ${performer.kind}.`);
      this.performers.set(performer.kind, performer);
    }
  }

  /** The kinds that are performed here. */
  get kinds(): string[] {
    return [...this.performers.keys()];
  }

  /** Performs what is due now of these kinds, also what follows from it, until `isEnding`. @returns how many effects were done. */
  async deliver(isEnding: () => boolean = () => false, kinds: readonly string[] = this.kinds): Promise<number> {
    let done = 0;
    while (!isEnding()) {
      const performed = await this.performNext(null, kinds);
      if (performed === null) return done;
      if (performed === 'done') done += 1;
    }
    return done;
  }

  /** Performs one effect, unless it is done, not due, or somebody else is performing it. */
  async deliverOne(uuid: string): Promise<void> {
    await this.performNext(uuid);
  }

  /** Performs the first effect of these kinds; false when none is due that nobody else is performing. */
  async deliverFirst(kinds: readonly Effect['kind'][]): Promise<boolean> {
    return (await this.performNext(null, kinds)) !== null;
  }

  /** Null: there was nothing to perform. */
  private async performNext(uuid: string | null, kinds: readonly string[] = this.kinds): Promise<Performed | 'failed' | null> {
    const effect = await this.claims.claim(this.dataSource.manager, kinds, uuid);
    if (effect === null) return null;
    await crashPoint('effect.claimed');
    return attemptUnderLease<Performed, Performed | 'failed'>({
      attempt: effect.attempt,
      policy,
      renew: () => this.claims.renew(this.dataSource.manager, effect),
      report: (error) => this.log.warn({ error }, 'the claim of an effect was not renewed'),
      perform: () => this.performers.get(effect.content.kind)!.perform(effect),
      settle: (performed) => this.settle(effect, performed),
      failureOf,
      fail: (error, failure, retry) => this.fail(effect, error, failure, retry),
    });
  }

  private async settle(effect: StoredEffect, performed: Performed): Promise<Performed> {
    await crashPoint('effect.performed');
    if (performed === 'waits') await this.tryLater(effect, { attempt: 0, pauseMs: waitingMs * (0.5 + Math.random() / 2) });
    else await this.outbox.settle(this.dataSource.manager, effect.id, performed, this.clock.now());
    return performed;
  }

  /** What passes by itself is tried until it has; what may do so a bounded number of times; the rest needs a person. */
  private async fail(effect: StoredEffect, error: unknown, failure: Failure, retry: Retry | null): Promise<'failed'> {
    const { manager } = this.dataSource;
    const at = this.clock.now().toISOString();
    if (failure === 'transient') await this.outbox.failedForNow(manager, effect.id, at, errorMessage(error));
    else await this.outbox.failed(manager, effect.id, at, errorMessage(error));
    if (retry === null) await this.giveUp(effect, error, at);
    // One attempt stays counted, which distinguishes it from an effect that waits (`WorkReader`).
    else await this.tryLater(effect, { ...retry, attempt: Math.max(1, retry.attempt) });
    return 'failed';
  }

  private giveUp(effect: StoredEffect, error: unknown, at: string): Promise<void> {
    return inTransaction(this.dataSource, async (tx) => {
      // Somebody else's by now: it is theirs to say what became of it.
      if (await this.claims.giveUp(tx, effect)) await this.incidents.openForEffect(tx, effect, error, at);
    });
  }

  private async tryLater(effect: StoredEffect, retry: Retry): Promise<void> {
    if (!(await this.claims.postpone(this.dataSource.manager, effect, retry))) return;
    const kind: Effect['kind'] = effect.content.kind;
    this.signal.notify({ effects: [{ uuid: effect.uuid, kind, attempt: retry.attempt + 1, afterMs: Math.ceil(retry.pauseMs) }] });
  }
}

function failureOf(error: unknown): Failure {
  if (isRetryable(error)) return 'transient';
  return error instanceof Fault ? 'retryable' : 'final';
}
