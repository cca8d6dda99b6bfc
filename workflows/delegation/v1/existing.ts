import { accept, allMet, IsText, notInFuture, type Question, reasonCodes, region, today } from '#machine';
import { IsBoolean, IsIn, ValidateIf } from 'class-validator';
import type { DelegationContext } from './context.js';
import { isEnacted, recordConsultation } from './consultation.js';
import { confirmCosting, costingOverdue, returnCosting, submitCosting, toCalculate, toConfirm } from './costing.js';
import { startReads, startRequirements } from './draft.js';
import { byEffect, consultationShown, hasConsented, termEndAhead } from './funding.requirements.js';
import { ExistingPowerRegistration } from './new-delegation.js';
import { keneshAccepts, keneshCounters, keneshDeclines, recordKeneshResolution } from './offer.js';
import { recostingBegins } from './round.js';
import { signAsProposer, signAsRecipient } from './signing.js';
import {
  act,
  condition,
  fact,
  notice,
  payloadMust,
  payloadRequirement,
  reason,
  recording,
  requirement,
  task,
} from './vocabulary.js';

class RegistrationAnswer {
  @IsBoolean() agrees!: boolean;
  @IsText(5000) answerText!: string;
  /** Where the body does not agree. */
  @ValidateIf(({ agrees }: RegistrationAnswer) => agrees !== true)
  @IsIn(reasonCodes)
  reasonCode?: (typeof reasonCodes)[number];
  @ValidateIf(({ agrees }: RegistrationAnswer) => agrees !== true) @IsText(2000) reasonText?: string;
}

const proposerIsKnown = payloadRequirement<ExistingPowerRegistration>(['proposerUnknown', 'proposerIsRecipient'], ({ event }) => {
  if (event.facts.proposer === null) return [reason('proposerUnknown')];
  return event.payload.proposer === event.payload.recipient ? [reason('proposerIsRecipient')] : [];
});

/** The first act of a power that is carried out already; it comes with the beginning only. */
export const registerExisting = act('registerExisting', {
  payload: ExistingPowerRegistration,
  by: ['recipient.signatory', 'control.controller'],
  reads: (context, payload) => ({ ...startReads(context, payload), proposer: fact('body', payload.proposer) }),
  requires: [
    ...startRequirements,
    proposerIsKnown,
    // A power without control has nobody who would review its reports.
    payloadMust<ExistingPowerRegistration>('fieldMissing', ({ event: { payload, facts } }) => {
      const above = facts.recipient?.rayonAdministration ?? null;
      return payload.control !== undefined || ![null, payload.proposer].includes(above) || { field: 'control' };
    }),
    termEndAhead,
    notInFuture<ExistingPowerRegistration>('basisDate', 'publishedOn', 'since'),
  ],
  // The case begins with what was registered; the context says it already.
  record: () => ({}),
  notifies: [notice('existingRegistered', 'proposer.signatory', 'finance.financier', 'control.controller')],
});

export const answerRegistration = act('answerRegistration', {
  payload: RegistrationAnswer,
  by: 'proposer.signatory',
  requires: [
    requirement(['notRegistered', 'alreadyAnswered'], ({ context: { existing } }) => {
      if (existing === null) return [reason('notRegistered')];
      return existing.answer === null ? [] : [reason('alreadyAnswered')];
    }),
  ],
  record: ({ existing, negative }, event) => {
    const { agrees, reasonCode, reasonText } = event.payload;
    return {
      existing: { ...existing!, answer: { agrees, on: today(event) } },
      negative: agrees ? negative : { code: reasonCode!, text: reasonText! },
    };
  },
});

const isExisting = condition('isExisting', ({ context }) => context.existing !== null);
const costingAwaited = condition('costingAwaited', ({ context }) => context.costing === null);
const costingWaits = condition('costingWaits', ({ context }) => context.costing?.isConfirmed === false);
const costingConfirmed = condition('costingConfirmed', ({ context }) => context.costing?.isConfirmed === true);

/** The kenesh does not consent to what was costed: it is costed anew, with what the kenesh wants in view. */
const recostRegistered = recording('recostRegistered', (_, event) => ({
  ...recostingBegins('consulting', event),
  signatures: {},
}));

/** The consent of a registered agreement, once it is costed: a resolution, then the signatures. */
const keneshHasDecided = ({ context }: Question<DelegationContext>): boolean =>
  context.instrument !== 'agreement' || context.termsHash === null || hasConsented(context);
const signedIfDecided =
  (side: 'proposer' | 'recipient') =>
  ({ context }: Question<DelegationContext>): boolean =>
    context.instrument !== 'agreement' || !hasConsented(context) || context.signatures[side] !== undefined;

/**
 * How far a power that was registered is costed, derived from the case itself, so that it is the same while the power is
 * prepared and while it is imposed. One that was proposed here came costed.
 */
export const costingOfRegistered = region('proposed', {
  proposed: { always: { when: isExisting, to: 'registered' } },
  registered: {
    on: [
      answerRegistration,
      signAsProposer,
      signAsRecipient,
      accept(
        recordKeneshResolution,
        { when: keneshAccepts, notifies: [notice('keneshAccepted', 'proposer.signatory', 'recipient.signatory')] },
        {
          when: keneshCounters,
          notifies: [notice('keneshCountered', 'proposer.signatory', 'proposer.financier')],
          also: [recostRegistered],
        },
        {
          when: keneshDeclines,
          notifies: [notice('keneshDeclined', 'proposer.signatory', 'proposer.financier')],
          also: [recostRegistered],
        },
      ),
      // Of a law or act that was consulted on at its time.
      accept(recordConsultation, { when: isEnacted }),
    ],
    awaits: [
      task(answerRegistration, {
        until: ({ context }) => context.existing?.answer !== null,
        due: byEffect,
      }),
      task(recordConsultation, { name: 'consult', until: allMet(consultationShown) }),
      task(recordKeneshResolution, { name: 'decideOnRegistered', until: keneshHasDecided }),
      task(signAsProposer, { until: signedIfDecided('proposer') }),
      task(signAsRecipient, { until: signedIfDecided('recipient') }),
    ],
    within: region('awaitingCosting', {
      awaitingCosting: {
        on: submitCosting,
        after: costingOverdue,
        always: [
          { when: costingWaits, to: 'awaitingConfirmation' },
          { when: costingConfirmed, to: 'costed' },
        ],
        awaits: toCalculate,
      },
      awaitingConfirmation: {
        on: [
          accept(confirmCosting, { notifies: [notice('costingConfirmed', 'proposer.financier', 'recipient.registrar')] }),
          returnCosting,
        ],
        after: costingOverdue,
        always: [
          { when: costingConfirmed, to: 'costed' },
          { when: costingAwaited, to: 'awaitingCosting' },
        ],
        awaits: toConfirm,
      },
      costed: { always: { when: costingAwaited, to: 'awaitingCosting' } },
    }),
  },
});
