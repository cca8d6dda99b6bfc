import { type EventDefinition, IsDocument, IsText, met, payloadRequirement, type Question, reason, requirement } from '#machine';
import type { DelegationContext } from './context.js';
import type { Recorder } from './record.js';
import {
  bothSignatories,
  isShared,
  outcomeAsked,
  outcomeRecorders,
  sideOf,
  ThirdNamed,
  thirdIsIndependent,
  withOutcome,
} from './shared-outcome.js';

export class DisputeClaim extends ThirdNamed {
  @IsText(5000) claim!: string;
}

export class DisputeOutcome {
  @IsText(5000) outcome!: string;
  /** The judgment or protocol, as stored. */
  @IsDocument() protocol!: string;
}

/** One at a time; but one that the sides do not end among themselves either of them takes to a court or conciliator. */
const noneIsOpen = payloadRequirement<DelegationContext, DisputeClaim>(['disputeOpen'], ({ context, event }) => {
  const { dispute } = context;
  const isTakenToThird = dispute?.third === null && event.payload.third !== undefined;
  return dispute === null || isTakenToThird ? met : [reason('disputeOpen')];
});
const oneIsOpen = requirement<DelegationContext>(['noDispute'], ({ context }) =>
  context.dispute === null ? [reason('noDispute')] : met,
);

export const disputeEvents: Record<string, EventDefinition> = {
  openDispute: { payload: DisputeClaim, by: bothSignatories, requires: [noneIsOpen, thirdIsIndependent] },
  recordDisputeOutcome: { payload: DisputeOutcome, by: outcomeRecorders, requires: [oneIsOpen] },
};

const openDispute: Recorder<DisputeClaim> = (context, event) => ({
  dispute: { ...outcomeAsked(event), by: context.dispute?.by ?? sideOf(context, event.actor.body)! },
});

const recordDisputeOutcome: Recorder<DisputeOutcome> = (context, event) => {
  const dispute = context.dispute!;
  return { dispute: isShared(dispute, context, event) ? null : withOutcome(dispute, context, event) };
};

export const disputeRecorders: Record<string, Recorder> = { openDispute, recordDisputeOutcome };

/** The case itself says whether a dispute is open: one may have begun before force, and outlast it. */
export const disputeBranches = {
  disputeIsOpen: ({ context }: Question<DelegationContext>): boolean => context.dispute !== null,
  disputeIsOver: ({ context }: Question<DelegationContext>): boolean => context.dispute === null,
};
