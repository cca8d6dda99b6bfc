import { Refused, type Text } from '#machine';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { component, date, flag, object, oneOf, orNull, type Static, text, translated, whole } from '#schema';
import { recorded } from './recorded.js';
import { CalendarDay, calendarDayKinds } from './calendar-day.entity.js';
import { CalendarYear } from './calendar-year.entity.js';

export const CalendarYearView = component(
  'CalendarYear',
  object({
    year: whole,
    version: whole,
    act: orNull(text),
    actNumber: orNull(text),
    actDate: orNull(date),
    approved: flag,
    recordedAt: recorded,
    note: translated,
  }),
);
export type CalendarYearView = Static<typeof CalendarYearView>;

export const CalendarDayView = component(
  'CalendarDay',
  object({
    date,
    kind: oneOf(...calendarDayKinds),
    /** The other day of a moved one, where that is known. */
    pair: orNull(date),
    note: translated,
  }),
);
export type CalendarDayView = Static<typeof CalendarDayView>;

@Injectable()
export class CalendarReader {
  constructor(private readonly database: DataSource) {}

  /** Each year in its latest version, in order. */
  async years(): Promise<CalendarYearView[]> {
    const years = await this.database
      .getRepository(CalendarYear)
      .createQueryBuilder('calendar')
      .distinctOn(['calendar.year'])
      .orderBy({ 'calendar.year': 'ASC', 'calendar.version': 'DESC' })
      .getMany();
    return years.map(yearView);
  }

  /** Every version of a year, the one that counts first. @throws Refused `notFound` for a year without a calendar. */
  async versions(year: number): Promise<CalendarYearView[]> {
    const versions = await this.database.getRepository(CalendarYear).find({ where: { year }, order: { version: 'DESC' } });
    if (versions.length === 0) throw new Refused('notFound');
    return versions.map(yearView);
  }

  /**
   * The days of a year that differ from the five-day week, in order; of its latest version unless another is named.
   * @throws Refused `notFound` for a year without a calendar, or without that version.
   */
  async days(year: number, version?: number): Promise<CalendarDayView[]> {
    const versions = this.database.getRepository(CalendarYear);
    const where = version === undefined ? { year } : { year, version };
    const found = await versions.findOne({ where, order: { version: 'DESC' } });
    if (found === null) throw new Refused('notFound');
    const days = await this.database
      .getRepository(CalendarDay)
      .find({ where: { year, version: found.version }, order: { date: 'ASC' } });
    return days.map(({ date, kind, pair, ...notes }) => ({ date, kind, pair, note: noteOf(notes) }));
  }
}

function yearView({ year, version, act, actNumber, actDate, approved, recordedAt, ...notes }: CalendarYear): CalendarYearView {
  const recorded = recordedAt?.toISOString() ?? null;
  return { year, version, act, actNumber, actDate, approved, recordedAt: recorded, note: noteOf(notes) };
}

function noteOf({ noteKy, noteRu, noteEn }: Pick<CalendarYear, 'noteKy' | 'noteRu' | 'noteEn'>): Text {
  return { ky: noteKy, ru: noteRu, en: noteEn };
}
