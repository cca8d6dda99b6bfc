import { CalendarFacts, localDay, timeZone } from '#calendar';
import { type HeldTask, HeldTasks } from '#cases';
import { type Json, localTime } from '#machine';
import { Clock, crashPoint, inTransaction } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Deliveries } from '../delivery/deliveries.js';
import { InboxRepository } from '../inbox/inbox.repository.js';
import type { DigestMail } from '../mail/mail.content.js';
import { MailTransport } from '../mail/mail.transport.js';
import { addWorkingDays } from '../reminder/reminder-schedule.js';
import { type MailAddress, SettingRepository } from '../settings/setting.repository.js';
import { DigestRepository } from './digest.repository.js';

/** The local time from which the mail of the day goes out. */
const digestTime = '08:00';

/** What is due within so many working days stands in it. */
const ahead = 3;
/** Milliseconds: earlier notices are old, also after an outage. */
const newFor = 7 * 86_400_000;
const batch = 100;

/** One mail a day to those who want it so: what is new, and what is due and can be done; none where there is nothing to say. */
@Injectable()
export class Digests {
  private readonly log = new Logger(Digests.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarFacts,
    private readonly heldTasks: HeldTasks,
    private readonly settings: SettingRepository,
    private readonly digests: DigestRepository,
    private readonly inbox: InboxRepository,
    private readonly deliveries: Deliveries,
    private readonly transport: MailTransport,
  ) {}

  /** Of the local day, once it is time for it. @returns how many mails were written. */
  async run(): Promise<number> {
    const now = this.clock.now().toISOString();
    if (!this.transport.isThere || localTime(now, timeZone) < digestTime) return 0;
    const day = localDay(now);
    const until = addWorkingDays(day, ahead, await this.calendars.load(this.dataSource.manager, null, now));
    const failed = new Set<string>();
    let count = 0;
    let held: readonly HeldTask[] | undefined;
    for (;;) {
      const waiting = await this.settings.awaitingDigest(this.dataSource.manager, day, batch + failed.size);
      const next = waiting.filter(({ person }) => !failed.has(person));
      if (next.length === 0) return count;
      held ??= await this.heldTasks.list(this.dataSource.manager);
      for (const address of next) {
        try {
          if (await this.write(address, day, until, held)) count += 1;
        } catch (error) {
          // One person's mail must not keep those of others: the next run of the day tries it again.
          failed.add(address.person);
          this.log.error({ error, person: address.person }, 'the mail of the day was not written');
        }
      }
    }
  }

  private async write(
    { person, information }: MailAddress,
    day: string,
    until: string,
    held: readonly HeldTask[],
  ): Promise<boolean> {
    const added = await inTransaction(this.dataSource, async (tx) => {
      if (!(await this.digests.begin(tx, day, person))) return [];
      const news = await this.digests.news(tx, person, new Date(this.clock.now().getTime() - newFor), information);
      const tasks = await this.digests.tasks(tx, person, until, held);
      if (news.rows.length === 0 && tasks.rows.length === 0) return [];
      const content: DigestMail = {
        kind: 'digest',
        day,
        items: [...news.rows].reverse(),
        moreItems: news.more,
        tasks: tasks.rows,
        moreTasks: tasks.more,
      };
      const ids = await this.deliveries.add(tx, [
        { channel: 'mail', target: person, instance: null, content: content as unknown as Json },
      ]);
      await this.digests.sent(tx, day, person, ids[0]!);
      await this.inbox.markMailed(tx, news.rows, ids[0]!);
      await crashPoint('digest.written');
      return ids;
    });
    this.deliveries.notify(added);
    return added.length > 0;
  }
}
