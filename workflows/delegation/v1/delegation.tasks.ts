import { type DeadlineDefinition, met, reason, requirement, type Requirement, type TaskDefinition } from '#machine';
import type { DelegationContext } from './context.js';
import { quarterEnd, today } from './day.js';
import { resumeRequirements } from './force.events.js';
import {
  dueTranchesReceived,
  firstTrancheReceived,
  itemsHandedOver,
  separateLineConfirmed,
  yearAppropriated,
  yearCosted,
} from './funding.requirements.js';
import { schedule, firstUncovered } from './money.js';
import { reportsReviewed, reportsSubmitted, unreportedPeriods } from './report.events.js';

const signedBy = (side: 'proposer' | 'recipient'): Requirement =>
  requirement<DelegationContext>(['signatureMissing'], ({ context }) =>
    context.signatures[side] === undefined ? [reason('signatureMissing')] : met,
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
];
