import {
  type AuthorityFact,
  type BodyFact,
  type BudgetLineFact,
  type Opaque,
  type PaymentFact,
  type PowerFact,
  type RecordOf,
  type SuccessionFact,
  vocabulary,
} from '#machine';
import type { DelegationContext } from './context.js';

/** What the acts read from outside the case, as of the day of the event; null: there is no such thing. */
interface Read {
  readonly power: PowerFact | null;
  readonly recipient: BodyFact | null;
  readonly proposer: BodyFact | null;
  readonly control: BodyFact | null;
  readonly third: BodyFact | null;
  readonly authorities: AuthorityFact;
  readonly caseNumber: number;
  readonly territory: object | null;
  readonly succession: SuccessionFact | null;
  readonly budgetLine: BudgetLineFact | null;
  readonly payment: PaymentFact | null;
}

/** What an act or time changes in the case: a pure function from the case and the event to the changed fields. */
export type Recorder<Payload = Opaque> = RecordOf<DelegationContext, Payload, Read>;

export const {
  act,
  condition,
  date,
  defineWorkflow,
  fact,
  lastDay,
  must,
  notice,
  payloadMust,
  payloadRequirement,
  reason,
  recording,
  requirement,
  task,
  term,
} = vocabulary<DelegationContext, Read>()({
  parties: {
    proposer: ['drafter', 'lawyer', 'financier', 'signatory'],
    recipient: ['registrar', 'financier', 'signatory'],
    finance: ['financier'],
    treasury: ['treasurer'],
    control: ['controller'],
    registry: ['registrar'],
    third: ['registrar'],
    successor: ['registrar', 'signatory'],
  },
  rules: [
    'kenesh.majority',
    'publication.beforeEffect',
    'evidence.due',
    'recosting.before',
    'repeated.count',
    'repeated.window',
    'costing.reply',
    'kenesh.review',
    'signing',
    'counterOffer.reply',
    'conciliation.request',
    'conciliation.length',
    'termination.notice',
    'breach.answer',
    'succession.review',
    'settlement',
    'grace',
    'cure',
    'unfundedYear',
    'report.due',
    'report.review',
  ],
  tasks: [
    'completeDraft',
    'checkLegality',
    'makeOffer',
    'answerLate',
    'offerAgain',
    'answerCounterOffer',
    'seekConciliation',
    'seekConciliationAsRecipient',
    'conciliate',
    'conciliateAsRecipient',
    'appropriate',
    'appropriateYear',
    'transferMoney',
    'serveNotice',
    'decideSuspension',
    'resumePower',
    'submitReport',
    'reviewReport',
    'handOverItems',
    'mendContestedItems',
    'acknowledgeItems',
    'recost',
    'confirmSeparateLine',
    'bringIntoForce',
    'answerBreach',
    'decideBreach',
    'settleDispute',
    'settleDisputeAsRecipient',
    'answerRegistration',
    'calculateCosts',
    'confirmCosts',
    'consult',
    'decideOnRegistered',
    'answerOffer',
    'signAsProposer',
    'signAsRecipient',
    'publishAgreement',
    'recordEnactment',
    'applyAmendment',
    'consentAsSuccessor',
    'decideSuccession',
    'decideAsSuccessor',
    'returnItems',
    'returnFunds',
    'handOverCases',
    'fileFinalReport',
    'settleUnderpaid',
    'closeCase',
  ],
});

/** The signatories of the two sides. */
export const bothSignatories = ['proposer.signatory', 'recipient.signatory'] as const;
