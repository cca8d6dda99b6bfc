import { type EventDefinition, IsSha256, IsText, met, payloadRequirement, reason } from '#machine';
import { IsIn, ValidateIf } from 'class-validator';
import type { DelegationContext, KeneshResolution } from './context.js';
import { notInFuture } from './dates.requirements.js';
import { today } from './day.js';
import { KeneshVote, voteFaults } from './kenesh.vote.js';
import { isNotDrafter } from './legality.events.js';
import { NothingMore, reasonCodes, type Recorder } from './record.js';

export class KeneshDecision extends KeneshVote {
  @IsIn(['accept', 'decline']) decision!: 'accept' | 'decline';
  /** The terms decided upon. */
  @IsSha256() termsHash!: string;
  @ValidateIf(({ decision }: KeneshDecision) => decision === 'decline')
  @IsIn(reasonCodes)
  reasonCode?: (typeof reasonCodes)[number];
  @ValidateIf(({ decision }: KeneshDecision) => decision === 'decline') @IsText(2000) reasonText?: string;
}

/** Consent binds the terms that were offered, and no others. */
export const bindsOfferedTerms = payloadRequirement<DelegationContext, { termsHash: string }>(
  ['termsHashMismatch'],
  ({ context, event }) =>
    event.payload.termsHash === context.termsHash
      ? met
      : [reason('termsHashMismatch', { given: event.payload.termsHash, expected: context.termsHash ?? '' })],
);

const resolvedAfterOffer = payloadRequirement<DelegationContext, KeneshDecision>(['resolvedBeforeOffer'], ({ context, event }) =>
  event.payload.adoptedOn < context.firstOfferedOn!
    ? [reason('resolvedBeforeOffer', { adoptedOn: event.payload.adoptedOn, offeredOn: context.firstOfferedOn! })]
    : met,
);

const votesAddUp = payloadRequirement<DelegationContext, KeneshDecision>(
  ['votesExceedDeputies', 'majorityNotReached'],
  ({ event }) => voteFaults(event.payload, event, event.payload.decision === 'accept'),
);

export const offerEvents: Record<string, EventDefinition> = {
  offer: { payload: NothingMore, by: [{ party: 'proposer', office: 'signatory' }], requires: [isNotDrafter] },
  recordKeneshResolution: {
    payload: KeneshDecision,
    by: [{ party: 'recipient', office: 'registrar' }],
    requires: [notInFuture<KeneshDecision>('adoptedOn'), resolvedAfterOffer, bindsOfferedTerms, votesAddUp],
  },
};

const offer: Recorder = (context, event) => ({
  firstOfferedOn: context.firstOfferedOn ?? today(event),
  offeredOn: today(event),
  round: context.round + 1,
  resolution: null,
  negative: null,
});

const recordKeneshResolution: Recorder<KeneshDecision> = (context, event) => {
  const {
    decision,
    number,
    adoptedOn,
    votesFor,
    votesAgainst,
    abstained,
    deputiesElected,
    termsHash,
    document = null,
  } = event.payload;
  const isLate = context.resolution === null && context.negative?.code === 'noResponse';
  const resolution: KeneshResolution = {
    decision,
    number,
    on: adoptedOn,
    votesFor,
    votesAgainst,
    abstained,
    deputiesElected,
    termsHash,
    document,
    isLate,
  };
  return decision === 'accept'
    ? { resolution, signingSince: today(event), negative: null }
    : { resolution, negative: { code: event.payload.reasonCode!, text: event.payload.reasonText! } };
};

/** Silence is never consent: it is kept as what it is. */
const recordNoResponse: Recorder = () => ({ negative: { code: 'noResponse', text: '' } });

export const offerRecorders: Record<string, Recorder> = { offer, recordKeneshResolution, recordNoResponse };
