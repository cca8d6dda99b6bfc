import { type EventDefinition, IsLocalDate, IsSha256, IsText, met, payloadRequirement, reason } from '#machine';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import type { DelegationContext, KeneshResolution } from './context.js';
import { today } from './day.js';
import { isNotDrafter } from './legality.events.js';
import { NothingMore, reasonCodes, type Recorder, Remark } from './record.js';

export class ConsultationRecord {
  @IsText(80) certificate!: string;
  @IsLocalDate() certifiedOn!: string;
}

export class ConsultationSkip {
  /** Why: the recipient itself decides. */
  @IsText(2000) reasonText!: string;
}

export class ConsultationBreachRecord {
  /** What was adopted without being consulted on, and how that is known. */
  @IsText(5000) ground!: string;
}

export class KeneshDecision {
  @IsIn(['accept', 'decline']) decision!: 'accept' | 'decline';
  @IsText(80) number!: string;
  @IsLocalDate() adoptedOn!: string;
  @IsInt() @Min(0) @Max(1000) votesFor!: number;
  @IsInt() @Min(0) @Max(1000) votesAgainst!: number;
  @IsInt() @Min(0) @Max(1000) abstained!: number;
  @IsInt() @Min(1) @Max(1000) deputiesElected!: number;
  /** The terms decided upon. */
  @IsSha256() termsHash!: string;
  /** The resolution itself, by hash. */
  @IsOptional() @IsSha256() document?: string;
  @ValidateIf(({ decision }: KeneshDecision) => decision === 'decline')
  @IsIn(reasonCodes)
  reasonCode?: (typeof reasonCodes)[number];
  @ValidateIf(({ decision }: KeneshDecision) => decision === 'decline') @IsText(2000) reasonText?: string;
}

export class SignatureRecord {
  @IsSha256() termsHash!: string;
}

export class PublicationRecord {
  /** Where: the gazette or site, with its address. */
  @IsText(500) place!: string;
  @IsLocalDate() publishedOn!: string;
}

export class EnactmentRecord {
  @IsText(100) act!: string;
  @IsText(80) number!: string;
  @IsLocalDate() adoptedOn!: string;
  @IsLocalDate() publishedOn!: string;
  @IsLocalDate() effectiveOn!: string;
  @IsSha256() textHash!: string;
}

/** Nothing is recorded before it has happened. */
function notInFuture<Payload>(field: keyof Payload & string) {
  return payloadRequirement<DelegationContext, Payload>(['dateInFuture'], ({ event }) => {
    const date = event.payload[field] as string;
    return date > today(event) ? [reason('dateInFuture', { field, date, today: today(event) })] : met;
  });
}

const bindsOfferedTerms = payloadRequirement<DelegationContext, { termsHash: string }>(
  ['termsHashMismatch'],
  ({ context, event }) =>
    event.payload.termsHash === context.termsHash
      ? met
      : [reason('termsHashMismatch', { given: event.payload.termsHash, expected: context.termsHash ?? '' })],
);

const votesAddUp = payloadRequirement<DelegationContext, KeneshDecision>(['votesExceedDeputies'], ({ event }) => {
  const { votesFor, votesAgainst, abstained, deputiesElected } = event.payload;
  const votes = votesFor + votesAgainst + abstained;
  return votes > deputiesElected
    ? [reason('votesExceedDeputies', { votes: `${votes}`, deputiesElected: `${deputiesElected}` })]
    : met;
});

/** Rule `kenesh.majority`: more than so many per cent of the deputies elected (statutory basis not verified). */
const majorityReached = payloadRequirement<DelegationContext, KeneshDecision>(['majorityNotReached'], ({ event }) => {
  const { decision, votesFor, deputiesElected } = event.payload;
  const percent = event.facts.rules['kenesh.majority']!.value;
  if (decision !== 'accept' || votesFor * 100 > percent * deputiesElected) return met;
  return [
    reason('majorityNotReached', { votesFor: `${votesFor}`, deputiesElected: `${deputiesElected}`, percent: `${percent}` }),
  ];
});

function notYetSigned(side: 'proposer' | 'recipient') {
  return payloadRequirement<DelegationContext, unknown>(['alreadySigned'], ({ context }) =>
    context.signatures[side] === undefined ? met : [reason('alreadySigned', { on: context.signatures[side].on })],
  );
}

const proposerDrafter = [{ party: 'proposer', office: 'drafter' }];
const bothSignatories = [
  { party: 'proposer', office: 'signatory' },
  { party: 'recipient', office: 'signatory' },
];

export const consentEvents: Record<string, EventDefinition> = {
  recordConsultation: {
    payload: ConsultationRecord,
    by: proposerDrafter,
    requires: [notInFuture<ConsultationRecord>('certifiedOn')],
  },
  skipConsultation: { payload: ConsultationSkip, by: proposerDrafter, requires: [] },
  recordConsultationBreach: {
    payload: ConsultationBreachRecord,
    by: [...proposerDrafter, { party: 'recipient', office: 'signatory' }, { party: 'control', office: 'controller' }],
    requires: [],
  },
  offer: { payload: NothingMore, by: [{ party: 'proposer', office: 'signatory' }], requires: [isNotDrafter] },
  recordKeneshResolution: {
    payload: KeneshDecision,
    by: [{ party: 'recipient', office: 'registrar' }],
    requires: [notInFuture<KeneshDecision>('adoptedOn'), votesAddUp, bindsOfferedTerms, majorityReached],
  },
  signAsProposer: {
    payload: SignatureRecord,
    by: [{ party: 'proposer', office: 'signatory' }],
    requires: [isNotDrafter, notYetSigned('proposer'), bindsOfferedTerms],
  },
  signAsRecipient: {
    payload: SignatureRecord,
    by: [{ party: 'recipient', office: 'signatory' }],
    requires: [isNotDrafter, notYetSigned('recipient'), bindsOfferedTerms],
  },
  rescind: { payload: Remark, by: bothSignatories, requires: [] },
  publish: { payload: PublicationRecord, by: proposerDrafter, requires: [notInFuture<PublicationRecord>('publishedOn')] },
  recordEnactment: {
    payload: EnactmentRecord,
    by: proposerDrafter,
    requires: [notInFuture<EnactmentRecord>('adoptedOn'), notInFuture<EnactmentRecord>('publishedOn')],
  },
};

const recordConsultation: Recorder<ConsultationRecord> = (_, { payload }) => ({
  consultation: { kind: 'recorded', certificate: payload.certificate, on: payload.certifiedOn },
});

const skipConsultation: Recorder = (_, event) => ({ consultation: { kind: 'skipped', certificate: null, on: today(event) } });

/** It stays visible for ever: breaches are only ever added. */
const recordConsultationBreach: Recorder = (context, event) => ({
  breaches: [...context.breaches, { by: event.actor.body!, on: today(event) }],
});

const offer: Recorder = (context, event) => ({
  offeredOn: today(event),
  round: context.round + 1,
  resolution: null,
  negative: null,
});

const recordKeneshResolution: Recorder<KeneshDecision> = (context, event) => {
  const { decision, number, adoptedOn, votesFor, votesAgainst, abstained, deputiesElected, termsHash } = event.payload;
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
    isLate,
  };
  return decision === 'accept'
    ? { resolution, signingSince: today(event), negative: null }
    : { resolution, negative: { code: event.payload.reasonCode!, text: event.payload.reasonText! } };
};

const sign =
  (side: 'proposer' | 'recipient'): Recorder<SignatureRecord> =>
  (context, event) => ({
    signatures: {
      ...context.signatures,
      [side]: { person: event.actor.person!, on: today(event), termsHash: event.payload.termsHash },
    },
  });

const publish: Recorder<PublicationRecord> = (_, { payload }) => ({ publishedOn: payload.publishedOn });

const recordEnactment: Recorder<EnactmentRecord> = (context, { payload }) => {
  const { act, number, adoptedOn, publishedOn, effectiveOn, textHash } = payload;
  return {
    enactment: { act, number, adoptedOn, publishedOn, textHash },
    publishedOn,
    draft: { ...context.draft, effectiveDate: effectiveOn },
  };
};

/** Silence is never consent: it is kept as what it is. */
const recordNoResponse: Recorder = () => ({ negative: { code: 'noResponse', text: '' } });

export const consentRecorders: Record<string, Recorder> = {
  recordConsultation,
  skipConsultation,
  recordConsultationBreach,
  offer,
  recordKeneshResolution,
  signAsProposer: sign('proposer'),
  signAsRecipient: sign('recipient'),
  publish,
  recordEnactment,
  recordNoResponse,
};
