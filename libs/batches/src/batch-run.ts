import { reason, Refused } from '#machine';
import { Clock, isTransient, renewing } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Fault } from '#engine';
import type { ManyCases } from '#engine';
import { isRetryable } from '#engine';
import { BatchItems } from './batch-items.js';
import type { BatchWork, HeldItem, Outcome, Running } from './batch-work.js';
import { BulkWork } from './bulk/bulk-work.js';
import { RecomputeWork } from './recompute/recompute-work.js';
import { faultReason, reasonsOf } from './refusal-reasons.js';

/** `more`: cases were taken, there may be others. `idle`: what is left is not ours now. `ended`: nothing is left. */
type BatchResult = 'more' | 'idle' | 'ended';

/** Cases at once: half of what one transaction stores, so that people's requests find room beside them. */
const atOnce = 32;

/** Runs operations over many cases, from however many processes: each case takes an operation at most once. */
@Injectable()
export class BatchRun {
  private readonly log = new Logger(BatchRun.name);
  private readonly kinds: Readonly<Record<ManyCases['of'], { work: BatchWork; items: BatchItems<Running, HeldItem> }>>;

  constructor(
    @InjectDataSource() dataSource: DataSource,
    private readonly clock: Clock,
    bulk: BulkWork,
    recomputation: RecomputeWork,
  ) {
    const kind = (work: BatchWork) => ({ work, items: new BatchItems<Running, HeldItem>(dataSource, work.table) });
    this.kinds = { bulk: kind(bulk), recomputation: kind(recomputation) };
  }

  /** Operations that no worker is carrying on: the one that did has died, or their signal was lost. */
  async leftBehind(): Promise<ManyCases[]> {
    const kinds = Object.values(this.kinds);
    const left = await Promise.all(
      kinds.map(async ({ work, items }) => (await items.leftBehind()).map((id) => ({ of: work.table.of, id }))),
    );
    return left.flat();
  }

  /** Claims a few cases, settles them, holds them meanwhile, and notes what became of them. */
  async run({ of, id }: ManyCases): Promise<BatchResult> {
    const { work, items } = this.kinds[of];
    const claimed = await items.claim(id, atOnce);
    if (claimed === null) return (await items.end(id, this.clock.now())) ? 'ended' : 'idle';
    await renewing(
      () => items.renew(id, claimed.items),
      (error) => this.log.warn({ error }, 'lease not renewed'),
      async () => {
        const outcomes = await Promise.all(claimed.items.map((item) => this.settle(work, claimed.operation, item)));
        const known = outcomes.flatMap((outcome, index) => (outcome === null ? [] : { ...claimed.items[index]!, ...outcome }));
        await items.record(id, known, this.clock.now());
      },
    );
    return 'more';
  }

  /** Null: it is not known what became of it; the next worker to claim it finds out. */
  private async settle(work: BatchWork, operation: Running, item: HeldItem): Promise<Outcome | null> {
    try {
      return await this.perform(work, operation, item).catch((error: unknown) => this.failed(work, operation, item, error));
    } catch (error) {
      if (!isTransient(error)) this.log.error(error);
      return null;
    }
  }

  private async perform(work: BatchWork, operation: Running, item: HeldItem): Promise<Outcome> {
    // One that was claimed before may have come through without anybody noting it.
    const before = item.attempt > 1 ? await work.applied(operation, item) : null;
    if (before !== null) return before;
    return operation.state === 'cancelled' ? { outcome: 'cancelled' } : work.perform(operation, item);
  }

  private async failed(work: BatchWork, operation: Running, item: HeldItem, error: unknown): Promise<Outcome> {
    // However often: who follows the operation sees what delays it, and may cancel it.
    if (isRetryable(error)) return { outcome: null, reasons: [reason('busy')] };
    // The reply may be what was lost, not the work.
    const applied = await work.applied(operation, item);
    if (applied !== null) return applied;
    if (error instanceof Refused) return { outcome: work.refusedAs(error.code), reasons: reasonsOf(error) };
    if (!(error instanceof Fault)) this.log.error(error);
    return { outcome: 'failed', reasons: [faultReason(error)] };
  }
}
