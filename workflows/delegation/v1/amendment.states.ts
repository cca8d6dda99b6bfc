import { requiredAnd } from '#machine';
import { costed, notify } from './transitions.js';

const tellBoth = (template: string) => notify(template, 'proposer.signatory', 'recipient.signatory', 'finance.financier');
const ended = { target: 'none', actions: ['recordKeneshResolution', 'endAmendment', tellBoth('amendmentEnded')] };

/** With a successor of the municipality it begins again: the other one's volumes and consent do not speak for it. */
const restarted = {
  guard: 'amendmentIsUncosted',
  target: '#delegation.live.amendment.underWay.costing',
  actions: tellBoth('amendmentProposed'),
};

/** New terms beside those in force: costed and confirmed, agreed or enacted as at first, applied when they are funded. */
export const amendmentRegion = {
  initial: 'none',
  states: {
    none: {
      on: {
        proposeAmendment: {
          guard: 'required',
          target: 'underWay',
          actions: [
            'proposeAmendment',
            notify('amendmentProposed', 'proposer.financier', 'proposer.signatory', 'recipient.signatory'),
          ],
        },
      },
      always: {
        guard: 'isRenegotiated',
        target: 'underWay',
        actions: notify('amendmentProposed', 'proposer.financier', 'recipient.signatory'),
      },
    },
    underWay: {
      initial: 'costing',
      on: {
        declineAmendment: { guard: 'required', target: 'none', actions: ['declineAmendment', tellBoth('amendmentEnded')] },
        withdrawAmendment: { guard: 'required', target: 'none', actions: ['withdrawAmendment', tellBoth('amendmentEnded')] },
      },
      states: {
        costing: costed(
          [
            {
              guard: requiredAnd('isAgreement'),
              target: '#delegation.live.amendment.underWay.keneshReview',
              actions: ['confirmCosting', notify('offered', 'recipient.registrar', 'recipient.signatory')],
            },
            {
              guard: requiredAnd('isEnacted'),
              target: '#delegation.live.amendment.underWay.enacting',
              actions: ['confirmCosting', notify('costingConfirmed', 'proposer.financier', 'proposer.drafter')],
            },
          ],
          { guard: 'amendmentIsUncosted', target: 'awaitingCosting' },
        ),
        keneshReview: {
          always: restarted,
          on: {
            recordKeneshResolution: [
              {
                guard: requiredAnd('keneshAccepts'),
                target: 'signing',
                actions: ['recordKeneshResolution', notify('keneshAccepted', 'proposer.signatory')],
              },
              { guard: requiredAnd('keneshCounters'), ...ended, target: '#delegation.live.amendment.none' },
              { guard: requiredAnd('keneshDeclines'), ...ended, target: '#delegation.live.amendment.none' },
            ],
          },
          // Silence leaves it waiting: what is in force stays in force.
          after: {
            keneshReviewDue: {
              actions: ['recordNoResponse', notify('noResponse', 'proposer.signatory', 'recipient.registrar')],
            },
          },
        },
        signing: {
          on: {
            signAsProposer: { guard: 'required', actions: 'signAsProposer' },
            signAsRecipient: { guard: 'required', actions: 'signAsRecipient' },
          },
          after: { signingDue: { actions: notify('signingOverdue', 'proposer.signatory', 'recipient.signatory') } },
          always: [
            restarted,
            { guard: 'amendmentIsSigned', target: 'publishing', actions: notify('signed', 'proposer.drafter') },
          ],
        },
        publishing: {
          always: restarted,
          on: {
            publish: {
              guard: 'required',
              target: 'awaitingMoney',
              actions: ['publish', notify('amendmentAwaitsMoney', 'finance.financier', 'treasury.treasurer')],
            },
          },
        },
        enacting: {
          on: {
            recordEnactment: {
              guard: 'required',
              target: 'awaitingMoney',
              actions: ['recordEnactment', notify('amendmentAwaitsMoney', 'finance.financier', 'treasury.treasurer')],
            },
          },
        },
        awaitingMoney: {
          always: restarted,
          on: {
            applyAmendment: {
              guard: 'required',
              target: '#delegation.live.amendment.none',
              actions: ['applyAmendment', tellBoth('amendmentApplied')],
            },
            // Where the past was changed it has to be costed anew.
            returnCosting: {
              guard: 'required',
              target: 'costing',
              actions: ['returnCosting', notify('costingReturned', 'proposer.financier')],
            },
          },
        },
      },
    },
  },
};
