import {
  type EventDefinition,
  IsLocalDate,
  IsPart,
  IsSha256,
  IsText,
  met,
  payloadRequirement,
  type Reason,
  reason,
  requirement,
  type WorkflowEvent,
} from '#machine';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import type { DelegationContext, KeneshResolution } from './context.js';
import { today, yearOf } from './day.js';
import { isNotDrafter } from './legality.events.js';
import { costOf } from './money.js';
import { NegativeAnswer, NothingMore, reasonCodes, type Recorder, recordNegative } from './record.js';

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

/** A resolution of the kenesh and how it was voted. */
export class KeneshVote {
  @IsText(80) number!: string;
  @IsLocalDate() adoptedOn!: string;
  @IsInt() @Min(0) @Max(1000) votesFor!: number;
  @IsInt() @Min(0) @Max(1000) votesAgainst!: number;
  @IsInt() @Min(0) @Max(1000) abstained!: number;
  @IsInt() @Min(1) @Max(1000) deputiesElected!: number;
  /** The resolution itself, by hash. */
  @IsOptional() @IsSha256() document?: string;
}

export class KeneshDecision extends KeneshVote {
  @IsIn(['accept', 'decline']) decision!: 'accept' | 'decline';
  /** The terms decided upon. */
  @IsSha256() termsHash!: string;
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

export class Rescission extends NegativeAnswer {
  /** Once the agreement is published: the kenesh resolution by which the recipient takes its consent back. */
  @IsOptional() @IsPart(() => KeneshVote) resolution?: KeneshVote;
}

/** Nothing is recorded before it has happened. */
function notInFuture<Payload>(field: keyof Payload & string) {
  return payloadRequirement<DelegationContext, Payload>(['dateInFuture'], ({ event }) =>
    futureFaults(field, event.payload[field] as string, event),
  );
}

function futureFaults(field: string, date: string, event: WorkflowEvent): readonly Reason[] {
  return date > today(event) ? [reason('dateInFuture', { field, date, today: today(event) })] : met;
}

const bindsOfferedTerms = payloadRequirement<DelegationContext, { termsHash: string }>(
  ['termsHashMismatch'],
  ({ context, event }) =>
    event.payload.termsHash === context.termsHash
      ? met
      : [reason('termsHashMismatch', { given: event.payload.termsHash, expected: context.termsHash ?? '' })],
);

const agreementOnly = requirement<DelegationContext>(['agreementOnly'], ({ context }) =>
  context.instrument === 'agreement' ? met : [reason('agreementOnly')],
);

/** While a law or act is being consulted on, only its author can say that consultation was left out. */
const breachIsOpen = requirement<DelegationContext>(['enactedOnly', 'proposerOnly'], ({ context, event }) => {
  const isConsulting = context.consultation === null && context.breaches.length === 0;
  if (!isConsulting) return met;
  if (context.instrument === 'agreement') return [reason('enactedOnly')];
  return event.actor.body === context.proposer ? met : [reason('proposerOnly')];
});

/** Until publication either signatory; then the recipient alone, while nothing was released or handed over. */
const rescindIsOpen = requirement<DelegationContext>(['agreementOnly', 'alreadyReleased', 'recipientOnly'], (question) => {
  const { context, event } = question;
  const isAgreement = agreementOnly.check(question);
  if (isAgreement.length > 0 || context.publishedOn === null) return isAgreement;
  const isReleased =
    context.tranches.some(({ state }) => state !== 'reversed') || context.items.some(({ state }) => state !== 'pending');
  if (isReleased) return [reason('alreadyReleased')];
  return event.actor.body === context.recipient ? met : [reason('recipientOnly')];
});

const rescindIsResolved = payloadRequirement<DelegationContext, Rescission>(
  ['resolutionMissing', 'votesExceedDeputies', 'majorityNotReached', 'dateInFuture', 'resolutionTooOld'],
  ({ context, event }) => {
    const { resolution } = event.payload;
    if (context.publishedOn === null) return met;
    if (resolution === undefined) return [reason('resolutionMissing')];
    const { adoptedOn } = resolution;
    const consentOn = context.resolution?.on ?? '';
    return [
      ...voteFaults(resolution, event),
      ...futureFaults('adoptedOn', adoptedOn, event),
      ...(adoptedOn < consentOn ? [reason('resolutionTooOld', { adoptedOn, consentOn })] : []),
    ];
  },
);

const resolvedAfterOffer = payloadRequirement<DelegationContext, KeneshDecision>(['resolvedBeforeOffer'], ({ context, event }) =>
  event.payload.adoptedOn < context.firstOfferedOn!
    ? [reason('resolvedBeforeOffer', { adoptedOn: event.payload.adoptedOn, offeredOn: context.firstOfferedOn! })]
    : met,
);

const publishedAfterSigning = payloadRequirement<DelegationContext, PublicationRecord>(
  ['publishedBeforeSigned'],
  ({ context, event }) => {
    const signedOn = [context.signatures.proposer!.on, context.signatures.recipient!.on].sort().at(-1)!;
    const { publishedOn } = event.payload;
    return publishedOn < signedOn ? [reason('publishedBeforeSigned', { publishedOn, signedOn })] : met;
  },
);

/** The act's dates agree with each other, and its day lies in the years that were costed. */
const enactmentIsConsistent = payloadRequirement<DelegationContext, EnactmentRecord>(
  ['publishedBeforeAdopted', 'effectiveAfterTerm', 'yearNotCosted'],
  ({ context, event }) => {
    const { adoptedOn, publishedOn, effectiveOn } = event.payload;
    const termEnd = context.draft.termEnd!;
    return [
      ...(publishedOn < adoptedOn ? [reason('publishedBeforeAdopted', { publishedOn, adoptedOn })] : []),
      ...(effectiveOn > termEnd ? [reason('effectiveAfterTerm', { effectiveOn, termEnd })] : []),
      ...(costOf(context, yearOf(effectiveOn)) === null ? [reason('yearNotCosted', { year: effectiveOn.slice(0, 4) })] : []),
    ];
  },
);

const votesAddUp = payloadRequirement<DelegationContext, KeneshDecision>(
  ['votesExceedDeputies', 'majorityNotReached'],
  ({ event }) => voteFaults(event.payload, event, event.payload.decision === 'accept'),
);

/** Rule `kenesh.majority`: more than so many per cent of the deputies elected (statutory basis not verified). */
function voteFaults(vote: KeneshVote, event: WorkflowEvent, needsMajority = true): readonly Reason[] {
  const { votesFor, votesAgainst, abstained, deputiesElected } = vote;
  const votes = votesFor + votesAgainst + abstained;
  if (votes > deputiesElected)
    return [reason('votesExceedDeputies', { votes: `${votes}`, deputiesElected: `${deputiesElected}` })];
  const percent = event.facts.rules['kenesh.majority']!.value;
  if (!needsMajority || votesFor * 100 > percent * deputiesElected) return met;
  return [
    reason('majorityNotReached', { votesFor: `${votesFor}`, deputiesElected: `${deputiesElected}`, percent: `${percent}` }),
  ];
}

function notYetSigned(side: 'proposer' | 'recipient') {
  return requirement<DelegationContext>(['alreadySigned'], ({ context }) => {
    const signature = context.signatures[side];
    return signature === undefined ? met : [reason('alreadySigned', { on: signature.on })];
  });
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
  skipConsultation: { payload: ConsultationSkip, by: proposerDrafter, requires: [agreementOnly] },
  recordConsultationBreach: {
    payload: ConsultationBreachRecord,
    by: [...proposerDrafter, { party: 'recipient', office: 'signatory' }, { party: 'control', office: 'controller' }],
    requires: [breachIsOpen],
  },
  offer: { payload: NothingMore, by: [{ party: 'proposer', office: 'signatory' }], requires: [isNotDrafter] },
  recordKeneshResolution: {
    payload: KeneshDecision,
    by: [{ party: 'recipient', office: 'registrar' }],
    requires: [notInFuture<KeneshDecision>('adoptedOn'), resolvedAfterOffer, bindsOfferedTerms, votesAddUp],
  },
  signAsProposer: {
    payload: SignatureRecord,
    by: [{ party: 'proposer', office: 'signatory' }],
    requires: [isNotDrafter, notYetSigned('proposer'), bindsOfferedTerms],
  },
  signAsRecipient: {
    payload: SignatureRecord,
    by: [{ party: 'recipient', office: 'signatory' }],
    requires: [notYetSigned('recipient'), bindsOfferedTerms],
  },
  rescind: { payload: Rescission, by: bothSignatories, requires: [rescindIsOpen, rescindIsResolved] },
  publish: {
    payload: PublicationRecord,
    by: proposerDrafter,
    requires: [notInFuture<PublicationRecord>('publishedOn'), publishedAfterSigning],
  },
  recordEnactment: {
    payload: EnactmentRecord,
    by: proposerDrafter,
    requires: [notInFuture<EnactmentRecord>('adoptedOn'), notInFuture<EnactmentRecord>('publishedOn'), enactmentIsConsistent],
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

/** What was appropriated goes back to its budget lines; nothing is due any more. */
const rescind: Recorder<Rescission> = (context, event) => ({
  ...recordNegative(context, event),
  rescindedOn: today(event),
  appropriations: [],
});

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
  rescind,
  recordNoResponse,
};
