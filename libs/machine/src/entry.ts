/** What a person enters before an event can name it. Amounts in tyiyn; `recipient` is a body (uuid). */
export type Entry = BudgetLineEntry | PaymentEntry | DocumentEntry;

export interface BudgetLineEntry {
  readonly kind: 'budgetLine';
  /** The law or other act whose line it is, as people read it. */
  readonly act: string;
  readonly classificationCode: string;
  readonly year: number;
  readonly recipient: string;
  readonly amount: string;
}

/** Made on the day on which it is entered, and confirmed by a second treasurer. */
export interface PaymentEntry {
  readonly kind: 'payment';
  readonly account: string;
  readonly recipient: string;
  readonly amount: string;
}

interface DocumentEntry {
  readonly kind: 'document';
  readonly text: string;
}
