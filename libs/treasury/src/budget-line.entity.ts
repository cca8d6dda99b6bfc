import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A line of a budget act: what a recipient is to get in a year. Cases hold allocations of it. */
@Entity('budget_line')
export class BudgetLine {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  act!: string;

  @Column('text', { name: 'classification_code' })
  classificationCode!: string;

  @Column('integer')
  year!: number;

  @Column('uuid', { name: 'recipient_body_id' })
  recipient!: string;

  @Column('bigint', { name: 'amount_tyiyn' })
  amount!: string;

  @Column('uuid', { name: 'created_by_body_id' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
