import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Territory } from './territory.entity.js';

export const bodyKinds = [
  'ministry',
  'municipality',
  'financeMinistry',
  'treasury',
  'rayonAdministration',
  'auditOffice',
  'operator',
  'union',
  'registry',
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** A state or local self-government body, a party of cases. */
@Entity('body')
export class Body {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: BodyKind;

  @Column('text', { name: 'name_ky', nullable: true })
  nameKy!: string | null;

  @Column('text', { name: 'name_ru', nullable: true })
  nameRu!: string | null;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn!: string | null;

  @Column('uuid', { name: 'territory_id', nullable: true })
  territoryId!: string | null;

  @ManyToOne(() => Territory)
  @JoinColumn({ name: 'territory_id' })
  territory!: Relation<Territory> | null;

  @Column('boolean')
  demonstration!: boolean;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column({ type: 'text', name: 'sort_name', insert: false, update: false })
  sortName!: string;

  @Column({ type: 'text', name: 'search_text', insert: false, update: false, select: false })
  searchText!: string;
}
