import { type EventDefinition, IsLocalDate, IsText, met, reason, requirement } from '#machine';
import type { DelegationContext } from './context.js';
import { notInFuture } from './dates.requirements.js';
import { today } from './day.js';
import type { Recorder } from './record.js';

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

export const agreementOnly = requirement<DelegationContext>(['agreementOnly'], ({ context }) =>
  context.instrument === 'agreement' ? met : [reason('agreementOnly')],
);

/** While a law or act is being consulted on, only its author can say that consultation was left out. */
const breachIsOpen = requirement<DelegationContext>(
  ['breachAlreadyRecorded', 'enactedOnly', 'proposerOnly'],
  ({ context, event }) => {
    if (context.breaches.some(({ by }) => by === event.actor.body)) return [reason('breachAlreadyRecorded')];
    const isConsulting = context.publishedOn === null && context.consultation === null && context.breaches.length === 0;
    if (!isConsulting) return met;
    if (context.instrument === 'agreement') return [reason('enactedOnly')];
    return event.actor.body === context.proposer ? met : [reason('proposerOnly')];
  },
);

/** Of a power that was registered only a law or act was consulted on. */
const consultationIsAsked = requirement<DelegationContext>(['enactedOnly'], ({ context }) =>
  context.existing !== null && context.instrument === 'agreement' ? [reason('enactedOnly')] : met,
);

const drafter = [{ party: 'proposer', office: 'drafter' }];

export const consultationEvents: Record<string, EventDefinition> = {
  recordConsultation: {
    payload: ConsultationRecord,
    by: drafter,
    requires: [consultationIsAsked, notInFuture<ConsultationRecord>('certifiedOn')],
  },
  skipConsultation: { payload: ConsultationSkip, by: drafter, requires: [agreementOnly] },
  recordConsultationBreach: {
    payload: ConsultationBreachRecord,
    by: [...drafter, { party: 'recipient', office: 'signatory' }, { party: 'control', office: 'controller' }],
    requires: [breachIsOpen],
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

export const consultationRecorders: Record<string, Recorder> = {
  recordConsultation,
  skipConsultation,
  recordConsultationBreach,
};
