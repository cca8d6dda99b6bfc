import { resourceEventNames } from './delegation.events.js';
import {
  breachRecordable,
  bringIntoForce,
  notify,
  recorded,
  reportable,
  reportReviewDue,
  rescindable,
  watched,
} from './transitions.js';

/** Resources are attached; or the power is in effect by law, and they are not. */
export const preparationStates = {
  preparing: {
    on: {
      ...recorded(...resourceEventNames),
      ...breachRecordable,
      ...rescindable,
      bringIntoForce,
    },
    after: {
      effectiveDate: { actions: notify('effectiveDateReached', 'proposer.signatory', 'recipient.signatory') },
      ...watched,
    },
    always: {
      guard: 'isImposed',
      target: 'imposedWithoutResources',
      actions: notify('imposed', 'proposer.signatory', 'recipient.signatory', 'finance.financier', 'control.controller'),
    },
  },
  imposedWithoutResources: {
    on: { ...recorded(...resourceEventNames, 'recordOwnTopUp'), ...breachRecordable, ...reportable, bringIntoForce },
    after: { ...watched, reportReviewDue },
  },
};
