import { IsId, IsPositiveTyiyn, IsTyiyn, lineFaults, lineShareFaults, met, today, yearOf } from '#machine';
import type { DelegationContext } from './context.js';
import { numberDiffers, numbersOf, payableTerms } from './money-terms.js';
import { appropriated, costedFrom, costOf, isOfRecipient, lastCostedYear, termEnd, underpaid } from './money.js';
import { act, fact, payloadMust, payloadRequirement, reason, type Recorder } from './vocabulary.js';

class AppropriationRecord {
  @IsId() budgetLine!: string;
  @IsPositiveTyiyn() amount!: string;
}

/** The new amount of an appropriation; nothing is a cut like any other. */
class AppropriationChange {
  @IsId() budgetLine!: string;
  @IsTyiyn() amount!: string;
}

/** Money already allocated here to this row: an amended allocation may use it again. */
const appropriatedFrom = (context: DelegationContext, line: string): bigint =>
  BigInt(context.appropriations.find(({ budgetLine }) => budgetLine === line)?.amount ?? '0');

const lineIsOfRecipient = payloadRequirement<AppropriationRecord>(
  ['budgetLineUnknown', 'budgetLineOfOther'],
  ({ context, event }) => lineFaults(event.facts.budgetLine, (body) => isOfRecipient(context, body)),
);

const lineHasEnough = payloadRequirement<AppropriationRecord>(['budgetLineExhausted'], ({ context, event }) => {
  const { budgetLine, amount } = event.payload;
  return lineShareFaults(event.facts.budgetLine, amount, appropriatedFrom(context, budgetLine));
});

/** Nothing more is taken of the line than before: what was taken under another code, or for another year, can be given back. */
const takesNoMore = (context: DelegationContext, { budgetLine, amount }: AppropriationRecord): boolean =>
  BigInt(amount) <= appropriatedFrom(context, budgetLine);

const codeIsOfTerms = payloadRequirement<AppropriationRecord>(['classificationDiffers'], ({ context, event }) => {
  const { budgetLine: line } = event.facts;
  if (line === null || takesNoMore(context, event.payload)) return met;
  const codes = numbersOf(context, 'budgetCode', (terms) => isYearOf(terms, line.year));
  const differs = numberDiffers(codes, line.classificationCode);
  return differs === null ? met : [reason('classificationDiffers', differs)];
});

/**
 * A year in which the power costs something: of its term, or one that was costed beyond it; an agreed amendment counts.
 * After the end nothing ahead costs, and what is still owed is appropriated of the year in which it is paid.
 */
const yearIsOfTerm = payloadRequirement<AppropriationRecord>(['lineOfOtherYear'], ({ context, event }) => {
  const year = event.facts.budgetLine?.year;
  if (year === undefined || takesNoMore(context, event.payload)) return met;
  const last = lastCostly(context, today(event));
  const first = Math.min(firstYear(context), last);
  const isOfTerm = year >= first && year <= last;
  return isOfTerm ? met : [reason('lineOfOtherYear', { year: String(year), first: String(first), last: String(last) })];
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

const appropriate: Recorder<AppropriationRecord> = ({ appropriations }, { payload: { budgetLine, amount }, facts }) => ({
  appropriations: [
    ...appropriations.filter((each) => each.budgetLine !== budgetLine),
    { budgetLine, year: facts.budgetLine!.year, amount },
  ],
});

const readLine = (_: unknown, { budgetLine }: Partial<AppropriationRecord>) => ({ budgetLine: fact('budgetLine', budgetLine) });

export const recordAppropriation = act('recordAppropriation', {
  payload: AppropriationRecord,
  by: 'finance.financier',
  reads: readLine,
  requires: [
    payloadMust<AppropriationRecord>(
      'appropriationExists',
      ({ context, event }) => appropriatedFrom(context, event.payload.budgetLine) === 0n,
    ),
    lineIsOfRecipient,
    codeIsOfTerms,
    yearIsOfTerm,
    lineHasEnough,
  ],
  record: appropriate,
});

export const amendAppropriation = act('amendAppropriation', {
  payload: AppropriationChange,
  by: 'finance.financier',
  reads: readLine,
  requires: [
    payloadMust<AppropriationChange>('appropriationUnknown', ({ context, event }) =>
      context.appropriations.some(({ budgetLine }) => budgetLine === event.payload.budgetLine),
    ),
    codeIsOfTerms,
    yearIsOfTerm,
    lineHasEnough,
  ],
  record: (context, event) => {
    const changed = appropriate(context, event);
    const year = yearOf(today(event));
    const cost = costOf(context, year) ?? 0n;
    const unfunds = appropriated(context, year) >= cost && appropriated({ ...context, ...changed }, year) < cost;
    return { ...changed, ...(unfunds && { cutOn: today(event) }) };
  },
});
