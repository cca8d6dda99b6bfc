import type { Language } from '#machine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export const frequencies = ['immediate', 'daily'] as const;
export type Frequency = (typeof frequencies)[number];

/** How a person is notified beside the inbox. */
export interface Setting {
  readonly email: string | null;
  readonly confirmedAt: Date | null;
  readonly frequency: Frequency;
  /** Also of what asks nothing of the person. */
  readonly information: boolean;
  readonly language: Language;
}

/** Where mails to a person go. */
export interface MailAddress {
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly frequency: Frequency;
  readonly information: boolean;
}

/** A code that was sent to an address, as far as it is known. */
interface SentCode {
  readonly email: string | null;
  readonly sha256: Buffer | null;
  readonly sentAt: Date | null;
  readonly tries: number;
}

@Injectable()
export class SettingRepository {
  async get(tx: EntityManager, person: string): Promise<Setting> {
    const [row] = await tx.query<[Setting]>(
      `select s.email, s.confirmed_at as "confirmedAt", coalesce(s.frequency, 'immediate') as frequency,
         coalesce(s.information, true) as information, coalesce(s.language, p.language) as language
       from person p left join notification_setting s on s.person_id = p.id where p.id = $1`,
      [person],
    );
    return row;
  }

  /** What is left out stays as it is; another address is not confirmed, and a code for the one before opens nothing. */
  async change(tx: EntityManager, person: string, { email, ...change }: Partial<Omit<Setting, 'confirmedAt'>>): Promise<void> {
    await tx.query('insert into notification_setting (person_id) values ($1) on conflict do nothing', [person]);
    const { frequency = null, information = null, language = null } = change;
    await tx.query(
      `update notification_setting set frequency = coalesce($2, frequency), information = coalesce($3, information),
         language = coalesce($4, language) where person_id = $1`,
      [person, frequency, information, language],
    );
    if (email === undefined) return;
    await tx.query(
      `update notification_setting set email = $2, confirmed_at = null, code_sha256 = null
       where person_id = $1 and email is distinct from $2`,
      [person, email],
    );
  }

  async storeCode(tx: EntityManager, person: string, sha256: Buffer, at: Date): Promise<void> {
    await tx.query('update notification_setting set code_sha256 = $2, code_sent_at = $3, code_tries = 0 where person_id = $1', [
      person,
      sha256,
      at,
    ]);
  }

  /** Counts a try, under a lock: tries side by side cannot pass the limit. */
  async tryCode(tx: EntityManager, person: string): Promise<SentCode | null> {
    const [[row]] = await tx.query<[SentCode[], number]>(
      `update notification_setting set code_tries = code_tries + 1 where person_id = $1
       returning email, code_sha256 as sha256, code_sent_at as "sentAt", code_tries as tries`,
      [person],
    );
    return row ?? null;
  }

  async codeSentAt(tx: EntityManager, person: string): Promise<Date | null> {
    const rows = await tx.query<{ at: Date | null }[]>(
      'select code_sent_at as at from notification_setting where person_id = $1 for update',
      [person],
    );
    return rows[0]?.at ?? null;
  }

  async confirm(tx: EntityManager, person: string, at: Date): Promise<void> {
    await tx.query('update notification_setting set confirmed_at = $2, code_sha256 = null where person_id = $1', [person, at]);
  }

  /** The confirmed addresses of people who may sign in; the others have none. */
  async addresses(tx: EntityManager, people: readonly string[]): Promise<MailAddress[]> {
    return tx.query<MailAddress[]>(`${addressed} and p.id = any($1::uuid[])`, [people]);
  }

  /** People who want one mail a day and have had none for this one, with an open place in it. */
  async awaitingDigest(tx: EntityManager, day: string, limit: number): Promise<MailAddress[]> {
    return tx.query<MailAddress[]>(
      `${addressed} and s.frequency = 'daily'
       and not exists (select from digest d where d.day = $1 and d.person_id = p.id) order by p.id limit $2`,
      [day, limit],
    );
  }
}

const addressed = `select p.id as person, p.name, s.email, coalesce(s.language, p.language) as language, s.frequency, s.information
  from notification_setting s join person p on p.id = s.person_id
  where s.email is not null and s.confirmed_at is not null and p.disabled_at is null`;
