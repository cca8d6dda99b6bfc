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

/**
 * What of a case everybody may know once it is published: nothing that is not named here. Pure. A migration of the workflow
 * has a trigger that keeps the cases which had one of `publishedBy`, and the records of `breach`, for whoever asks over all.
 */
export interface Publication {
  /** The events that publish a case; it stays public, whatever becomes of it. */
  readonly publishedBy: readonly string[];
  /** Parties whose bodies are named. */
  readonly parties: readonly string[];
  /** The party whose territory is the place of the case. */
  readonly place: string;
  /** States in which the power is in force. */
  readonly inForce: readonly string[];
  /** States in which something is wrong. */
  readonly alarming: readonly string[];
  /** The state of a power that is in effect without its resources. */
  readonly imposed: string;
  /** The event that records a breach of consultation. */
  readonly breach: string;
  /** Events that are told with date and body, and which fields of their payload: words of `texts`. Without `before` only from the publication on. */
  readonly events: Readonly<Record<string, { readonly fields: readonly string[]; readonly before?: true }>>;
  readonly facts: (context: never) => readonly PublicFact[];
  readonly items: (context: never) => readonly PublicItems[];
  readonly texts: {
    readonly facts: Readonly<Record<string, Text>>;
    readonly words: Readonly<Record<string, Text>>;
    /** Of events, as something that has happened. */
    readonly events: Readonly<Record<string, Text>>;
  };
}
