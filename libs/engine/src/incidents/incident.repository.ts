import { type Actor, Refused } from '#machine';
import { newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StoredCase } from '../cases/case.repository.js';
import { StaleSnapshot } from '../decide/decided.js';
import { errorMessage } from '../faults/error-message.js';
import type { StoredEffect } from '../ports/ports.js';

export const incidentKinds = ['step', 'effect', 'delivery'] as const;

/** `step`: deciding or committing failed; `effect`: work of the engine for outside; `delivery`: a mail or a webhook. */
export type IncidentKind = (typeof incidentKinds)[number];

export const incidentOutcomes = ['retried', 'skipped', 'resent'] as const;

/** How an incident was resolved; `resent`: who looks after the receiver sent the message again, and it arrived. */
export type IncidentOutcome = (typeof incidentOutcomes)[number];

/** What an operator decided about an incident, and why. */
export interface Resolution {
  readonly by: string;
  readonly outcome: Exclude<IncidentOutcome, 'resent'>;
  readonly reason: string;
}

/** A fault that a person must resolve. While one of kind `step` is open its case takes no events. */
export interface Incident {
  readonly id: string;
  /** Null: of no case. */
  readonly instance: string | null;
  readonly kind: IncidentKind;
  readonly event: string;
  readonly error: string;
  readonly openedAt: string;
}

interface FailedStep {
  readonly type: string;
  readonly payload: unknown;
  readonly actor: Actor;
  readonly at: string;
}

/** A mail or a webhook that could not be delivered. */
export interface FailedDelivery {
  /** Its id, by which its resolver knows it. */
  readonly delivery: string;
  /** Whom it was for: the id (UUID) of a person, of a webhook. */
  readonly receiver: string;
  /** The id (UUID) of its case; null: it is of none. */
  readonly instance: string | null;
  /** A code of what was to be delivered, such as `mail`. */
  readonly label: string;
  readonly error: unknown;
  /** How often it was tried, at least once. */
  readonly attempts: number;
  /** ISO 8601, business time. */
  readonly at: string;
}

/** What an open incident is about. `instance` and `effect` are internal ids. */
export interface Unresolved {
  readonly kind: IncidentKind;
  readonly instance: string | null;
  readonly event: string;
  readonly effect: string | null;
  readonly delivery: string | null;
}

interface IncidentRow {
  id: string;
  uuid: string | null;
  kind: IncidentKind;
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
      [newId(), stored.id, failed.type, JSON.stringify(failed), errorMessage(error), failed.at],
    );
    return rows[0]!.id;
  }

  /** An effect that cannot be done: its case goes on. */
  async openForEffect(tx: EntityManager, effect: StoredEffect, error: unknown, at: string): Promise<void> {
    await tx.query(
      `insert into incident (id, instance_id, outbox_id, kind, event_type, request, error, attempts, opened_at)
       values ($1, $2, $3, 'effect', $4, $5, $6, $7, $8) on conflict do nothing`,
      [
        newId(),
        effect.instance,
        effect.id,
        effect.content.kind,
        JSON.stringify(effect.content),
        errorMessage(error),
        Math.max(1, effect.attempt),
        at,
      ],
    );
  }

  /** A delivery that waits for a person. Once it stands, another of the same delivery changes nothing until it is resolved. */
  async openForDelivery(tx: EntityManager, failed: FailedDelivery): Promise<void> {
    const { delivery, receiver, instance, label, error, attempts, at } = failed;
    await tx.query(
      `insert into incident (id, instance_id, delivery_id, kind, event_type, request, error, attempts, opened_at)
       values ($1, (select id from instance where uuid = $2), $3, 'delivery', $4, $5, $6, $7, $8) on conflict do nothing`,
      [
        newId(),
        instance,
        delivery,
        label,
        JSON.stringify({ delivery, receiver }),
        errorMessage(error),
        Math.max(1, attempts),
        at,
      ],
    );
  }

  /** @throws Refused `notFound`, also for one that is resolved. */
  async unresolved(tx: EntityManager, id: string): Promise<Unresolved> {
    const rows = await tx.query<Unresolved[]>(
      `select kind, instance_id as instance, event_type as event, outbox_id as effect, delivery_id as delivery
       from incident where id = $1 and resolved_at is null`,
      [id],
    );
    if (rows[0] === undefined) throw new Refused('notFound');
    return rows[0];
  }

  /** Open incidents, oldest first. */
  async list(tx: EntityManager, limit: number): Promise<Incident[]> {
    const rows = await tx.query<IncidentRow[]>(
      `select n.id, i.uuid, n.kind, n.event_type, n.error, n.opened_at from incident n left join instance i on i.id = n.instance_id
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

  /**
   * Somebody has a message sent again that could not be delivered: its incident stays open until it arrives. Must come before
   * the delivery is locked, as in all that is done about both.
   */
  async resend(tx: EntityManager, delivery: string, by: string): Promise<void> {
    await tx.query('update incident set resent_by = $2 where delivery_id = $1 and resolved_at is null', [delivery, by]);
  }

  /** A message has arrived: if it was sent again, its incident is over. Before the delivery is locked, as `resend`. */
  async arrived(tx: EntityManager, delivery: string, at: string): Promise<void> {
    await tx.query(
      `update incident set resolved_at = $2, resolved_by = resent_by, outcome = 'resent'
       where delivery_id = $1 and resolved_at is null and resent_by is not null`,
      [delivery, at],
    );
  }

  /** Which of these a person has retried for this reason. */
  async retriedBy(tx: EntityManager, ids: readonly string[], person: string, reason: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from incident where id = any($1) and outcome = 'retried' and resolved_by = $2 and resolution = $3`,
      [ids, person, reason],
    );
    return rows.map(({ id }) => id);
  }

  /** Closes an incident; a stopped case goes on: what failed can be sent again, a deadline is still pending and fires again. */
  async resolve(tx: EntityManager, id: string, { by, outcome, reason }: Resolution, at: string): Promise<void> {
    const [rows] = await tx.query<[{ instance_id: string | null; kind: IncidentKind }[], number]>(
      `update incident set resolved_at = $2, resolved_by = $3, resolution = $4, outcome = $5 where id = $1 and resolved_at is null
       returning instance_id, kind`,
      [id, at, by, reason, outcome],
    );
    if (rows[0] === undefined) throw new Refused('notFound');
    if (rows[0].kind !== 'step') return;
    await tx.query('update snapshot set is_stopped = false where instance_id = $1', [rows[0].instance_id]);
    await tx.query('update deadline set attempt = 0, claimed_until = null, next_try_at = null where instance_id = $1', [
      rows[0].instance_id,
    ]);
  }
}
