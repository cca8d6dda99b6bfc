import { type Actor, Refused } from '#machine';
import { newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StoredCase } from './case.repository.js';
import { StaleSnapshot } from './commit.js';
import type { StoredEffect } from './ports.js';

/** A fault that a person must resolve. While one of kind `step` is open its case takes no events. */
export interface Incident {
  readonly id: string;
  readonly instance: string;
  readonly kind: 'step' | 'effect';
  readonly event: string;
  readonly error: string;
  readonly openedAt: string;
}

export interface FailedStep {
  readonly type: string;
  readonly payload: unknown;
  readonly actor: Actor;
  readonly at: string;
}

interface IncidentRow {
  id: string;
  uuid: string;
  kind: 'step' | 'effect';
  event_type: string;
  error: string;
  opened_at: Date;
}

@Injectable()
export class IncidentRepository {
  /** Stops a case. @throws StaleSnapshot when it has moved on: then the fault was about a state that is no more. */
  async open(tx: EntityManager, stored: StoredCase, failed: FailedStep, error: unknown): Promise<string> {
    const [, stopped] = await tx.query<[unknown, number]>(
      'update snapshot set is_stopped = true where instance_id = $1 and seq = $2 and not is_stopped',
      [stored.id, stored.seq],
    );
    if (stopped === 0) throw new StaleSnapshot();
    const rows = await tx.query<{ id: string }[]>(
      `insert into incident (id, instance_id, kind, event_type, request, error, opened_at) values ($1, $2, 'step', $3, $4, $5, $6)
       returning id`,
      [newId(), stored.id, failed.type, JSON.stringify(failed), messageOf(error), failed.at],
    );
    return rows[0]!.id;
  }

  /** An effect that cannot be done: its case goes on. */
  async openForEffect(tx: EntityManager, effect: StoredEffect, error: unknown, at: string): Promise<void> {
    await tx.query(
      `insert into incident (id, instance_id, outbox_id, kind, event_type, request, error, opened_at)
       values ($1, $2, $3, 'effect', $4, $5, $6, $7) on conflict do nothing`,
      [newId(), effect.instance, effect.id, effect.content.kind, JSON.stringify(effect.content), messageOf(error), at],
    );
  }

  /** What an open incident is about: internal ids of its case and, if it is one of an effect, of that effect. */
  async unresolved(tx: EntityManager, id: string): Promise<{ instance: string; event: string; effect: string | null }> {
    const rows = await tx.query<{ instance: string; event: string; effect: string | null }[]>(
      'select instance_id as instance, event_type as event, outbox_id as effect from incident where id = $1 and resolved_at is null',
      [id],
    );
    if (rows[0] === undefined) throw new Refused('notFound');
    return rows[0];
  }

  /** Open incidents, oldest first. */
  async list(tx: EntityManager, limit: number): Promise<Incident[]> {
    const rows = await tx.query<IncidentRow[]>(
      `select n.id, i.uuid, n.kind, n.event_type, n.error, n.opened_at from incident n join instance i on i.id = n.instance_id
       where n.resolved_at is null order by n.opened_at, n.id limit $1`,
      [limit],
    );
    return rows.map((row) => ({
      id: row.id,
      instance: row.uuid,
      kind: row.kind,
      event: row.event_type,
      error: row.error,
      openedAt: row.opened_at.toISOString(),
    }));
  }

  /** Closes an incident; a stopped case goes on: what failed can be sent again, a deadline is still pending and rings again. */
  async resolve(tx: EntityManager, id: string, by: string, resolution: string, at: string): Promise<void> {
    const [rows] = await tx.query<[{ instance_id: string; kind: Incident['kind'] }[], number]>(
      `update incident set resolved_at = $2, resolved_by = $3, resolution = $4 where id = $1 and resolved_at is null
       returning instance_id, kind`,
      [id, at, by, resolution],
    );
    if (rows[0] === undefined) throw new Refused('notFound');
    if (rows[0].kind !== 'step') return;
    await tx.query('update snapshot set is_stopped = false where instance_id = $1', [rows[0].instance_id]);
    await tx.query('update deadline set attempt = 0, claimed_until = null where instance_id = $1', [rows[0].instance_id]);
  }
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return message.slice(0, 4000);
}
