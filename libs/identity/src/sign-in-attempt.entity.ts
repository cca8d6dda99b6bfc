import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sign_in_attempt')
export class SignInAttempt {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') login!: string;
  @Column('text') address!: string;
  @Column('timestamptz', { name: 'attempted_at' }) attemptedAt!: Date;
}
