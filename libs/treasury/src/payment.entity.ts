import { Column, Entity, PrimaryColumn } from 'typeorm';

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
  status!: 'booked';

  @Column('uuid', { name: 'created_by_body_id' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
