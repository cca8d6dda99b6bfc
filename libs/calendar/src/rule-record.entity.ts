import type { RuleUnit } from '#machine';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A legal parameter with its source, as it was valid from one local date to (not including) another. */
@Entity('rule')
export class RuleRecord {
  @PrimaryColumn('text')
  id!: string;

  @PrimaryColumn('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column('integer')
  value!: number;

  @Column('text')
  unit!: RuleUnit;

  @Column('text', { name: 'source_act', nullable: true })
  sourceAct!: string | null;

  @Column('text', { name: 'act_number', nullable: true })
  actNumber!: string | null;

  @Column('date', { name: 'act_date', nullable: true })
  actDate!: string | null;

  @Column('text', { nullable: true })
  article!: string | null;

  /** False: a recommendation or proposal, never to be shown as required by law. */
  @Column('boolean')
  statutory!: boolean;

  @Column('text', { name: 'verified_by', nullable: true })
  verifiedBy!: string | null;

  /** When and by whom it was added; null: it came with the program. */
  @Column('timestamptz', { name: 'recorded_at', nullable: true })
  recordedAt!: Date | null;

  @Column('uuid', { nullable: true })
  person!: string | null;

  @Column('text', { name: 'note_ky' })
  noteKy!: string;

  @Column('text', { name: 'note_ru' })
  noteRu!: string;

  @Column('text', { name: 'note_en' })
  noteEn!: string;
}
