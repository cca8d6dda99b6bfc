import { Column, Entity, PrimaryColumn } from 'typeorm';

export const officeNames = [
  'drafter',
  'lawyer',
  'signatory',
  'financier',
  'treasurer',
  'registrar',
  'controller',
  'auditor',
  'operator',
] as const;
export type OfficeName = (typeof officeNames)[number];

/** An office of a person in a body; `validFrom` and `validTo` are local dates (YYYY-MM-DD), both included. */
@Entity('office')
export class Office {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'body_id' }) bodyId!: string;
  @Column('text') office!: OfficeName;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('text') basis!: string;
  /** The person whom a substitute stands for. */
  @Column('uuid', { name: 'substitute_for', nullable: true }) substituteFor!: string | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason!: string | null;
}
