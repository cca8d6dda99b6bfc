import { type EventDefinition, met, payloadRequirement, type Reason, reason, requirement } from '#machine';
import { unanswered } from './amendment.js';
import type { Costing, DelegationContext, Item } from './context.js';
import { type Calculated, calculated, CostingCalculation, type ItemLine, openFigures } from './costing.calculation.js';
import { nextQuarter, quarterOf, quarterStart, today, yearOf } from './day.js';
import { costedFrom, sum, termEnd, yearsToCost } from './money.js';
import { reviewBegins, signingBegins } from './round.js';
import { NegativeAnswer, type Recorder, recordNegative, Remark } from './record.js';
import { termsHash } from './terms.js';

type Calculation = CostingCalculation;

/** One calculation may serve a group: the figures that it leaves to each case are there. */
const figuresAreClear = payloadRequirement<DelegationContext, Calculation>(
  ['volumeUnclear', 'volumeUnknown', 'transferUnclear'],
  ({ context, event }) => openFigures(context, event.payload),
);

const yearsAreCosted = payloadRequirement<DelegationContext, Calculation>(['yearNotCosted'], ({ context, event }) => {
  const { years } = calculated(context, event.payload);
  return yearsToCost(context)
    .filter((year) => years[year] === undefined)
    .map((year) => reason('yearNotCosted', { year: String(year) }));
});

const scheduleIsInTerm = payloadRequirement<DelegationContext, Calculation>(['transferOutsideTerm'], ({ context, event }) =>
  event.payload.schedule
    .filter(({ dueOn }) => yearOf(dueOn) < yearOf(costedFrom(context)) || dueOn > termEnd(context))
    .map(({ dueOn }) => reason('transferOutsideTerm', { dueOn })),
);

/** Each costed year of the term: its transfers cover its cost (DOMAIN.md §3, Poland art. 49: full and timely; recommended). */
const scheduleCoversYears = payloadRequirement<DelegationContext, Calculation>(['scheduleShort'], ({ context, event }) => {
  const { years, schedule } = calculated(context, event.payload);
  return Object.keys(years)
    .map(Number)
    .filter((year) => year <= yearOf(termEnd(context)))
    .flatMap((year) => {
      const cost = BigInt(years[year] ?? '0');
      const scheduled = sum(schedule.filter(({ dueOn }) => yearOf(dueOn) === year).map(({ amount }) => amount));
      return scheduled >= cost
        ? met
        : [reason('scheduleShort', { year: String(year), cost: `${cost}`, scheduled: `${scheduled}` })];
    });
});

/** The first quarter at whose start less was transferred than the power had cost by then. */
const scheduleKeepsPace = payloadRequirement<DelegationContext, Calculation>(['scheduleBackLoaded'], ({ context, event }) =>
  event.payload.backLoadedByClause === undefined ? firstBackLoaded(context, calculated(context, event.payload)) : met,
);

function firstBackLoaded(context: DelegationContext, { years: costs, schedule }: Calculated): readonly Reason[] {
  const from = costedFrom(context);
  const lastCosted = `${Math.max(...Object.keys(costs).map(Number))}-12-31`;
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
function quarterCost(costs: Calculated['years'], quarter: string, from: string, end: string): bigint {
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
    requires: [figuresAreClear, yearsAreCosted, scheduleIsInTerm, scheduleCoversYears, scheduleKeepsPace],
  },
  confirmCosting: { payload: Remark, by: financier, requires: [isNotCalculator] },
  returnCosting: { payload: NegativeAnswer, by: financier, requires: [] },
};

const submitCosting: Recorder<Calculation> = (context, event) => {
  const { method, methodVersion, items, backLoadedByClause } = event.payload;
  const costing: Costing = {
    method,
    methodVersion,
    ...calculated(context, event.payload),
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

/** It is confirmed no more, and what was agreed or enacted on it, of an amendment, binds nobody: that comes anew as well. */
const returnCosting: Recorder<NegativeAnswer> = (context, event) => {
  const { amendment, costing, existing } = context;
  // The registration of a power has no state of its own for it: without a costing one is awaited.
  const isOfRegistration = existing !== null && amendment === null;
  return {
    ...recordNegative(context, event),
    ...(amendment !== null && unanswered),
    costing: isOfRegistration ? null : { ...costing!, isConfirmed: false },
    costingSince: today(event),
  };
};

export const costingRecorders: Record<string, Recorder> = { submitCosting, confirmCosting, returnCosting };
