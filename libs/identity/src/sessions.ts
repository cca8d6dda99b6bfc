import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type Json, Refused } from '#machine';
import {
  Clock,
  assertLimit,
  idBefore,
  inTransaction,
  operationJournal,
  type OperationName,
  type Page,
  pageOf,
  type PageRequest,
} from '#platform';
import { component, flag, id, object, orNull, type Static, text, timestamp } from '#schema';
import type { Acting } from './acting.js';
import { selfActor } from './operation-actor.js';

export const SessionView = component(
  'Session',
  object({
    id,
    userAgent: orNull(text),
    createdAt: timestamp,
    lastSeenAt: orNull({ ...timestamp, description: 'Up to five minutes old' }),
    expiresAt: timestamp,
    /** The session that asks. */
    current: flag,
  }),
);
export type SessionView = Static<typeof SessionView>;

/** The sessions of the person who asks. */
@Injectable()
export class Sessions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Newest first. @throws Refused `malformed`. */
  async list({ person, session }: Acting, { cursor, limit: requested }: PageRequest = {}): Promise<Page<SessionView>> {
    const limit = assertLimit(requested);
    const before = idBefore(cursor);
    const rows: SessionView[] = await this.dataSource.query(
      `select id, user_agent as "userAgent", created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt",
          id is not distinct from $2::uuid as current
        from session where person_id = $1 and expires_at > $3 and id < $4 order by id desc limit $5`,
      [person, session, this.clock.now(), before, limit + 1],
    );
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  /** @throws Refused `notFound`, also for a session of another person. */
  async end(id: string, acting: Acting): Promise<void> {
    const ended = await this.endWhere('id = $2', id, acting, 'sessionEnded', () => ({ id }));
    if (ended === 0) throw new Refused('notFound');
  }

  /** Every session of the person but the one that asks. */
  async endOthers(acting: Acting): Promise<void> {
    await this.endWhere('id is distinct from $2::uuid', acting.session, acting, 'otherSessionsEnded', (count) => ({ count }));
  }

  private endWhere(
    condition: string,
    session: string | undefined,
    acting: Acting,
    operation: OperationName,
    detailsOf: (count: number) => Json,
  ): Promise<number> {
    const { person } = acting;
    return inTransaction(this.dataSource, async (tx) => {
      const [, count]: [unknown, number] = await tx.query(`delete from session where person_id = $1 and ${condition}`, [
        person,
        session,
      ]);
      if (count === 0) return 0;
      const at = this.clock.now().toISOString();
      const record = { at, actor: selfActor(acting), subject: person, details: detailsOf(count), reason: null };
      await operationJournal.append(tx, { ...record, operation });
      return count;
    });
  }
}
