import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Levels as the classification of territories names them. */
export const territoryLevels = [
  'country',
  'oblast',
  'republican_city',
  'city_district',
  'rayon',
  'oblast_city',
  'rayon_city',
  'town',
  'aimak',
  'village',
] as const;
export type TerritoryLevel = (typeof territoryLevels)[number];

/** A territorial unit as one edition of the classification lists it. Names that no source gave are null. */
@Entity('territory')
export class Territory {
  @PrimaryColumn('uuid')
  id!: string;

  /** Code of 14 digits; only with the edition does it identify a unit. */
  @Column('text')
  soate!: string;

  @Column('text')
  edition!: string;

  @Column('text')
  level!: TerritoryLevel;

  @Column('text', { name: 'name_ky', nullable: true })
  nameKy!: string | null;

  @Column('text', { name: 'name_ru', nullable: true })
  nameRu!: string | null;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn!: string | null;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('integer', { nullable: true })
  population!: number | null;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: string | null;

  /** The first day on which it is no longer valid. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column({ type: 'text', name: 'sort_name', insert: false, update: false })
  sortName!: string;

  @Column({ type: 'text', name: 'search_text', insert: false, update: false, select: false })
  searchText!: string;
}
