import { accept, IsPart, IsText, NegativeAnswer, Remark, textHashes, today } from '#machine';
import { IsBoolean, IsOptional } from 'class-validator';
import { changesAmounts, countered } from './counter.terms.js';
import { Clauses } from './draft.js';
import { isNotDrafter } from './legality.js';
import { offered } from './offer.js';
import { recordNegative, recostingBegins, reviewBegins, signingBegins } from './round.js';
import { termsHash } from './terms.js';
import { act, condition, notice, payloadMust, type Recorder, task, term } from './vocabulary.js';

/** New terms of the proposer, or of a conciliation: clauses, and whether amounts are to be costed anew. */
export class NewTerms {
  @IsOptional() @IsPart(() => Clauses) clauses?: Clauses;
  @IsOptional() @IsBoolean() changesAmounts?: boolean;
}

class OfferRevision extends NewTerms {
  @IsText(2000) reasonText!: string;
}

/** The terms become those of the counter-offer; other amounts are costed first. */
export const acceptCounterOffer = act('acceptCounterOffer', {
  payload: Remark,
  by: 'proposer.signatory',
  requires: [isNotDrafter],
  record: (context, event) => {
    const counter = context.counter!;
    const { draft, costing } = countered(context, counter);
    if (changesAmounts(counter)) return { draft, counter: null, ...recostingBegins('signing', event) };
    return { draft, counter: null, termsHash: termsHash({ ...context, draft, costing }), ...signingBegins(event) };
  },
  notifies: [notice('counterAccepted', 'recipient.signatory', 'recipient.registrar')],
});

/** New clauses are in force for the next round; other amounts are costed before it. */
export const takeNewTerms: Recorder<NewTerms> = (context, event) => {
  const { clauses, changesAmounts: recosts = false } = event.payload;
  const draft = { ...context.draft, clauses: { ...context.draft.clauses, ...textHashes(clauses) } };
  if (recosts) return { draft, counter: null, ...recostingBegins('keneshReview', event) };
  return { draft, termsHash: termsHash({ ...context, draft }), ...reviewBegins(context, event) };
};

export const reviseOffer = act('reviseOffer', {
  payload: OfferRevision,
  by: 'proposer.signatory',
  requires: [
    isNotDrafter,
    // A revision changes a clause or an amount.
    payloadMust<OfferRevision>('revisionChangesNothing', ({ context, event }) => {
      const { clauses, changesAmounts: recosts = false } = event.payload;
      const known = context.draft.clauses as Record<string, string | undefined>;
      return recosts || Object.entries(textHashes(clauses)).some(([name, hash]) => hash !== known[name]);
    }),
  ],
  record: takeNewTerms,
  notifies: [offered],
});

export const rejectCounterOffer = act('rejectCounterOffer', {
  payload: NegativeAnswer,
  by: 'proposer.signatory',
  requires: [isNotDrafter],
  record: (context, event) => ({ ...recordNegative(context, event), disagreedOn: today(event) }),
  notifies: [notice('counterRejected', 'recipient.signatory', 'recipient.registrar')],
});

const counterChangesAmounts = condition('counterChangesAmounts', ({ context }) => changesAmounts(context.counter!));
const newTermsChangeAmounts = condition<NewTerms>('newTermsChangeAmounts', ({ event }) => event.payload.changesAmounts === true);

const counterOfferDue = term('counterOfferDue', 'counterOffer.reply', ({ context }) => context.counter?.on ?? null);

/** Other amounts are costed anew. */
export const recosted = { to: 'costing', notifies: [notice('costingAsked', 'proposer.financier')] } as const;

/** The kenesh has answered with terms of its own: they are accepted, answered by others, or conciliation is requested. */
export const negotiation = {
  on: [
    accept(acceptCounterOffer, { when: counterChangesAmounts, ...recosted }, { to: 'signing' }),
    accept(reviseOffer, { when: newTermsChangeAmounts, ...recosted }, { to: 'keneshReview' }),
    accept(rejectCounterOffer, { to: 'disagreed' }),
  ],
  // It never answers for the ministry.
  after: { deadline: counterOfferDue, notifies: [notice('counterOverdue', 'proposer.signatory', 'recipient.registrar')] },
  awaits: task(acceptCounterOffer, { name: 'answerCounterOffer', due: counterOfferDue }),
};
