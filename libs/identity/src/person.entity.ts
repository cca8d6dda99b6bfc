import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '#machine';

/** Somebody, or some system, that may sign in. Without a password hash only by token. */
@Entity('person')
export class Person {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') login!: string;
  @Column('text') name!: string;
  @Column('text') language!: Language;
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash!: string | null;
  @Column('boolean', { name: 'must_change_password' }) mustChangePassword!: boolean;
  @Column('boolean') demonstration!: boolean;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt!: Date | null;
  @Column('text', { name: 'disabled_reason', nullable: true }) disabledReason!: string | null;
}
