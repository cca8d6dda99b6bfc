import { IsDocument, isShared, IsText, region, withOutcome } from '#machine';
import { thirdIsIndependent } from './independent.requirement.js';
import { namedThird, ofBoth, requestedOutcome, outcomeRecorders, sideOf, ThirdNamed } from './shared-outcome.js';
import { act, bothSignatories, condition, must, notice, payloadMust } from './vocabulary.js';

class DisputeClaim extends ThirdNamed {
  @IsText(5000) claim!: string;
}

class DisputeOutcome {
  @IsText(5000) outcome!: string;
  /** The judgment or protocol, as stored. */
  @IsDocument() protocol!: string;
}

export const openDispute = act('openDispute', {
  payload: DisputeClaim,
  by: bothSignatories,
  reads: namedThird,
  requires: [
    // One at a time; but one that the sides do not end among themselves either of them takes to a court or conciliator.
    payloadMust<DisputeClaim>('disputeOpen', ({ context: { dispute }, event }) => {
      const isTakenToThird = dispute?.third === null && event.payload.third !== undefined;
      return dispute === null || isTakenToThird;
    }),
    thirdIsIndependent,
  ],
  record: (context, event) => ({
    dispute: { ...requestedOutcome(event), by: context.dispute?.by ?? sideOf(context, event.actor.body)! },
  }),
  notifies: [notice('disputeOpened', ...bothSignatories, 'third.registrar')],
});

export const recordDisputeOutcome = act('recordDisputeOutcome', {
  payload: DisputeOutcome,
  by: outcomeRecorders,
  requires: [must('noDispute', ({ context }) => context.dispute !== null)],
  record: (context, event) => {
    const dispute = context.dispute!;
    const side = sideOf(context, event.actor.body);
    return { dispute: isShared(dispute, side, event) ? null : withOutcome(dispute, side, event) };
  },
  notifies: [notice('disputeOutcome', ...bothSignatories)],
});

export const disputable = [openDispute, recordDisputeOutcome];

/** Awaited of both sides, while one is open. */
export const settleDispute = ofBoth(recordDisputeOutcome, 'settleDispute', {
  until: ({ context }) => context.dispute === null,
});

const isOpen = condition('disputeIsOpen', ({ context }) => context.dispute !== null);
const isOver = condition('disputeIsOver', ({ context }) => context.dispute === null);

/** The case itself says whether a dispute is open: one may have begun before force, and outlast it. */
export const disputes = region('none', {
  none: { always: { when: isOpen, to: 'open' } },
  open: { always: { when: isOver, to: 'none' }, awaits: settleDispute },
});
