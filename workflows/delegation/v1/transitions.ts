import { type Permission, requiredAnd } from '#machine';
import { resourceEventNames } from './delegation.events.js';

/** A transition that keeps the state: the event is recorded if its requirements are met. */
export const recorded = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, { guard: 'required', actions: name }]));

export const notify = (template: string, ...to: `${string}.${string}`[]) => ({
  type: 'notify',
  params: {
    template,
    to: to.map((each): Permission => ({ party: each.split('.')[0]!, office: each.split('.')[1]! })),
  },
});

const everyParty = [
  'proposer.signatory',
  'recipient.signatory',
  'recipient.financier',
  'finance.financier',
  'treasury.treasurer',
  'control.controller',
  'third.registrar',
  'successor.signatory',
] as const;

/** Money and things, accepted from `preparing` on. All parties see where money is to go to and to come from. */
export const resources = {
  ...recorded(...resourceEventNames),
  changeAccount: { guard: 'required', actions: ['changeAccount', notify('accountChanged', ...everyParty)] },
  changeBudgetCode: { guard: 'required', actions: ['changeBudgetCode', notify('budgetCodeChanged', ...everyParty)] },
};

const withdrawal = { guard: 'required', target: '#delegation.withdrawn', actions: 'withdraw' };
export const withdrawable = { withdraw: withdrawal };
/** Once the recipient was asked, it is told. */
export const offerWithdrawable = {
  withdraw: { ...withdrawal, actions: ['withdraw', notify('withdrawn', 'recipient.registrar', 'recipient.signatory')] },
};
const rescinding = ['rescind', notify('rescinded', 'proposer.signatory', 'recipient.signatory', 'finance.financier')];
export const rescindable = { rescind: { guard: 'required', target: '#delegation.withdrawn', actions: rescinding } };

/** The end begins: what was given is settled. */
export const settling = ['settle', notify('settling', 'proposer.signatory', 'recipient.signatory', 'finance.financier')];
export const termEnd = { target: '#delegation.settling', actions: settling };
/** Undone after money or things came: they are settled first. */
export const rescindableOrSettled = {
  rescind: [
    { guard: requiredAnd('isReleased'), target: '#delegation.settling', actions: [...rescinding, 'settle'] },
    rescindable.rescind,
  ],
};

/** Either side gives up before force; by mutual consent the other confirms first. */
export const abandonable = {
  abandon: [
    {
      guard: requiredAnd('mutualAwaitsOther'),
      actions: ['proposeMutualEnd', notify('mutualEndProposed', 'proposer.signatory', 'recipient.signatory')],
    },
    { guard: 'required', target: '#delegation.settling', actions: ['abandon', ...settling] },
  ],
  withdrawNotice: { guard: 'required', actions: 'withdrawNotice' },
};

const successionOpened = {
  openSuccessionReview: {
    guard: 'required',
    actions: [
      'openSuccessionReview',
      notify('successionOpened', 'proposer.signatory', 'successor.registrar', 'recipient.registrar', 'finance.financier'),
    ],
  },
  recordSuccessorConsent: {
    guard: 'required',
    actions: ['recordSuccessorConsent', notify('successorConsented', 'proposer.signatory')],
  },
};
export const successionOverdue = {
  actions: ['recordSuccessionOverdue', notify('successionOverdue', 'proposer.signatory', 'successor.signatory')],
};
const successionDecided = ['decideSuccession', notify('successionDecided', 'recipient.signatory', 'finance.financier')];
const reviewable = (end: object) => ({
  ...successionOpened,
  decideSuccession: [
    { guard: requiredAnd('successionEnds'), ...end },
    { guard: 'required', actions: successionDecided },
  ],
});
/** Where the end leads depends on what there is to settle. */
export const reviewableBeforeMoney = reviewable({ target: '#delegation.withdrawn', actions: successionDecided });
export const reviewableWithMoney = reviewable({ target: '#delegation.settling', actions: [...successionDecided, ...settling] });
export const reviewableAtEnd = reviewable({ actions: successionDecided });

/** Costs are calculated, then confirmed by finance or returned. `restart`: when those awaiting confirmation no longer count. */
export const costed = (confirmed: readonly object[], restart?: object) => ({
  initial: 'awaitingCosting',
  after: { costingDue: { actions: notify('costingOverdue', 'proposer.signatory', 'finance.financier') } },
  states: {
    awaitingCosting: {
      on: {
        submitCosting: {
          guard: 'required',
          target: 'awaitingConfirmation',
          actions: ['submitCosting', notify('costingToConfirm', 'finance.financier')],
        },
      },
    },
    awaitingConfirmation: {
      ...(restart && { always: restart }),
      on: {
        confirmCosting: confirmed,
        returnCosting: {
          guard: 'required',
          target: 'awaitingCosting',
          actions: ['returnCosting', notify('costingReturned', 'proposer.financier')],
        },
      },
    },
  },
});

export const disputable = {
  openDispute: {
    guard: 'required',
    actions: ['openDispute', notify('disputeOpened', 'proposer.signatory', 'recipient.signatory', 'third.registrar')],
  },
  recordDisputeOutcome: {
    guard: 'required',
    actions: ['recordDisputeOutcome', notify('disputeOutcome', 'proposer.signatory', 'recipient.signatory')],
  },
};
export const breachRecordable = recorded('recordConsultationBreach');

export const bringIntoForce = {
  guard: 'required',
  target: '#delegation.live',
  actions: [
    'bringIntoForce',
    notify('inForce', 'recipient.signatory', 'recipient.registrar', 'finance.financier', 'control.controller'),
  ],
};

/** Dates on which money and year are looked at again, from preparation on. */
export const watched = {
  trancheDue: { actions: notify('trancheDue', 'treasury.treasurer', 'recipient.financier') },
  fiscalYearStart: { actions: notify('fiscalYearStarted', 'finance.financier') },
};

export const reportable = {
  submitReport: { guard: 'required', actions: ['submitReport', notify('reportSubmitted', 'control.controller')] },
  acceptReport: { guard: 'required', actions: ['acceptReport', notify('reportAccepted', 'recipient.financier')] },
  returnReport: { guard: 'required', actions: ['returnReport', notify('reportReturned', 'recipient.financier')] },
};

export const reportReviewDue = { actions: notify('reviewOverdue', 'control.controller', 'proposer.signatory') };
