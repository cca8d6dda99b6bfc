import { Column, Entity, PrimaryColumn } from 'typeorm';

export const calendarDayKinds = ['off', 'worked', 'shortened'] as const;
export type CalendarDayKind = (typeof calendarDayKinds)[number];

/** A day that differs from the five-day week: a day off, a worked Saturday or Sunday, a shortened working day. */
@Entity('calendar_day')
export class CalendarDay {
  @PrimaryColumn('integer')
  year!: number;

  @PrimaryColumn('integer')
  version!: number;

  @PrimaryColumn('date')
  date!: string;

  @Column('text')
  kind!: CalendarDayKind;

  /** The other day of a moved one, where the file said it. */
  @Column('date', { nullable: true })
  pair!: string | null;

  @Column('text', { name: 'note_ky' })
  noteKy!: string;

  @Column('text', { name: 'note_ru' })
  noteRu!: string;

  @Column('text', { name: 'note_en' })
  noteEn!: string;
}
