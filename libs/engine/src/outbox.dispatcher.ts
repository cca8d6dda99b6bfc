import type { Effect } from '#machine';
import { bounded, Clock, crashPoint, inTransaction, passingPause, renewing, StartFault } from '#platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { errorMessage } from './error-message.js';
import { Fault } from './fault.js';
import { IncidentRepository } from './incident.repository.js';
import { longestPauseMs, OutboxClaims } from './outbox.claims.js';
import { OutboxRepository } from './outbox.repository.js';
import { BELL, type Bell, EFFECT_PERFORMERS, type EffectPerformer, type Performed, type StoredEffect } from './ports.js';
import { isRetryable } from './retry.js';

const mostAttempts = 8;

/** It may have been done, and is tried again, a bounded number of times. */
class Unending extends Error {}

/** Whoever cannot be told yet may be away for months. */
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
    @Inject(BELL) private readonly bell: Bell,
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
    const effect = await this.claims.claim(this.dataSource.manager, kinds, this.clock.now(), uuid);
    if (effect === null) return null;
    await crashPoint('effect.claimed');
    return renewing(
      () => this.claims.renew(this.dataSource.manager, effect),
      (error) => this.log.warn({ error }, 'the claim of an effect was not renewed'),
      () => this.attempt(effect),
    );
  }

  private async attempt(effect: StoredEffect): Promise<Performed | 'failed'> {
    try {
      // Whoever performed it so often died of it.
      if (effect.attempt > mostAttempts) throw new Error(`begun ${mostAttempts} times, and it never came to an end`);
      const performing = this.performers.get(effect.content.kind)!.perform(effect);
      const performed = await bounded(performing, (message) => new Unending(message));
      await crashPoint('effect.performed');
      if (performed === 'waits') await this.tryLater(effect, 0, waitingMs * (0.5 + Math.random() / 2));
      else await this.outbox.settle(this.dataSource.manager, effect.id, performed, this.clock.now());
      return performed;
    } catch (error) {
      await this.fail(effect, error);
      return 'failed';
    }
  }

  /** What passes by itself is tried until it has; what may do so a bounded number of times; the rest needs a person. */
  private async fail(effect: StoredEffect, error: unknown): Promise<void> {
    const at = this.clock.now().toISOString();
    if (isRetryable(error)) {
      // One try stays counted, which tells it from an effect that waits (`WorkReader`).
      await this.tryLater(effect, Math.max(1, effect.attempt - 1), passingPause());
      return this.outbox.failedForNow(this.dataSource.manager, effect.id, at, errorMessage(error));
    }
    const mayPass = error instanceof Fault || error instanceof Unending;
    // Exponential with full jitter, so that what failed together is not tried together.
    const pause = Math.random() * Math.min(longestPauseMs, 1_000 * 2 ** effect.attempt);
    const isLast = !mayPass || effect.attempt >= mostAttempts;
    await this.outbox.failed(this.dataSource.manager, effect.id, at, errorMessage(error));
    if (!isLast) return this.tryLater(effect, effect.attempt, pause);
    await inTransaction(this.dataSource, async (tx) => {
      // Somebody else's by now: it is theirs to say what became of it.
      if (await this.claims.postpone(tx, effect, 'infinity', 0)) await this.incidents.openForEffect(tx, effect, error, at);
    });
  }

  /** @param attempt how many tries count from now on. */
  private async tryLater(effect: StoredEffect, attempt: number, pause: number): Promise<void> {
    const next = new Date(this.clock.now().getTime() + pause);
    if (!(await this.claims.postpone(this.dataSource.manager, effect, next, attempt))) return;
    const kind: Effect['kind'] = effect.content.kind;
    this.bell.ring({ effects: [{ uuid: effect.uuid, kind, attempt: attempt + 1, afterMs: Math.ceil(pause) }] });
  }
}
