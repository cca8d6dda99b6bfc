import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SuccessionKind = 'merged' | 'split' | 'recoded' | 'renamed';

/** What became of a unit, as a source reported it; the doubt stands in `note`. */
@Entity('territory_succession')
export class TerritorySuccession {
  @PrimaryColumn('text', { name: 'predecessor_soate' })
  predecessorSoate!: string;

  @PrimaryColumn('text', { name: 'successor_soate' })
  successorSoate!: string;

  @PrimaryColumn('text')
  kind!: SuccessionKind;

  @Column('text')
  note!: string;
}
