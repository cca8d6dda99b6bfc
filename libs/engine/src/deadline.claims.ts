import { isUnclaimed, leaseEnd } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Seconds, the longest that the pause before a next try, which is kept as a claim of nobody, or a hold can be ahead. */
const longestHold = 60;

/** Times that a deadline is claimed in company. */
const suspicious = 4;

/**
 * What may ring at the business time $1, of the versions $2: of each case the earliest only, so that its deadlines ring in
 * order whoever rings them. A case that is stopped waits for a person; a version that this program does not have, for
 * another program.
 */
const isDue = `d.due_at <= $1 and ${isUnclaimed('d.claimed_until', longestHold)}
  and not s.is_stopped and i.workflow || '/' || i.version = any($2) and not exists (
    select from deadline e where e.instance_id = d.instance_id and (e.due_at, e.id) < (d.due_at, d.id))`;
const fromDeadlines = 'from deadline d join snapshot s using (instance_id) join instance i on i.id = d.instance_id';

/** A deadline that this process is to ring. `attempt`: how often it has been claimed, the fence of whoever holds it. */
export interface ClaimedDeadline {
  readonly id: string;
  readonly attempt: number;
}

/** The deadlines as those see them who ring for them. */
@Injectable()
export class DeadlineClaims {
  /**
   * Takes what is due, the longest due first, in one short transaction. Nothing waits for it, and it for nothing. One that was
   * claimed several times and is still there is taken alone: should it be what ends the process, it ends nobody else's turn.
   */
  async claim(tx: EntityManager, versions: readonly string[], now: Date, limit: number): Promise<ClaimedDeadline[]> {
    const [rows] = await tx.query<[ClaimedDeadline[], number]>(
      `with next as (select d.attempt ${fromDeadlines} where ${isDue} order by d.due_at, d.id limit 1),
       due as (
         select d.id ${fromDeadlines} where ${isDue} order by d.due_at, d.id
         limit (select case when attempt >= ${suspicious} then 1 else $3 end from next) for update of d skip locked)
       update deadline set claimed_until = ${leaseEnd}, attempt = attempt + 1 from due where deadline.id = due.id
       returning deadline.id, deadline.attempt`,
      [now, versions, limit],
    );
    return rows;
  }

  /**
   * Keeps those that are still to ring; what somebody else has claimed meanwhile stays theirs. What a step is deleting at this
   * moment is left out, so that the two never wait for each other.
   */
  async renew(tx: EntityManager, claimed: readonly ClaimedDeadline[]): Promise<void> {
    await tx.query(
      `update deadline set claimed_until = ${leaseEnd} where id in (
         select d.id from deadline d join unnest($1::uuid[], $2::int[]) held (id, attempt) using (id, attempt)
         order by d.id for update of d skip locked)`,
      [claimed.map(({ id }) => id), claimed.map(({ attempt }) => attempt)],
    );
  }

  /**
   * Gives one back that could not ring now: it is claimed again after a pause. Nothing, when somebody else has it by now.
   * @param counted how many claims count from now on.
   */
  async release(tx: EntityManager, { id, attempt }: ClaimedDeadline, pauseMs: number, counted: number): Promise<void> {
    await tx.query(
      `update deadline set claimed_until = clock_timestamp() + $3 * interval '1 millisecond', attempt = $4
       where id = $1 and attempt = $2`,
      [id, attempt, pauseMs, counted],
    );
  }

  /** Keeps what will be due by then from everybody, for who is about to ring it at its time. */
  async hold(tx: EntityManager, until: Date): Promise<void> {
    await tx.query(
      `update deadline set claimed_until = clock_timestamp() + interval '30 seconds' where id in (
         select id from deadline where due_at <= $1 for update skip locked)`,
      [until],
    );
  }

  /** Whether anything is due that nobody has claimed. */
  async isAnyDue(tx: EntityManager, versions: readonly string[], now: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`select ${fromDeadlines} where ${isDue} limit 1`, [now, versions]);
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
