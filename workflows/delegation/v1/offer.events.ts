import { type EventDefinition, IsPart, IsSha256, IsText, met, payloadRequirement, reason } from '#machine';
import { IsIn, ValidateIf } from 'class-validator';
import { agreementOnly } from './consultation.events.js';
import type { DelegationContext, KeneshResolution } from './context.js';
import { countered, counterIsReal, counterOf, CounterTerms } from './counter.terms.js';
import { notInFuture } from './dates.requirements.js';
import { today } from './day.js';
import { KeneshVote, voteFaults } from './kenesh.vote.js';
import { isNotDrafter } from './legality.events.js';
import { NothingMore, reasonCodes, type Recorder } from './record.js';
import { offeredAgain, signingBegins } from './round.js';
import { termsHash } from './terms.js';

export class KeneshDecision extends KeneshVote {
  @IsIn(['accept', 'counter', 'decline']) decision!: KeneshResolution['decision'];
  /** The terms decided upon. */
  @IsSha256() termsHash!: string;
  @ValidateIf(({ decision }: KeneshDecision) => decision === 'decline')
  @IsIn(reasonCodes)
  reasonCode?: (typeof reasonCodes)[number];
  @ValidateIf(({ decision }: KeneshDecision) => decision === 'decline') @IsText(2000) reasonText?: string;
  /** With a counter-offer: what is to be changed. */
  @ValidateIf(({ decision }: KeneshDecision) => decision === 'counter') @IsPart(() => CounterTerms) counter?: CounterTerms;
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
  context.firstOfferedOn !== null && event.payload.adoptedOn < context.firstOfferedOn
    ? [reason('resolvedBeforeOffer', { adoptedOn: event.payload.adoptedOn, offeredOn: context.firstOfferedOn })]
    : met,
);

const votesAddUp = payloadRequirement<DelegationContext, KeneshDecision>(
  ['votesExceedDeputies', 'majorityNotReached'],
  ({ event }) => voteFaults(event.payload, event, event.payload.decision !== 'decline'),
);

export const offerEvents: Record<string, EventDefinition> = {
  offer: { payload: NothingMore, by: [{ party: 'proposer', office: 'signatory' }], requires: [isNotDrafter] },
  recordKeneshResolution: {
    payload: KeneshDecision,
    by: [{ party: 'recipient', office: 'registrar' }],
    requires: [
      agreementOnly,
      notInFuture<KeneshDecision>('adoptedOn'),
      resolvedAfterOffer,
      bindsOfferedTerms,
      votesAddUp,
      ...counterIsReal,
    ],
  },
};

const offer: Recorder = (context, event) => offeredAgain(context, event);

const recordKeneshResolution: Recorder<KeneshDecision> = (context, event) => {
  const {
    decision,
    number,
    adoptedOn,
    votesFor,
    votesAgainst,
    abstained,
    deputiesElected,
    termsHash: decidedOn,
    document = null,
  } = event.payload;
  const counter = decision === 'counter' ? counterOf(event.payload.counter!, today(event)) : null;
  const isLate = context.resolution === null && context.negative?.code === 'noResponse';
  const resolution: KeneshResolution = {
    decision,
    number,
    on: adoptedOn,
    votesFor,
    votesAgainst,
    abstained,
    deputiesElected,
    // Of a counter-offer never typed: the terms as they would then be.
    termsHash: counter === null ? decidedOn : termsHash(countered(context, counter)),
    document,
    isLate,
  };
  if (decision === 'accept') return { resolution, counter, ...signingBegins(event) };
  if (decision === 'counter') return { resolution, counter, negative: null };
  return { resolution, counter, negative: { code: event.payload.reasonCode!, text: event.payload.reasonText! } };
};

/** Silence is never consent: it is kept as what it is. */
const recordNoResponse: Recorder = () => ({ negative: { code: 'noResponse', text: '' } });

export const offerRecorders: Record<string, Recorder> = { offer, recordKeneshResolution, recordNoResponse };
