import { IsLocalDate, IsText, met, notInFuture, today } from '#machine';
import { act, condition, must, reason, requirement } from './vocabulary.js';

class ConsultationRecord {
  @IsText(80) certificate!: string;
  @IsLocalDate() certifiedOn!: string;
}

class ConsultationSkip {
  /** Why: the recipient itself decides. */
  @IsText(2000) reasonText!: string;
}

class ConsultationBreachRecord {
  /** What was adopted without being consulted on, and how that is known. */
  @IsText(5000) ground!: string;
}

export const agreementOnly = must('agreementOnly', ({ context }) => context.instrument === 'agreement');

/** While a law or act is being consulted on, only its author can say that consultation was left out. */
const breachIsOpen = requirement(['breachAlreadyRecorded', 'enactedOnly', 'proposerOnly'], ({ context, event }) => {
  if (context.breaches.some(({ by }) => by === event.actor.body)) return [reason('breachAlreadyRecorded')];
  const isConsulting = context.publishedOn === null && context.consultation === null && context.breaches.length === 0;
  if (!isConsulting) return met;
  if (context.instrument === 'agreement') return [reason('enactedOnly')];
  return event.actor.body === context.proposer ? met : [reason('proposerOnly')];
});

export const isAgreement = condition('isAgreement', ({ context }) => context.instrument === 'agreement');
export const isEnacted = condition('isEnacted', ({ context }) => context.instrument !== 'agreement');

export const recordConsultation = act('recordConsultation', {
  payload: ConsultationRecord,
  by: 'proposer.drafter',
  requires: [
    // Of a power that was registered only a law or act was consulted on.
    must('enactedOnly', ({ context }) => context.existing === null || context.instrument !== 'agreement'),
    notInFuture<ConsultationRecord>('certifiedOn'),
  ],
  record: (_, { payload }) => ({
    consultation: { kind: 'recorded', certificate: payload.certificate, on: payload.certifiedOn },
  }),
});

export const skipConsultation = act('skipConsultation', {
  payload: ConsultationSkip,
  by: 'proposer.drafter',
  requires: [agreementOnly],
  record: (_, event) => ({ consultation: { kind: 'skipped', certificate: null, on: today(event) } }),
});

export const recordConsultationBreach = act('recordConsultationBreach', {
  payload: ConsultationBreachRecord,
  by: ['proposer.drafter', 'recipient.signatory', 'control.controller'],
  requires: [breachIsOpen],
  // It stays visible for ever: breaches are only ever added.
  record: ({ breaches }, event) => ({ breaches: [...breaches, { by: event.actor.body!, on: today(event) }] }),
});
