import type {
  ChangedTerm,
  CouncilVote,
  PeriodReport,
  ScheduledTransfer,
  SharedOutcome,
  SuccessionReview,
  TransferPayment,
} from '#machine';

/** Everything a delegation knows of itself: plain JSON, small. Amounts are tyiyn as strings, dates local (YYYY-MM-DD). */
export class DelegationContext {
  readonly number: string = '';
  readonly title: string = '';
  readonly instrument: Instrument = 'agreement';
  readonly power: string = '';
  readonly proposer: string = '';
  readonly recipient: string = '';
  readonly finance: string = '';
  readonly treasury: string = '';
  readonly control: string | null = null;
  /** The body that keeps the register of bodies: it opens reviews of succession. */
  readonly registry: string | null = null;
  /** Persons who wrote the draft: none of them may check or sign it. */
  readonly drafters: readonly string[] = [];
  /** Persons who acted for the proposer or for finance, and for the recipient: nobody acts for both sides. */
  readonly stateHands: readonly string[] = [];
  readonly recipientHands: readonly string[] = [];
  /** How much the recipient has to do, by the key of a line of costs. */
  readonly volumes?: Readonly<Record<string, number>>;
  readonly draft: Draft = { clauses: {} };
  readonly costing: Costing | null = null;
  /** The day since which the costing is awaited or its confirmation is. */
  readonly costingSince: string | null = null;
  /** Where a confirmed costing leads: the case came from there. */
  readonly costingFor: 'consulting' | 'keneshReview' | 'signing' | 'amendment' = 'consulting';
  readonly termsHash: string | null = null;
  readonly consultation: Consultation | null = null;
  readonly breaches: readonly ConsultationBreach[] = [];
  /** The day on which these terms were first offered, and that of the newest offer. */
  readonly firstOfferedOn: string | null = null;
  readonly offeredOn: string | null = null;
  readonly round: number = 0;
  readonly resolution: KeneshResolution | null = null;
  /** What the kenesh wants changed, while that is open. */
  readonly counter: CounterOffer | null = null;
  readonly disagreedOn: string | null = null;
  readonly conciliation: SharedOutcome<Side> | null = null;
  readonly signatures: { readonly proposer?: Signature; readonly recipient?: Signature } = {};
  readonly signingSince: string | null = null;
  readonly publishedOn: string | null = null;
  /** The day an agreement was undone before force; nothing is due from it any more. */
  readonly rescindedOn: string | null = null;
  readonly enactment: Enactment | null = null;
  /** A power that was carried out before it was registered here; null: it was proposed here. */
  readonly existing: ExistingPower | null = null;
  /** Account and code that took the place of those in the terms, which stay as they were agreed. */
  readonly changedTerms: { readonly [name in MoneyTerm]?: ChangedTerm } = {};
  readonly appropriations: readonly Appropriation[] = [];
  /** The last day on which a cut left the running year below its cost. */
  readonly cutOn: string | null = null;
  readonly tranches: readonly TransferPayment[] = [];
  /** Of transfers that were covered once: by due date, the day on which a reversal or contest uncovered them again. */
  readonly dropped: Readonly<Record<string, string>> = {};
  readonly items: readonly Item[] = [];
  readonly separateLine: string | null = null;
  readonly inForceSince: string | null = null;
  /** The day since which a year counts as unfunded: its grace for a missing appropriation is over. */
  readonly unfundedSince: string | null = null;
  readonly shortfall: Shortfall | null = null;
  readonly suspension: Suspension | null = null;
  /** Transfers and years that stayed unpaid past their grace, for as long as they can count as repeated. */
  readonly defaults: readonly Default[] = [];
  readonly termination: TerminationNotice | null = null;
  /** A side that wants to end by mutual consent, until the other confirms. */
  readonly mutualEnd: { readonly by: Side; readonly on: string } | null = null;
  readonly controlActs: readonly ControlAct[] = [];
  readonly amendment: Amendment | null = null;
  readonly dispute: Dispute | null = null;
  readonly succession: SuccessionReview | null = null;
  /** The municipalities that the recipient took the power over from; money may still arrive that was intended for them. */
  readonly predecessors: readonly string[] = [];
  readonly settlement: Settlement | null = null;
  readonly reports: readonly Report[] = [];
  readonly topUps: readonly { readonly period: string; readonly amount: string }[] = [];
  /** Why the case ended, or was returned last: a code and a text. */
  readonly negative: { readonly code: string; readonly text: string } | null = null;
}

/** The terms that say where money goes to and under what it is appropriated. */
export type MoneyTerm = 'treasuryAccount' | 'budgetCode';

/** The two sides of a delegation. */
export type Side = 'proposer' | 'recipient';

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

interface ConsultationBreach {
  readonly by: string;
  readonly on: string;
}

export interface KeneshResolution extends Readonly<Omit<CouncilVote, 'adoptedOn' | 'document'>> {
  readonly decision: 'accept' | 'counter' | 'decline';
  readonly on: string;
  /** The terms accepted, or those of the counter-offer. */
  readonly termsHash: string;
  /** The resolution itself, by hash. */
  readonly document: string | null;
  /** It came after the term for answering was over. */
  readonly isLate: boolean;
}

/** A counter-offer: clauses by hash, amounts and transfers as the kenesh wants them. */
export interface CounterOffer {
  readonly clauses: Readonly<Partial<Record<ClauseName, string>>>;
  readonly years: Readonly<Record<string, string>> | null;
  readonly schedule: readonly ScheduledTransfer[] | null;
  readonly on: string;
}

export interface Signature {
  readonly person: string;
  readonly on: string;
  readonly termsHash: string;
}

interface Enactment {
  readonly act: string;
  readonly number: string;
  readonly adoptedOn: string;
  readonly publishedOn: string;
  readonly effectiveOn: string;
  readonly textHash: string;
}

/** What was known when the power was registered; none of it counts as funding before it is shown by payments. */
export interface ExistingPower {
  readonly registeredOn: string;
  readonly basisAct: string;
  readonly basisNumber: string;
  readonly basisDate: string;
  readonly knownMoney: readonly { readonly year: number; readonly amount: string }[];
  /** What the proposer says to it. */
  readonly answer: { readonly agrees: boolean; readonly on: string } | null;
}

interface Appropriation {
  readonly budgetLine: string;
  readonly year: number;
  readonly amount: string;
}

export const itemKinds = ['property', 'staffPosts', 'data', 'software', 'training'] as const;

export interface Item {
  readonly key: string;
  readonly kind: (typeof itemKinds)[number];
  readonly description: string;
  readonly state: 'pending' | 'handedOver' | 'acknowledged' | 'contested' | 'returned';
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

interface Suspension {
  readonly on: string;
  readonly ground: 'clause' | 'law';
}

export interface Report extends PeriodReport {
  readonly spent: string;
}

/** A transfer (by its due date) or a year that stayed unpaid past its grace, which ended on that day. */
export interface Default {
  readonly key: string;
  readonly on: string;
}

export const terminationGrounds = ['expiry', 'mutual', 'court', 'lawChanged', 'repeatedNonFunding', 'repeatedBreach'] as const;
export type TerminationGround = (typeof terminationGrounds)[number];

interface TerminationNotice {
  readonly by: Side;
  readonly on: string;
  readonly ground: TerminationGround;
  readonly actReference: string | null;
}

/** A breach found by state control, in a quarter; silence counts as an answer. */
export interface ControlAct {
  readonly number: string;
  readonly period: string;
  readonly on: string;
  readonly state: 'recorded' | 'answered' | 'silent' | 'closed' | 'confirmed';
  readonly decidedOn: string | null;
}

/** What an amendment has of its own, under the names of the case itself. */
export const amendedFields = [
  'draft',
  'costing',
  'costingSince',
  'items',
  'termsHash',
  'resolution',
  'firstOfferedOn',
  'offeredOn',
  'signatures',
  'signingSince',
  'publishedOn',
  'enactment',
  'negative',
] as const satisfies readonly (keyof DelegationContext)[];

/** New terms on their way: what differs from those in force. */
export interface Amendment extends Pick<DelegationContext, (typeof amendedFields)[number]> {
  readonly by: Side;
  readonly on: string;
  /** The successor of the municipality decides anew: without a new agreement its review opens again. */
  readonly isRenegotiation: boolean;
  /** Of account and code those that it gives another value than was in force when it was proposed: these replace a change. */
  readonly replaces: readonly MoneyTerm[];
}

interface Dispute extends SharedOutcome<Side> {
  readonly by: Side;
}

/** What is still to be done after the end. */
export interface Settlement {
  readonly on: string;
  readonly ground: string;
  readonly isOverdue: boolean;
  readonly finalReportOn: string | null;
  readonly casesHandedOverOn: string | null;
  readonly returned: string;
  readonly interest: string;
  /** What was acknowledged as underpaid. */
  readonly underpaid: string | null;
}
