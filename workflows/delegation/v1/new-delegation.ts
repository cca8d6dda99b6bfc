import { IsId, IsListOf, IsLocalDate, IsText, IsTyiyn, type Opaque, today, yearOf } from '#machine';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { DelegationContext, type Instrument, instruments, type Item } from './context.js';
import { ItemLine } from './costing.calculation.js';
import { VolumeList, volumesOf } from './group.js';
import type { Recorder } from './vocabulary.js';

export class Proposal extends VolumeList {
  @IsIn(instruments) instrument!: Instrument;
  /** Id in the register of delegable powers. */
  @IsId() power!: string;
  @IsText(300) title!: string;
  /** The municipality. */
  @IsId() recipient!: string;
  /** The body of state control; by default the rayon administration where one exists. */
  @IsOptional() @IsId() control?: string;
}

export class ExistingItem extends ItemLine {
  /** The municipality has it already. */
  @IsOptional() @IsBoolean() isHandedOver?: boolean;
}

class KnownMoney {
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
  @IsListOf(() => ExistingItem, 0, 20, 'key') items!: ExistingItem[];
  /** Money that is known to have come; for the record: it counts when payments show it. */
  @IsListOf(() => KnownMoney, 0, 30, 'year') knownMoney!: KnownMoney[];
}

type Event<Payload> = Parameters<Recorder<Payload>>[1];

/** The case as it begins; without an event, what every case has. */
export function newDelegation(event: Event<Opaque> | undefined): DelegationContext {
  if (event === undefined) return { ...new DelegationContext() };
  const begun = proposed(event);
  if (event.type !== 'registerExisting') return begun;
  const known = registered(event);
  return { ...begun, drafters: [], ...known, control: event.payload.control ?? defaultControl(event, known.proposer!) };
}

function proposed(event: Event<Proposal>): DelegationContext {
  const { payload, actor, facts } = event;
  const { title, instrument, power, recipient } = payload;
  const { financeMinistry, treasury, registry } = facts.authorities;
  return {
    ...new DelegationContext(),
    number: `D-${yearOf(today(event))}-${String(facts.caseNumber).padStart(6, '0')}`,
    ...{ title, instrument, power, recipient },
    proposer: actor.body ?? '',
    finance: financeMinistry ?? '',
    treasury: treasury ?? '',
    control: payload.control ?? defaultControl(event, actor.body),
    registry,
    drafters: actor.person === null ? [] : [actor.person],
    ...volumesOf(payload),
  };
}

/** The rayon administration where one exists and is not the proposer itself. */
function defaultControl({ facts }: Event<unknown>, proposer: string | null): string | null {
  const above = facts.recipient?.rayonAdministration;
  return above === undefined || above === proposer ? null : above;
}

/** What a registration says of the case that begins. */
function registered(event: Event<ExistingPowerRegistration>): Partial<DelegationContext> {
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
      ...{ basisAct, basisNumber, basisDate },
      knownMoney: knownMoney.map(({ year, amount }) => ({ year, amount })),
      answer: null,
    },
  };
}
