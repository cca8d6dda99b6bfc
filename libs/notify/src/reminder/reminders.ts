import { CalendarFacts, localDay, RuleFacts, timeZone } from '#calendar';
import { addDays, type Calendar, localTime, startOfDay } from '#machine';
import { Clock, inTransaction } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Deliveries } from '../delivery/deliveries.js';
import type { TermBasis } from '../inbox/inbox-item.js';
import type { NewItem } from '../inbox/inbox.repository.js';
import type { Told } from '../notice/addressees.js';
import { TellPeople } from '../notice/telling.js';
import { Escalation } from './escalation.js';
import { turnsBetween, workingDaysLeft } from './ladder.js';
import { type DueTask, ReminderRepository, type Turns } from './reminder.repository.js';
import { TaskLadders } from './task-ladders.js';

/** The local time from which a day's reminders go out. */
export const reminderTime = '09:00';

const batch = 200;
/** In one look ahead. */
const mostDays = 60;

/** Reminds of open tasks by the ladder of their due dates, each rung once. */
@Injectable()
export class Reminders {
  private readonly log = new Logger(Reminders.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarFacts,
    private readonly rules: RuleFacts,
    private readonly ladders: TaskLadders,
    private readonly repository: ReminderRepository,
    private readonly escalation: Escalation,
    private readonly telling: TellPeople,
    private readonly deliveries: Deliveries,
  ) {}

  /**
   * The pass of the local day, if it is time for it and it has not come to its end before; what was told already is not told
   * again. @returns how many tasks were reminded of.
   */
  async run(): Promise<number> {
    const { manager } = this.dataSource;
    const now = this.clock.now();
    const today = localDay(now.toISOString());
    if (localTime(now.toISOString(), timeZone) < reminderTime || (await this.repository.hasPassed(manager, today))) return 0;
    const calendar = await this.calendars.load(manager, null, now.toISOString());
    const bases = await this.bases(now);
    const turns = this.turns(today, today, calendar);
    let count = 0;
    for (let isLast = false, hasFailed = false; !isLast;) {
      const due = await this.repository.due(manager, this.ladders.tasks, turns, batch);
      let begun = 0;
      for (const task of due) {
        try {
          if (await this.remind(task, today, calendar, bases)) begun += 1;
        } catch (error) {
          // One that cannot be told must not keep the others: the next run of the day tries it again.
          hasFailed = true;
          this.log.error({ error, instance: task.instance, task: task.task }, 'nobody was reminded of a task');
        }
      }
      count += begun;
      // None of a batch was left to tell: others are at the same, or they were all done meanwhile.
      isLast = due.length < batch || begun === 0;
      if (isLast && !hasFailed) await this.repository.endPass(manager, today, now);
    }
    return count;
  }

  /**
   * The next moment, after one and not after another, at which the pass of a day would tell something, as things stand; null: there
   * is none. For whoever moves a clock.
   */
  async next(after: Date, until: Date): Promise<Date | null> {
    const { manager } = this.dataSource;
    let first = localDay(after.toISOString());
    if (passOf(first) <= after) first = addDays(first, 1);
    let last = localDay(until.toISOString());
    if (passOf(last) > until) last = addDays(last, -1);
    while (first <= last) {
      const calendar = await this.calendars.load(manager, null, passOf(first).toISOString());
      const end = [last, addDays(first, mostDays - 1)].sort()[0]!;
      const turns = this.turns(first, end, calendar);
      const day = await this.repository.firstDay(manager, this.ladders.tasks, turns);
      if (day !== null) return passOf(day);
      first = addDays(end, 1);
    }
    return null;
  }

  private turns(first: string, last: string, calendar: Calendar): Turns {
    return this.ladders
      .used()
      .flatMap(([ladder, rungs]) => turnsBetween(first, last, rungs, calendar).map((turn) => ({ ...turn, ladder })));
  }

  private async remind(
    task: DueTask,
    today: string,
    calendar: Calendar,
    bases: ReadonlyMap<string, TermBasis>,
  ): Promise<boolean> {
    const now = this.clock.now();
    const added = await inTransaction(this.dataSource, async (tx) => {
      const source = await this.repository.begin(tx, task, now);
      if (source === null) return null;
      const { tells } = this.ladders.named(task.ladder).find(({ rung }) => rung === task.rung)!;
      const { meant, own, others } = await this.escalation.of(tx, task, tells, now);
      const { instanceId, instance, workflow, version, number, title, event, dueOn } = task;
      const workingDays = workingDaysLeft(today, dueOn, calendar);
      const basis = task.rule === null ? 'own' : (bases.get(task.rule) ?? 'recommended');
      const of = { workflow, version, number, title, task: task.task, event, dueOn, on: today, workingDays, basis };
      const item = ({ person, why }: Told): NewItem => ({ person, isDuty: true, content: { ...of, why } });
      const items = [...own, ...others].map(item);
      const nobody = own.length === 0 ? [meant] : [];
      const what = { source, kind: 'reminder' as const, instanceId, instance, name: task.task, meant: [meant], nobody, items };
      return this.telling.tell(tx, what);
    });
    if (added !== null) this.deliveries.ring(added);
    return added !== null;
  }

  private async bases(now: Date): Promise<ReadonlyMap<string, TermBasis>> {
    const ids = [...new Set(this.ladders.tasks.flatMap(({ rule }) => rule ?? []))];
    const rules = await this.rules.load(this.dataSource.manager, ids, now.toISOString());
    return new Map(Object.values(rules).map(({ id, statutory }) => [id, statutory ? 'statutory' : 'recommended']));
  }
}

/** The moment at which the pass of a local day begins. */
function passOf(day: string): Date {
  const [hours, minutes] = reminderTime.split(':').map(Number) as [number, number];
  return new Date(Date.parse(startOfDay(day, timeZone)) + (hours * 60 + minutes) * 60_000);
}
