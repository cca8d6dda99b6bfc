import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Entered by one person, confirmed by another: only then can cases hold it. Void: entered wrongly. */
export const paymentStatuses = ['entered', 'confirmed', 'void'] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

/** Money that arrived on an account. Cases hold allocations of it; its reference stands once in the whole database. */
@Entity('payment')
export class Payment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  account!: string;

  @Column('text')
  reference!: string;

  @Column('date', { name: 'paid_on' })
  paidOn!: string;

  @Column('bigint', { name: 'amount_tyiyn' })
  amount!: string;

  @Column('uuid', { name: 'payer_body_id' })
  payer!: string;

  @Column('uuid', { name: 'recipient_body_id' })
  recipient!: string;

  @Column('text')
  status!: PaymentStatus;

  /** The person who entered it; null: before that was recorded. */
  @Column('uuid', { name: 'entered_by', nullable: true })
  enteredBy!: string | null;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy!: string | null;

  @Column('text', { name: 'void_reason', nullable: true })
  voidReason!: string | null;

  @Column('uuid', { name: 'created_by_body_id' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
