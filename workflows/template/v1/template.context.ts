/** A body that the proposal goes to. Dates are local; null: not yet. */
export interface Recipient {
  readonly body: string;
  readonly agreedOn: string | null;
}

/** What is known of a case: plain JSON, of which requirements, deadlines and pages are functions. */
export interface TemplateContext {
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly proposer: string;
  readonly recipients: readonly Recipient[];
  readonly askedOn: string;
  readonly publishedOn: string | null;
}
