import type { EntityManager } from 'typeorm';

/** Why somebody was told. `instead`: nobody holds the office that was meant. */
export type NoticeReason = 'office' | 'substitute' | 'mandate' | 'instead' | 'superior' | 'control';

/** For whom a person was told something: the office and body that were meant, and how the person comes into it. */
export interface Why {
  readonly ground: NoticeReason;
  /** The office that was meant, in the body that was meant. */
  readonly party: string;
  readonly office: string;
  readonly body: string;
  /** The office that the person holds, and in which body. */
  readonly heldOffice: string;
  readonly heldBody: string;
  /** The name of whom a substitute stands for. */
  readonly absent?: string;
}

/** One person was told one thing: a row of the inbox that has just been written. */
export interface Noticed {
  /** The row of the inbox. */
  readonly item: string;
  readonly person: string;
  readonly kind: 'notice' | 'reminder';
  /** Something is awaited of this person: cannot be switched off. */
  readonly isDuty: boolean;
}

/** What has been told, to whom, in one transaction. */
export interface Notice {
  /** The effect's or the reminder's uuid: the same however often it is performed. */
  readonly source: string;
  readonly kind: 'notice' | 'reminder';
  /** The case; null: of none. */
  readonly instance: string | null;
  /** Of a notice its template, of a reminder its task. */
  readonly name: string;
  /** The bodies that were meant. */
  readonly bodies: readonly string[];
  /** Business time, ISO 8601. */
  readonly at: string;
  /** Only those who were not told before; none when it is a repeat. */
  readonly noticed: readonly Noticed[];
}

/**
 * Whoever carries further what people are told. Called in the transaction of the inbox's rows, also when no person is there to
 * tell; what it adds must be unique by `source`, for a notice may be performed again.
 * @returns the deliveries that were added.
 */
export interface NoticeListener {
  /** Those of several notices that it may have to carry further: found for all of them at once. */
  hears(tx: EntityManager, notices: readonly Notice[]): Promise<readonly Notice[]>;
  noticed(tx: EntityManager, notice: Notice): Promise<readonly string[]>;
}

/** Every listener there is: one provider of the list. */
export const NOTICE_LISTENERS = Symbol('NOTICE_LISTENERS');
