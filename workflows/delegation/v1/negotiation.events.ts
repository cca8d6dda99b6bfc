import { type EventDefinition, IsPart, IsText, met, payloadRequirement, reason } from '#machine';
import { IsBoolean, IsOptional } from 'class-validator';
import type { DelegationContext } from './context.js';
import { changesAmounts, countered } from './counter.terms.js';
import { today } from './day.js';
import { Clauses, clauseHashes } from './draft.events.js';
import { isNotDrafter } from './legality.events.js';
import { NegativeAnswer, type Recorder, recordNegative, Remark } from './record.js';
import { recostingBegins, reviewBegins, signingBegins } from './round.js';
import { clauseHash, termsHash } from './terms.js';

/** New terms of the proposer, or of a conciliation: clauses, and whether amounts are to be costed anew. */
export class NewTerms {
  @IsOptional() @IsPart(() => Clauses) clauses?: Clauses;
  @IsOptional() @IsBoolean() changesAmounts?: boolean;
}

export class OfferRevision extends NewTerms {
  @IsText(2000) reasonText!: string;
}

/** A revision changes a clause or an amount. */
const revisionIsReal = payloadRequirement<DelegationContext, OfferRevision>(['revisionChangesNothing'], ({ context, event }) => {
  const { clauses = {}, changesAmounts: recosts = false } = event.payload;
  const known = context.draft.clauses as Record<string, string | undefined>;
  const isChanged = recosts || Object.entries(clauses).some(([name, text]) => clauseHash(text as string) !== known[name]);
  return isChanged ? met : [reason('revisionChangesNothing')];
});

const signatory = [{ party: 'proposer', office: 'signatory' }];

export const negotiationEvents: Record<string, EventDefinition> = {
  acceptCounterOffer: { payload: Remark, by: signatory, requires: [isNotDrafter] },
  reviseOffer: { payload: OfferRevision, by: signatory, requires: [isNotDrafter, revisionIsReal] },
  rejectCounterOffer: { payload: NegativeAnswer, by: signatory, requires: [isNotDrafter] },
};

/** The terms become those of the counter-offer; other amounts are costed first. */
const acceptCounterOffer: Recorder = (context, event) => {
  const counter = context.counter!;
  const { draft, costing } = countered(context, counter);
  if (changesAmounts(counter)) return { draft, counter: null, ...recostingBegins('signing', event) };
  return { draft, counter: null, termsHash: termsHash({ ...context, draft, costing }), ...signingBegins(event) };
};

/** New clauses are in force for the next round; other amounts are costed before it. */
export const takeNewTerms: Recorder<NewTerms> = (context, event) => {
  const { clauses, changesAmounts: recosts = false } = event.payload;
  const draft = { ...context.draft, clauses: { ...context.draft.clauses, ...clauseHashes(clauses) } };
  if (recosts) return { draft, counter: null, ...recostingBegins('keneshReview', event) };
  return { draft, termsHash: termsHash({ ...context, draft }), ...reviewBegins(context, event) };
};

const rejectCounterOffer: Recorder<NegativeAnswer> = (context, event) => ({
  ...recordNegative(context, event),
  disagreedOn: today(event),
});

export const negotiationRecorders: Record<string, Recorder> = {
  acceptCounterOffer,
  reviseOffer: takeNewTerms,
  rejectCounterOffer,
};

/** Which way a negotiation goes. */
export const negotiationBranches = {
  counterChangesAmounts: ({ context }: { context: DelegationContext }): boolean => changesAmounts(context.counter!),
  newTermsChangeAmounts: ({ event }: { event: { payload: NewTerms } }): boolean => event.payload.changesAmounts === true,
};
