import type { TaskLine } from '#cases';
import { addDays, Refused } from '#machine';
import type { Person } from '../country/country.js';
import type { Desk } from './desk.js';
import { doMany } from './do-many.js';
import { perform } from './perform.js';

/** What a person has made of a task: the day for it (null: never), and how often the product said not yet. */
interface Resolve {
  readonly day: string | null;
  readonly tries: number;
}

/** Tasks of a state office in a day: what is left waits for the next. */
const capacity = 60;
/** Days until somebody tries again, the more often it was in vain. */
const pauses = [2, 5, 10, 15, 30];

/** A day in the offices: one after the other, each looks at the own worklist and does what is due. */
export class Offices {
  private readonly resolves = new Map<string, Resolve>();
  /** When each looked last, in milliseconds since 1970. */
  private readonly looked = new Map<Person, number>();
  /** Why something could not be done, by reason. */
  readonly blocked = new Map<string, number>();

  /** Offices that look at their worklist every Monday. */
  private readonly weekly: readonly string[];

  constructor(private readonly desk: Desk) {
    this.weekly = [...desk.simulations.values()].flatMap(({ weekly = [] }) => weekly);
  }

  async playDay(): Promise<void> {
    const { diary, today, country } = this.desk;
    const news = await this.newestTasks();
    const noted = diary.takeLooks(today);
    const isMonday = new Date(`${today}T00:00:00Z`).getUTCDay() === 1;
    for (const person of country.people) {
      const isNews = (news.get(`${person.body}.${person.office}`) ?? 0) > (this.looked.get(person) ?? 0);
      const isWeekly = isMonday && this.weekly.includes(person.office);
      if (!isNews && !isWeekly && !noted.has(person)) continue;
      this.looked.set(person, this.desk.clock.now().getTime());
      await this.carryOut(person);
      await this.workOff(person);
    }
    diary.forget(today);
  }

  private isOfState({ body }: Person): boolean {
    return this.desk.country.municipalityOf(body) === undefined;
  }

  /** When the newest task of each office was opened: the mail of the last days says it. Milliseconds since 1970. */
  private async newestTasks(): Promise<ReadonlyMap<string, number>> {
    const since = addDays(this.desk.today, -4);
    const rows = await this.desk.dataSource.query<{ body_id: string; office: string; newest: Date }[]>(
      'select body_id, office, max(opened_at) as newest from task where opened_at >= $1 group by body_id, office',
      [`${since}T00:00:00+06:00`],
    );
    return new Map(rows.map(({ body_id, office, newest }) => [`${body_id}.${office}`, newest.getTime()]));
  }

  /** Their plans for today; what is not possible (any more) is dropped. */
  private async carryOut(person: Person): Promise<void> {
    for (const { instance, act, detail } of this.desk.diary.takeIntentions(this.desk.today, person)) {
      await perform(this.desk, person, instance, act, detail).catch((error: unknown) => {
        // The case has gone over to another municipality.
        if (!(error instanceof Refused) || error.code !== 'notFound') throw error;
      });
    }
  }

  private async workOff(person: Person): Promise<void> {
    const { today } = this.desk;
    const due = (await this.worklist(person)).filter((task) => {
      if (!this.desk.simulations.has(task.workflow)) return false;
      const { day } = this.resolved(task, person);
      return day !== null && day <= today;
    });
    const rest = await doMany(this.desk, person, due);
    for (const [done, task] of rest.entries()) {
      if (this.isOfState(person) && done >= capacity) return this.desk.diary.look(person, addDays(today, 1));
      await this.do(task, person);
    }
    // What they have done may have given them something new to do.
    if (due.length > 0) this.desk.diary.look(person, addDays(today, 1));
  }

  private async worklist(person: Person): Promise<TaskLine[]> {
    const tasks: TaskLine[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await this.desk.tasks.list({ mine: true, limit: 500, cursor }, person.acting);
      tasks.push(...page.items);
      if (page.nextCursor === null) return tasks;
      cursor = page.nextCursor;
    }
  }

  /** Decided when it is first seen, and anew when it is due on another day. */
  private resolved(task: TaskLine, person: Person): Resolve {
    const key = keyOf(task, person);
    const known = this.resolves.get(key);
    if (known !== undefined) return known;
    const day = this.dayFor(task, person);
    const resolve = { day, tries: 0 };
    this.resolves.set(key, resolve);
    if (day !== null && day > this.desk.today) this.desk.diary.look(person, day);
    return resolve;
  }

  private dayFor(task: TaskLine, person: Person): string | null {
    const { files, country, simulations, today } = this.desk;
    const { key, with: body } = files.of(task);
    const random = country.draw('task', key, person.key, task.name, task.dueOn ?? '', today);
    return simulations.get(task.workflow)!.dayFor({ task, person, with: body, country, today, random });
  }

  private async do(task: TaskLine, person: Person): Promise<void> {
    const { sent, blocked } = await perform(this.desk, person, task.instance, task.name);
    for (const { code } of blocked ?? []) this.blocked.set(code, (this.blocked.get(code) ?? 0) + 1);
    const key = keyOf(task, person);
    if (blocked === null && sent > 0) return void this.resolves.delete(key);
    const { tries } = this.resolves.get(key)!;
    // Nothing to do, though it is awaited: they leave it.
    const day = blocked === null ? null : addDays(this.desk.today, pauses[Math.min(tries, pauses.length - 1)]!);
    this.resolves.set(key, { day, tries: tries + 1 });
    if (day !== null) this.desk.diary.look(person, day);
  }
}

function keyOf({ instance, name, dueOn }: TaskLine, { key }: Person): string {
  return `${instance} ${name} ${dueOn ?? ''} ${key}`;
}
