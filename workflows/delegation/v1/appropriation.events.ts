import { type EventDefinition, IsId, IsPositiveTyiyn, IsTyiyn, met, payloadRequirement, reason } from '#machine';
import type { DelegationContext } from './context.js';
import { today, yearOf } from './day.js';
import { numberDiffers, numbersOf, payableTerms } from './money-terms.events.js';
import { appropriated, costedFrom, costOf, isOfRecipient, lastCostedYear, termEnd } from './money.js';
import type { Recorder } from './record.js';
import { underpaid } from './settlement.events.js';

export class AppropriationRecord {
  @IsId() budgetLine!: string;
  @IsPositiveTyiyn() amount!: string;
}

/** The new amount of an appropriation; nothing is a cut like any other. */
export class AppropriationChange {
  @IsId() budgetLine!: string;
  @IsTyiyn() amount!: string;
}

interface BudgetLineFact {
  readonly classificationCode: string;
  readonly year: number;
  readonly recipient: string;
  readonly free: string;
}

/** Money already allocated here to this row: an amended allocation may use it again. */
const appropriatedFrom = (context: DelegationContext, line: string): bigint =>
  BigInt(context.appropriations.find(({ budgetLine }) => budgetLine === line)?.amount ?? '0');

const lineIsOfRecipient = payloadRequirement<DelegationContext, AppropriationRecord>(
  ['budgetLineUnknown', 'budgetLineOfOther'],
  ({ context, event }) => {
    const line = event.facts['budgetLine'] as BudgetLineFact | null;
    if (line === null) return [reason('budgetLineUnknown')];
    return isOfRecipient(context, line.recipient) ? met : [reason('budgetLineOfOther')];
  },
);

const lineHasEnough = payloadRequirement<DelegationContext, AppropriationRecord>(
  ['budgetLineExhausted'],
  ({ context, event }) => {
    const line = event.facts['budgetLine'] as BudgetLineFact | null;
    const asked = BigInt(event.payload.amount) - appropriatedFrom(context, event.payload.budgetLine);
    return line === null || asked <= BigInt(line.free)
      ? met
      : [reason('budgetLineExhausted', { free: line.free, asked: `${asked}` })];
  },
);

/** Nothing more is taken of the line than before: what was taken under another code, or for another year, can be given back. */
const takesNoMore = (context: DelegationContext, { budgetLine, amount }: AppropriationRecord): boolean =>
  BigInt(amount) <= appropriatedFrom(context, budgetLine);

const codeIsOfTerms = payloadRequirement<DelegationContext, AppropriationRecord>(
  ['classificationDiffers'],
  ({ context, event }) => {
    const line = event.facts['budgetLine'] as BudgetLineFact | null;
    if (line === null || takesNoMore(context, event.payload)) return met;
    const codes = numbersOf(context, 'budgetCode', (terms) => isYearOf(terms, line.year));
    const differs = numberDiffers(codes, line.classificationCode);
    return differs === null ? met : [reason('classificationDiffers', differs)];
  },
);

/**
 * A year in which the power costs something: of its term, or one that was costed beyond it; an agreed amendment counts.
 * After the end nothing ahead costs, and what is still owed is appropriated of the year in which it is paid.
 */
const yearIsOfTerm = payloadRequirement<DelegationContext, AppropriationRecord>(['lineOfOtherYear'], ({ context, event }) => {
  const year = (event.facts['budgetLine'] as BudgetLineFact | null)?.year;
  if (year === undefined || takesNoMore(context, event.payload)) return met;
  const last = lastCostly(context, today(event));
  const first = Math.min(firstYear(context), last);
  return year >= first && year <= last
    ? met
    : [reason('lineOfOtherYear', { year: String(year), first: String(first), last: String(last) })];
});

function lastCostly(context: DelegationContext, date: string): number {
  if (context.settlement === null) return Math.max(...payableTerms(context).map(lastYear));
  return underpaid(context) > 0n ? yearOf(date) : Math.min(lastYear(context), yearOf(context.settlement.on));
}

function isYearOf(terms: DelegationContext, year: number): boolean {
  return year >= firstYear(terms) && year <= lastYear(terms);
}

function firstYear(terms: DelegationContext): number {
  return yearOf(costedFrom(terms));
}

function lastYear(terms: DelegationContext): number {
  return Math.max(yearOf(termEnd(terms)), lastCostedYear(terms) ?? 0);
}

const lineIsNew = payloadRequirement<DelegationContext, AppropriationRecord>(['appropriationExists'], ({ context, event }) =>
  appropriatedFrom(context, event.payload.budgetLine) > 0n ? [reason('appropriationExists')] : met,
);

const lineIsUsed = payloadRequirement<DelegationContext, AppropriationRecord>(['appropriationUnknown'], ({ context, event }) =>
  context.appropriations.some(({ budgetLine }) => budgetLine === event.payload.budgetLine)
    ? met
    : [reason('appropriationUnknown')],
);

const financier = [{ party: 'finance', office: 'financier' }];

export const appropriationEvents: Record<string, EventDefinition> = {
  recordAppropriation: {
    payload: AppropriationRecord,
    by: financier,
    requires: [lineIsNew, lineIsOfRecipient, codeIsOfTerms, yearIsOfTerm, lineHasEnough],
  },
  amendAppropriation: {
    payload: AppropriationChange,
    by: financier,
    requires: [lineIsUsed, codeIsOfTerms, yearIsOfTerm, lineHasEnough],
  },
};

const recordAppropriation: Recorder<AppropriationRecord> = (context, { payload, facts }) => {
  const { year } = facts['budgetLine'] as BudgetLineFact;
  const others = context.appropriations.filter(({ budgetLine }) => budgetLine !== payload.budgetLine);
  return { appropriations: [...others, { budgetLine: payload.budgetLine, year, amount: payload.amount }] };
};

const amendAppropriation: Recorder<AppropriationRecord> = (context, event) => {
  const changed = recordAppropriation(context, event);
  const year = yearOf(today(event));
  const cost = costOf(context, year) ?? 0n;
  const unfunds = appropriated(context, year) >= cost && appropriated({ ...context, ...changed }, year) < cost;
  return { ...changed, ...(unfunds ? { cutOn: today(event) } : {}) };
};

export const appropriationRecorders: Record<string, Recorder> = { recordAppropriation, amendAppropriation };
