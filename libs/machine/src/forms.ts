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
}

export interface EventForm {
  /** What it does and what follows from it, with its source in law where it has one. */
  readonly help?: Text;
  /** It binds a body: people check their answers before it is sent. */
  readonly isSignificant?: boolean;
  /** A long form in parts, each done by itself. Every field stands in one of them. */
  readonly sections?: readonly FormSection[];
  /** What is said here of a field goes before what `fields` of all events says. */
  readonly fields?: Readonly<Record<string, FieldForm>>;
}

export interface FormSection {
  readonly name: string;
  readonly title: Text;
  readonly help?: Text;
  /** Their paths within the payload: `clauses.authority`. */
  readonly fields: readonly string[];
}

export interface FieldForm {
  /** Instead of the workflow's text for the field. */
  readonly label?: Text;
  readonly help?: Text;
  /** What each of its values is called, where it has a few. */
  readonly values?: Readonly<Record<string, Text>>;
  /** Of what its value is the id. */
  readonly refersTo?: FieldReference;
  /** Where in the data of the case its value stands: it is shown, and not asked. */
  readonly takenFrom?: string;
  /** Where in the data of the case stands what it begins with. */
  readonly beginsWith?: string;
  /** It names a member of a list of the case: where the list is, which property of a member is the value, and which says what it is. */
  readonly oneOf?: { readonly list: string; readonly value: string; readonly label: string };
  /** Asked only where a field beside it has one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly (string | boolean)[] };
}

/** `kinds`: of bodies; left out, any. */
export interface FieldReference {
  readonly register: 'body' | 'power' | 'territory' | 'budgetLine' | 'payment' | 'succession';
  readonly kinds?: readonly string[];
}
