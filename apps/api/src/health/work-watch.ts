import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CheckpointStore } from '#proofs';
import { WorkReader } from '#engine';
import { Clock, isWriteRefused } from '#platform';
import { Queues } from '#queue';
import { type Seen, toleratedDifference, type Work } from './work.js';

/** Milliseconds for which what was read is answered again: frequent checks cost nothing. */
const kept = 2_000;

/** The round of every worker that mends what was lost. */
const sweepRound = 'sweep';

/** SQL: of a delivery that our own database has kept from every attempt, which does not count (`Deliveries`). */
const onlyPassing = `last_error is not null and attempt = case when claimed_until is null then 0 else 1 end`;

/** Milliseconds. The caller has a limit of its own. */
const timeoutMs = 5_000;

/** For how long something has been so, as far as this watch has seen. */
class Lasting {
  private since: number | null = null;

  /** @returns seconds; 0 while it is not so. */
  seen(isSo: boolean, now: number): number {
    this.since = isSo ? (this.since ?? now) : null;
    return this.since === null ? 0 : (now - this.since) / 1_000;
  }
}

/** Looks at the work of all processes, as far as the database and the queue show. */
@Injectable()
export class WorkWatch {
  private readonly begun = performance.now();
  private queueAnsweredAt = this.begun;
  private readonly clocksDiffer = new Lasting();
  private readonly sweptAhead = new Lasting();
  private last: { readonly at: number; readonly seen: Promise<Seen> } | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: WorkReader,
    private readonly queues: Queues,
    private readonly clock: Clock,
    private readonly kept: CheckpointStore,
  ) {}

  look(): Promise<Seen> {
    const at = performance.now();
    if (this.last === null || at - this.last.at > kept) this.last = { at, seen: this.lookNow() };
    return this.last.seen;
  }

  private async lookNow(): Promise<Seen> {
    const queues = await this.queues.depths().catch(() => null);
    const now = performance.now();
    if (queues !== null) this.queueAnsweredAt = now;
    const work = await Promise.race([this.read(queues).catch(() => null), delay(timeoutMs, null, { ref: false })]);
    const [running, queueAway] = [now - this.begun, now - this.queueAnsweredAt].map((ms) => ms / 1_000);
    return {
      work,
      running: running!,
      queueAway: queueAway!,
      clocksDiffer: this.clocksDiffer.seen((work?.clockDifference ?? 0) > toleratedDifference, now),
      sweptAhead: this.sweptAhead.seen(work?.sweeper?.ago === null, now),
      isBehind: this.kept.isBehind,
    };
  }

  private async read(queues: Work['queues']): Promise<Work> {
    const engine = await this.reader.read(this.clock.now());
    return {
      ...engine,
      sweeper: await this.sweeper(),
      deliveryLag: await this.deliveryLag(),
      clockDifference: await this.clockDifference(),
      areWritesRefused: isWriteRefused(),
      queues,
    };
  }

  private async clockDifference(): Promise<number> {
    const asked = Date.now();
    const [row] = await this.dataSource.query<[{ at: number }]>(
      'select extract(epoch from clock_timestamp())::float8 * 1000 as at',
    );
    // Between the question and its answer, however long that took.
    return Math.max(asked - row.at, row.at - Date.now(), 0) / 1_000;
  }

  /** A run in the future was noted while the clock was ahead, and says nothing of how long ago that was. */
  private async sweeper(): Promise<Work['sweeper']> {
    const [row] = await this.dataSource.query<NonNullable<Work['sweeper']>[]>(
      `select case when ran_at <= clock_timestamp() then extract(epoch from clock_timestamp() - ran_at)::float8 end as ago,
         fault is not null as "hasFailed"
       from round_run where name = $1`,
      [sweepRound],
    );
    return row ?? null;
  }

  /** By the database's clock, as its leases; of what has only failed by itself since it came, by that of its coming. */
  private async deliveryLag(): Promise<number> {
    const [row] = await this.dataSource.query<[{ lag: number }]>(
      `select greatest(0,
         extract(epoch from clock_timestamp() - min(next_try_at) filter (where next_try_at <= clock_timestamp())),
         extract(epoch from $1::timestamptz - min(created_at) filter (where ${onlyPassing})))::float8 as lag
       from delivery where outcome is null`,
      [this.clock.now()],
    );
    return row.lag;
  }
}
