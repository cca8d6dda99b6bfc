import { inTransaction, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { type PlanStart, PlanToken, type StartablePlan } from '../plan-token.js';
import type { MatchedCase, PlanCommand } from './plan.js';

/** Milliseconds for which an expired plan is still known as one. */
const remembered = 24 * 3_600_000;
/** Plans that one person may have open. */
const maxOpen = 5;

export interface StoredPlan extends StartablePlan {
  readonly id: string;
  readonly reason: string;
  readonly startKey: string | null;
}

/** The rows of plans: each stands under the hash of its token. */
@Injectable()
export class BulkRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Stores the plan with the `seq` at which each case was seen. */
  async storePlan(command: PlanCommand, cases: readonly MatchedCase[], now: Date): Promise<PlanStart> {
    const { acting, type, payload, office, filter, reason } = command;
    const id = newId();
    const token = PlanToken.random();
    const expiresAt = token.expiresAfter(now);
    await inTransaction(this.dataSource, async (tx) => {
      await sweep(tx, acting.person, now);
      await tx.query(
        `insert into bulk_operation (id, person_id, state, event_type, payload, office, filter, reason, planned, token_sha256, expires_at)
         values ($1, $2, 'planned', $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          acting.person,
          type,
          JSON.stringify(payload ?? {}),
          office ?? null,
          JSON.stringify(filter),
          reason,
          cases.length,
          token.sha256,
          expiresAt,
        ],
      );
      await tx.query(
        `insert into bulk_item (bulk_id, instance_id, seq)
         select $1, id, seq from jsonb_to_recordset($2) as planned (id bigint, seq bigint) order by id`,
        [id, JSON.stringify(cases.map((each) => ({ id: each.id, seq: each.seq })))],
      );
    });
    return { planToken: token.text, expiresAt };
  }

  /** Locks the plan that a token stands for, started or not; null when there is none. */
  async lockPlan(tx: EntityManager, token: string): Promise<StoredPlan | null> {
    const rows = await tx.query<StoredPlan[]>(
      `select id, person_id as person, reason, expires_at as "expiresAt", started_at as "startedAt", start_key as "startKey"
       from bulk_operation where token_sha256 = $1 for update`,
      [PlanToken.received(token).sha256],
    );
    return rows[0] ?? null;
  }

  /** What a person has started with this key; null when nothing. */
  async startedWith(
    tx: EntityManager,
    person: string,
    key: string,
  ): Promise<{ id: string; isSame: (token: string, reason: string) => boolean } | null> {
    const rows = await tx.query<{ id: string; token: Buffer; reason: string }[]>(
      'select id, token_sha256 as token, reason from bulk_operation where person_id = $1 and start_key = $2',
      [person, key],
    );
    const row = rows[0];
    if (row === undefined) return null;
    return { id: row.id, isSame: (token, reason) => row.token.equals(PlanToken.received(token).sha256) && row.reason === reason };
  }

  async start(tx: EntityManager, id: string, reason: string, key: string | undefined, at: string): Promise<void> {
    await tx.query(`update bulk_operation set state = 'running', reason = $2, start_key = $3, started_at = $4 where id = $1`, [
      id,
      reason,
      key ?? null,
      at,
    ]);
  }
}

/** Plans that nobody will start: old ones, and all but a person's newest. */
async function sweep(tx: EntityManager, person: string, now: Date): Promise<void> {
  await tx.query(
    `delete from bulk_operation where id in (
       select id from bulk_operation where started_at is null and expires_at < $1 limit 100 for update skip locked)`,
    [new Date(now.getTime() - remembered).toISOString()],
  );
  await tx.query(
    `delete from bulk_operation where id in (
       select id from bulk_operation where person_id = $1 and started_at is null
       order by id desc offset ${maxOpen - 1} for update skip locked)`,
    [person],
  );
}
