import { quarterOf } from '#machine';
import { inHand } from '../v1/amendment.js';
import type { DelegationContext } from '../v1/context.js';
import type { Role } from './desk.js';
import { calculation, enactment, negative, suspensionOrder, termFrom } from './stages.js';

/** The id of nothing. */
export const unknownId = '0193e000-0000-7000-8000-ffffffffffff';

/** Everybody who acts in a delegation. */
export const roles: Role[] = [
  'ministry.drafter',
  'ministry.lawyer',
  'ministry.financier',
  'ministry.signatory',
  'municipality.registrar',
  'municipality.financier',
  'municipality.signatory',
  'finance.financier',
  'treasury.treasurer',
  'control.controller',
  'registry.registrar',
  'third.registrar',
  'successor.registrar',
  'successor.financier',
  'successor.signatory',
];

/** A well-formed payload of every event, and where one can be known, one that fits the case. */
export function payloadsOf(context: DelegationContext, today: string) {
  const { draft, tranches, appropriations, reports } = context;
  const { termsHash } = inHand(context);
  const vote = { number: '1', adoptedOn: today, votesFor: 16, votesAgainst: 0, abstained: 0, deputiesElected: 21 };
  const hash = termsHash ?? '0'.repeat(64);
  const payment = tranches.at(-1)?.payment ?? unknownId;
  const budgetLine = appropriations.at(-1)?.budgetLine ?? unknownId;
  const period = reports.at(-1)?.period ?? quarterOf(today);
  const on = { today: () => today };
  return {
    saveDraft: { budgetCode: '70951' },
    submitForLegalityCheck: {},
    withdraw: negative,
    confirmLegality: { noHarmStatement: 'No own local matter is touched.' },
    returnDraft: negative,
    rejectAsUnlawful: negative,
    submitCosting: calculation(termFrom(draft.effectiveDate ?? '2027-01-01')),
    confirmCosting: {},
    returnCosting: negative,
    recordConsultation: { certificate: 'K-17', certifiedOn: today },
    skipConsultation: { reasonText: 'The recipient itself decides.' },
    recordConsultationBreach: { ground: 'Adopted without asking.' },
    offer: {},
    recordKeneshResolution: { ...vote, decision: 'accept', termsHash: hash },
    signAsProposer: { termsHash: hash },
    signAsRecipient: { termsHash: hash },
    rescind: { ...negative, resolution: vote },
    publish: { place: 'Erkin-Too', publishedOn: today },
    recordEnactment: enactment(on, draft.effectiveDate ?? today),
    changeAccount: { treasuryAccount: '4402011101009999', reasonText: 'The account was moved.' },
    changeBudgetCode: { budgetCode: '70952', reasonText: 'The budget has a new annex.' },
    recordAppropriation: { budgetLine: unknownId, amount: '1' },
    amendAppropriation: { budgetLine, amount: '1' },
    recordTranche: { payment: unknownId, amount: '1', dueOn: '2027-01-15' },
    reverseTranche: { payment, ...negative },
    contestReceipt: { payment, ...negative },
    confirmReceipt: { payment },
    confirmFromStatement: { payment, entryReference: 'S-1' },
    recordHandover: { item: 'archive', actNumber: 'A-1' },
    acknowledgeItem: { item: 'archive' },
    contestItem: { item: 'archive', ...negative },
    confirmSeparateLine: { line: '1430' },
    bringIntoForce: {},
    serveNotice: {},
    suspend: suspensionOrder,
    resume: {},
    submitReport: { period, spent: '1', narrative: 'All applications were answered in time.' },
    acceptReport: { period },
    returnReport: { period, ...negative },
    acceptCounterOffer: {},
    reviseOffer: { changesAmounts: true, reasonText: 'Half of it can be paid.' },
    rejectCounterOffer: negative,
    requestConciliation: { reasonText: 'The sides are close.' },
    recordConciliation: { outcome: 'disagreement', protocol: 'e'.repeat(64) },
    answerRegistration: { agrees: true, answerText: 'It is so.' },
    giveNotice: { ground: 'court', actReference: 'Judgment 1', reasonText: 'By judgment.' },
    withdrawNotice: {},
    abandon: { ground: 'court', actReference: 'Judgment 1', reasonText: 'By judgment.' },
    recordBreach: { number: 'A-1', period, ground: 'Applications were answered late.' },
    answerBreach: { answerText: 'One specialist was ill.' },
    closeBreach: {},
    confirmBreach: negative,
    proposeAmendment: { clauses: { performanceStandards: 'Within five days.' }, reasonText: 'More applications.' },
    declineAmendment: negative,
    withdrawAmendment: negative,
    applyAmendment: {},
    openDispute: { claim: 'Two transfers are owed.' },
    recordDisputeOutcome: { outcome: 'They are owed.', protocol: 'f'.repeat(64) },
    openSuccessionReview: { succession: unknownId },
    recordSuccessorConsent: vote,
    decideSuccession: { decision: 'end', reasonText: 'Drafted anew.' },
    returnItem: { item: 'archive' },
    handOverCases: { to: 'The rayon administration', count: 3 },
    fileFinalReport: { narrative: 'What was done, and what it cost.' },
    returnFunds: { amount: '1', reference: 'R-1' },
    acknowledgeUnderpaid: { reasonText: 'The budget was cut.' },
    close: {},
    recordOwnTopUp: { period: quarterOf(today), amount: '1', reasonText: 'Salaries could not wait.' },
  } as Record<string, object>;
}
