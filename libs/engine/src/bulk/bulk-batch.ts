import { type Reason, reason, Refused } from '#machine';
import { Clock, isTransient } from '#platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Engine } from '../engine.js';
import { atOnce, settleItems } from '../items/settle-items.js';
import type { Acting } from '../ports.js';
import { isRetryable } from '../retry.js';
import { type Claimed, type ClaimedItem, type Outcome, BulkItemRepository } from './bulk-item.repository.js';
import { faultReason, reasonsOf } from './refusal-reasons.js';

/** Finds who a person is now, with the offices held now; null for one who may not sign in any more. */
export interface ActingSource {
  of(person: string): Promise<Acting | null>;
}
export const ACTING_SOURCE = Symbol('ACTING_SOURCE');

/** `more`: items were taken, there may be others. `idle`: what is left is not ours now. `ended`: nothing is left. */
export type BatchResult = 'more' | 'idle' | 'ended';

/** Does one batch of a bulk operation. Whoever calls it, from however many processes: each case takes its event at most once. */
@Injectable()
export class BulkBatch {
  private readonly log = new Logger(BulkBatch.name);

  constructor(
    @Inject(ACTING_SOURCE) private readonly people: ActingSource,
    private readonly engine: Engine,
    private readonly items: BulkItemRepository,
    private readonly clock: Clock,
  ) {}

  /** Operations that nobody is carrying on: whoever did has died, or their signal was lost. */
  leftBehind(): Promise<string[]> {
    return this.items.leftBehind();
  }

  async run(id: string): Promise<BatchResult> {
    const claimed = await this.items.claim(id, atOnce);
    if (claimed.items.length === 0) return (await this.items.end(id, this.clock.now())) ? 'ended' : 'idle';
    const settle = (item: ClaimedItem): Promise<Outcome | null> => this.settle(claimed, item);
    await settleItems(claimed, { claims: this.items.claims, clock: this.clock, log: this.log, settle });
    return 'more';
  }

  /** Null: it is not known what became of it; whoever claims it next finds out. */
  private async settle(claimed: Claimed, item: ClaimedItem): Promise<Outcome | null> {
    try {
      // One that was claimed before may have come through without anybody noting it.
      const before = item.attempt > 1 ? await this.items.appliedSeq(claimed.id, item) : null;
      if (before !== null) return applied(item, before);
      if (claimed.state === 'cancelled') return { ...item, outcome: 'cancelled', appliedSeq: null, reasons: [] };
      return await this.send(claimed, item);
    } catch (error) {
      if (!isTransient(error)) this.log.error(error);
      return null;
    }
  }

  private async send(claimed: Claimed, item: ClaimedItem): Promise<Outcome> {
    const { id, type, payload, office, reason: why, person } = claimed;
    const acting = await this.people.of(person);
    if (acting === null) return unapplied(item, 'refused', [reason('personGone')]);
    try {
      const { seq } = await this.engine.send({
        instance: item.uuid,
        type,
        payload,
        acting,
        office: office ?? undefined,
        seq: item.seq,
        key: `bulk-${id}`,
        bulk: { id, reason: why },
      });
      return applied(item, seq);
    } catch (error) {
      // The reply may be what was lost, not the event.
      const seq = await this.items.appliedSeq(id, item);
      return seq === null ? refusedOrFailed(item, error) : applied(item, seq);
    }
  }
}

function refusedOrFailed(item: ClaimedItem, error: unknown): Outcome {
  // However often: whoever follows the operation sees what holds it up, and may cancel it.
  if (isRetryable(error)) return unapplied(item, null, [reason('busy')]);
  if (!(error instanceof Refused)) return unapplied(item, 'failed', [faultReason(error)]);
  if (error.code === 'stale') return unapplied(item, 'stale', reasonsOf(error));
  return unapplied(item, error.code === 'instanceStopped' ? 'stopped' : 'refused', reasonsOf(error));
}

function applied(item: ClaimedItem, seq: number): Outcome {
  return { ...item, outcome: 'applied', appliedSeq: seq, reasons: [] };
}

function unapplied(item: ClaimedItem, outcome: Outcome['outcome'], reasons: readonly Reason[]): Outcome {
  return { ...item, outcome, appliedSeq: null, reasons };
}
