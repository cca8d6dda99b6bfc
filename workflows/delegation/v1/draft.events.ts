import {
  type EventDefinition,
  IsId,
  IsLocalDate,
  IsPart,
  IsText,
  met,
  payloadRequirement,
  reason,
  requirement,
  type WorkflowEvent,
} from '#machine';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { clauseNames, type DelegationContext, type Draft, instruments, type Instrument } from './context.js';
import { today, yearOf } from './day.js';
import { registered } from './existing.events.js';
import { VolumeList, volumesOf } from './group.js';
import { NegativeAnswer, NothingMore, type Recorder, recordNegative } from './record.js';
import { clauseHash } from './terms.js';

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

export class Clauses {
  @IsOptional() @IsText(20_000) authority?: string;
  @IsOptional() @IsText(20_000) legalBasis?: string;
  @IsOptional() @IsText(20_000) justification?: string;
  @IsOptional() @IsText(20_000) beneficiaries?: string;
  @IsOptional() @IsText(20_000) rightsAndDuties?: string;
  @IsOptional() @IsText(20_000) performanceStandards?: string;
  @IsOptional() @IsText(20_000) separateAccounting?: string;
  @IsOptional() @IsText(20_000) reporting?: string;
  @IsOptional() @IsText(20_000) stateControl?: string;
  @IsOptional() @IsText(20_000) capacityBuilding?: string;
  @IsOptional() @IsText(20_000) lateFunding?: string;
  @IsOptional() @IsText(20_000) liability?: string;
  @IsOptional() @IsText(20_000) renewal?: string;
  @IsOptional() @IsText(20_000) amendment?: string;
  @IsOptional() @IsText(20_000) disputes?: string;
  @IsOptional() @IsText(20_000) suspensionAndTermination?: string;
  @IsOptional() @IsText(20_000) publication?: string;
  @IsOptional() @IsText(20_000) succession?: string;
  @IsOptional() @IsText(20_000) languages?: string;
}

/** Any part of the draft; what is left out stays as it was. */
export class DraftPart {
  @IsOptional() @IsPart(() => Clauses) clauses?: Clauses;
  /** Id of a territory in the registry. */
  @IsOptional() @IsId() territory?: string;
  @IsOptional() @IsText(40) budgetCode?: string;
  @IsOptional() @IsText(40) treasuryAccount?: string;
  @IsOptional() @IsLocalDate() effectiveDate?: string;
  @IsOptional() @IsLocalDate() termEnd?: string;
  @IsOptional() @IsInt() @Min(0) @Max(365) publicationDays?: number;
  @IsOptional() @IsBoolean() suspensionAllowed?: boolean;
  @IsOptional() @IsId() control?: string;
}

/** What the registry says of a body, and of the bodies that finance every delegation. */
interface BodyFact {
  readonly id: string;
  readonly kind: string;
  readonly rayonAdministration: string | null;
}

interface AuthorityFact {
  readonly financeMinistry: string | null;
  readonly treasury: string | null;
  readonly registry: string | null;
}

type Start = WorkflowEvent<Proposal>;
const recipientOf = (event: Start): BodyFact | null => event.facts['recipient'] as BodyFact | null;
const authoritiesOf = (event: Start): AuthorityFact => event.facts['authorities'] as AuthorityFact;

const recipientIsMunicipality = payloadRequirement<null, Proposal>(['recipientNotMunicipality'], ({ event }) =>
  recipientOf(event)?.kind === 'municipality' ? met : [reason('recipientNotMunicipality')],
);

const powerIsKnown = payloadRequirement<null, Proposal>(['powerUnknown'], ({ event }) =>
  event.facts['power'] === null ? [reason('powerUnknown')] : met,
);

const financeIsKnown = payloadRequirement<null, Proposal>(['financeUnknown'], ({ event }) => {
  const { financeMinistry, treasury } = authoritiesOf(event);
  return financeMinistry === null || treasury === null ? [reason('financeUnknown')] : met;
});

/** Whoever controls the power is a body of its own: not a side, not the money. */
const controlIsIndependent = payloadRequirement<DelegationContext | null, { control?: string; recipient?: string }>(
  ['controlUnknown', 'controlNotIndependent'],
  ({ context, event }) => {
    const { control } = event.payload;
    if (control === undefined) return met;
    if (event.facts['control'] === null) return [reason('controlUnknown')];
    const { proposer, recipient, finance, treasury } = context ?? newDelegation(event as Start);
    return [proposer, recipient, finance, treasury].includes(control) ? [reason('controlNotIndependent')] : met;
  },
);

const territoryIsKnown = payloadRequirement<DelegationContext, DraftPart>(['territoryUnknown'], ({ event }) =>
  event.payload.territory !== undefined && event.facts['territory'] === null ? [reason('territoryUnknown')] : met,
);

const draftIsComplete = requirement<DelegationContext>(['fieldMissing', 'termEndsBeforeStart'], ({ context }) => {
  const { draft, control } = context;
  const fields = ['territory', 'budgetCode', 'treasuryAccount', 'effectiveDate', 'termEnd'] as const;
  const missing = [
    ...clauseNames.filter((name) => draft.clauses[name] === undefined),
    ...fields.filter((name) => draft[name] === undefined),
    ...(control === null ? ['control'] : []),
  ].map((field) => reason('fieldMissing', { field }));
  if (missing.length > 0) return missing;
  return draft.termEnd! > draft.effectiveDate!
    ? met
    : [reason('termEndsBeforeStart', { effectiveDate: draft.effectiveDate!, termEnd: draft.termEnd! })];
});

/** What every beginning of a delegation requires. */
export const startRequirements = [recipientIsMunicipality, powerIsKnown, financeIsKnown, controlIsIndependent];

export const proposalStart: EventDefinition = {
  payload: Proposal,
  by: [{ party: 'proposer', office: 'drafter' }],
  requires: startRequirements,
};

export const draftEvents: Record<string, EventDefinition> = {
  saveDraft: {
    payload: DraftPart,
    by: [{ party: 'proposer', office: 'drafter' }],
    requires: [controlIsIndependent, territoryIsKnown],
  },
  submitForLegalityCheck: { payload: NothingMore, by: [{ party: 'proposer', office: 'drafter' }], requires: [draftIsComplete] },
  withdraw: { payload: NegativeAnswer, by: [{ party: 'proposer', office: 'signatory' }], requires: [] },
};

/** The case as it begins. XState also calls this without input, to look at the machine. */
export function newDelegation(event: Start | undefined): DelegationContext {
  const begun = proposed(event);
  if (event?.type !== 'registerExisting') return begun;
  const known = registered(event as never);
  return { ...begun, drafters: [], ...known, control: event.payload.control ?? defaultControl(event, known.proposer) };
}

function proposed(event: Start | undefined): DelegationContext {
  const payload = event?.payload;
  const authorities = event === undefined ? null : authoritiesOf(event);
  return {
    number: event === undefined ? '' : `D-${yearOf(today(event))}-${String(event.facts['caseNumber']).padStart(6, '0')}`,
    title: payload?.title ?? '',
    instrument: payload?.instrument ?? 'agreement',
    power: payload?.power ?? '',
    proposer: event?.actor.body ?? '',
    recipient: payload?.recipient ?? '',
    finance: authorities?.financeMinistry ?? '',
    treasury: authorities?.treasury ?? '',
    control: payload?.control ?? defaultControl(event, event?.actor.body),
    registry: authorities?.registry ?? null,
    drafters: event?.actor.person ? [event.actor.person] : [],
    stateHands: [],
    recipientHands: [],
    ...volumesOf(payload ?? {}),
    draft: { clauses: {} },
    costing: null,
    costingSince: null,
    costingFor: 'consulting',
    termsHash: null,
    consultation: null,
    breaches: [],
    firstOfferedOn: null,
    offeredOn: null,
    round: 0,
    resolution: null,
    counter: null,
    disagreedOn: null,
    conciliation: null,
    signatures: {},
    signingSince: null,
    publishedOn: null,
    rescindedOn: null,
    enactment: null,
    existing: null,
    changedTerms: {},
    appropriations: [],
    cutOn: null,
    tranches: [],
    dropped: {},
    items: [],
    separateLine: null,
    inForceSince: null,
    unfundedSince: null,
    shortfall: null,
    suspension: null,
    defaults: [],
    termination: null,
    mutualEnd: null,
    controlActs: [],
    amendment: null,
    dispute: null,
    succession: null,
    predecessors: [],
    settlement: null,
    reports: [],
    topUps: [],
    negative: null,
  };
}

/** The rayon administration where one exists and is not the proposer itself. */
function defaultControl(event: Start | undefined, proposer: string | null | undefined): string | null {
  const above = event === undefined ? undefined : recipientOf(event)?.rayonAdministration;
  return above === undefined || above === proposer ? null : above;
}

/** The hash of each clause. */
export function clauseHashes(clauses: Clauses | undefined): Draft['clauses'] {
  return Object.fromEntries(Object.entries(clauses ?? {}).map(([name, text]) => [name, clauseHash(text as string)]));
}

function withDrafter({ drafters }: DelegationContext, person: string): readonly string[] {
  return [...new Set([...drafters, person])];
}

const saveDraft: Recorder<DraftPart> = (context, { payload, actor }) => {
  const { clauses, control, ...fields } = payload;
  const draft: Draft = { ...context.draft, ...fields, clauses: { ...context.draft.clauses, ...clauseHashes(clauses) } };
  return { draft, drafters: withDrafter(context, actor.person!), control: control ?? context.control };
};

export const draftRecorders: Record<string, Recorder> = {
  saveDraft,
  // Whoever submits has had a hand in the draft, and does not check it.
  submitForLegalityCheck: (context, { actor }) => ({ drafters: withDrafter(context, actor.person!) }),
  withdraw: recordNegative,
};
