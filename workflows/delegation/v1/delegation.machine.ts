import {
  houseImplementations,
  houseOptions,
  type Opaque,
  type Permission,
  type Question,
  requiredAnd,
  type WorkflowEvent,
} from '#machine';
import { assign, setup } from 'xstate';
import type { DelegationContext } from './context.js';
import { events, recorders, resourceEventNames } from './delegation.events.js';
import { newDelegation, type Proposal } from './draft.events.js';
import { derivedGuards } from './force.events.js';
import { withHands } from './one-side.requirement.js';

const house = houseImplementations(events);

const recordings = Object.fromEntries(
  Object.entries(recorders).map(([name, record]) => [
    name,
    assign(({ context, event }: Opaque) => ({ ...record(context, event), ...withHands(context, event) })),
  ]),
);

/** A transition that keeps the state: the event is recorded if its requirements are met. */
const recorded = (...names: string[]) => Object.fromEntries(names.map((name) => [name, { guard: 'required', actions: name }]));

const notify = (template: string, ...to: `${string}.${string}`[]) => ({
  type: 'notify',
  params: {
    template,
    to: to.map((each): Permission => ({ party: each.split('.')[0]!, office: each.split('.')[1]! })),
  },
});

const withdrawal = { guard: 'required', target: '#delegation.withdrawn', actions: 'withdraw' };
const withdrawable = { withdraw: withdrawal };
/** Once the recipient was asked, it is told. */
const offerWithdrawable = {
  withdraw: { ...withdrawal, actions: ['withdraw', notify('withdrawn', 'recipient.registrar', 'recipient.signatory')] },
};
const rescindable = {
  rescind: {
    guard: 'required',
    target: '#delegation.withdrawn',
    actions: ['rescind', notify('rescinded', 'proposer.signatory', 'recipient.signatory', 'finance.financier')],
  },
};
const breachRecordable = recorded('recordConsultationBreach');

const bringIntoForce = {
  guard: 'required',
  target: '#delegation.live',
  actions: [
    'bringIntoForce',
    notify('inForce', 'recipient.signatory', 'recipient.registrar', 'finance.financier', 'control.controller'),
  ],
};

const keneshAnswer = [
  {
    guard: requiredAnd('keneshAccepts'),
    target: 'signing',
    actions: ['recordKeneshResolution', notify('keneshAccepted', 'proposer.signatory')],
  },
  {
    guard: requiredAnd('keneshDeclines'),
    target: 'declined',
    actions: ['recordKeneshResolution', notify('keneshDeclined', 'proposer.signatory', 'proposer.drafter')],
  },
];

const offered = {
  guard: 'required',
  target: 'keneshReview',
  actions: ['offer', notify('offered', 'recipient.registrar', 'recipient.signatory')],
};

type Asked = Question<DelegationContext>;

/** The branches of events, and the conditions of what follows by itself before force. */
const branches = {
  keneshAccepts: ({ event }: Asked) => event.payload.decision === 'accept',
  keneshDeclines: ({ event }: Asked) => event.payload.decision === 'decline',
  isAgreement: ({ context }: Asked) => context.instrument === 'agreement',
  isEnacted: ({ context }: Asked) => context.instrument !== 'agreement',
  isSigned: ({ context }: Asked) => context.signatures.proposer !== undefined && context.signatures.recipient !== undefined,
};

/** Dates on which money and year are looked at again, from preparation on. */
const watched = {
  trancheDue: { actions: notify('trancheDue', 'treasury.treasurer', 'recipient.financier') },
  fiscalYearStart: { actions: notify('fiscalYearStarted', 'finance.financier') },
};

const reportable = {
  submitReport: { guard: 'required', actions: ['submitReport', notify('reportSubmitted', 'control.controller')] },
  acceptReport: { guard: 'required', actions: ['acceptReport', notify('reportAccepted', 'recipient.financier')] },
  returnReport: { guard: 'required', actions: ['returnReport', notify('reportReturned', 'recipient.financier')] },
};

const reportReviewDue = { actions: notify('reviewOverdue', 'control.controller', 'proposer.signatory') };

const late = {
  target: 'late',
  actions: ['recordShortfall', notify('fundingLate', 'finance.financier', 'treasury.treasurer', 'recipient.financier')],
};
const funded = { guard: 'isFunded', target: 'onSchedule', actions: 'recordFunded' };
const renewed = { guard: 'isOtherShortfall', ...late, reenter: true };

/** A power is delegated: from the draft, through consent and money, into force and through its life. */
export const machine = setup({
  types: { context: {} as DelegationContext, input: {} as WorkflowEvent<Proposal>, events: {} as Opaque },
  guards: { ...house.guards, ...derivedGuards, ...branches } as Record<string, Opaque>,
  actions: { ...house.actions, ...recordings } as Record<string, Opaque>,
  delays: {
    costingDue: 1,
    keneshReviewDue: 1,
    signingDue: 1,
    effectiveDate: 1,
    trancheDue: 1,
    graceOver: 1,
    cureDue: 1,
    fiscalYearStart: 1,
    unfundedYear: 1,
    reportDue: 1,
    reportReviewDue: 1,
  },
}).createMachine({
  id: 'delegation',
  options: houseOptions,
  context: ({ input }) => newDelegation(input),
  initial: 'drafting',
  states: {
    drafting: {
      on: {
        ...withdrawable,
        ...recorded('saveDraft'),
        submitForLegalityCheck: {
          guard: 'required',
          target: 'legalityCheck',
          actions: ['submitForLegalityCheck', notify('legalityCheckAsked', 'proposer.lawyer')],
        },
      },
    },
    legalityCheck: {
      on: {
        ...withdrawable,
        confirmLegality: {
          guard: 'required',
          target: 'costing',
          actions: ['confirmLegality', notify('costingAsked', 'proposer.financier')],
        },
        returnDraft: {
          guard: 'required',
          target: 'drafting',
          actions: ['returnDraft', notify('draftReturned', 'proposer.drafter')],
        },
        rejectAsUnlawful: {
          guard: 'required',
          target: 'unlawful',
          actions: ['rejectAsUnlawful', notify('foundUnlawful', 'proposer.drafter', 'proposer.signatory')],
        },
      },
    },
    costing: {
      on: withdrawable,
      after: { costingDue: { actions: notify('costingOverdue', 'proposer.signatory', 'finance.financier') } },
      initial: 'awaitingCosting',
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
          on: {
            confirmCosting: {
              guard: 'required',
              target: '#delegation.consulting',
              actions: ['confirmCosting', notify('costingConfirmed', 'proposer.financier', 'proposer.drafter')],
            },
            returnCosting: {
              guard: 'required',
              target: 'awaitingCosting',
              actions: ['returnCosting', notify('costingReturned', 'proposer.financier')],
            },
          },
        },
      },
    },
    consulting: {
      on: {
        ...withdrawable,
        recordConsultation: [
          { guard: requiredAnd('isAgreement'), target: 'readyToOffer', actions: 'recordConsultation' },
          { guard: requiredAnd('isEnacted'), target: 'enacting', actions: 'recordConsultation' },
        ],
        skipConsultation: { guard: 'required', target: 'readyToOffer', actions: 'skipConsultation' },
        recordConsultationBreach: { guard: 'required', target: 'enacting', actions: 'recordConsultationBreach' },
      },
    },
    readyToOffer: { on: { ...withdrawable, offer: offered } },
    keneshReview: {
      on: { ...offerWithdrawable, recordKeneshResolution: keneshAnswer },
      after: {
        keneshReviewDue: {
          target: 'noResponse',
          actions: ['recordNoResponse', notify('noResponse', 'proposer.signatory', 'recipient.registrar')],
        },
      },
    },
    noResponse: { on: { ...offerWithdrawable, recordKeneshResolution: keneshAnswer, offer: offered } },
    signing: {
      on: { ...rescindable, ...recorded('signAsProposer', 'signAsRecipient') },
      after: { signingDue: { actions: notify('signingOverdue', 'proposer.signatory', 'recipient.signatory') } },
      always: { guard: 'isSigned', target: 'publishing', actions: notify('signed', 'proposer.drafter') },
    },
    publishing: {
      on: {
        ...rescindable,
        publish: {
          guard: 'required',
          target: 'preparing',
          actions: ['publish', notify('resourcesAwaited', 'finance.financier', 'treasury.treasurer')],
        },
      },
    },
    enacting: {
      on: {
        ...withdrawable,
        ...breachRecordable,
        recordEnactment: {
          guard: 'required',
          target: 'preparing',
          actions: [
            'recordEnactment',
            notify('enacted', 'recipient.registrar', 'recipient.signatory'),
            notify('resourcesAwaited', 'finance.financier', 'treasury.treasurer'),
          ],
        },
      },
    },
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
    live: {
      type: 'parallel',
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
                  actions: [
                    'serveNotice',
                    notify('noticeServed', 'proposer.signatory', 'finance.financier', 'treasury.treasurer'),
                  ],
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
    declined: { type: 'final' },
    unlawful: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});
