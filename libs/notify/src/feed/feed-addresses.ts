import { randomBytes } from 'node:crypto';
import type { Acting } from '#identity';
import { type Actor, type Json, Refused } from '#machine';
import { Clock, CONFIGURATION, type Configuration, inTransaction, operationJournal, type OperationName, sha256 } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { component, describing, object, orNull, type Static, timestamp } from '#schema';

const feed = {
  createdAt: { ...orNull(timestamp), description: 'Null: there is none' },
  lastReadAt: { ...orNull(timestamp), description: 'Up to an hour old' },
};

/** Whether a person has a feed. Its address is shown once, when it is made. */
export const CalendarFeedView = component('CalendarFeed', object(feed));
export type CalendarFeedView = Static<typeof CalendarFeedView>;

/** Anybody who has the address reads the calendar, without a password. */
export const CalendarFeedWithAddress = component(
  'CalendarFeedWithAddress',
  object({ ...feed, address: describing<string>({ type: 'string', format: 'uri' }) }),
);
export type CalendarFeedWithAddress = Static<typeof CalendarFeedWithAddress>;

const none: CalendarFeedView = { createdAt: null, lastReadAt: null };

/** The secret address of each person's calendar, which they can replace and revoke. */
@Injectable()
export class FeedAddresses {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'publicUrl'>,
  ) {}

  async get({ person }: Acting): Promise<CalendarFeedView> {
    const [row] = await this.dataSource.query<CalendarFeedView[]>(
      'select created_at as "createdAt", last_read_at as "lastReadAt" from calendar_feed where person_id = $1',
      [person],
    );
    return row ?? none;
  }

  /** Makes the feed, or gives it a new address: the one before is over at once. */
  make(acting: Acting): Promise<CalendarFeedWithAddress> {
    const now = this.clock.now();
    // 256 random bits: they cannot be guessed, and a fast hash of them is enough.
    const secret = randomBytes(32).toString('base64url');
    return inTransaction(this.dataSource, async (tx) => {
      await tx.query(
        `insert into calendar_feed (person_id, sha256, created_at) values ($1, $2, $3)
         on conflict (person_id) do update set sha256 = excluded.sha256, created_at = excluded.created_at, last_read_at = null`,
        [acting.person, sha256(secret), now],
      );
      await record(tx, 'calendarFeedMade', acting, now);
      const address = `${this.configuration.publicUrl}/api/feed/${secret}.ics`;
      return { createdAt: now, lastReadAt: null, address };
    });
  }

  /** @throws Refused `notFound` when there is none. */
  revoke(acting: Acting): Promise<void> {
    return inTransaction(this.dataSource, async (tx) => {
      if (!(await this.end(tx, acting))) throw new Refused('notFound');
    });
  }

  /** False when there is none. */
  async end(tx: EntityManager, acting: Acting): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>('delete from calendar_feed where person_id = $1', [acting.person]);
    if (count > 0) await record(tx, 'calendarFeedRevoked', acting, this.clock.now());
    return count > 0;
  }
}

async function record(tx: EntityManager, operation: OperationName, { person }: Acting, now: Date): Promise<void> {
  const actor: Actor = { person, body: null, office: null, basis: 'self' };
  const details: Json = {};
  await operationJournal.append(tx, { at: now.toISOString(), actor, operation, subject: person, details, reason: null });
}
