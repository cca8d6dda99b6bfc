import { disputable, notify, recorded, reportable, reportReviewDue, resources, reviewableAtEnd } from './transitions.js';

const done = (event: string, ...to: `${string}.${string}`[]) => ({
  [event]: { guard: 'required', actions: [event, notify('settlementStep', ...to)] },
});

/** After the end: money and things go back, the last reports come, what was underpaid is owned up to. */
export const settlementStates = {
  settling: {
    on: {
      ...resources,
      ...recorded('recordOwnTopUp', 'handOverCases'),
      ...reportable,
      ...disputable,
      ...reviewableAtEnd,
      ...done('returnItem', 'proposer.signatory'),
      ...done('returnFunds', 'finance.financier', 'treasury.treasurer'),
      ...done('fileFinalReport', 'proposer.signatory', 'control.controller'),
      ...done('acknowledgeUnderpaid', 'recipient.signatory'),
      close: {
        guard: 'required',
        target: 'closed',
        actions: notify('closed', 'proposer.signatory', 'recipient.signatory', 'finance.financier', 'control.controller'),
      },
    },
    after: {
      settlementDue: {
        actions: ['recordSettlementOverdue', notify('settlementOverdue', 'proposer.signatory', 'recipient.signatory')],
      },
      reportReviewDue,
    },
  },
  closed: { type: 'final' as const },
};
