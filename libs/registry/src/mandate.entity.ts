import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Offices of a municipality in which another body may act for it. Never an auditor's or operator's: those see everything. */
export const mandateOffices = ['drafter', 'lawyer', 'signatory', 'financier', 'registrar'] as const;
export type MandateOffice = (typeof mandateOffices)[number];

/** Leave to act for a body. Dates are local (YYYY-MM-DD), first and last day included. Never changed. */
@Entity('mandate')
export class Mandate {
  @PrimaryColumn('uuid') id!: string;
  /** Gives the mandate. */
  @Column('uuid', { name: 'mandator_id' }) mandator!: string;
  /** Holds it: its people act for the mandator. */
  @Column('uuid', { name: 'mandatary_id' }) mandatary!: string;
  @Column('text', { array: true }) offices!: MandateOffice[];
  @Column('text', { name: 'basis_number' }) basisNumber!: string;
  @Column('date', { name: 'basis_date' }) basisDate!: string;
  @Column('text', { name: 'document_sha256', nullable: true }) documentSha256!: string | null;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to' }) validTo!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
}

/** Ends a mandate from its instant on. */
@Entity('mandate_revocation')
export class MandateRevocation {
  @PrimaryColumn('uuid', { name: 'mandate_id' }) mandate!: string;
  @Column('timestamptz', { name: 'revoked_at' }) revokedAt!: Date;
  @Column('uuid', { name: 'revoked_by' }) revokedBy!: string;
  @Column('text') reason!: string;
}
