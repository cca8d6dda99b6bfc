import { LeaseTable, newId, type Retry } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Delivery, DeliveryChannel, NewDelivery } from './delivery.js';

/** A delivery that waits, and in how many milliseconds its turn comes; 0: now. */
export interface WaitingDelivery {
  readonly id: string;
  readonly channel: DeliveryChannel;
  readonly afterMs: number;
}

interface Row {
  id: string;
  channel: DeliveryChannel;
  target: string;
  instance: string | null;
  content: Delivery['content'];
  created_at: Date;
  attempt: number;
  fence: number;
}

/** In one look. */
const maxOfOneReceiver = 4;

const lease = new LeaseTable({
  name: 'delivery',
  key: { id: 'uuid' },
  isOpen: 'r.outcome is null',
  // $1: by the channels and the attempts made, the longest pauses.
  longestPauseMs: 'coalesce(($1::jsonb -> r.channel ->> r.attempt)::float8, 0)',
});
const claim = lease.claim({
  where: 'r.id = $2',
  order: 'r.id',
  limit: '1',
  returning: 'r.id, r.channel, r.target, r.instance, r.content, r.created_at, r.attempt, r.fence',
});

/** Of each channel, by the number of attempts made, the longest pause before the next in milliseconds. */
export type LongestPauses = Readonly<Record<string, readonly number[]>>;

/** Leases, next tries and when something was delivered count by the database's clock: processes may disagree about the time. */
@Injectable()
export class DeliveryRepository {
  /** @param at business time. @returns the ids, in the order given. */
  async add(tx: EntityManager, deliveries: readonly NewDelivery[], at: Date): Promise<string[]> {
    if (deliveries.length === 0) return [];
    const rows = deliveries.map((delivery) => ({ id: newId(), ...delivery }));
    await tx.query(
      `insert into delivery (id, channel, target, instance, content, created_at)
       select id, channel, target, instance, content, $2
       from jsonb_to_recordset($1) as new (id uuid, channel text, target uuid, instance uuid, content jsonb)`,
      [JSON.stringify(rows), at],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * What comes up within `withinMs` on a channel (or on any), one receiver after the other and of each only a few, so that one
   * with a long queue, or one that hangs, does not hold up the rest.
   */
  async waiting(
    tx: EntityManager,
    pauses: LongestPauses,
    withinMs: number,
    limit: number,
    channel?: DeliveryChannel,
  ): Promise<WaitingDelivery[]> {
    const rows = await tx.query<{ id: string; channel: DeliveryChannel; after_ms: string }[]>(
      `select id, channel, greatest(0, ceil(extract(epoch from next_try_at - now()) * 1000)) as after_ms from (
         select id, channel, next_try_at, row_number() over (partition by target order by next_try_at, id) as turn
         from (select r.id, r.channel, r.target, ${lease.turnAt} as next_try_at from delivery r
           where r.outcome is null and ${lease.isUnclaimed}) open
         where next_try_at <= clock_timestamp() + $2 * interval '1 millisecond' and ($4::text is null or channel = $4)
       ) waiting
       where turn <= ${maxOfOneReceiver} order by turn, next_try_at, id limit $3`,
      [JSON.stringify(pauses), withinMs, limit, channel ?? null],
    );
    return rows.map(({ after_ms, ...waiting }) => ({ ...waiting, afterMs: Number(after_ms) }));
  }

  /** Takes it for the length of a lease and counts the attempt; null: done, given up, not yet due, or somebody else has it. */
  async claim(tx: EntityManager, pauses: LongestPauses, id: string): Promise<Delivery | null> {
    const [[row]] = await tx.query<[Row[], number]>(claim, [JSON.stringify(pauses), id]);
    if (row === undefined) return null;
    const { created_at, ...delivery } = row;
    return { ...delivery, createdAt: created_at.toISOString() };
  }

  async renew(tx: EntityManager, { id, attempt, fence }: Delivery): Promise<void> {
    await lease.renew(tx, [{ id, attempt, fence }]);
  }

  /** Done, also when the lease had run out meanwhile: what is out is out. */
  async settle(tx: EntityManager, id: string, outcome: 'delivered' | 'moot'): Promise<void> {
    await tx.query(
      `update delivery set outcome = $2, delivered_at = case when $2 = 'delivered' then now() end,
         claimed_until = null, last_error = null
       where id = $1 and outcome is null`,
      [id, outcome],
    );
  }

  /** @returns whether it was this attempt's to say. */
  async postpone(tx: EntityManager, { id, attempt, fence }: Delivery, retry: Retry, error: string): Promise<boolean> {
    return lease.postpone(tx, { id, attempt, fence, error }, retry, ['last_error = held.error'], ['error text']);
  }

  /** @returns whether it was this attempt's to say. */
  async giveUp(tx: EntityManager, { id, attempt, fence }: Delivery, error: string): Promise<boolean> {
    const set = [`outcome = 'failed'`, 'last_error = held.error'];
    return (await lease.release(tx, [{ id, attempt, fence, error }], set, ['error text'])) === 1;
  }

  /** From the first attempt again, under the same id. @returns whether it had failed. */
  async reopen(tx: EntityManager, id: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `update delivery set outcome = null, attempt = 0, next_try_at = now(), last_error = null where id = $1 and outcome = 'failed'`,
      [id],
    );
    return count === 1;
  }

  async skip(tx: EntityManager, id: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `update delivery set outcome = 'skipped' where id = $1 and outcome = 'failed'`,
      [id],
    );
    return count === 1;
  }
}
