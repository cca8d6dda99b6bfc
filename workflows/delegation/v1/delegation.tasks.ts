import { met, reason, requirement, type Requirement, type TaskDefinition } from '#machine';
import type { DelegationContext } from './context.js';
import { firstTrancheReceived, itemsHandedOver, separateLineConfirmed, yearAppropriated } from './funding.requirements.js';
import { reportsReviewed, reportsSubmitted } from './report.events.js';

const signedBy = (side: 'proposer' | 'recipient'): Requirement =>
  requirement<DelegationContext>(['signatureMissing'], ({ context }) =>
    context.signatures[side] === undefined ? [reason('signatureMissing')] : met,
  );

/** Nothing that was handed over waits for the recipient's word. */
const handoversAnswered = requirement<DelegationContext>(['handoverUnanswered'], ({ context }) =>
  context.items.filter(({ state }) => state === 'handedOver').map(({ key }) => reason('handoverUnanswered', { item: key })),
);

const nothingContested = requirement<DelegationContext>(['itemContested'], ({ context }) =>
  context.items.filter(({ state }) => state === 'contested').map(({ key }) => reason('itemContested', { item: key })),
);

/** The cure is not over, so that there is nothing to decide yet. */
const cureIsRunning = requirement<DelegationContext>(['cureOver'], ({ context }) =>
  context.shortfall?.isCureOver === true ? [reason('cureOver')] : met,
);

const task = (
  name: string,
  state: string,
  awaited: `${string}.${string}`,
  event: string,
  rest: Partial<TaskDefinition> = {},
): TaskDefinition => ({
  name,
  state,
  party: awaited.split('.')[0]!,
  office: awaited.split('.')[1]!,
  event,
  ...rest,
});

/** What is awaited before force, alike while the power is prepared and while it is imposed. */
const preparation = ['preparing', 'imposedWithoutResources'].flatMap((state) => [
  task('appropriate', state, 'finance.financier', 'recordAppropriation', { until: yearAppropriated, deadline: 'effectiveDate' }),
  task('transferFirstTranche', state, 'treasury.treasurer', 'recordTranche', {
    until: firstTrancheReceived,
    deadline: 'effectiveDate',
  }),
  task('handOverItems', state, 'proposer.drafter', 'recordHandover', { until: itemsHandedOver, deadline: 'effectiveDate' }),
  task('mendContestedItems', state, 'proposer.drafter', 'recordHandover', { until: nothingContested }),
  task('acknowledgeItems', state, 'recipient.signatory', 'acknowledgeItem', { until: handoversAnswered }),
  task('confirmSeparateLine', state, 'recipient.financier', 'confirmSeparateLine', {
    until: separateLineConfirmed,
    deadline: 'effectiveDate',
  }),
  task('bringIntoForce', state, 'proposer.signatory', 'bringIntoForce', { deadline: 'effectiveDate' }),
]);

const missingMoney = ['late', 'underfunded', 'curing'].map((state) =>
  task('transferMissingMoney', `live.funding.${state}`, 'treasury.treasurer', 'recordTranche'),
);

export const tasks: readonly TaskDefinition[] = [
  task('completeDraft', 'drafting', 'proposer.drafter', 'submitForLegalityCheck'),
  task('checkLegality', 'legalityCheck', 'proposer.lawyer', 'confirmLegality'),
  task('calculateCosts', 'costing.awaitingCosting', 'proposer.financier', 'submitCosting', { deadline: 'costingDue' }),
  task('confirmCosts', 'costing.awaitingConfirmation', 'finance.financier', 'confirmCosting', { deadline: 'costingDue' }),
  task('consult', 'consulting', 'proposer.drafter', 'recordConsultation'),
  task('makeOffer', 'readyToOffer', 'proposer.signatory', 'offer'),
  task('answerOffer', 'keneshReview', 'recipient.registrar', 'recordKeneshResolution', { deadline: 'keneshReviewDue' }),
  task('answerLate', 'noResponse', 'recipient.registrar', 'recordKeneshResolution'),
  task('offerAgain', 'noResponse', 'proposer.signatory', 'offer'),
  task('signAsProposer', 'signing', 'proposer.signatory', 'signAsProposer', {
    until: signedBy('proposer'),
    deadline: 'signingDue',
  }),
  task('signAsRecipient', 'signing', 'recipient.signatory', 'signAsRecipient', {
    until: signedBy('recipient'),
    deadline: 'signingDue',
  }),
  task('publishAgreement', 'publishing', 'proposer.drafter', 'publish'),
  task('recordEnactment', 'enacting', 'proposer.drafter', 'recordEnactment'),
  ...preparation,
  ...missingMoney,
  task('appropriateYear', 'live.fiscalYear.awaitingAppropriation', 'finance.financier', 'recordAppropriation', {
    deadline: 'unfundedYear',
  }),
  task('serveNotice', 'live.funding.underfunded', 'recipient.signatory', 'serveNotice'),
  task('decideSuspension', 'live.funding.curing', 'recipient.signatory', 'suspend', { until: cureIsRunning }),
  task('resumePower', 'live.force.suspended', 'recipient.signatory', 'resume'),
  task('submitReport', 'live.reporting', 'recipient.financier', 'submitReport', {
    until: reportsSubmitted,
    deadline: 'reportDue',
  }),
  task('reviewReport', 'live.reporting', 'control.controller', 'acceptReport', {
    until: reportsReviewed,
    deadline: 'reportReviewDue',
  }),
  task('acknowledgeLiveItems', 'live', 'recipient.signatory', 'acknowledgeItem', { until: handoversAnswered }),
  task('mendLiveItems', 'live', 'proposer.drafter', 'recordHandover', { until: nothingContested }),
];
