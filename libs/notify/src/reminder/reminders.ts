import { CalendarFacts, localDay, RuleFacts, timeZone } from '#calendar';
import { HeldTasks } from '#cases';
import { addDays, type Calendar, localTime, startOfDay } from '#machine';
import { Clock, inTransaction } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Deliveries } from '../delivery/deliveries.js';
import type { TermBasis } from '../inbox/inbox-item.js';
import type { NewItem } from '../inbox/inbox.repository.js';
import { Notifier, type Notification } from '../notifier/notifier.js';
import { type Escalated, Escalation } from './escalation.js';
import { turnsBetween, workingDaysLeft } from './reminder-schedule.js';
import { type DueTask, ReminderRepository, type Turns } from './reminder.repository.js';
import { TaskReminderSchedules } from './task-reminder-schedules.js';

/** The local time from which a day's reminders go out. */
const reminderTime = '09:00';

/** Tasks of one look, which reads every open task. */
const looked = 5_000;
/** Tasks whose reminders are sent in one transaction. */
const together = 200;
/** In one look ahead. */
const maxDays = 60;

/** What is the same for all reminders of a day. */
interface Pass {
  readonly today: string;
  readonly calendar: Calendar;
  readonly bases: ReadonlyMap<string, TermBasis>;
}

/** Reminds of open tasks by the schedule of their due dates, once for each step; never of a held task. */
@Injectable()
export class Reminders {
  private readonly log = new Logger(Reminders.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarFacts,
    private readonly rules: RuleFacts,
    private readonly schedules: TaskReminderSchedules,
    private readonly heldTasks: HeldTasks,
    private readonly repository: ReminderRepository,
    private readonly escalation: Escalation,
    private readonly notifier: Notifier,
    private readonly deliveries: Deliveries,
  ) {}

  /**
   * The pass of the local day, if it is time for it and it has not come to its end before; what was sent already is not sent
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
    const held = await this.heldTasks.list(manager);
    let count = 0;
    for (let isLast = false, hasFailed = false; !isLast;) {
      const due = await this.repository.due(manager, { schedules: this.schedules.tasks, turns, held }, looked);
      let begun = 0;
      for (let first = 0; first < due.length; first += together) {
        const sent = await this.remindEach(due.slice(first, first + together), { today, calendar, bases });
        hasFailed ||= sent.failed > 0;
        begun += sent.begun;
      }
      count += begun;
      // No task of the query was left: others work on the same, or all were done meanwhile.
      isLast = due.length < looked || begun === 0;
      if (isLast && !hasFailed) await this.repository.endPass(manager, today, now);
    }
    return count;
  }

  /**
   * The next moment, after one and not after another, at which the pass of a day would send something, as things stand; null: there
   * is none. For a clock that is moved.
   */
  async next(after: Date, until: Date): Promise<Date | null> {
    const { manager } = this.dataSource;
    let first = localDay(after.toISOString());
    if (passOf(first) <= after) first = addDays(first, 1);
    let last = localDay(until.toISOString());
    if (passOf(last) > until) last = addDays(last, -1);
    const held = first > last ? [] : await this.heldTasks.list(manager);
    while (first <= last) {
      const calendar = await this.calendars.load(manager, null, passOf(first).toISOString());
      const end = [last, addDays(first, maxDays - 1)].sort()[0]!;
      const turns = this.turns(first, end, calendar);
      const day = await this.repository.firstDay(manager, { schedules: this.schedules.tasks, turns, held });
      if (day !== null) return passOf(day);
      first = addDays(end, 1);
    }
    return null;
  }

  private turns(first: string, last: string, calendar: Calendar): Turns {
    return this.schedules
      .used()
      .flatMap(([name, steps]) => turnsBetween(first, last, steps, calendar).map((turn) => ({ ...turn, schedule: name })));
  }

  /** All in one transaction; where one of them fails, each in its own, so that it holds up no other. */
  private async remindEach(due: readonly DueTask[], pass: Pass): Promise<{ begun: number; failed: number }> {
    try {
      return { begun: await this.remind(due, pass), failed: 0 };
    } catch (error) {
      this.log.warn({ error, tasks: due.length }, 'reminders failed together, and are sent one by one');
    }
    let [begun, failed] = [0, 0];
    for (const task of due) {
      try {
        begun += await this.remind([task], pass);
      } catch (error) {
        // The next run of the day tries it again.
        failed += 1;
        this.log.error({ error, instance: task.instance, task: task.task }, 'nobody was reminded of a task');
      }
    }
    return { begun, failed };
  }

  /** @returns how many of these were not sent before, nor done, moved or stopped meanwhile. */
  private async remind(due: readonly DueTask[], pass: Pass): Promise<number> {
    if (due.length === 0) return 0;
    const now = this.clock.now();
    const { begun, added } = await inTransaction(this.dataSource, async (tx) => {
      const sources = await this.repository.begin(tx, due, now);
      const reminded = due.flatMap((task, index) => {
        const { tells } = this.schedules.stepsOf(task).find(({ rung }) => rung === task.rung)!;
        return sources[index] === null ? [] : [{ source: sources[index]!, task, tells }];
      });
      const escalated = await this.escalation.of(tx, reminded, now);
      const all = reminded.map(({ source, task }, index) => notificationOf(source, task, escalated[index]!, pass));
      return { begun: all.length, added: await this.notifier.notify(tx, all) };
    });
    this.deliveries.notify(added);
    return begun;
  }

  private async bases(now: Date): Promise<ReadonlyMap<string, TermBasis>> {
    const ids = [...new Set(this.schedules.tasks.flatMap(({ rule }) => rule ?? []))];
    const rules = await this.rules.load(this.dataSource.manager, ids, now.toISOString());
    return new Map(Object.values(rules).map(({ id, statutory }) => [id, statutory ? 'statutory' : 'recommended']));
  }
}

function notificationOf(
  source: string,
  due: DueTask,
  { addressee, own, others }: Escalated,
  { today, calendar, bases }: Pass,
): Notification {
  const { instanceId, instance, workflow, version, number, title, task, event, dueOn, rule } = due;
  const workingDays = workingDaysLeft(today, dueOn, calendar);
  const basis = rule === null ? 'own' : (bases.get(rule) ?? 'recommended');
  const of = { workflow, version, number, title, task, event, dueOn, on: today, workingDays, basis };
  const items = [...own, ...others].map(({ person, why }): NewItem => ({ person, isDuty: true, content: { ...of, why } }));
  const nobody = own.length === 0 ? [addressee] : [];
  return { source, kind: 'reminder', instanceId, instance, name: task, addressees: [addressee], nobody, items };
}

/** The moment at which the pass of a local day begins. */
function passOf(day: string): Date {
  const [hours, minutes] = reminderTime.split(':').map(Number) as [number, number];
  return new Date(Date.parse(startOfDay(day, timeZone)) + (hours * 60 + minutes) * 60_000);
}
