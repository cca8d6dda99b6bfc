import type { Text } from './texts.js';

/** How the value of a public fact is read; a `word` has its text in the publication, a `count` is a whole number. */
export type PublicFactKind = 'word' | 'text' | 'date' | 'tyiyn' | 'count' | 'sha256';

/** One thing that everybody may know of a case. A hash is that of a published document. */
export interface PublicFact {
  readonly name: string;
  readonly kind: PublicFactKind;
  readonly value: string;
}

/** How many things of one kind are handed over in one state; what they are called is between the parties. */
export interface PublicItems {
  readonly kind: string;
  readonly state: string;
  readonly count: number;
}

/** An attribute of a case that lists and downloads show; a `power` is the id of one of the register, of which a publication has one. */
export interface PublicColumn {
  readonly attribute: string;
  readonly kind: 'word' | 'text' | 'date' | 'power';
  /** What programs call it in lists, and files, where they differ from the attribute. */
  readonly field?: string;
  readonly fileName?: string;
  readonly title: Text;
  /** What stands in it, for who works with the file. */
  readonly about: Text;
  /** Also a column of the list that people read, which can be sorted by it. */
  readonly listed?: true;
}

/** What the bodies that a case is about (`roles.affected`) are called: the case lies in their territories. */
export interface PublicPlace {
  /** What programs call them in lists and files. */
  readonly field: string;
  readonly title: Text;
  /** What stands in it, for who works with the file. */
  readonly about: Text;
}

/** The money of cases that is public: that of their payees (`roles.payee`), which are named with it. */
interface PublicLedger {
  /** The name of the file that has it; `<collection>-ledger` when absent. */
  readonly file?: string;
  /** The kinds of rows, in the order of the money's way, and what each is. */
  readonly kinds: Readonly<Record<string, Text>>;
}

/** What is handed over beside the money. */
export interface PublicItemList {
  readonly title: Text;
  readonly none: Text;
  readonly of: (context: never) => readonly PublicItems[];
}

/**
 * What of a case everybody may know once it is published: nothing that is not named here. Pure. A migration of the workflow
 * has a trigger that records the cases which had one of `publishedBy`, and the records of `breach`, for all cases together.
 */
export interface Publication {
  /** The name of its cases in addresses: `/public/<collection>`, `/api/public/<collection>`. */
  readonly collection: string;
  /** The events that publish a case; it stays public, whatever becomes of it. */
  readonly publishedBy: readonly string[];
  /** Parties whose bodies are named. */
  readonly parties?: readonly string[];
  readonly place?: PublicPlace;
  readonly ledger?: PublicLedger;
  readonly columns?: readonly PublicColumn[];
  /** States in which the case is in force. */
  readonly inForce?: { readonly states: readonly string[]; readonly title: Text };
  /** States in which something is wrong. */
  readonly alarming?: readonly string[];
  /** The state of a case that is in effect without its resources. */
  readonly imposed?: {
    readonly state: string;
    readonly title: Text;
    readonly heading: Text;
    /** `{count}` cases. */
    readonly text: Text;
  };
  /** The event that records a breach. */
  readonly breach?: { readonly event: string; readonly caption: Text; readonly text: Text; readonly none: Text };
  /** Events that are shown with date and body, and which fields of their payload: words of `texts`. Without `before` only from the publication on. */
  readonly events: Readonly<Record<string, { readonly fields: readonly string[]; readonly before?: true }>>;
  readonly facts?: (context: never) => readonly PublicFact[];
  readonly items?: PublicItemList;
  readonly texts: {
    /** The collection, one case of it, and how many are published. */
    readonly title: Text;
    readonly singular: Text;
    readonly published: Text;
    /** What the workflow is about. */
    readonly intro: Text;
    readonly facts?: Readonly<Record<string, Text>>;
    readonly words?: Readonly<Record<string, Text>>;
    /** Of events, as something that has happened. */
    readonly events: Readonly<Record<string, Text>>;
    /** Of the fields of events that are shown. */
    readonly fields?: Readonly<Record<string, Text>>;
    /** What of its cases is not public. */
    readonly notPublic?: Text;
    /** How documents of its cases are compared with the hashes shown. */
    readonly checks?: readonly Text[];
  };
}

/** The name of the file that has the money of its cases; null where that is not public. */
export function ledgerFileOf({ collection, ledger }: Publication): string | null {
  return ledger === undefined ? null : (ledger.file ?? `${collection}-ledger`);
}
