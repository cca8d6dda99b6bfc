import { Refused, type Text } from '#machine';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarDay, type CalendarDayKind } from './calendar-day.entity.js';
import { CalendarYear } from './calendar-year.entity.js';

export interface CalendarYearView {
  readonly year: number;
  readonly version: number;
  readonly act: string | null;
  readonly approved: boolean;
  readonly note: Text;
}

export interface CalendarDayView {
  readonly date: string;
  readonly kind: CalendarDayKind;
  readonly note: Text;
}

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
    return years.map(({ year, version, act, approved, ...notes }) => ({ year, version, act, approved, note: noteOf(notes) }));
  }

  /**
   * The days of a year's latest version that differ from the five-day week, in order.
   * @throws Refused `notFound` for a year without a calendar.
   */
  async days(year: number): Promise<CalendarDayView[]> {
    const latest = await this.database.getRepository(CalendarYear).findOne({ where: { year }, order: { version: 'DESC' } });
    if (latest === null) throw new Refused('notFound');
    const days = await this.database
      .getRepository(CalendarDay)
      .find({ where: { year, version: latest.version }, order: { date: 'ASC' } });
    return days.map(({ date, kind, ...notes }) => ({ date, kind, note: noteOf(notes) }));
  }
}

function noteOf({ noteKy, noteRu, noteEn }: Pick<CalendarYear, 'noteKy' | 'noteRu' | 'noteEn'>): Text {
  return { ky: noteKy, ru: noteRu, en: noteEn };
}
