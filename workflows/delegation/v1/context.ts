/** Everything a delegation knows of itself: plain JSON, small. Amounts are tyiyn as strings, dates local (YYYY-MM-DD). */
export interface DelegationContext {
  readonly number: string;
  readonly title: string;
  readonly instrument: Instrument;
  readonly power: string;
  readonly proposer: string;
  readonly recipient: string;
  readonly finance: string;
  readonly treasury: string;
  readonly control: string | null;
  /** Persons who wrote the draft: none of them may check or sign it. */
  readonly drafters: readonly string[];
  /** Persons who acted for the proposer or for finance, and for the recipient: nobody acts for both sides. */
  readonly stateHands: readonly string[];
  readonly recipientHands: readonly string[];
  /** How much the recipient has to do, by the key of a line of costs. */
  readonly volumes?: Readonly<Record<string, number>>;
  readonly draft: Draft;
  readonly costing: Costing | null;
  /** The day since which the costing is awaited or its confirmation is. */
  readonly costingSince: string | null;
  readonly termsHash: string | null;
  readonly consultation: Consultation | null;
  readonly breaches: readonly ConsultationBreach[];
  /** The day of the first offer, and of the newest. */
  readonly firstOfferedOn: string | null;
  readonly offeredOn: string | null;
  readonly round: number;
  readonly resolution: KeneshResolution | null;
  readonly signatures: { readonly proposer?: Signature; readonly recipient?: Signature };
  readonly signingSince: string | null;
  readonly publishedOn: string | null;
  /** The day an agreement was undone before force; nothing is due from it any more. */
  readonly rescindedOn: string | null;
  readonly enactment: Enactment | null;
  readonly appropriations: readonly Appropriation[];
  /** The last day on which a cut left the running year below its cost. */
  readonly cutOn: string | null;
  readonly tranches: readonly Tranche[];
  /** The last day on which a reversal or contest left less than was due. */
  readonly droppedOn: string | null;
  readonly items: readonly Item[];
  readonly separateLine: string | null;
  readonly inForceSince: string | null;
  /** The day since which a year counts as unfunded: its grace for a missing appropriation is over. */
  readonly unfundedSince: string | null;
  readonly shortfall: Shortfall | null;
  readonly suspension: Suspension | null;
  readonly reports: readonly Report[];
  readonly topUps: readonly { readonly period: string; readonly amount: string }[];
  /** Why the case ended, or was returned last: a code and a text. */
  readonly negative: { readonly code: string; readonly text: string } | null;
}

export const instruments = ['law', 'otherAct', 'agreement'] as const;
export type Instrument = (typeof instruments)[number];

/**
 * What the agreement or act will say. The texts are in the journal; here stands the hash of each, and of each of the
 * fields below, which are terms as well.
 */
export interface Draft {
  readonly clauses: Readonly<Partial<Record<ClauseName, string>>>;
  readonly territory?: string;
  readonly budgetCode?: string;
  readonly treasuryAccount?: string;
  readonly effectiveDate?: string;
  readonly termEnd?: string;
  /** Days between publication and effect, from the agreement's own clause. */
  readonly publicationDays?: number;
  /** Whether a clause lets the recipient suspend an unfunded power. */
  readonly suspensionAllowed?: boolean;
}

/** Mandatory clauses (DOMAIN.md §5: union of comparators and Law 127 of 9 July 2013; recommended, not statutory). */
export const clauseNames = [
  'authority',
  'legalBasis',
  'justification',
  'beneficiaries',
  'rightsAndDuties',
  'performanceStandards',
  'separateAccounting',
  'reporting',
  'stateControl',
  'capacityBuilding',
  'lateFunding',
  'liability',
  'renewal',
  'amendment',
  'disputes',
  'suspensionAndTermination',
  'publication',
  'succession',
  'languages',
] as const;
export type ClauseName = (typeof clauseNames)[number];

export interface ScheduledTransfer {
  readonly dueOn: string;
  readonly amount: string;
}

export interface Costing {
  readonly method: string;
  readonly methodVersion: string;
  /** Cost by year. */
  readonly years: Readonly<Record<string, string>>;
  /** In order of date. */
  readonly schedule: readonly ScheduledTransfer[];
  /** The clause by which transfers may come after the costs. */
  readonly backLoadedByClause: string | null;
  /** The person who calculated: another one confirms. */
  readonly calculatedBy: string;
  readonly isConfirmed: boolean;
}

export interface Consultation {
  readonly kind: 'recorded' | 'skipped';
  readonly certificate: string | null;
  readonly on: string;
}

export interface ConsultationBreach {
  readonly by: string;
  readonly on: string;
}

export interface KeneshResolution {
  readonly decision: 'accept' | 'decline';
  readonly number: string;
  readonly on: string;
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstained: number;
  readonly deputiesElected: number;
  readonly termsHash: string;
  /** The resolution itself, by hash. */
  readonly document: string | null;
  /** It came after the term for answering was over. */
  readonly isLate: boolean;
}

export interface Signature {
  readonly person: string;
  readonly on: string;
  readonly termsHash: string;
}

export interface Enactment {
  readonly act: string;
  readonly number: string;
  readonly adoptedOn: string;
  readonly publishedOn: string;
  readonly textHash: string;
}

export interface Appropriation {
  readonly budgetLine: string;
  readonly year: number;
  readonly amount: string;
}

/**
 * Money sent for one scheduled transfer. It counts as received unless it is contested or reversed. `stated`: shown by a
 * statement's entry; `confirmed`: by the recipient itself, who then cannot contest it any more.
 */
export interface Tranche {
  readonly payment: string;
  readonly dueOn: string;
  readonly amount: string;
  readonly state: 'recorded' | 'stated' | 'confirmed' | 'contested' | 'reversed';
}

export const itemKinds = ['property', 'staffPosts', 'data', 'software', 'training'] as const;

export interface Item {
  readonly key: string;
  readonly kind: (typeof itemKinds)[number];
  readonly description: string;
  readonly state: 'pending' | 'handedOver' | 'acknowledged' | 'contested';
}

/** Money or an appropriation is missing: since when, for which debt, and what the recipient has done about it. */
export interface Shortfall {
  readonly since: string;
  /** The due date of the first transfer not covered when it began; null when only the year is unfunded. */
  readonly uncovered: string | null;
  readonly notice: Notice | null;
  readonly isCureOver: boolean;
}

/** The figures of a notice, computed on the day it was served. */
export interface Notice {
  readonly servedOn: string;
  readonly due: string;
  readonly received: string;
  readonly short: string;
  readonly daysLate: number;
  /** The part of the running year's cost that is not appropriated. */
  readonly unappropriated: string;
}

export interface Suspension {
  readonly on: string;
  readonly ground: 'clause' | 'law';
}

export interface Report {
  readonly period: string;
  readonly version: number;
  readonly state: 'submitted' | 'returned' | 'accepted';
  readonly submittedOn: string;
  readonly spent: string;
  readonly isCorrection: boolean;
}
