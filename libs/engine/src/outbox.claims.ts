import type { Effect } from '#machine';
import { isUnclaimed, leaseEnd, prepared } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EffectToPerform, StoredEffect } from './ports.js';

/** Milliseconds, the longest pause before a next try. */
export const longestPauseMs = 60_000;

/**
 * SQL: whether an effect may be tried at a business time; `infinity`: when its incident is resolved. A next try that is further
 * ahead than the longest pause was written while the clock was ahead, and is no time.
 */
export const mayBeTried = (now: string): string =>
  `(next_try_at is null or next_try_at <= ${now}
    or next_try_at > ${now}::timestamptz + interval '${longestPauseMs} milliseconds' and next_try_at < 'infinity')`;

/** What may be performed now, of the kinds $1 at the business time $2. */
const isDue = `delivered_at is null and content ->> 'kind' = any($1) and ${mayBeTried('$2')} and ${isUnclaimed()}`;

interface Row {
  id: string;
  uuid: string;
  instance_id: string;
  content: Effect;
  attempt: number;
}

const stored = ({ id, uuid, instance_id, content, attempt }: Row): StoredEffect => ({
  id,
  uuid,
  instance: instance_id,
  content,
  attempt,
});

const claiming = (which: string): string =>
  `update outbox set claimed_until = ${leaseEnd}, attempt = attempt + 1 where id in (
     select id from outbox where ${isDue} ${which} for update skip locked)
   returning id, uuid, instance_id, content, attempt`;
const claimFirst = prepared<Row>(claiming('order by xid, id limit 1'));
const claimNamed = prepared<Row>(claiming('and uuid = $3'));

/** The outbox as those see it who perform what is in it. */
@Injectable()
export class OutboxClaims {
  /**
   * Takes one effect that is due, so that nobody else performs it meanwhile: the one named, else the first in the order of the
   * transactions that left them. There is no place where reading goes on, so what was committed late is not skipped.
   * @param kinds those that this program can perform; others are left to a newer one.
   * @returns null when there is none, or somebody else has it.
   */
  async claim(tx: EntityManager, kinds: readonly string[], now: Date, uuid: string | null = null): Promise<StoredEffect | null> {
    const [row] = uuid === null ? await claimFirst(tx, [kinds, now]) : await claimNamed(tx, [kinds, now, uuid]);
    return row === undefined ? null : stored(row);
  }

  /** What is due and nobody is performing, in the order of the transactions that left it. */
  async due(tx: EntityManager, kinds: readonly string[], now: Date, limit: number): Promise<EffectToPerform[]> {
    return tx.query<EffectToPerform[]>(
      `select uuid, content ->> 'kind' as kind, attempt + 1 as attempt from outbox where ${isDue} order by xid, id limit $3`,
      [kinds, now, limit],
    );
  }

  /** Keeps an effect while it is being performed; what was given back or claimed by somebody else meanwhile stays so. */
  async renew(tx: EntityManager, { id, attempt }: StoredEffect): Promise<void> {
    await tx.query(
      `update outbox set claimed_until = ${leaseEnd}
       where id = $1 and attempt = $2 and delivered_at is null and claimed_until is not null`,
      [id, attempt],
    );
  }

  /**
   * Gives back an effect that could not be performed; false when somebody else has it by now.
   * @param next when it may be tried again; `infinity`: when its incident is resolved.
   * @param attempt how many tries count from now on.
   */
  async postpone(tx: EntityManager, held: StoredEffect, next: Date | 'infinity', attempt: number): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `update outbox set next_try_at = $3, attempt = $4, claimed_until = null
       where id = $1 and attempt = $2 and delivered_at is null`,
      [held.id, held.attempt, next, attempt],
    );
    return count === 1;
  }
}
