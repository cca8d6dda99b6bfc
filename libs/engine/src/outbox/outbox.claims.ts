import type { Effect } from '#machine';
import { type Held, LeaseTable, prepared, type Retry } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EffectToPerform, StoredEffect } from '../ports/ports.js';

/** Milliseconds, the longest pause before a next attempt. */
const longestPauseMs = 60_000;

const lease = new LeaseTable({
  name: 'outbox',
  key: { id: 'bigint' },
  isOpen: 'r.delivered_at is null',
  longestPauseMs: String(longestPauseMs),
});

/** SQL: when an effect `r` may be tried, as far as its pause says. */
export const effectTurnAt = lease.turnAt;

interface Row {
  id: string;
  uuid: string;
  instance_id: string;
  content: Effect;
  attempt: number;
  fence: number;
}

const stored = ({ instance_id: instance, ...row }: Row): StoredEffect => ({ ...row, instance });

const isOfKind = `r.content ->> 'kind' = any($1)`;
const claiming = { limit: '1', returning: 'r.id, r.uuid, r.instance_id, r.content, r.attempt, r.fence' };
const claimFirst = prepared<Row>(lease.claim({ ...claiming, where: isOfKind, order: 'r.xid, r.id' }));
const claimNamed = prepared<Row>(lease.claim({ ...claiming, where: `${isOfKind} and r.uuid = $2`, order: 'r.id' }));

/** The outbox as those see it who perform what is in it. */
@Injectable()
export class OutboxClaims {
  /**
   * Takes one effect that is due, so that nobody else performs it meanwhile: the one named, else the first in the order of the
   * transactions that left them. There is no place where reading goes on, so what was committed late is not skipped.
   * @param kinds those that this program can perform; others are left to a newer one.
   * @returns null when there is none, or somebody else has it.
   */
  async claim(tx: EntityManager, kinds: readonly string[], uuid: string | null = null): Promise<StoredEffect | null> {
    const [row] = uuid === null ? await claimFirst(tx, [kinds]) : await claimNamed(tx, [kinds, uuid]);
    return row === undefined ? null : stored(row);
  }

  /** What is due and nobody is performing, in the order of the transactions that left it. */
  async due(tx: EntityManager, kinds: readonly string[], limit: number): Promise<EffectToPerform[]> {
    return tx.query<EffectToPerform[]>(
      `select r.uuid, r.content ->> 'kind' as kind, r.attempt + 1 as attempt from outbox r
       where ${lease.isClaimable} and ${isOfKind} order by r.xid, r.id limit $2`,
      [kinds, limit],
    );
  }

  async renew(tx: EntityManager, claimed: StoredEffect): Promise<void> {
    await lease.renew(tx, [heldRow(claimed)]);
  }

  /** Gives back an effect that could not be performed; false when somebody else has it by now. */
  async postpone(tx: EntityManager, claimed: StoredEffect, retry: Retry): Promise<boolean> {
    return lease.postpone(tx, heldRow(claimed), retry);
  }

  /** Leaves an effect to the person who resolves its incident; false when somebody else has it by now. */
  async giveUp(tx: EntityManager, claimed: StoredEffect): Promise<boolean> {
    return (await lease.release(tx, [heldRow(claimed)], [`next_try_at = 'infinity'`, 'attempt = 0'])) === 1;
  }
}

const heldRow = ({ id, attempt, fence }: StoredEffect): Held => ({ id, attempt, fence });
