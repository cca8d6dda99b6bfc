import type { Text } from './texts.js';

/**
 * What the forms of a workflow's events ask of people beyond their schemas. It is how things are shown, not what holds, and so
 * changes with a release while the version of the workflow stays.
 */
export interface Forms {
  /** By the name of a field, in whatever event it stands. */
  readonly fields: Readonly<Record<string, FieldForm>>;
  /** By event. */
  readonly events: Readonly<Record<string, EventForm>>;
  /** By the code of a reason: who can mend what is missing; nobody where only days must pass. */
  readonly mendedBy?: Readonly<Record<string, readonly { readonly party: string; readonly office: string }[]>>;
  /** Where what holds instead of an agreed term stands, by the name of the field, each as a `ChangedTerm`. */
  readonly changedTerms?: Places;
}

/** What a term is instead of what was agreed: by which body, since which local date and why. */
export interface ChangedTerm {
  readonly value: string;
  readonly by: string;
  readonly on: string;
  readonly reasonText: string;
}

export interface EventForm {
  /** What it does and what follows from it, with its source in law where it has one. */
  readonly help?: Text;
  /** It binds a body: people check their answers before it is sent. */
  readonly isSignificant?: boolean;
  /** A long form in parts, each done by itself. Every field stands in one of them. */
  readonly sections?: readonly FormSection[];
  /** Sums over its lists, year by year, that people see while they type; each is computed again by the workflow. */
  readonly totals?: readonly FormTotal[];
  /** What is said here of a field goes before what `fields` of all events says. */
  readonly fields?: Readonly<Record<string, FieldForm>>;
}

/** A sum over the rows of a list: of an amount, times the counts beside it. */
export interface FormTotal {
  readonly label: Text;
  /** The list: `lines`. */
  readonly rows: string;
  /** The property of a row that is a year, or a date in it. */
  readonly year: string;
  /** The property that is an amount in tyiyn. */
  readonly amount: string;
  /** Counts that it is multiplied by; one that is left out is 1. */
  readonly times?: readonly string[];
  /** A count without which the row counts for nothing: its own, or that of the data of the case (`in`) which it names. */
  readonly counted?: { readonly property: string; readonly named: string; readonly in: string };
  /** Instead of the amount: thousandths of what the rows of another list, that is before it, come to in that year, rounded up. */
  readonly share?: { readonly property: string; readonly of: string };
  /**
   * Where stands what counts instead of what is left out, in tyiyn: amounts by year, each for a year without a row; or a list with
   * the same properties, as long as there are no rows.
   */
  readonly otherwise?: Places;
}

export interface FormSection {
  readonly name: string;
  readonly title: Text;
  readonly help?: Text;
  /** Their paths within the payload: `clauses.authority`. */
  readonly fields: readonly string[];
}

/** A place in the data of a case: `draft.dueOn`. Of several the first counts that holds something. */
export type Places = readonly string[];

export interface FieldForm {
  /** Instead of the workflow's text for the field. */
  readonly label?: Text;
  readonly help?: Text;
  /** What each of its values is called, where it has a few. */
  readonly values?: Readonly<Record<string, Text>>;
  /** Of what its value is the id. */
  readonly refersTo?: FieldReference;
  /** Where its value stands: it is shown, and not entered. */
  readonly takenFrom?: Places;
  /** Where stands what it begins with; of an object there, what the field has a property for. */
  readonly beginsWith?: Places;
  /** Where stands the hash of the text it begins with: the text is one of those of the clauses of the case. */
  readonly beginsWithText?: Places;
  readonly oneOf?: Membership;
  /** Shown only where a field beside it has one of these values. Then it is needed. */
  readonly when?: { readonly field: string; readonly is: readonly (string | boolean)[] };
  /** Whether it is needed where it is shown, when the schema or `when` says otherwise. */
  readonly isNeeded?: boolean;
}

/** Its value names a member of lists in the data of the case; with `refersTo` beside it members are called as the register has it. */
export interface Membership {
  /** The members of each of these lists that is there; of those with the same value the first. */
  readonly lists: readonly string[];
  /** The property of a member that is the value; left out, the member itself is. */
  readonly value?: string;
  /** What a member is called, as the templates of reasons: `{dueOn:date}: {amount:money}`. Left out, its value says it. */
  readonly label?: string;
  /** Only members whose property has one of these values can be chosen. */
  readonly where?: { readonly property: string; readonly is: readonly string[] };
}

/** `kinds`: of bodies; left out, any. */
interface FieldReference {
  readonly register: 'body' | 'power' | 'territory' | 'budgetLine' | 'payment' | 'succession';
  readonly kinds?: readonly string[];
}
