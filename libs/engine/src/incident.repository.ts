import { type Actor, Refused } from '#machine';
import { inTransaction, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { StoredCase } from './case.repository.js';

/** A fault that a person must resolve. While one of kind `step` is open its case takes no events. */
export interface Incident {
  readonly id: string;
  readonly instance: string;
  readonly kind: 'step' | 'effect';
  readonly event: string;
  readonly error: string;
  readonly tries: number;
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
  tries: number;
  opened_at: Date;
}

@Injectable()
export class IncidentRepository {
  /** Stops a case, or counts one more try on the incident that has already stopped it. */
  async open(dataSource: DataSource, stored: StoredCase, failed: FailedStep, error: unknown): Promise<string> {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return inTransaction(dataSource, async (tx) => {
      const rows = await tx.query<{ id: string }[]>(
        `insert into incident (id, instance_id, kind, event_type, request, error, opened_at) values ($1, $2, 'step', $3, $4, $5, $6)
         on conflict (instance_id) where kind = 'step' and resolved_at is null
         do update set tries = incident.tries + 1, error = excluded.error
         returning id`,
        [newId(), stored.id, failed.type, JSON.stringify(failed), message.slice(0, 4000), failed.at],
      );
      return rows[0]!.id;
    });
  }

  /** Open incidents, oldest first. */
  async list(tx: EntityManager, limit: number): Promise<Incident[]> {
    const rows = await tx.query<IncidentRow[]>(
      `select n.id, i.uuid, n.kind, n.event_type, n.error, n.tries, n.opened_at from incident n join instance i on i.id = n.instance_id
       where n.resolved_at is null order by n.opened_at, n.id limit $1`,
      [limit],
    );
    return rows.map((row) => ({
      id: row.id,
      instance: row.uuid,
      kind: row.kind,
      event: row.event_type,
      error: row.error,
      tries: row.tries,
      openedAt: row.opened_at.toISOString(),
    }));
  }

  /** Lets a stopped case go on: what failed can be sent again. A deadline is still pending and rings again. */
  async resolve(tx: EntityManager, id: string, by: string, resolution: string, at: string): Promise<void> {
    const [, count] = await tx.query<[unknown, number]>(
      'update incident set resolved_at = $2, resolved_by = $3, resolution = $4 where id = $1 and resolved_at is null',
      [id, at, by, resolution],
    );
    if (count === 0) throw new Refused('notFound');
  }
}
