import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One change of a case's money, made by step `seq`; never updated or deleted. */
@Entity('ledger_entry')
export class LedgerEntry {
  @PrimaryColumn('bigint', { name: 'instance_id' })
  instanceId!: string;

  @PrimaryColumn('bigint')
  seq!: string;

  @PrimaryColumn('integer')
  ordinal!: number;

  @Column('text')
  kind!: string;

  @Column('text')
  period!: string;

  @Column('text')
  source!: string;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column('bigint', { name: 'amount_tyiyn' })
  amount!: string;

  /** Null: of the one payee of the case. */
  @Column('uuid', { name: 'body_id', nullable: true })
  body!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
