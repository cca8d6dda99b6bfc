/** What a delivery of the channel `mail` carries: ids, put into words when it is sent. */
export type MailContent = ItemsMail | DigestMail | CodeMail;

interface ItemsMail {
  readonly kind: 'item';
  readonly item: string;
}

export interface DigestMail {
  readonly kind: 'digest';
  readonly day: string;
  readonly items: readonly string[];
  readonly moreItems: number;
  readonly tasks: readonly DigestTask[];
  readonly moreTasks: number;
}

export interface DigestTask {
  /** What an earlier release wrote has none. */
  readonly instance?: string;
  readonly workflow: string;
  /** As well. */
  readonly version?: string;
  readonly number: string;
  readonly title: string;
  readonly task: string;
  readonly dueOn: string;
}

/** Left out of it once it is sent: the code is nobody else's. */
export interface CodeMail {
  readonly kind: 'code';
  readonly email: string;
  readonly code: string;
}
