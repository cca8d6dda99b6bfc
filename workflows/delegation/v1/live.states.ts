import { resourceEventNames } from './delegation.events.js';
import { breachRecordable, notify, recorded, reportable, reportReviewDue, watched } from './transitions.js';

const late = {
  target: 'late',
  actions: ['recordShortfall', notify('fundingLate', 'finance.financier', 'treasury.treasurer', 'recipient.financier')],
};
const funded = { guard: 'isFunded', target: 'onSchedule', actions: 'recordFunded' };
const renewed = { guard: 'isOtherShortfall', ...late, reenter: true };

/** The life of a power in force: regions side by side, none of which moves another. */
export const liveStates = {
  live: {
    type: 'parallel' as const,
    on: { ...recorded(...resourceEventNames, 'recordOwnTopUp'), ...breachRecordable },
    states: {
      force: {
        initial: 'inForce',
        states: {
          inForce: {
            on: {
              suspend: {
                guard: 'required',
                target: 'suspended',
                actions: ['suspend', notify('suspended', 'proposer.signatory', 'finance.financier', 'control.controller')],
              },
            },
          },
          suspended: {
            on: {
              resume: {
                guard: 'required',
                target: 'inForce',
                actions: ['resume', notify('resumed', 'proposer.signatory', 'finance.financier', 'control.controller')],
              },
            },
          },
        },
      },
      funding: {
        after: { trancheDue: watched.trancheDue },
        initial: 'onSchedule',
        states: {
          onSchedule: { always: { guard: 'isShort', ...late } },
          late: {
            after: {
              graceOver: {
                target: 'underfunded',
                actions: notify('underfunded', 'proposer.signatory', 'finance.financier', 'recipient.signatory'),
              },
            },
            always: [funded, renewed],
          },
          underfunded: {
            on: {
              serveNotice: {
                guard: 'required',
                target: 'curing',
                actions: ['serveNotice', notify('noticeServed', 'proposer.signatory', 'finance.financier', 'treasury.treasurer')],
              },
            },
            always: [funded, renewed],
          },
          curing: {
            after: {
              cureDue: { actions: ['recordCureOver', notify('cureOver', 'proposer.signatory', 'recipient.signatory')] },
            },
            always: [
              { ...funded, actions: ['recordFunded', notify('cured', 'recipient.signatory', 'proposer.signatory')] },
              renewed,
            ],
          },
        },
      },
      fiscalYear: {
        after: { fiscalYearStart: watched.fiscalYearStart },
        initial: 'appropriated',
        states: {
          appropriated: { always: { guard: 'isUnappropriated', target: 'awaitingAppropriation' } },
          awaitingAppropriation: {
            after: {
              unfundedYear: {
                actions: ['recordUnfundedYear', notify('yearUnfunded', 'finance.financier', 'recipient.signatory')],
              },
            },
            always: { guard: 'isAppropriated', target: 'appropriated', actions: 'recordYearFunded' },
          },
        },
      },
      reporting: {
        on: reportable,
        after: {
          reportDue: { actions: notify('reportOverdue', 'recipient.financier', 'recipient.signatory', 'control.controller') },
          reportReviewDue,
        },
      },
    },
  },
};
