import type { Effect } from '#machine';
import { newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** An effect of a step. `uuid` is what a receiver deduplicates by; `instance` is the internal id of its case. */
export interface StoredEffect {
  readonly id: string;
  readonly uuid: string;
  readonly instance: string;
  readonly content: Effect;
  readonly attempt: number;
}

/** As people see it. `outcome` is null while it waits; `moot`: there was nobody left to tell. */
export interface EffectLine {
  readonly id: string;
  readonly seq: number;
  readonly kind: Effect['kind'];
  readonly createdAt: string;
  readonly deliveredAt: string | null;
  readonly outcome: 'done' | 'moot' | 'skipped' | null;
}

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

@Injectable()
export class OutboxRepository {
  async add(tx: EntityManager, instanceId: string, seq: number, effects: readonly Effect[], at: string): Promise<void> {
    for (const effect of effects) {
      await tx.query('insert into outbox (uuid, instance_id, seq, content, created_at) values ($1, $2, $3, $4, $5)', [
        newId(),
        instanceId,
        seq,
        JSON.stringify(effect),
        at,
      ]);
    }
  }

  /** Takes effects of the engine's own kinds for `leaseMs`, so that nobody else performs them meanwhile. */
  async claim(tx: EntityManager, now: Date, leaseMs: number, limit: number): Promise<StoredEffect[]> {
    const [rows] = await tx.query<[Row[], number]>(
      `update outbox set claimed_until = $2, attempt = attempt + 1 where id in (
         select id from outbox
         where delivered_at is null and content ->> 'kind' in ('startWorkflow', 'childFinished')
           and (next_try_at is null or next_try_at <= $1) and (claimed_until is null or claimed_until <= $1)
         order by id limit $3 for update skip locked)
       returning id, uuid, instance_id, content, attempt`,
      [now, new Date(now.getTime() + leaseMs), limit],
    );
    return rows.map(stored).sort((left, right) => Number(left.id) - Number(right.id));
  }

  async settle(tx: EntityManager, id: string, outcome: 'done' | 'moot' | 'skipped', at: Date): Promise<void> {
    await tx.query(
      'update outbox set delivered_at = $2, outcome = $3, claimed_until = null where id = $1 and delivered_at is null',
      [id, at, outcome],
    );
  }

  /** @param next when it may be tried again; null: at once, `infinity`: when its incident is resolved. */
  async postpone(tx: EntityManager, id: string, next: Date | 'infinity' | null, attempt: number): Promise<void> {
    await tx.query('update outbox set next_try_at = $2, attempt = $3, claimed_until = null where id = $1', [id, next, attempt]);
  }

  /** Keeps that a try has failed; the text is without secrets. */
  async failed(tx: EntityManager, id: string, at: string, error: string): Promise<void> {
    await tx.query('insert into effect_try (outbox_id, at, error) values ($1, $2, $3)', [id, at, error]);
  }

  /** Does again what was done, under the same uuid; false when there is no such effect of this case, or it still waits. */
  async reopen(tx: EntityManager, instanceId: string, uuid: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `update outbox set delivered_at = null, outcome = null, next_try_at = null, attempt = 0
       where uuid = $1 and instance_id = $2 and delivered_at is not null`,
      [uuid, instanceId],
    );
    return count === 1;
  }

  /** The effects of a case, newest first. */
  async list(tx: EntityManager, instanceId: string, limit: number): Promise<EffectLine[]> {
    const rows = await tx.query<
      {
        uuid: string;
        seq: string;
        kind: Effect['kind'];
        created_at: Date;
        delivered_at: Date | null;
        outcome: EffectLine['outcome'];
      }[]
    >(
      `select uuid, seq, content ->> 'kind' as kind, created_at, delivered_at, outcome from outbox where instance_id = $1 order by id desc limit $2`,
      [instanceId, limit],
    );
    return rows.map((row) => ({
      id: row.uuid,
      seq: Number(row.seq),
      kind: row.kind,
      createdAt: row.created_at.toISOString(),
      deliveredAt: row.delivered_at?.toISOString() ?? null,
      outcome: row.outcome,
    }));
  }
}
