import { CalendarFacts, localDay, RuleFacts, timeZone } from '#calendar';
import { HeldTasks } from '#cases';
import { type StoredCase, WorkflowCatalog } from '#engine';
import type { Calendar } from '#machine';
import { Clock } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { date, id, instant, list, oneOf, orNull, type StaticObject, text, whole } from '#schema';
import { type TermBasis, termBases } from '../inbox/inbox-item.js';
import { comingReminderSteps, type DatedReminderStep } from './coming-reminder-steps.js';
import { addWorkingDays } from './reminder-schedule.js';
import { type TaskReminderSchedule, TaskReminderSchedules } from './task-reminder-schedules.js';

/** A reminder of an open task of a case: sent, or still to come. */
/** Of a reminder in the document of the API. */
export const reminderProperties = {
  task: text,
  party: text,
  office: text,
  body: id,
  /** The deadline of the case that the task is due by; null: a date that fires no deadline. */
  deadline: orNull(text),
  dueOn: date,
  /** Who says by when it is due. */
  basis: oneOf(...termBases),
  workingDays: { ...whole, description: 'After the due date; negative: before it' },
  tells: list(oneOf('office', 'superior', 'control')),
  /** The local day. */
  on: date,
  toldAt: { ...orNull(instant), description: 'When it went out; null: it is to come, if nothing changes' },
};

export type ReminderLine = StaticObject<typeof reminderProperties>;

interface TaskRow {
  readonly task: string;
  readonly party: string;
  readonly office: string;
  readonly body: string;
  readonly dueOn: string;
  readonly openedOn: string;
  readonly hasPassed: boolean;
  readonly sent: readonly { readonly step: string; readonly at: string }[];
}

const select = `select t.name as task, t.party, t.office, t.body_id as body, t.due_on::text as "dueOn",
    (t.opened_at at time zone '${timeZone}')::date::text as "openedOn",
    exists (select from reminder_pass where day = $2) as "hasPassed",
    (select coalesce(json_agg(json_build_object('step', r.rung, 'at', r.created_at) order by r.created_at), '[]') from reminder r
      where r.instance_id = t.instance_id and r.task = t.name and r.body_id = t.body_id and r.due_on = t.due_on) as sent
  from task t where t.instance_id = $1 and t.due_on is not null order by t.due_on, t.name, t.body_id`;

/** Which reminders of a case have gone out and which are to come, as things stand. */
@Injectable()
export class ReminderReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarFacts,
    private readonly rules: RuleFacts,
    private readonly schedules: TaskReminderSchedules,
    private readonly catalog: WorkflowCatalog,
    private readonly heldTasks: HeldTasks,
  ) {}

  /** By due date, then by day. What is done, or due on another day by now, is not among them. */
  async ofCase(stored: StoredCase): Promise<ReminderLine[]> {
    const { manager } = this.dataSource;
    const now = this.clock.now().toISOString();
    const today = localDay(now);
    const rows = await manager.query<TaskRow[]>(select, [stored.id, today]);
    if (rows.length === 0) return [];
    const kinds = new Map(this.schedules.tasks.filter((each) => isOf(each, stored)).map((each) => [each.task, each]));
    const calendar = await this.calendars.load(manager, null, now);
    const ids = [...new Set([...kinds.values()].flatMap(({ rule }) => rule ?? []))];
    const rules = await this.rules.load(manager, ids, now);
    const silent = await this.silent(stored, rows);
    return rows.flatMap((row) => {
      const kind = kinds.get(row.task);
      if (kind === undefined) return [];
      const basis = kind.rule === null ? 'own' : rules[kind.rule]?.statutory === true ? 'statutory' : 'recommended';
      return this.linesOf(row, kind, { basis, today, calendar, isSilent: silent.has(`${row.task} ${row.body}`) });
    });
  }

  private linesOf(
    { openedOn, hasPassed, sent, ...task }: TaskRow,
    kind: TaskReminderSchedule,
    { basis, today, calendar, isSilent }: { basis: TermBasis; today: string; calendar: Calendar; isSilent: boolean },
  ): ReminderLine[] {
    const steps = this.schedules
      .stepsOf(kind)
      .map((step): DatedReminderStep => ({ ...step, on: addWorkingDays(task.dueOn, step.workingDays, calendar) }));
    const of = { ...task, deadline: kind.deadline, basis };
    const gone = sent.flatMap(({ step: name, at }) => {
      const step = steps.find((each) => each.rung === name);
      const toldAt = new Date(at).toISOString();
      // A step that a newer release no longer has is known by its row alone.
      return step === undefined ? [] : [lineOf(of, step, localDay(toldAt), toldAt)];
    });
    const known = new Set(sent.map(({ step }) => step));
    const coming = isSilent ? [] : comingReminderSteps(steps, { today, openedOn, hasPassed, known });
    return [...gone, ...coming.map(({ day, ...step }) => lineOf(of, step, day, null))];
  }

  /** Tasks of which nobody is reminded as things stand: of a stopped case all, of one under a flag those that have to wait. */
  private async silent({ id, workflow, version, states, isStopped }: StoredCase, rows: readonly TaskRow[]): Promise<Set<string>> {
    if (isStopped) return new Set(rows.map(({ task, body }) => `${task} ${body}`));
    const flags = this.catalog.pinned(workflow, version).flags?.names ?? [];
    if (!states.some((state) => flags.includes(state))) return new Set();
    const held = await this.heldTasks.list(this.dataSource.manager, rows);
    return new Set(held.filter(({ instanceId }) => instanceId === id).map(({ task, body }) => `${task} ${body}`));
  }
}

function isOf(schedule: TaskReminderSchedule, { workflow, version }: StoredCase): boolean {
  return schedule.workflow === workflow && schedule.version === version;
}

function lineOf(
  of: Omit<ReminderLine, 'workingDays' | 'tells' | 'on' | 'toldAt'>,
  { workingDays, tells }: DatedReminderStep,
  on: string,
  toldAt: string | null,
): ReminderLine {
  return { ...of, workingDays, tells, on, toldAt };
}
