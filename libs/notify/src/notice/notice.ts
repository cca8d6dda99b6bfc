import type { EntityManager } from 'typeorm';

/** Why somebody was notified. `instead`: nobody holds the addressed office. */
export type NoticeReason = 'office' | 'substitute' | 'mandate' | 'instead' | 'superior' | 'control';

/** For whom a person was notified: the addressed office and body, and the person's relation to them. */
export interface Why {
  readonly ground: NoticeReason;
  /** The addressed office, in the addressed body. */
  readonly party: string;
  readonly office: string;
  readonly body: string;
  /** The office that the person holds, and in which body. */
  readonly heldOffice: string;
  readonly heldBody: string;
  /** The name of whom a substitute stands for. */
  readonly absent?: string;
}

/** One notice to one person: a row of the inbox that has just been written. */
export interface Noticed {
  /** The row of the inbox. */
  readonly item: string;
  readonly person: string;
  readonly kind: 'notice' | 'reminder';
  /** Something is awaited of this person: cannot be switched off. */
  readonly isDuty: boolean;
}

/** What was sent, to whom, in one transaction. */
export interface Notice {
  /** The effect's or the reminder's uuid: the same however often it is performed. */
  readonly source: string;
  readonly kind: 'notice' | 'reminder';
  /** The case; null: of none. */
  readonly instance: string | null;
  /** Of a notice its template, of a reminder its task. */
  readonly name: string;
  /** The addressed bodies. */
  readonly bodies: readonly string[];
  /** Business time, ISO 8601. */
  readonly at: string;
  /** Only those who were not notified before; none when it is a repeat. */
  readonly noticed: readonly Noticed[];
}

/**
 * Sends notices further. Called in the transaction of the inbox's rows, also when no person is there to receive
 * one; what it adds must be unique by `source`, for a notice may be performed again.
 * @returns the deliveries that were added.
 */
export interface NoticeListener {
  /** Those of several notices that it may have to send further: found for all of them at once. */
  accepts(tx: EntityManager, notices: readonly Notice[]): Promise<readonly Notice[]>;
  noticed(tx: EntityManager, notice: Notice): Promise<readonly string[]>;
}

/** Every listener there is: one provider of the list. */
export const NOTICE_LISTENERS = Symbol('NOTICE_LISTENERS');
