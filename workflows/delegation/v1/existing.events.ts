import {
  type EventDefinition,
  IsId,
  IsListOf,
  IsLocalDate,
  IsText,
  IsTyiyn,
  met,
  payloadRequirement,
  reason,
  requirement,
  type WorkflowEvent,
} from '#machine';
import { ArrayUnique, IsBoolean, IsIn, IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import { type DelegationContext, instruments, type Instrument, type Item } from './context.js';
import { ItemLine } from './costing.calculation.js';
import { notInFuture } from './dates.requirements.js';
import { today } from './day.js';
import { recostingBegins } from './round.js';
import { reasonCodes, type Recorder } from './record.js';

export class ExistingItem extends ItemLine {
  /** The municipality has it already. */
  @IsOptional() @IsBoolean() isHandedOver?: boolean;
}

export class KnownMoney {
  @IsInt() @Min(1991) @Max(2199) year!: number;
  @IsTyiyn() amount!: string;
}

/** A power that is carried out already: by which act, since when, with what. */
export class ExistingPowerRegistration {
  @IsIn(instruments) instrument!: Instrument;
  /** Id in the register of delegable powers. */
  @IsId() power!: string;
  @IsText(300) title!: string;
  /** The body whose power it is. */
  @IsId() proposer!: string;
  /** The municipality that carries it out. */
  @IsId() recipient!: string;
  @IsOptional() @IsId() control?: string;
  @IsText(300) basisAct!: string;
  @IsText(80) basisNumber!: string;
  @IsLocalDate() basisDate!: string;
  @IsLocalDate() publishedOn!: string;
  /** The day since which it is carried out. */
  @IsLocalDate() since!: string;
  @IsOptional() @IsLocalDate() termEnd?: string;
  @ArrayUnique((line: Partial<ItemLine> | null) => line?.key)
  @IsListOf(() => ExistingItem, 0, 20)
  items!: ExistingItem[];
  /** Money that is known to have come; for the record: it counts when payments show it. */
  @ArrayUnique((line: Partial<KnownMoney> | null) => line?.year)
  @IsListOf(() => KnownMoney, 0, 30)
  knownMoney!: KnownMoney[];
}

export class RegistrationAnswer {
  @IsBoolean() agrees!: boolean;
  @IsText(5000) answerText!: string;
  /** Where the body does not agree. */
  @ValidateIf(({ agrees }: RegistrationAnswer) => agrees !== true)
  @IsIn(reasonCodes)
  reasonCode?: (typeof reasonCodes)[number];
  @ValidateIf(({ agrees }: RegistrationAnswer) => agrees !== true) @IsText(2000) reasonText?: string;
}

type Registration = WorkflowEvent<ExistingPowerRegistration>;

const proposerIsKnown = payloadRequirement<null, ExistingPowerRegistration>(
  ['proposerUnknown', 'proposerIsRecipient'],
  ({ event }) => {
    if (event.facts['proposer'] === null) return [reason('proposerUnknown')];
    return event.payload.proposer === event.payload.recipient ? [reason('proposerIsRecipient')] : met;
  },
);

const termIsOpen = payloadRequirement<null, ExistingPowerRegistration>(['termEnded'], ({ event }) => {
  const { termEnd } = event.payload;
  return termEnd !== undefined && termEnd < today(event) ? [reason('termEnded', { termEnd })] : met;
});

/** A power without control has nobody who would review its reports. */
const controlIsNamed = payloadRequirement<null, ExistingPowerRegistration>(['fieldMissing'], ({ event }) => {
  const { rayonAdministration = null } = (event.facts['recipient'] ?? {}) as { rayonAdministration?: string | null };
  const isNamed = event.payload.control !== undefined || ![null, event.payload.proposer].includes(rayonAdministration);
  return isNamed ? met : [reason('fieldMissing', { field: 'control' })];
});

const isRegistered = requirement<DelegationContext>(['notRegistered', 'alreadyAnswered'], ({ context }) => {
  if (context.existing === null) return [reason('notRegistered')];
  return context.existing.answer === null ? met : [reason('alreadyAnswered')];
});

/** @param ofStart what every beginning requires: known bodies, power and finance. */
export function existingStart(ofStart: EventDefinition['requires']): EventDefinition {
  return {
    payload: ExistingPowerRegistration,
    by: [
      { party: 'recipient', office: 'signatory' },
      { party: 'control', office: 'controller' },
    ],
    requires: [
      ...ofStart,
      proposerIsKnown,
      controlIsNamed,
      termIsOpen,
      notInFuture<ExistingPowerRegistration>('basisDate'),
      notInFuture<ExistingPowerRegistration>('publishedOn'),
      notInFuture<ExistingPowerRegistration>('since'),
    ],
  };
}

export const existingEvents: Record<string, EventDefinition> = {
  answerRegistration: {
    payload: RegistrationAnswer,
    by: [{ party: 'proposer', office: 'signatory' }],
    requires: [isRegistered],
  },
};

/** What a registration says of the case that begins. */
export function registered(event: Registration): Partial<DelegationContext> {
  const { proposer, publishedOn, since, termEnd, basisAct, basisNumber, basisDate, items, knownMoney } = event.payload;
  return {
    proposer,
    publishedOn,
    draft: { clauses: {}, effectiveDate: since, ...(termEnd !== undefined && { termEnd }) },
    costingSince: today(event),
    items: items.map(({ key, kind, description, isHandedOver = false }): Item => {
      return { key, kind, description, state: isHandedOver ? 'acknowledged' : 'pending' };
    }),
    existing: {
      registeredOn: today(event),
      basisAct,
      basisNumber,
      basisDate,
      knownMoney: knownMoney.map(({ year, amount }) => ({ year, amount })),
      answer: null,
    },
  };
}

const answerRegistration: Recorder<RegistrationAnswer> = ({ existing, negative }, event) => {
  const { agrees, reasonCode, reasonText } = event.payload;
  return {
    existing: { ...existing!, answer: { agrees, on: today(event) } },
    negative: agrees ? negative : { code: reasonCode!, text: reasonText! },
  };
};

/** The kenesh does not consent to what was costed: it is costed anew, with what the kenesh wants in view. */
const recostRegistered: Recorder = (_, event) => ({ ...recostingBegins('consulting', event), signatures: {} });

export const existingRecorders: Record<string, Recorder> = {
  // The case begins with what was registered; the context says it already.
  registerExisting: () => ({}),
  answerRegistration,
  recostRegistered,
};

export const existingBranches = {
  isExisting: ({ context }: { context: DelegationContext }): boolean => context.existing !== null,
  costingAwaited: ({ context }: { context: DelegationContext }): boolean => context.costing === null,
  costingWaits: ({ context }: { context: DelegationContext }): boolean => context.costing?.isConfirmed === false,
  costingConfirmed: ({ context }: { context: DelegationContext }): boolean => context.costing?.isConfirmed === true,
};
