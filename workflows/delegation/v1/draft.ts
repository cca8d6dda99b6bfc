import { IsId, IsLocalDate, IsPart, IsText, met, NegativeAnswer, optionalTexts, textHashes, type WorkflowEvent } from '#machine';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { clauseNames, type DelegationContext, type Draft } from './context.js';
import { controlIsIndependent } from './independent.requirement.js';
import { Proposal } from './new-delegation.js';
import { recordNegative } from './round.js';
import { act, fact, notice, payloadMust, reason, requirement } from './vocabulary.js';

/** The text of each clause. */
export class Clauses extends optionalTexts(clauseNames, 20_000) {}

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

/** What every beginning of a delegation requires. */
export const startRequirements = [
  payloadMust('recipientNotMunicipality', ({ event }) => event.facts.recipient?.kind === 'municipality'),
  payloadMust('powerUnknown', ({ event }) => event.facts.power !== null),
  payloadMust('financeUnknown', ({ event }) => {
    const { financeMinistry, treasury } = event.facts.authorities;
    return financeMinistry !== null && treasury !== null;
  }),
  controlIsIndependent,
];

/** What every beginning reads. */
export const startReads = (_: unknown, { power, recipient, control }: Partial<Proposal>) => ({
  power: fact('power', power),
  recipient: fact('body', recipient),
  authorities: fact('authorities', null),
  caseNumber: fact('caseNumber', null),
  control: fact('body', control),
});

export const propose = act('start', {
  payload: Proposal,
  by: 'proposer.drafter',
  reads: startReads,
  requires: startRequirements,
});

const draftIsComplete = requirement(['fieldMissing', 'termEndsBeforeStart'], ({ context }) => {
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

const withDrafter = ({ drafters }: DelegationContext, { actor }: Pick<WorkflowEvent, 'actor'>): readonly string[] => [
  ...new Set([...drafters, actor.person!]),
];

export const saveDraft = act('saveDraft', {
  payload: DraftPart,
  by: 'proposer.drafter',
  reads: (_, { control, territory }) => ({ control: fact('body', control), territory: fact('territory', territory) }),
  requires: [
    controlIsIndependent,
    payloadMust<DraftPart>(
      'territoryUnknown',
      ({ event }) => event.payload.territory === undefined || event.facts.territory !== null,
    ),
  ],
  record: (context, event) => {
    const { clauses, control, ...fields } = event.payload;
    const draft: Draft = { ...context.draft, ...fields, clauses: { ...context.draft.clauses, ...textHashes(clauses) } };
    return { draft, drafters: withDrafter(context, event), control: control ?? context.control };
  },
});

export const submitForLegalityCheck = act('submitForLegalityCheck', {
  by: 'proposer.drafter',
  requires: [draftIsComplete],
  // Who submits has had a hand in the draft, and does not check it.
  record: (context, event) => ({ drafters: withDrafter(context, event) }),
  notifies: [notice('legalityCheckAsked', 'proposer.lawyer')],
});

export const withdraw = act('withdraw', { payload: NegativeAnswer, by: 'proposer.signatory', record: recordNegative });
