import { type Held, LeaseTable, type Retry } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Milliseconds. */
export const longestDeadlinePause = 60_000;

const lease = new LeaseTable({
  name: 'deadline',
  key: { id: 'uuid' },
  isOpen: 'true',
  longestPauseMs: String(longestDeadlinePause),
});

/** Times that a deadline is claimed in company. */
const suspicious = 4;

/**
 * What may fire at the business time $1, of the versions $2: of each case the earliest only, so that its deadlines fire in
 * order in any number of processes. A case that is stopped waits for a person; a version that this program does not have, for
 * another program.
 */
const isFirst = `r.due_at <= $1 and not s.is_stopped and i.workflow || '/' || i.version = any($2) and not exists (
    select from deadline e where e.instance_id = r.instance_id and (e.due_at, e.id) < (r.due_at, r.id))`;
const join = 'join snapshot s using (instance_id) join instance i on i.id = r.instance_id';
const due = `from deadline r ${join} where ${lease.isClaimable} and ${isFirst}`;
const claim = lease.claim({
  join,
  where: isFirst,
  order: 'r.due_at, r.id',
  limit: `(select case when r.attempt >= ${suspicious} then 1 else $3::int end ${due} order by r.due_at, r.id limit 1)`,
  returning: 'r.id, r.attempt, r.fence',
});

/** A deadline that this process is to fire. `attempt`: how often it has been claimed; `fence`: of the claim. */
export interface ClaimedDeadline {
  readonly id: string;
  readonly attempt: number;
  readonly fence: number;
}

/** The deadlines as workers see them. */
@Injectable()
export class DeadlineClaims {
  /**
   * Takes what is due, the longest due first, in one short transaction. Nothing waits for it, and it for nothing. One that was
   * claimed several times and is still there is taken alone: should it be what ends the process, it ends nobody else's turn.
   */
  async claim(tx: EntityManager, versions: readonly string[], now: Date, limit: number): Promise<ClaimedDeadline[]> {
    const [rows] = await tx.query<[ClaimedDeadline[], number]>(claim, [now, versions, limit]);
    return rows;
  }

  async renew(tx: EntityManager, claimed: readonly ClaimedDeadline[]): Promise<void> {
    await lease.renew(tx, claimed.map(heldRow));
  }

  /** Gives one back that could not fire now; false when somebody else has it by now. */
  async postpone(tx: EntityManager, claimed: ClaimedDeadline, retry: Retry): Promise<boolean> {
    return lease.postpone(tx, heldRow(claimed), retry);
  }

  /** Blocks what will be due by then for all workers, for the caller that is about to fire it at its time. */
  async hold(tx: EntityManager, until: Date): Promise<void> {
    await tx.query(
      `update deadline set next_try_at = clock_timestamp() + interval '30 seconds' where id in (
         select id from deadline where due_at <= $1 for update skip locked)`,
      [until],
    );
  }

  /** Whether anything is due that nobody has claimed. */
  async isAnyDue(tx: EntityManager, versions: readonly string[], now: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`select ${due} limit 1`, [now, versions]);
    return rows.length > 0;
  }

  /** The instants in a stretch of time at which anything is due, each second once, the earliest first. */
  async comingUp(tx: EntityManager, from: Date, until: Date, limit: number): Promise<Date[]> {
    const rows = await tx.query<{ at: Date }[]>(
      `select distinct date_trunc('second', due_at - interval '1 microsecond') + interval '1 second' as at
       from deadline where due_at > $1 and due_at <= $2 order by at limit $3`,
      [from, until, limit],
    );
    return rows.map(({ at }) => at);
  }
}

const heldRow = ({ id, attempt, fence }: ClaimedDeadline): Held => ({ id, attempt, fence });
