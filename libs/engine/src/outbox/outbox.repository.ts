import type { Effect, Snapshot, Step } from '#machine';
import { newId, prepared } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { component, id, instant, object, oneOf, orNull, type Static, whole } from '#schema';
import { batchStatement, given } from '../sql/statement.js';
import type { EffectToPerform } from '../ports/ports.js';

/** As people see it. `outcome` is null while it waits; `moot`: there was nobody left to notify. */
export const EffectLine = component(
  'Effect',
  object({
    id,
    seq: whole,
    kind: oneOf('notify', 'startWorkflow', 'childFinished'),
    createdAt: instant,
    deliveredAt: orNull(instant),
    outcome: orNull(oneOf('done', 'moot', 'skipped')),
  }),
);
export type EffectLine = Static<typeof EffectLine>;

interface EffectsOfStep {
  readonly instanceId: string;
  readonly seq: number;
  readonly effects: readonly Effect[];
  readonly at: string;
}

/** What is to be done outside after a step; a child that comes to its end with it notifies its parent, once. */
export function effectsOfStep(
  { uuid: child, workflow, parent }: { readonly uuid: string; readonly workflow: string; readonly parent: string | null },
  before: Snapshot | null,
  step: Step,
): readonly Effect[] {
  if (parent === null || !step.isFinal || before?.status === 'done') return step.effects;
  return [
    ...step.effects,
    { kind: 'childFinished', result: { child, workflow, state: step.state, attributes: step.attributes } },
  ];
}

const insert = batchStatement(
  'outbox',
  `insert into outbox (uuid, instance_id, seq, content, created_at)
   select uuid, id, seq, content, at
   from ${given('ord int, uuid uuid, id bigint, seq bigint, content jsonb, at timestamptz')} order by ord`,
);

const settled = prepared(
  'update outbox set delivered_at = $2, outcome = $3, claimed_until = null where id = $1 and delivered_at is null',
);

@Injectable()
export class OutboxRepository {
  /** Effects of steps that are stored together. @returns for each step what is to be performed now. */
  async add(tx: EntityManager, steps: readonly EffectsOfStep[]): Promise<EffectToPerform[][]> {
    const named = steps.map(({ instanceId: id, seq, effects, at }) =>
      effects.map((content) => ({ uuid: newId(), id, seq, content, at })),
    );
    const rows = named.flat().map((row, ord) => ({ ord, ...row }));
    await insert(tx, rows);
    return named.map((own) => own.map(({ uuid, content: { kind } }) => ({ uuid, kind, attempt: 1 })));
  }

  async settle(tx: EntityManager, id: string, outcome: 'done' | 'moot' | 'skipped', at: Date): Promise<void> {
    await settled(tx, [id, at, outcome]);
  }

  /** Lets an effect be tried again at once. */
  async release(tx: EntityManager, id: string): Promise<void> {
    await tx.query('update outbox set next_try_at = null, attempt = 0, claimed_until = null where id = $1', [id]);
  }

  /** Keeps that a try has failed; the text is without secrets. */
  async failed(tx: EntityManager, id: string, at: string, error: string): Promise<void> {
    await tx.query('insert into effect_try (outbox_id, at, error) values ($1, $2, $3)', [id, at, error]);
  }

  /** The same of what passes by itself and counts as no try: only since when, or an outage of hours would add a row every few seconds. */
  async failedForNow(tx: EntityManager, id: string, at: string, error: string): Promise<void> {
    await tx.query(
      `insert into effect_try (outbox_id, at, error)
       select $1, $2, $3 where not exists (select from effect_try where outbox_id = $1 and error = $3)`,
      [id, at, error],
    );
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
