import type { Actor } from '#machine';
import { inTransaction, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { type PlanStart, PlanToken, type StartablePlan } from '../plan-token.js';
import type { BlockedCases, PlannedCase, PlannedCounts } from './plan.js';

/** Milliseconds for which an expired plan is still known as one. */
const remembered = 24 * 3_600_000;
/** Plans that may be open. */
const maxOpen = 5;

export interface PlanMade {
  readonly why: string;
  readonly actor: Actor;
  readonly at: string;
  readonly considered: number;
  readonly blocked: readonly BlockedCases[];
  readonly continuesAfter: string | null;
}

export interface StoredPlan extends StartablePlan {
  readonly id: string;
  readonly reason: string;
  readonly counts: PlannedCounts;
}

/** The rows of plans: each stands under the hash of its token. */
@Injectable()
export class RecomputationRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async store(made: PlanMade, planned: readonly PlannedCase[]): Promise<PlanStart & { readonly id: string }> {
    const { why, actor, at, considered, blocked, continuesAfter } = made;
    const id = newId();
    const token = PlanToken.random();
    const expiresAt = token.expiresAfter(new Date(at));
    await inTransaction(this.dataSource, async (tx) => {
      await sweep(tx, at);
      await tx.query(
        `insert into recomputation (id, person_id, actor, state, reason, considered, blocked, counts, continues_after, token_sha256,
           planned_at, expires_at) values ($1, $2, $3, 'planned', $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          id,
          actor.person,
          JSON.stringify(actor),
          why,
          considered,
          JSON.stringify(blocked),
          JSON.stringify(countsOf(planned)),
          continuesAfter,
          token.sha256,
          at,
          expiresAt,
        ],
      );
      await tx.query(
        `insert into recomputation_item (recomputation_id, instance_id, planned)
         select $1, "instanceId", changes from jsonb_to_recordset($2) as found ("instanceId" bigint, changes json) order by 2`,
        [id, JSON.stringify(planned)],
      );
    });
    return { id, planToken: token.text, expiresAt };
  }

  /** Locks the plan that a token stands for, started or not; null when there is none. */
  async lockPlan(tx: EntityManager, token: string): Promise<StoredPlan | null> {
    const rows = await tx.query<StoredPlan[]>(
      `select id, person_id as person, reason, counts, expires_at as "expiresAt", started_at as "startedAt"
       from recomputation where token_sha256 = $1 for update`,
      [PlanToken.received(token).sha256],
    );
    return rows[0] ?? null;
  }

  async start(tx: EntityManager, id: string, actor: Actor, why: string, at: string): Promise<void> {
    await tx.query(`update recomputation set state = 'running', actor = $2, reason = $3, started_at = $4 where id = $1`, [
      id,
      JSON.stringify(actor),
      why,
      at,
    ]);
  }
}

function countsOf(planned: readonly PlannedCase[]): PlannedCounts {
  const all = planned.flatMap(({ changes }) => changes);
  const deadlines = all.filter(({ kind }) => kind === 'deadline');
  const moved = deadlines.filter(({ from, to }) => from !== to).length;
  return {
    cases: planned.length,
    deadlines: moved,
    tasks: all.filter(({ kind, from, to }) => kind === 'task' && from !== to).length,
    restated: deadlines.length - moved,
  };
}

/** Plans that nobody will start: old ones, and all but the newest. */
async function sweep(tx: EntityManager, at: string): Promise<void> {
  await tx.query(
    `delete from recomputation where id in (
       select id from recomputation where state = 'planned' and expires_at < $1 limit 100 for update skip locked)`,
    [new Date(Date.parse(at) - remembered).toISOString()],
  );
  await tx.query(
    `delete from recomputation where id in (
       select id from recomputation where state = 'planned' order by id desc offset ${maxOpen - 1} for update skip locked)`,
  );
}
