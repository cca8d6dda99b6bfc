import { requiredAnd } from '#machine';
import {
  abandonable,
  breachRecordable,
  bringIntoForce,
  disputable,
  notify,
  recorded,
  reportable,
  reportReviewDue,
  rescindableOrSettled,
  resources,
  reviewableWithMoney,
  termEnd,
  watched,
} from './transitions.js';

/**
 * How far a power that was registered is costed, derived from the case itself, so that it is the same while the power is
 * prepared and while it is imposed. One that was proposed here came costed.
 */
const costingOfRegistered = {
  initial: 'proposed',
  states: {
    proposed: { always: { guard: 'isExisting', target: 'registered' } },
    registered: {
      initial: 'awaitingCosting',
      on: {
        ...recorded('answerRegistration', 'signAsProposer', 'signAsRecipient'),
        recordKeneshResolution: [
          {
            guard: requiredAnd('keneshAccepts'),
            actions: ['recordKeneshResolution', notify('keneshAccepted', 'proposer.signatory', 'recipient.signatory')],
          },
          {
            guard: requiredAnd('keneshCounters'),
            actions: [
              'recordKeneshResolution',
              'recostRegistered',
              notify('keneshCountered', 'proposer.signatory', 'proposer.financier'),
            ],
          },
          {
            guard: requiredAnd('keneshDeclines'),
            actions: [
              'recordKeneshResolution',
              'recostRegistered',
              notify('keneshDeclined', 'proposer.signatory', 'proposer.financier'),
            ],
          },
        ],
        // Of a law or act that was consulted on at its time.
        recordConsultation: { guard: requiredAnd('isEnacted'), actions: 'recordConsultation' },
      },
      states: {
        awaitingCosting: {
          on: {
            submitCosting: { guard: 'required', actions: ['submitCosting', notify('costingToConfirm', 'finance.financier')] },
          },
          after: { costingDue: { actions: notify('costingOverdue', 'proposer.signatory', 'finance.financier') } },
          always: [
            { guard: 'costingWaits', target: 'awaitingConfirmation' },
            { guard: 'costingConfirmed', target: 'costed' },
          ],
        },
        awaitingConfirmation: {
          on: {
            confirmCosting: {
              guard: 'required',
              actions: ['confirmCosting', notify('costingConfirmed', 'proposer.financier', 'recipient.registrar')],
            },
            returnCosting: {
              guard: 'required',
              actions: ['returnCosting', notify('costingReturned', 'proposer.financier')],
            },
          },
          after: { costingDue: { actions: notify('costingOverdue', 'proposer.signatory', 'finance.financier') } },
          always: [
            { guard: 'costingConfirmed', target: 'costed' },
            { guard: 'costingAwaited', target: 'awaitingCosting' },
          ],
        },
        costed: { always: { guard: 'costingAwaited', target: 'awaitingCosting' } },
      },
    },
  },
};

const beforeForce = {
  ...resources,
  ...breachRecordable,
  ...abandonable,
  ...reviewableWithMoney,
  bringIntoForce,
};

/** Resources are attached; or the power is in effect by law, and they are not. */
export const preparationStates = {
  preparing: {
    ...costingOfRegistered,
    on: { ...beforeForce, ...rescindableOrSettled },
    after: {
      effectiveDate: { actions: notify('effectiveDateReached', 'proposer.signatory', 'recipient.signatory') },
      termEnd,
      ...watched,
    },
    always: {
      guard: 'isImposed',
      target: 'imposedWithoutResources',
      actions: notify('imposed', 'proposer.signatory', 'recipient.signatory', 'finance.financier', 'control.controller'),
    },
  },
  imposedWithoutResources: {
    ...costingOfRegistered,
    on: { ...beforeForce, ...recorded('recordOwnTopUp'), ...reportable, ...disputable },
    after: { termEnd, ...watched, reportReviewDue },
  },
};
