import {
  type EventDefinition,
  IsLocalDate,
  IsPart,
  IsSha256,
  IsText,
  met,
  payloadRequirement,
  reason,
  requirement,
} from '#machine';
import { IsOptional } from 'class-validator';
import { agreementOnly } from './consultation.events.js';
import type { DelegationContext } from './context.js';
import { futureFaults, notInFuture } from './dates.requirements.js';
import { today } from './day.js';
import { KeneshVote, voteFaults } from './kenesh.vote.js';
import { isNotDrafter } from './legality.events.js';
import { bindsOfferedTerms } from './offer.events.js';
import { NegativeAnswer, type Recorder, recordNegative } from './record.js';
import { bothSignatories } from './shared-outcome.js';

export class SignatureRecord {
  @IsSha256() termsHash!: string;
}

export class PublicationRecord {
  /** Where: the gazette or site, with its address. */
  @IsText(500) place!: string;
  @IsLocalDate() publishedOn!: string;
}

export class Rescission extends NegativeAnswer {
  /** Once the agreement is published: the kenesh resolution by which the recipient takes its consent back. */
  @IsOptional() @IsPart(() => KeneshVote) resolution?: KeneshVote;
}

function notYetSigned(side: 'proposer' | 'recipient') {
  return requirement<DelegationContext>(['alreadySigned'], ({ context }) => {
    const signature = context.signatures[side];
    return signature === undefined ? met : [reason('alreadySigned', { on: signature.on })];
  });
}

const publishedAfterSigning = payloadRequirement<DelegationContext, PublicationRecord>(
  ['publishedBeforeSigned'],
  ({ context, event }) => {
    const signedOn = [context.signatures.proposer!.on, context.signatures.recipient!.on].sort().at(-1)!;
    const { publishedOn } = event.payload;
    return publishedOn < signedOn ? [reason('publishedBeforeSigned', { publishedOn, signedOn })] : met;
  },
);

/** Until publication either signatory; then the recipient alone, with a resolution of its kenesh. */
const rescindIsOpen = requirement<DelegationContext>(['agreementOnly', 'recipientOnly'], (question) => {
  const { context, event } = question;
  const isAgreement = agreementOnly.check(question);
  if (isAgreement.length > 0 || context.publishedOn === null) return isAgreement;
  return event.actor.body === context.recipient ? met : [reason('recipientOnly')];
});

/** Money or things are with the recipient: they have to be settled. */
export function isReleased({ tranches, items }: DelegationContext): boolean {
  return tranches.some(({ state }) => state !== 'reversed') || items.some(({ state }) => state !== 'pending');
}

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

export const signingEvents: Record<string, EventDefinition> = {
  signAsProposer: {
    payload: SignatureRecord,
    by: [{ party: 'proposer', office: 'signatory' }],
    requires: [agreementOnly, isNotDrafter, notYetSigned('proposer'), bindsOfferedTerms],
  },
  signAsRecipient: {
    payload: SignatureRecord,
    by: [{ party: 'recipient', office: 'signatory' }],
    requires: [agreementOnly, notYetSigned('recipient'), bindsOfferedTerms],
  },
  rescind: { payload: Rescission, by: bothSignatories, requires: [rescindIsOpen, rescindIsResolved] },
  publish: {
    payload: PublicationRecord,
    by: [{ party: 'proposer', office: 'drafter' }],
    requires: [notInFuture<PublicationRecord>('publishedOn'), publishedAfterSigning],
  },
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

/** What was appropriated goes back to its budget lines; nothing is due any more. */
const rescind: Recorder<Rescission> = (context, event) => ({
  ...recordNegative(context, event),
  rescindedOn: today(event),
  appropriations: [],
});

export const signingRecorders: Record<string, Recorder> = {
  signAsProposer: sign('proposer'),
  signAsRecipient: sign('recipient'),
  publish,
  rescind,
};
