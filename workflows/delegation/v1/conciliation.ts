import { accept, IsDocument, isShared, IsText, type Question, withOutcome } from '#machine';
import { IsIn } from 'class-validator';
import type { DelegationContext } from './context.js';
import { thirdIsIndependent } from './independent.requirement.js';
import { NewTerms, recosted, takeNewTerms } from './negotiation.js';
import { offered } from './offer.js';
import { namedThird, ofBoth, requestedOutcome, outcomeRecorders, sideOf, ThirdNamed } from './shared-outcome.js';
import { act, bothSignatories, condition, notice, recording, term } from './vocabulary.js';

class ConciliationRequest extends ThirdNamed {
  @IsText(5000) reasonText!: string;
}

class ConciliationOutcome extends NewTerms {
  @IsIn(['agreed', 'disagreement']) outcome!: 'agreed' | 'disagreement';
  /** The protocol, as stored. */
  @IsDocument() protocol!: string;
}

export const requestConciliation = act('requestConciliation', {
  payload: ConciliationRequest,
  by: bothSignatories,
  reads: namedThird,
  requires: [thirdIsIndependent],
  record: (_, event) => ({ conciliation: requestedOutcome(event) }),
  notifies: [notice('conciliationAsked', ...bothSignatories, 'third.registrar')],
});

export const recordConciliation = act('recordConciliation', {
  payload: ConciliationOutcome,
  by: outcomeRecorders,
  record: (context, event) => ({ conciliation: withOutcome(context.conciliation!, sideOf(context, event.actor.body), event) }),
  notifies: [notice('conciliationRecorded', ...bothSignatories)],
});

/** Conciliation is over: the conciliator is no party to what follows. */
const agreeOnNewTerms = recording<ConciliationOutcome>('agreeOnNewTerms', (context, event) => ({
  ...takeNewTerms(context, event),
  conciliation: null,
}));

type OutcomeQuestion = Question<DelegationContext, ConciliationOutcome>;

const isOutcome = ({ context, event }: OutcomeQuestion, outcome: ConciliationOutcome['outcome']): boolean =>
  event.payload.outcome === outcome && isShared(context.conciliation!, sideOf(context, event.actor.body), event);

const agreedOnAmounts = condition<ConciliationOutcome>(
  'agreedOnAmounts',
  (question) => isOutcome(question, 'agreed') && question.event.payload.changesAmounts === true,
);
const agreedOnClauses = condition<ConciliationOutcome>('agreedOnClauses', (question) => isOutcome(question, 'agreed'));
const disagreementIsShared = condition<ConciliationOutcome>('disagreementIsShared', (question) =>
  isOutcome(question, 'disagreement'),
);

const conciliationRequestDue = term('conciliationRequestDue', 'conciliation.request', ({ context }) => context.disagreedOn);
const conciliationDue = term('conciliationDue', 'conciliation.length', ({ context }) => context.conciliation?.on ?? null);
const notAgreed = { to: 'notAgreed', notifies: [notice('notAgreed', ...bothSignatories)] } as const;

export const disagreement = {
  on: accept(requestConciliation, { to: 'conciliating' }),
  after: { deadline: conciliationRequestDue, ...notAgreed },
  awaits: ofBoth(requestConciliation, 'seekConciliation', { due: conciliationRequestDue }),
};

/** An outcome that is shared leads on; one that is not yet waits for the other side. */
export const conciliation = {
  on: accept(
    recordConciliation,
    { when: agreedOnAmounts, records: agreeOnNewTerms, ...recosted },
    { when: agreedOnClauses, records: agreeOnNewTerms, to: 'keneshReview', notifies: [offered] },
    { when: disagreementIsShared, ...notAgreed },
    {},
  ),
  after: { deadline: conciliationDue, ...notAgreed },
  awaits: ofBoth(recordConciliation, 'conciliate', { due: conciliationDue }),
};
