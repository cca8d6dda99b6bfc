import { inOrderOfDay, IsListOf, IsPart, IsPositiveTyiyn, IsText, textHashes } from '#machine';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { CounterOffer, DelegationContext } from './context.js';
import { TransferLine } from './costing.calculation.js';
import { Clauses } from './draft.js';
import { termsHash } from './terms.js';
import { payloadMust } from './vocabulary.js';

class YearCost {
  @IsInt() @Min(2000) @Max(2199) year!: number;
  @IsPositiveTyiyn() amount!: string;
}

/** What the kenesh wants instead: clauses, costs of years, transfers; what is left out stays as offered. */
export class CounterTerms {
  @IsOptional() @IsPart(() => Clauses) clauses?: Clauses;
  @IsOptional() @IsListOf(() => YearCost, 1, 30, 'year') years?: YearCost[];
  @IsOptional() @IsListOf(() => TransferLine, 1, 120, 'dueOn') schedule?: TransferLine[];
  /** How the amounts were calculated. */
  @IsOptional() @IsText(10_000) calculation?: string;
}

/** The same as the case records it. */
export function counterOf({ clauses, years, schedule }: CounterTerms, on: string): CounterOffer {
  return {
    clauses: textHashes(clauses),
    years: years === undefined ? null : Object.fromEntries(years.map(({ year, amount }) => [String(year), amount])),
    schedule: schedule === undefined ? null : inOrderOfDay(schedule.map(({ dueOn, amount }) => ({ dueOn, amount }))),
    on,
  };
}

/** The case with the terms of a counter-offer. */
export function countered(context: DelegationContext, { clauses, years, schedule }: CounterOffer): DelegationContext {
  const { draft, costing } = context;
  return {
    ...context,
    draft: { ...draft, clauses: { ...draft.clauses, ...clauses } },
    costing: costing && {
      ...costing,
      years: { ...costing.years, ...years },
      schedule: schedule ?? costing.schedule,
    },
  };
}

/** Whether a counter-offer asks for other amounts: then they are costed anew. */
export function changesAmounts({ years, schedule }: CounterOffer): boolean {
  return years !== null || schedule !== null;
}

type Decision = { decision: string; counter?: CounterTerms };

/** DOMAIN.md §5: at least one changed clause or amount, with calculation. */
export const counterIsReal = [
  payloadMust<Decision>('counterChangesNothing', ({ context, event: { payload } }) => {
    const { decision, counter } = payload;
    return decision !== 'counter' || termsHash(countered(context, counterOf(counter!, ''))) !== context.termsHash;
  }),
  payloadMust<Decision>('counterCalculationMissing', ({ event: { payload } }) => {
    const { decision, counter } = payload;
    return decision !== 'counter' || !changesAmounts(counterOf(counter!, '')) || counter!.calculation !== undefined;
  }),
];
