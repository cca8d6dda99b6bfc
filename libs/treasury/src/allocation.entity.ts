import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SharedKind } from './shares.js';

/** What one case holds of a budget line or a payment. */
@Entity('allocation')
export class AllocationRow {
  @PrimaryColumn('bigint', { name: 'instance_id' })
  instanceId!: string;

  @PrimaryColumn('text')
  kind!: SharedKind;

  @PrimaryColumn('uuid', { name: 'row_id' })
  rowId!: string;

  @Column('bigint', { name: 'amount_tyiyn' })
  amount!: string;
}
