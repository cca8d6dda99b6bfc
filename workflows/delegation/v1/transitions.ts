import type { Permission } from '#machine';

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

const withdrawal = { guard: 'required', target: '#delegation.withdrawn', actions: 'withdraw' };
export const withdrawable = { withdraw: withdrawal };
/** Once the recipient was asked, it is told. */
export const offerWithdrawable = {
  withdraw: { ...withdrawal, actions: ['withdraw', notify('withdrawn', 'recipient.registrar', 'recipient.signatory')] },
};
export const rescindable = {
  rescind: {
    guard: 'required',
    target: '#delegation.withdrawn',
    actions: ['rescind', notify('rescinded', 'proposer.signatory', 'recipient.signatory', 'finance.financier')],
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
