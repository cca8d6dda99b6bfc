import {
  type EventDefinition,
  IsListOf,
  IsLocalDate,
  IsText,
  IsPositiveTyiyn,
  met,
  payloadRequirement,
  type Reason,
  reason,
  requirement,
} from '#machine';
import { ArrayUnique, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Costing, type DelegationContext, type Item, itemKinds } from './context.js';
import { nextQuarter, quarterOf, quarterStart, today, yearOf } from './day.js';
import { costedFrom, sum, termEnd, yearsToCost } from './money.js';
import { reviewBegins, signingBegins } from './round.js';
import { NegativeAnswer, type Recorder, recordNegative, Remark } from './record.js';
import { termsHash } from './terms.js';

export const lineKinds = ['staff', 'norm', 'overhead', 'oneOff', 'indexation'] as const;

/** One line of the calculation: its cost is norm × volume × price. */
export class CostLine {
  @IsInt() @Min(2000) @Max(2199) year!: number;
  @IsIn(lineKinds) kind!: (typeof lineKinds)[number];
  @IsText(300) description!: string;
  @IsOptional() @IsInt() @Min(1) @Max(1_000_000) norm?: number;
  @IsInt() @Min(1) @Max(1_000_000) volume!: number;
  @IsPositiveTyiyn() price!: string;
}

export class TransferLine {
  @IsLocalDate() dueOn!: string;
  @IsPositiveTyiyn() amount!: string;
}

export class ItemLine {
  @IsText(40) key!: string;
  @IsIn(itemKinds) kind!: (typeof itemKinds)[number];
  @IsText(300) description!: string;
}

export class CostingCalculation {
  @IsText(100) method!: string;
  @IsText(40) methodVersion!: string;
  @IsListOf(() => CostLine, 1, 400) lines!: CostLine[];
  @ArrayUnique((line: Partial<TransferLine> | null) => line?.dueOn)
  @IsListOf(() => TransferLine, 1, 120)
  schedule!: TransferLine[];
  @ArrayUnique((line: Partial<ItemLine> | null) => line?.key)
  @IsListOf(() => ItemLine, 0, 20)
  items!: ItemLine[];
  /** The clause by which transfers may come after the costs; without one they may not. */
  @IsOptional() @IsText(300) backLoadedByClause?: string;
}

/** Cost by year, computed from the lines and never typed. */
function yearCosts(lines: readonly CostLine[]): Record<string, string> {
  const costs: Record<string, bigint> = {};
  for (const { year, norm, volume, price } of lines) {
    costs[year] = (costs[year] ?? 0n) + BigInt(norm ?? 1) * BigInt(volume) * BigInt(price);
  }
  return Object.fromEntries(Object.entries(costs).map(([year, cost]) => [year, cost.toString()]));
}

type Calculation = CostingCalculation;

const yearsAreCosted = payloadRequirement<DelegationContext, Calculation>(['yearNotCosted'], ({ context, event }) => {
  const costs = yearCosts(event.payload.lines);
  return yearsToCost(context)
    .filter((year) => costs[year] === undefined)
    .map((year) => reason('yearNotCosted', { year: String(year) }));
});

const scheduleIsInTerm = payloadRequirement<DelegationContext, Calculation>(['transferOutsideTerm'], ({ context, event }) =>
  event.payload.schedule
    .filter(({ dueOn }) => yearOf(dueOn) < yearOf(costedFrom(context)) || dueOn > termEnd(context))
    .map(({ dueOn }) => reason('transferOutsideTerm', { dueOn })),
);

/** Each year of the term: its transfers cover its cost (DOMAIN.md §3, Poland art. 49: full and timely; recommended). */
const scheduleCoversYears = payloadRequirement<DelegationContext, Calculation>(['scheduleShort'], ({ context, event }) => {
  const costs = yearCosts(event.payload.lines);
  return yearsToCost(context)
    .filter((year) => year <= yearOf(termEnd(context)))
    .flatMap((year) => {
      const cost = BigInt(costs[year] ?? '0');
      const scheduled = sum(event.payload.schedule.filter(({ dueOn }) => yearOf(dueOn) === year).map(({ amount }) => amount));
      return scheduled >= cost
        ? met
        : [reason('scheduleShort', { year: String(year), cost: `${cost}`, scheduled: `${scheduled}` })];
    });
});

/** The first quarter at whose start less was transferred than the power had cost by then. */
const scheduleKeepsPace = payloadRequirement<DelegationContext, Calculation>(['scheduleBackLoaded'], ({ context, event }) =>
  event.payload.backLoadedByClause === undefined ? firstBackLoaded(context, event.payload) : met,
);

function firstBackLoaded(context: DelegationContext, { lines, schedule }: Calculation): readonly Reason[] {
  const costs = yearCosts(lines);
  const from = costedFrom(context);
  const lastCosted = `${Math.max(...yearsToCost(context))}-12-31`;
  const end = termEnd(context) < lastCosted ? termEnd(context) : lastCosted;
  const last = quarterOf(end);
  let spent = 0n;
  for (let quarter = quarterOf(from); quarter <= last; quarter = nextQuarter(quarter)) {
    const start = quarterStart(quarter);
    const transferred = sum(schedule.filter(({ dueOn }) => dueOn <= start).map(({ amount }) => amount));
    if (transferred < spent) return [reason('scheduleBackLoaded', { quarter, cost: `${spent}`, scheduled: `${transferred}` })];
    spent += quarterCost(costs, quarter, from, end);
  }
  return met;
}

/** A year's cost in equal parts over its quarters within the term, the remainder in the last. */
function quarterCost(costs: Record<string, string>, quarter: string, from: string, end: string): bigint {
  const year = quarter.slice(0, 4);
  const first = year === from.slice(0, 4) ? Number(quarterOf(from).slice(6)) : 1;
  const last = year === end.slice(0, 4) ? Number(quarterOf(end).slice(6)) : 4;
  const cost = BigInt(costs[year] ?? '0');
  const part = cost / BigInt(last - first + 1);
  return Number(quarter.slice(6)) === last ? cost - part * BigInt(last - first) : part;
}

const isNotCalculator = requirement<DelegationContext>(['calculatedBySamePerson'], ({ context, event }) =>
  event.actor.person !== null && event.actor.person === context.costing?.calculatedBy ? [reason('calculatedBySamePerson')] : met,
);

const financier = [{ party: 'finance', office: 'financier' }];

export const costingEvents: Record<string, EventDefinition> = {
  submitCosting: {
    payload: CostingCalculation,
    by: [{ party: 'proposer', office: 'financier' }],
    requires: [yearsAreCosted, scheduleIsInTerm, scheduleCoversYears, scheduleKeepsPace],
  },
  confirmCosting: { payload: Remark, by: financier, requires: [isNotCalculator] },
  returnCosting: { payload: NegativeAnswer, by: financier, requires: [] },
};

const submitCosting: Recorder<Calculation> = (context, event) => {
  const { method, methodVersion, lines, schedule, items, backLoadedByClause } = event.payload;
  const inOrder = schedule
    .map(({ dueOn, amount }) => ({ dueOn, amount }))
    .sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1));
  const costing: Costing = {
    method,
    methodVersion,
    years: yearCosts(lines),
    schedule: inOrder,
    backLoadedByClause: backLoadedByClause ?? null,
    calculatedBy: event.actor.person!,
    isConfirmed: false,
  };
  return { costing, items: items.map(itemOf(context)), costingSince: today(event) };
};

/** Of a power that is carried out already a thing keeps its state: it may have been handed over long ago. */
function itemOf({ existing, items }: DelegationContext): (line: ItemLine) => Item {
  return ({ key, kind, description }) => {
    const known = existing === null ? undefined : items.find((item) => item.key === key);
    return { key, kind, description, state: known?.state ?? 'pending' };
  };
}

/** The case as it is once its costing is confirmed. */
function withConfirmed(context: DelegationContext): DelegationContext {
  const confirmed = { ...context, costing: { ...context.costing!, isConfirmed: true } };
  return { ...confirmed, termsHash: termsHash(confirmed) };
}

/** The kenesh has consented to exactly these terms: they go to be signed. */
export function matchesConsent(context: DelegationContext): boolean {
  return context.costingFor === 'signing' && withConfirmed(context).termsHash === context.resolution?.termsHash;
}

/** Where the case came from decides what comes next: a new round of review, the signatures, or what was there before. */
const confirmCosting: Recorder = (context, event) => {
  const { costing, termsHash } = withConfirmed(context);
  const confirmed = { costing, termsHash, costingSince: null, negative: null };
  if (matchesConsent(context)) return { ...confirmed, ...signingBegins(event) };
  if (context.costingFor === 'consulting') return confirmed;
  if (context.costingFor === 'amendment') return { ...confirmed, ...reviewBegins(context, event), round: context.round };
  return { ...confirmed, ...reviewBegins(context, event) };
};

const returnCosting: Recorder<NegativeAnswer> = (context, event) => ({
  ...recordNegative(context, event),
  // A registered power has no state of its own for it: without a costing one is awaited.
  ...(context.existing !== null && { costing: null }),
  costingSince: today(event),
});

export const costingRecorders: Record<string, Recorder> = { submitCosting, confirmCosting, returnCosting };
