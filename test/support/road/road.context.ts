import { sumOf } from '#machine';

/** A municipality on whose land the road runs, and what it gets for its part. */
export interface Part {
  readonly municipality: string;
  /** Tyiyn. */
  readonly amount: string;
  readonly consentedOn: string | null;
}

/** Money of a budget line (promised) or of a payment (paid) for one part. Amounts in tyiyn. */
export interface Share {
  readonly id: string;
  readonly municipality: string;
  readonly amount: string;
  /** The year of a line, the due date of a payment. */
  readonly period: string;
}

/** What is known of a road, with what every one begins as. */
export class RoadContext {
  readonly number: string = '';
  readonly title: string = '';
  readonly agency: string = '';
  readonly treasury: string = '';
  readonly finance: string = '';
  readonly metres: number = 0;
  readonly payBy: string = '';
  readonly askedOn: string = '';
  readonly parts: readonly Part[] = [];
  /** As the survey found it, in its words; null before. */
  readonly surveyed: string | null = null;
  readonly publishedOn: string | null = null;
  readonly promised: readonly Share[] = [];
  readonly paid: readonly Share[] = [];
}

export const dueTo = ({ parts }: RoadContext, municipality: string): bigint =>
  sumOf(parts.filter((part) => part.municipality === municipality));

export const paidTo = ({ paid }: RoadContext, municipality: string): bigint =>
  sumOf(paid.filter((share) => share.municipality === municipality));

export const isPaid = (context: RoadContext): boolean =>
  context.parts.every(({ municipality }) => paidTo(context, municipality) >= dueTo(context, municipality));
