import {
  CouncilVote,
  IsLocalDate,
  IsPart,
  IsSha256,
  IsText,
  met,
  NegativeAnswer,
  notInFuture,
  type Question,
  resolutionFaultCodes,
  resolutionFaults,
  today,
} from '#machine';
import { IsOptional } from 'class-validator';
import { inHand } from './amendment.js';
import { agreementOnly } from './consultation.js';
import type { DelegationContext, Side } from './context.js';
import { isNotDrafter } from './legality.js';
import { bindsOfferedTerms, majority } from './offer.js';
import { recordNegative } from './round.js';
import {
  act,
  bothSignatories,
  condition,
  must,
  notice,
  payloadMust,
  payloadRequirement,
  reason,
  type Recorder,
  requirement,
  task,
  term,
} from './vocabulary.js';

class SignatureRecord {
  @IsSha256() termsHash!: string;
}

class PublicationRecord {
  /** Where: the gazette or site, with its address. */
  @IsText(500) place!: string;
  @IsLocalDate() publishedOn!: string;
}

class Rescission extends NegativeAnswer {
  /** Once the agreement is published: the kenesh resolution by which the recipient takes its consent back. */
  @IsOptional() @IsPart(() => CouncilVote) resolution?: CouncilVote;
}

const notYetSigned = (side: Side) =>
  must('alreadySigned', ({ context }) => context.signatures[side] === undefined || { on: context.signatures[side]!.on });

const sign =
  (side: Side): Recorder<SignatureRecord> =>
  ({ signatures }, event) => ({
    signatures: {
      ...signatures,
      [side]: { person: event.actor.person!, on: today(event), termsHash: event.payload.termsHash },
    },
  });

export const signAsProposer = act('signAsProposer', {
  payload: SignatureRecord,
  by: 'proposer.signatory',
  requires: [agreementOnly, isNotDrafter, notYetSigned('proposer'), bindsOfferedTerms],
  record: sign('proposer'),
});

export const signAsRecipient = act('signAsRecipient', {
  payload: SignatureRecord,
  by: 'recipient.signatory',
  requires: [agreementOnly, notYetSigned('recipient'), bindsOfferedTerms],
  record: sign('recipient'),
});

const lastSigned = ({ signatures }: DelegationContext): string =>
  [signatures.proposer!.on, signatures.recipient!.on].sort().at(-1)!;

export const publish = act('publish', {
  payload: PublicationRecord,
  by: 'proposer.drafter',
  requires: [
    notInFuture<PublicationRecord>('publishedOn'),
    payloadMust<PublicationRecord>(
      'publishedBeforeSigned',
      ({ context, event }) =>
        event.payload.publishedOn >= lastSigned(context) || {
          publishedOn: event.payload.publishedOn,
          signedOn: lastSigned(context),
        },
    ),
  ],
  record: (_, { payload }) => ({ publishedOn: payload.publishedOn }),
});

/** Until publication either signatory; then the recipient alone, with a resolution of its kenesh. */
const rescindIsOpen = requirement(['agreementOnly', 'recipientOnly'], ({ context, event }) => {
  if (context.instrument !== 'agreement') return [reason('agreementOnly')];
  return context.publishedOn === null || event.actor.body === context.recipient ? met : [reason('recipientOnly')];
});

const rescindIsResolved = payloadRequirement<Rescission>(
  ['resolutionMissing', ...resolutionFaultCodes, 'resolutionTooOld'],
  ({ context, event }) => {
    const { resolution } = event.payload;
    if (context.publishedOn === null) return met;
    if (resolution === undefined) return [reason('resolutionMissing')];
    const { adoptedOn } = resolution;
    const consentOn = context.resolution?.on ?? '';
    const isOlder = adoptedOn < consentOn;
    return [
      ...resolutionFaults(resolution, majority(event), event),
      ...(isOlder ? [reason('resolutionTooOld', { adoptedOn, consentOn })] : met),
    ];
  },
);

/** What was appropriated goes back to its budget lines; nothing is due any more. */
export const rescind = act('rescind', {
  payload: Rescission,
  by: bothSignatories,
  requires: [rescindIsOpen, rescindIsResolved],
  record: (context, event) => ({ ...recordNegative(context, event), rescindedOn: today(event), appropriations: [] }),
  notifies: [notice('rescinded', ...bothSignatories, 'finance.financier')],
});

/** Money or things are with the recipient: they have to be settled. */
export const isReleased = condition(
  'isReleased',
  ({ context: { tranches, items } }) =>
    tranches.some(({ state }) => state !== 'reversed') || items.some(({ state }) => state !== 'pending'),
);

const signingDue = term('signingDue', 'signing', ({ context }) => inHand(context).signingSince);

const signedBy =
  (side: Side) =>
  ({ context }: Question<DelegationContext>): boolean =>
    inHand(context).signatures[side] !== undefined;

/** Both sides sign, in whatever order. */
export const signing = {
  on: [signAsProposer, signAsRecipient],
  after: { deadline: signingDue, notifies: [notice('signingOverdue', ...bothSignatories)] },
  awaits: [
    task(signAsProposer, { until: signedBy('proposer'), due: signingDue }),
    task(signAsRecipient, { until: signedBy('recipient'), due: signingDue }),
  ],
};

export const isSigned = condition('isSigned', ({ context }) => {
  const { signatures } = inHand(context);
  return signatures.proposer !== undefined && signatures.recipient !== undefined;
});
