import { ActingReader } from '#identity';
import { type Language, Refused } from '#machine';
import { Clock, sha256 } from '#platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DueTaskReader } from './due-task.reader.js';
import { taskCalendar } from './task-calendar.js';

/** As a calendar program gets it. */
interface ReadCalendar {
  readonly text: string;
  readonly language: Language;
}

const secretPattern = /^[\w-]{43}$/;

/** Personal calendars of due dates, each at a secret address. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: ActingReader,
    private readonly tasks: DueTaskReader,
  ) {}

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
