import { Refused } from '#machine';
import { Clock, inTransaction, isUnavailable } from '#platform';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Children, type Performed } from './children.js';
import { errorMessage } from './error-message.js';
import { Fault } from './fault.js';
import { IncidentRepository } from './incident.repository.js';
import { OutboxRepository, type StoredEffect } from './outbox.repository.js';
import { TryAgain } from './retry.js';

const batch = 20;
const leaseMs = 30_000;
const mostAttempts = 8;
const longestPauseMs = 60_000;
const sweepMs = 1_000;

/** Performs the effects that are the engine's own, each at least once; what cannot be done becomes an incident of its own. */
@Injectable()
export class OutboxDispatcher implements OnApplicationShutdown {
  private readonly log = new Logger(OutboxDispatcher.name);
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly outbox: OutboxRepository,
    private readonly children: Children,
    private readonly incidents: IncidentRepository,
    private readonly clock: Clock,
  ) {}

  /** Looks every second, one sweep after the other, until the program ends. */
  start(): void {
    const sweep = async (): Promise<void> => {
      this.running = this.deliver().catch((error: unknown) => this.log.warn({ error }, 'effects could not be looked at'));
      await this.running;
      if (this.timer !== null) this.timer = setTimeout(() => void sweep(), sweepMs);
    };
    this.timer ??= setTimeout(() => void sweep(), sweepMs);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    await this.running;
  }

  /** Performs what is due now, also what follows from it. @returns how many effects were done. */
  async deliver(): Promise<number> {
    let done = 0;
    for (;;) {
      const effects = await this.outbox.claim(this.dataSource.manager, this.clock.now(), leaseMs, batch);
      if (effects.length === 0) return done;
      // Each for itself: one that throws must not keep the others.
      for (const effect of effects) done += await this.attempt(effect);
    }
  }

  private async attempt(effect: StoredEffect): Promise<number> {
    const { manager } = this.dataSource;
    try {
      const performed = await this.perform(effect);
      if (performed === 'waits') await this.outbox.postpone(manager, effect.id, this.later(effect.attempt), 0);
      else await this.outbox.settle(manager, effect.id, performed, this.clock.now());
      return performed === 'done' ? 1 : 0;
    } catch (error) {
      await this.fail(effect, error);
      return 0;
    }
  }

  private perform(effect: StoredEffect): Promise<Performed> {
    const { content } = effect;
    switch (content.kind) {
      case 'startWorkflow':
        return this.children.begin(effect, content);
      case 'childFinished':
        return this.children.finish(effect, content);
      case 'notify':
        throw new Error('notices are not the engine’s to deliver');
    }
  }

  /** What may pass by itself is tried again, a bounded number of times; the rest needs a person. */
  private async fail(effect: StoredEffect, error: unknown): Promise<void> {
    const mayPass =
      error instanceof TryAgain ||
      isUnavailable(error) ||
      error instanceof Fault ||
      (error instanceof Refused && error.code === 'busy');
    const isLast = !mayPass || effect.attempt >= mostAttempts;
    const at = this.clock.now().toISOString();
    await inTransaction(this.dataSource, async (tx) => {
      await this.outbox.failed(tx, effect.id, at, errorMessage(error));
      if (isLast) await this.incidents.openForEffect(tx, effect, error, at);
      await this.outbox.postpone(tx, effect.id, isLast ? 'infinity' : this.later(effect.attempt), isLast ? 0 : effect.attempt);
    });
  }

  /** Exponential with full jitter, so that what failed together is not tried together. */
  private later(attempt: number): Date {
    const pause = Math.random() * Math.min(longestPauseMs, 1_000 * 2 ** attempt);
    return new Date(this.clock.now().getTime() + pause);
  }
}
