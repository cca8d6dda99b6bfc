import { type DeadlineDefinition, met, reason, requirement, type Requirement, type TaskDefinition } from '#machine';
import { yearsAheadCosted } from './amendment.events.js';
import { inHand } from './amendment.js';
import type { DelegationContext, Side } from './context.js';
import { quarterEnd, today } from './day.js';
import { resumeRequirements } from './force.events.js';
import {
  consultationShown,
  dueTranchesReceived,
  firstTrancheReceived,
  itemsHandedOver,
  separateLineConfirmed,
  yearAppropriated,
  yearCosted,
} from './funding.requirements.js';
import { schedule, firstUncovered } from './money.js';
import { casesHandedOver, finalReportFiled, fundsReturned, itemsReturned, underpaidSettled } from './settlement.events.js';
import { reportsReviewed, reportsSubmitted, unreportedPeriods } from './report.events.js';

const signedBy = (side: Side): Requirement =>
  requirement<DelegationContext>(['signatureMissing'], ({ context }) =>
    inHand(context).signatures[side] === undefined ? [reason('signatureMissing')] : met,
  );

/** One task may be closed by several requirements together. */
const all = (...requirements: Requirement[]): Requirement =>
  requirement(
    requirements.flatMap(({ codes }) => codes),
    (question) => requirements.flatMap((each) => each.check(question)),
  );

/** Nothing that was handed over waits for the recipient's word. */
const handoversAnswered = requirement<DelegationContext>(['handoverUnanswered'], ({ context }) =>
  context.items.filter(({ state }) => state === 'handedOver').map(({ key }) => reason('handoverUnanswered', { item: key })),
);

const nothingContested = requirement<DelegationContext>(['itemContested'], ({ context }) =>
  context.items.filter(({ state }) => state === 'contested').map(({ key }) => reason('itemContested', { item: key })),
);

/** The whole schedule is paid; until then the next transfer is awaited. */
const scheduleReceived = requirement<DelegationContext>(['transferOutstanding'], ({ context }) => {
  const dueOn = nextTransfer(context);
  return dueOn === null ? met : [reason('transferOutstanding', { dueOn })];
});

/** There is nothing to decide: the cure is still running, or the power is suspended already. */
const noSuspensionToDecide = requirement<DelegationContext>(['suspensionPossible'], ({ context }) =>
  context.shortfall?.isCureOver === true && context.suspension === null ? [reason('suspensionPossible')] : met,
);

/** There is nothing to resume yet: something is still missing. */
const cannotResume = requirement<DelegationContext>(['resumptionPossible'], (question) =>
  resumeRequirements.every((each) => each.check(question).length === 0) ? [reason('resumptionPossible')] : met,
);

/** A successor has nothing to decide while the proposer still may. */
const proposerStillDecides = requirement<DelegationContext>(['successionOverdue'], ({ context }) =>
  context.succession?.isOverdue === true ? [reason('successionOverdue')] : met,
);

function nextTransfer(context: DelegationContext): string | null {
  const last = schedule(context).at(-1);
  return last === undefined ? null : firstUncovered(context, last.dueOn);
}

const onDate = (from: (context: DelegationContext) => string | null): DeadlineDefinition => ({
  kind: 'date',
  from: ({ context }) => from(context as DelegationContext),
});
const byEffect = onDate(({ draft }) => draft.effectiveDate!);

/** The oldest quarter that is owed, not the next to ring. */
const oldestReport: DeadlineDefinition = {
  kind: 'term',
  rule: 'report.due',
  from: ({ context, at, facts }) => {
    const oldest = unreportedPeriods(context as DelegationContext, today({ at, facts }))[0];
    return oldest === undefined ? null : quarterEnd(oldest);
  },
};
const oldestReview: DeadlineDefinition = {
  kind: 'term',
  rule: 'report.review',
  from: ({ context }) => (context as DelegationContext).reports.find(({ state }) => state === 'submitted')?.submittedOn ?? null,
};

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

const itemTasks = (state: string): TaskDefinition[] => [
  task('handOverItems', state, 'proposer.drafter', 'recordHandover', { until: itemsHandedOver, due: byEffect }),
  task('mendContestedItems', state, 'proposer.drafter', 'recordHandover', { until: nothingContested, due: byEffect }),
  task('acknowledgeItems', state, 'recipient.signatory', 'acknowledgeItem', { until: handoversAnswered, due: byEffect }),
];

/** The kenesh has consented to exactly the terms that are there. */
function hasConsented({ resolution, termsHash }: DelegationContext): boolean {
  return resolution !== null && resolution.decision !== 'decline' && resolution.termsHash === termsHash;
}

/** The consent of a registered agreement, once it is costed: a resolution, then the signatures. */
const keneshHasDecided = requirement<DelegationContext>(['consentMissing'], ({ context }) =>
  context.instrument !== 'agreement' || context.termsHash === null || hasConsented(context)
    ? met
    : [reason('consentMissing', { termsHash: context.termsHash })],
);
const signedIfDecided = (side: Side): Requirement =>
  requirement<DelegationContext>(['signatureMissing'], (question) =>
    question.context.instrument !== 'agreement' || !hasConsented(question.context) ? met : signedBy(side).check(question),
  );

const registrationAnswered = requirement<DelegationContext>(['registrationUnanswered'], ({ context }) =>
  context.existing?.answer === null ? [reason('registrationUnanswered')] : met,
);

/** What is awaited of both sides, each as a task of its own. */
const ofBoth = (name: string, state: string, event: string, rest: Partial<TaskDefinition> = {}): TaskDefinition[] => [
  task(name, state, 'proposer.signatory', event, rest),
  task(`${name}AsRecipient`, state, 'recipient.signatory', event, rest),
];

/** What is awaited of a power that was registered, before it is brought into force. */
const registration = ['preparing', 'imposedWithoutResources'].flatMap((state) => {
  const registered = `${state}.registered`;
  return [
    task('answerRegistration', registered, 'proposer.signatory', 'answerRegistration', {
      until: registrationAnswered,
      due: byEffect,
    }),
    task('calculateCosts', `${registered}.awaitingCosting`, 'proposer.financier', 'submitCosting', { due: 'costingDue' }),
    task('confirmCosts', `${registered}.awaitingConfirmation`, 'finance.financier', 'confirmCosting', { due: 'costingDue' }),
    task('consult', registered, 'proposer.drafter', 'recordConsultation', { until: consultationShown }),
    task('decideOnRegistered', registered, 'recipient.registrar', 'recordKeneshResolution', { until: keneshHasDecided }),
    task('signAsProposer', registered, 'proposer.signatory', 'signAsProposer', { until: signedIfDecided('proposer') }),
    task('signAsRecipient', registered, 'recipient.signatory', 'signAsRecipient', { until: signedIfDecided('recipient') }),
  ];
});

/** New terms on their way. */
const amendmentTasks = ((underWay: string): TaskDefinition[] => [
  task('calculateCosts', `${underWay}.costing.awaitingCosting`, 'proposer.financier', 'submitCosting', { due: 'costingDue' }),
  task('confirmCosts', `${underWay}.costing.awaitingConfirmation`, 'finance.financier', 'confirmCosting', { due: 'costingDue' }),
  task('answerOffer', `${underWay}.keneshReview`, 'recipient.registrar', 'recordKeneshResolution', { due: 'keneshReviewDue' }),
  task('signAsProposer', `${underWay}.signing`, 'proposer.signatory', 'signAsProposer', {
    until: signedBy('proposer'),
    due: 'signingDue',
  }),
  task('signAsRecipient', `${underWay}.signing`, 'recipient.signatory', 'signAsRecipient', {
    until: signedBy('recipient'),
    due: 'signingDue',
  }),
  task('publishAgreement', `${underWay}.publishing`, 'proposer.drafter', 'publish'),
  task('recordEnactment', `${underWay}.enacting`, 'proposer.drafter', 'recordEnactment'),
  task('applyAmendment', `${underWay}.awaitingMoney`, 'proposer.signatory', 'applyAmendment'),
])('live.amendment.underWay');

const mayBeOpen = requirement<DelegationContext>(['successorConsentMissing'], ({ context }) =>
  context.instrument !== 'agreement' || context.succession?.consents.length !== 0 ? met : [reason('successorConsentMissing')],
);

/** A new costing is not awaited yet, or an amendment brings it. */
const amendmentIsOnItsWay = requirement<DelegationContext>(yearsAheadCosted.codes, (question) =>
  question.context.amendment === null ? yearsAheadCosted.check(question) : met,
);

const noDisputeOpen = requirement<DelegationContext>(['disputeOpen'], ({ context }) =>
  context.dispute === null ? met : [reason('disputeOpen')],
);

/** What the end asks for. */
const settlementTasks: TaskDefinition[] = [
  task('returnItems', 'settling', 'recipient.signatory', 'returnItem', { until: itemsReturned, due: 'settlementDue' }),
  task('returnFunds', 'settling', 'recipient.financier', 'returnFunds', { until: fundsReturned, due: 'settlementDue' }),
  task('handOverCases', 'settling', 'recipient.signatory', 'handOverCases', { until: casesHandedOver, due: 'settlementDue' }),
  task('fileFinalReport', 'settling', 'recipient.signatory', 'fileFinalReport', {
    until: finalReportFiled,
    due: 'settlementDue',
  }),
  task('settleUnderpaid', 'settling', 'finance.financier', 'acknowledgeUnderpaid', {
    until: underpaidSettled,
    due: 'settlementDue',
  }),
  task('closeCase', 'settling', 'proposer.signatory', 'close', { due: 'settlementDue' }),
];

/** What is awaited before force, alike while the power is prepared and while it is imposed. */
const preparation = ['preparing', 'imposedWithoutResources'].flatMap((state) => [
  task('appropriate', state, 'finance.financier', 'recordAppropriation', {
    until: all(yearCosted, yearAppropriated),
    due: byEffect,
  }),
  task('transferMoney', state, 'treasury.treasurer', 'recordTranche', {
    until: all(firstTrancheReceived, dueTranchesReceived),
    due: byEffect,
  }),
  ...itemTasks(state),
  task('confirmSeparateLine', state, 'recipient.financier', 'confirmSeparateLine', {
    until: separateLineConfirmed,
    due: byEffect,
  }),
  task('bringIntoForce', state, 'proposer.signatory', 'bringIntoForce', { due: byEffect }),
]);

const reviewReport = (state: string): TaskDefinition =>
  task('reviewReport', state, 'control.controller', 'acceptReport', { until: reportsReviewed, due: oldestReview });

export const tasks: readonly TaskDefinition[] = [
  task('completeDraft', 'drafting', 'proposer.drafter', 'submitForLegalityCheck'),
  task('checkLegality', 'legalityCheck', 'proposer.lawyer', 'confirmLegality'),
  task('calculateCosts', 'costing.awaitingCosting', 'proposer.financier', 'submitCosting', { due: 'costingDue' }),
  task('confirmCosts', 'costing.awaitingConfirmation', 'finance.financier', 'confirmCosting', { due: 'costingDue' }),
  task('consult', 'consulting', 'proposer.drafter', 'recordConsultation'),
  task('makeOffer', 'readyToOffer', 'proposer.signatory', 'offer'),
  task('answerOffer', 'keneshReview', 'recipient.registrar', 'recordKeneshResolution', { due: 'keneshReviewDue' }),
  task('answerLate', 'noResponse', 'recipient.registrar', 'recordKeneshResolution'),
  task('offerAgain', 'noResponse', 'proposer.signatory', 'offer'),
  task('answerCounterOffer', 'negotiating', 'proposer.signatory', 'acceptCounterOffer', { due: 'counterOfferDue' }),
  ...ofBoth('seekConciliation', 'disagreed', 'requestConciliation', { due: 'conciliationRequestDue' }),
  ...ofBoth('conciliate', 'conciliating', 'recordConciliation', { due: 'conciliationDue' }),
  task('signAsProposer', 'signing', 'proposer.signatory', 'signAsProposer', { until: signedBy('proposer'), due: 'signingDue' }),
  task('signAsRecipient', 'signing', 'recipient.signatory', 'signAsRecipient', {
    until: signedBy('recipient'),
    due: 'signingDue',
  }),
  task('publishAgreement', 'publishing', 'proposer.drafter', 'publish'),
  task('recordEnactment', 'enacting', 'proposer.drafter', 'recordEnactment'),
  ...preparation,
  reviewReport('imposedWithoutResources'),
  task('appropriateYear', 'live.fiscalYear.awaitingAppropriation', 'finance.financier', 'recordAppropriation', {
    due: 'unfundedYear',
  }),
  task('transferMoney', 'live', 'treasury.treasurer', 'recordTranche', { until: scheduleReceived, due: onDate(nextTransfer) }),
  task('serveNotice', 'live.funding.underfunded', 'recipient.signatory', 'serveNotice'),
  task('decideSuspension', 'live.funding.curing', 'recipient.signatory', 'suspend', { until: noSuspensionToDecide }),
  task('resumePower', 'live.force.suspended', 'recipient.signatory', 'resume', { until: cannotResume }),
  task('submitReport', 'live.reporting', 'recipient.financier', 'submitReport', { until: reportsSubmitted, due: oldestReport }),
  reviewReport('live.reporting'),
  ...itemTasks('live'),
  task('recost', 'live', 'proposer.signatory', 'proposeAmendment', { until: amendmentIsOnItsWay }),
  task('answerBreach', 'live.control.awaitingAnswer', 'recipient.signatory', 'answerBreach', { due: 'breachAnswerDue' }),
  task('decideBreach', 'live.control.answered', 'control.controller', 'confirmBreach'),
  ...ofBoth('settleDispute', 'live.dispute.open', 'recordDisputeOutcome'),
  ...['imposedWithoutResources', 'settling'].flatMap((state) =>
    ofBoth('settleDispute', state, 'recordDisputeOutcome', { until: noDisputeOpen }),
  ),
  ...amendmentTasks,
  ...registration,
  task('consentAsSuccessor', 'successionReview', 'successor.registrar', 'recordSuccessorConsent', { until: mayBeOpen }),
  task('decideSuccession', 'successionReview', 'proposer.signatory', 'decideSuccession', { due: 'successionReviewDue' }),
  task('decideAsSuccessor', 'successionReview', 'successor.signatory', 'decideSuccession', { until: proposerStillDecides }),
  ...settlementTasks,
];
