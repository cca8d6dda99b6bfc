import { requiredAnd } from '#machine';
import { amendmentRegion } from './amendment.states.js';
import {
  breachRecordable,
  disputable,
  notify,
  recorded,
  reportable,
  resources,
  reportReviewDue,
  reviewableWithMoney,
  settling,
  termEnd,
  watched,
} from './transitions.js';

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
    on: { ...resources, ...recorded('recordOwnTopUp'), ...breachRecordable, ...reviewableWithMoney },
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
        after: {
          fiscalYearStart: watched.fiscalYearStart,
          recostingDue: { actions: notify('recostingDue', 'proposer.signatory', 'proposer.financier') },
        },
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
      notice: {
        initial: 'none',
        after: { termEnd },
        states: {
          none: {
            on: {
              giveNotice: [
                {
                  guard: requiredAnd('mutualAwaitsOther'),
                  actions: ['proposeMutualEnd', notify('mutualEndProposed', 'proposer.signatory', 'recipient.signatory')],
                },
                {
                  guard: 'required',
                  target: 'given',
                  actions: [
                    'giveNotice',
                    notify(
                      'terminationNotice',
                      'proposer.signatory',
                      'recipient.signatory',
                      'finance.financier',
                      'control.controller',
                    ),
                  ],
                },
              ],
              withdrawNotice: { guard: 'required', actions: 'withdrawNotice' },
            },
          },
          given: {
            on: {
              withdrawNotice: {
                guard: 'required',
                target: 'none',
                actions: ['withdrawNotice', notify('noticeWithdrawn', 'proposer.signatory', 'recipient.signatory')],
              },
            },
            after: { terminationEffective: { target: '#delegation.settling', actions: settling } },
          },
        },
      },
      control: {
        initial: 'clear',
        states: {
          clear: {
            on: {
              recordBreach: {
                guard: 'required',
                target: 'awaitingAnswer',
                actions: ['recordBreach', notify('breachRecorded', 'recipient.signatory', 'proposer.signatory')],
              },
            },
          },
          awaitingAnswer: {
            on: {
              answerBreach: {
                guard: 'required',
                target: 'answered',
                actions: ['answerBreach', notify('breachAnswered', 'control.controller')],
              },
            },
            after: {
              breachAnswerDue: {
                target: 'answered',
                actions: ['recordSilence', notify('breachUnanswered', 'control.controller', 'recipient.signatory')],
              },
            },
          },
          answered: {
            on: {
              closeBreach: {
                guard: 'required',
                target: 'clear',
                actions: ['closeBreach', notify('breachClosed', 'recipient.signatory', 'proposer.signatory')],
              },
              confirmBreach: {
                guard: 'required',
                target: 'clear',
                actions: ['confirmBreach', notify('breachConfirmed', 'recipient.signatory', 'proposer.signatory')],
              },
            },
          },
        },
      },
      amendment: amendmentRegion,
      dispute: {
        initial: 'none',
        on: disputable,
        states: {
          none: { always: { guard: 'disputeIsOpen', target: 'open' } },
          open: { always: { guard: 'disputeIsOver', target: 'none' } },
        },
      },
    },
  },
};
