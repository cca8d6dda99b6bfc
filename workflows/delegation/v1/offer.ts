import { CouncilVote, IsPart, IsSha256, IsText, notInFuture, reasonCodes, today, voteFaults, type WorkflowEvent } from '#machine';
import { IsIn, ValidateIf } from 'class-validator';
import { inHand } from './amendment.js';
import { agreementOnly } from './consultation.js';
import type { KeneshResolution } from './context.js';
import { countered, counterIsReal, counterOf, CounterTerms } from './counter.terms.js';
import { isNotDrafter } from './legality.js';
import { offeredAgain, signingBegins } from './round.js';
import { termsHash } from './terms.js';
import { act, condition, notice, payloadMust, payloadRequirement, recording, term } from './vocabulary.js';

export class KeneshDecision extends CouncilVote {
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

/** Rule `kenesh.majority`: more than so many per cent of the deputies elected (statutory basis not verified). */
export function majority({ facts }: Pick<WorkflowEvent, 'facts'>): number {
  return facts.rules['kenesh.majority']!.value;
}

/** Consent binds the terms that were offered, and no others. */
export const bindsOfferedTerms = payloadMust<{ termsHash: string }>(
  'termsHashMismatch',
  ({ context, event }) =>
    event.payload.termsHash === context.termsHash || { given: event.payload.termsHash, expected: context.termsHash ?? '' },
);

export const offered = notice('offered', 'recipient.registrar', 'recipient.signatory');

export const offer = act('offer', {
  by: 'proposer.signatory',
  requires: [isNotDrafter],
  record: offeredAgain,
  notifies: [offered],
});

export const recordKeneshResolution = act('recordKeneshResolution', {
  payload: KeneshDecision,
  by: 'recipient.registrar',
  requires: [
    agreementOnly,
    notInFuture<KeneshDecision>('adoptedOn'),
    payloadMust<KeneshDecision>(
      'resolvedBeforeOffer',
      ({ context, event }) =>
        context.firstOfferedOn === null ||
        event.payload.adoptedOn >= context.firstOfferedOn || {
          adoptedOn: event.payload.adoptedOn,
          offeredOn: context.firstOfferedOn!,
        },
    ),
    bindsOfferedTerms,
    payloadRequirement<KeneshDecision>(['votesExceedDeputies', 'majorityNotReached'], ({ event }) =>
      voteFaults(event.payload, majority(event), event.payload.decision !== 'decline'),
    ),
    ...counterIsReal,
  ],
  record: (context, event) => {
    const { payload } = event;
    const { decision, number, adoptedOn, votesFor, votesAgainst, abstained, deputiesElected, document = null } = payload;
    const counter = decision === 'counter' ? counterOf(payload.counter!, today(event)) : null;
    const resolution: KeneshResolution = {
      ...{ decision, number, on: adoptedOn, votesFor, votesAgainst, abstained, deputiesElected, document },
      // Of a counter-offer never typed: the terms as they would then be.
      termsHash: counter === null ? payload.termsHash : termsHash(countered(context, counter)),
      isLate: context.resolution === null && context.negative?.code === 'noResponse',
    };
    if (decision === 'accept') return { resolution, counter, ...signingBegins(event) };
    if (decision === 'counter') return { resolution, counter, negative: null };
    return { resolution, counter, negative: { code: payload.reasonCode!, text: payload.reasonText! } };
  },
});

export const keneshAccepts = condition<KeneshDecision>('keneshAccepts', ({ event }) => event.payload.decision === 'accept');
export const keneshCounters = condition<KeneshDecision>('keneshCounters', ({ event }) => event.payload.decision === 'counter');
export const keneshDeclines = condition<KeneshDecision>('keneshDeclines', ({ event }) => event.payload.decision === 'decline');

export const keneshReviewDue = term('keneshReviewDue', 'kenesh.review', ({ context }) => inHand(context).offeredOn);

/** Silence is never consent: it is recorded as what it is. */
export const recordNoResponse = recording(
  'recordNoResponse',
  () => ({ negative: { code: 'noResponse', text: '' } }),
  notice('noResponse', 'proposer.signatory', 'recipient.registrar'),
);
