import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a year's working-day calendar; the highest version counts. */
@Entity('calendar_year')
export class CalendarYear {
  @PrimaryColumn('integer')
  year!: number;

  @PrimaryColumn('integer')
  version!: number;

  @Column('text', { nullable: true })
  act!: string | null;

  @Column('text', { name: 'act_number', nullable: true })
  actNumber!: string | null;

  @Column('date', { name: 'act_date', nullable: true })
  actDate!: string | null;

  /** When an operator brought it; null: it came with the program. */
  @Column('timestamptz', { name: 'recorded_at', nullable: true })
  recordedAt!: Date | null;

  /** False: days of this year may still change, so due dates counted over it are provisional. */
  @Column('boolean')
  approved!: boolean;

  @Column('text', { name: 'note_ky' })
  noteKy!: string;

  @Column('text', { name: 'note_ru' })
  noteRu!: string;

  @Column('text', { name: 'note_en' })
  noteEn!: string;
}
