import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who a person is at a provider of identities: the subject by which that issuer calls them. */
@Entity('person_identity')
export class PersonIdentity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') issuer!: string;
  @Column('text') subject!: string;
  @Column('timestamptz', { name: 'linked_at' }) linkedAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
