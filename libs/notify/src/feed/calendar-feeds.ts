import { createHash, randomBytes } from 'node:crypto';
import { ActingReader, type Acting } from '#identity';
import { type Actor, type Json, type Language, Refused } from '#machine';
import { Clock, CONFIGURATION, type Configuration, inTransaction, operationJournal, type OperationName } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DueTaskReader } from './due-task.reader.js';
import { taskCalendar } from './task-calendar.js';

/** Whether a person has a feed. Its address is told once, when it is made. */
export interface CalendarFeedView {
  /** Null: there is none. */
  readonly createdAt: Date | null;
  /** At most an hour old; null: never read. */
  readonly lastReadAt: Date | null;
}

export interface CalendarFeedWithAddress extends CalendarFeedView {
  /** Whoever has it reads the calendar, without a password. */
  readonly address: string;
}

/** As a calendar program gets it. */
export interface ReadCalendar {
  readonly text: string;
  readonly language: Language;
}

const none: CalendarFeedView = { createdAt: null, lastReadAt: null };
const secretPattern = /^[\w-]{43}$/;

/** Personal calendars of due dates, each at a secret address that its person can replace and revoke. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: ActingReader,
    private readonly tasks: DueTaskReader,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
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
      const [, count] = await tx.query<[unknown, number]>('delete from calendar_feed where person_id = $1', [acting.person]);
      if (count === 0) throw new Refused('notFound');
      await record(tx, 'calendarFeedRevoked', acting, this.clock.now());
    });
  }

  /**
   * The calendar at a secret address. It is looked up by its hash, so how long that takes says nothing of what is right in it.
   * @throws Refused `notFound`: unknown, revoked, or of a person who is disabled.
   */
  async read(secret: string): Promise<ReadCalendar> {
    if (!secretPattern.test(secret)) throw new Refused('notFound');
    const now = this.clock.now();
    const hash = sha256(secret);
    const [feed] = await this.dataSource.query<{ person_id: string; last_read_at: Date | null }[]>(
      'select person_id, last_read_at from calendar_feed where sha256 = $1',
      [hash],
    );
    const acting = feed === undefined ? null : await this.people.of(feed.person_id);
    if (feed === undefined || acting === null) throw new Refused('notFound');
    if (isStale(feed.last_read_at, now))
      await this.dataSource.query('update calendar_feed set last_read_at = $2 where sha256 = $1', [hash, now]);
    const { language } = acting;
    return { text: taskCalendar(await this.tasks.list(acting, language), language), language };
  }
}

function isStale(lastReadAt: Date | null, now: Date): boolean {
  return lastReadAt === null || now.getTime() - lastReadAt.getTime() >= 3_600_000;
}

async function record(tx: EntityManager, operation: OperationName, { person }: Acting, now: Date): Promise<void> {
  const actor: Actor = { person, body: null, office: null, basis: 'self' };
  const details: Json = {};
  await operationJournal.append(tx, { at: now.toISOString(), actor, operation, subject: person, details, reason: null });
}

function sha256(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
