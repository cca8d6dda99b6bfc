import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BodyKind } from './body.entity.js';

/** An entry of the register of delegable state powers, in one edition of the list. */
@Entity('power')
export class Power {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  edition!: string;

  @Column('text', { name: 'name_ky' })
  nameKy!: string;

  @Column('text', { name: 'name_ru' })
  nameRu!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @Column('text')
  sphere!: string;

  /** Every body of this kind holds the power; null when one body does (`holderBodyId`). */
  @Column('text', { name: 'holder_body_kind', nullable: true })
  holderBodyKind!: BodyKind | null;

  @Column('uuid', { name: 'holder_body_id', nullable: true })
  holderBodyId!: string | null;

  @Column('boolean')
  judicial!: boolean;

  @Column('boolean', { name: 'own_local_matter' })
  ownLocalMatter!: boolean;

  @Column('text', { name: 'source_act', nullable: true })
  sourceAct!: string | null;

  /** True: no act that lists it was seen; never to be shown as statutory. */
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
