import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Engine, WorkflowCatalog } from '#engine';
import type { Acting } from '#identity';
import { reason, Refused } from '#machine';
import { answeredOnce, Clock, inTransaction, isTransient, isUnavailable } from '#platform';
import { type NewSuccession, Successions } from '#registry';
import { type PendingCase, SuccessionCaseRepository, type SuccessionCaseState } from './succession-case.repository.js';

/** Refusals that are over by themselves, or once somebody has resolved an incident. */
const passing = new Set(['busy', 'instanceStopped', 'fault']);

/**
 * Records successions and lets them reach the cases they concern: a body that is a party today may be nobody tomorrow. What is
 * to be notified is written with the succession itself, and notified afterwards; a crash between the two loses nothing, since
 * the round of a worker and every move of a demonstration's clock notify what is still pending.
 */
@Injectable()
export class SuccessionReviews {
  private readonly log = new Logger(SuccessionReviews.name);
  /** One round after the other: two at once would only wait for each other. */
  private last: Promise<void> = Promise.resolve();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly successions: Successions,
    private readonly cases: SuccessionCaseRepository,
    private readonly engine: Engine,
    private readonly catalog: WorkflowCatalog,
    private readonly clock: Clock,
  ) {}

  /**
   * The id of the recorded succession, of the first to a repeated key; its cases have been notified, or will be.
   * @throws Refused as `Successions.record`, `keyReused`.
   */
  async record(succession: NewSuccession, acting: Acting, key?: string): Promise<string> {
    const { id } = await inTransaction(this.dataSource, (tx) =>
      answeredOnce(tx, { scope: `succession:${acting.person}`, key, request: succession }, async () => {
        const recorded = await this.successions.record(tx, succession, acting);
        if ((await this.successions.takeEffect(tx)).length > 0) await this.cases.list(tx, this.now());
        return { id: recorded };
      }),
    );
    // It is recorded, whatever becomes of the notification.
    await this.catchUp().catch((error: unknown) => this.log.error(error));
    return id;
  }

  /** Lets every succession take effect whose day has come, and notifies every case that has not been notified. */
  catchUp(): Promise<void> {
    const round = this.last.then(() => this.round());
    this.last = round.catch(() => undefined);
    return round;
  }

  private async round(): Promise<void> {
    await inTransaction(this.dataSource, async (tx) => {
      await this.successions.takeEffect(tx);
      await this.cases.list(tx, this.now());
    });
    let after: PendingCase | null = null;
    for (;;) {
      const pending: PendingCase[] = await this.cases.pending(this.dataSource.manager, after);
      for (const each of pending) await this.notify(each);
      after = pending.at(-1) ?? null;
      if (after === null) return;
    }
  }

  private async notify(pending: PendingCase): Promise<void> {
    const { succession, instance, workflow, person, office, body, basis } = pending;
    try {
      await this.engine.send({
        instance,
        type: this.eventOf(workflow),
        payload: { succession },
        acting: { person, offices: [{ id: office, body, office: 'registrar', basis }], reads: 'all' },
        key: `succession-${succession}`,
      });
      await this.note(pending, 'done', null);
    } catch (error) {
      if (isUnavailable(error)) throw error;
      const code = error instanceof Refused ? error.code : isTransient(error) ? 'busy' : 'fault';
      if (code === 'fault') this.log.error(error);
      const why = error instanceof Refused ? error.reasons[0]?.code : undefined;
      await this.note(pending, passing.has(code) ? 'pending' : 'failed', why ?? code);
    }
  }

  /** @throws Refused `unknownEvent` for a workflow without a review, `busy` for one that only another program has. */
  private eventOf(workflow: string): string {
    const known = this.catalog.packages.find(({ name }) => name === workflow);
    if (known === undefined) throw new Refused('busy', [reason('versionUnknown', { version: workflow })]);
    if (known.succession === undefined) throw new Refused('unknownEvent');
    return known.succession.event;
  }

  private note(pending: PendingCase, state: SuccessionCaseState, reason: string | null): Promise<void> {
    return this.cases.note(this.dataSource.manager, pending, state, reason, this.now());
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}
