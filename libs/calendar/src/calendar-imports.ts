import { type BatchOperation, PlanToken } from '#batches';
import { type Actor, reason, Refused } from '#machine';
import { Clock, inTransaction, operationJournal } from '#platform';
import { date, object, oneOf, orNull, type Static } from '#schema';
import { type FileView, readFile } from '#tabular';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type CalendarDayKind, calendarDayKinds } from './calendar-day.entity.js';
import type { CalendarForm } from './calendar-import.dto.js';
import { approvedTexts } from './calendar.texts.js';
import { dayColumns } from './day-columns.js';
import { judgeDays, type JudgedDay, type ProposedDay } from './judge-days.js';

/** A year has no more days. */
const maxRows = 366;

/** How a version would differ from the one that counts now; null: the day is as in any five-day week. */
export const DayChange = object({ date, from: orNull(oneOf(...calendarDayKinds)), to: orNull(oneOf(...calendarDayKinds)) });
export type DayChange = Static<typeof DayChange>;

export interface CalendarImport {
  readonly form: CalendarForm;
  /** The version that it would be, or is. */
  readonly version: number;
  readonly file: FileView;
  readonly rows: readonly JudgedDay[];
  readonly changes: readonly DayChange[];
  /** Writes exactly this, by the same person; null while a row is refused. */
  readonly token: string | null;
  readonly isApplied: boolean;
}

/** A calendar as an operator brings it. */
interface BroughtCalendar {
  readonly form: CalendarForm;
  readonly file: { readonly name: string; readonly bytes: Buffer };
  readonly actor: Actor;
}

interface Work {
  readonly form: CalendarForm;
  readonly file: FileView;
  readonly rows: readonly JudgedDay[];
}

/** Calendars that operators bring: first judged, then written as a new version of their year; nothing is ever overwritten. */
@Injectable()
export class CalendarImports implements BatchOperation<
  BroughtCalendar,
  CalendarImport,
  BroughtCalendar & { readonly token: string },
  CalendarImport
> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused `invalidPayload` (the act), `fileUnreadable`, `tooLarge`. */
  async plan({ form, file, actor }: BroughtCalendar): Promise<CalendarImport> {
    const work = await readWork(form, file);
    const tx = this.dataSource.manager;
    const version = (await newestVersion(tx, form.year)) + 1;
    return this.result(tx, work, version, tokenOf(work, version, actor).text, false);
  }

  /**
   * Writes the version, once: a repeat gets the same answer.
   * @throws as `plan`; Refused `notAllowed` while a row is refused; `previewOfAnother` also when the year has got another
   * version since the preview.
   */
  async start({ form, file, token, actor }: BroughtCalendar & { readonly token: string }): Promise<CalendarImport> {
    const work = await readWork(form, file);
    return inTransaction(this.dataSource, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('calendar_year'))`);
      const done = await tx.query<{ version: number }[]>('select version from calendar_year where year = $1 and token = $2', [
        form.year,
        token,
      ]);
      const newest = await newestVersion(tx, form.year);
      const version = done[0]?.version ?? newest + 1;
      tokenOf(work, version, actor).assertIs(token, 'calendarPreviewGone');
      const refused = work.rows.filter(({ day }) => day === null).length;
      if (refused > 0) throw new Refused('notAllowed', [reason('calendarRowsRefused', { count: String(refused) })]);
      const result = await this.result(tx, work, version, token, true);
      if (done.length === 0) await this.write(tx, work, version, token, actor);
      return result;
    });
  }

  private async result(
    tx: EntityManager,
    { form, file, rows }: Work,
    version: number,
    token: string,
    isApplied: boolean,
  ): Promise<CalendarImport> {
    const days = rows.flatMap(({ day }) => day ?? []);
    const changes = changesFrom(await kindsOf(tx, form.year, version - 1), new Map(days.map(({ date, kind }) => [date, kind])));
    const isSound = days.length === rows.length;
    return { form, version, file, rows, changes, token: isSound ? token : null, isApplied };
  }

  private async write(
    tx: EntityManager,
    { form, file, rows }: Work,
    version: number,
    token: string,
    actor: Actor,
  ): Promise<void> {
    const { year, approved, act = null, actNumber = null, actDate = null, reason: why = null } = form;
    const at = this.clock.now().toISOString();
    const note = approvedTexts[approved === 'true' ? 'yes' : 'no'];
    await tx.query(
      `insert into calendar_year (year, version, act, act_number, act_date, approved, note_ky, note_ru, note_en, recorded_at, person, token)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [year, version, act, actNumber, actDate, approved, note.ky, note.ru, note.en, at, actor.person, token],
    );
    const days = rows.map(({ day }) => day as ProposedDay);
    await tx.query(
      `insert into calendar_day (year, version, date, kind, pair, note_ky, note_ru, note_en)
       select $1, $2, date, kind, pair, note->>'ky', note->>'ru', note->>'en'
       from jsonb_to_recordset($3) as d(date date, kind text, pair date, note jsonb)`,
      [year, version, JSON.stringify(days)],
    );
    const { name, sha256 } = file;
    await operationJournal.append(tx, {
      at,
      actor,
      operation: 'calendarImported',
      subject: `${year}/${version}`,
      details: { approved: approved === 'true', act, actNumber, actDate, file: name, sha256, days: days.length },
      reason: why,
    });
  }
}

async function readWork(form: CalendarForm, uploaded: { name: string; bytes: Buffer }): Promise<Work> {
  assertAct(form);
  const { file, records } = await readFile(uploaded, dayColumns, { encoding: form.encoding, maxRows });
  return { form, file, rows: judgeDays(form.year, records) };
}

/** Type, number and date identify an act: all three or none, and none only of what is not approved. */
function assertAct(form: CalendarForm): void {
  const names = ['act', 'actNumber', 'actDate'] as const;
  const missing = names.filter((name) => form[name] === undefined);
  if (missing.length === 0 || (missing.length === names.length && form.approved === 'false')) return;
  throw new Refused(
    'invalidPayload',
    [],
    missing.map((name) => ({ path: `/${name}`, code: 'required' })),
  );
}

async function newestVersion(tx: EntityManager, year: string): Promise<number> {
  const rows = await tx.query<{ version: number | null }[]>('select max(version) as version from calendar_year where year = $1', [
    year,
  ]);
  return rows[0]?.version ?? 0;
}

async function kindsOf(tx: EntityManager, year: string, version: number): Promise<Map<string, CalendarDayKind>> {
  const rows = await tx.query<{ date: string; kind: CalendarDayKind }[]>(
    'select date::text, kind from calendar_day where year = $1 and version = $2',
    [year, version],
  );
  return new Map(rows.map(({ date, kind }) => [date, kind]));
}

function changesFrom(old: ReadonlyMap<string, CalendarDayKind>, present: ReadonlyMap<string, CalendarDayKind>): DayChange[] {
  const dates = [...new Set([...old.keys(), ...present.keys()])].sort();
  return dates
    .map((date) => ({ date, from: old.get(date) ?? null, to: present.get(date) ?? null }))
    .filter(({ from, to }) => from !== to);
}

/** Binds an application to the file, what is said of it, the person, and the version that it would be. */
function tokenOf({ form, file }: Work, version: number, { person }: Actor): PlanToken {
  return PlanToken.over({ kind: 'calendar', person: person!, content: { form: { ...form }, sha256: file.sha256, version } });
}
