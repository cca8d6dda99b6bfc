import {
  accept,
  type Acceptance,
  type Condition,
  firstBackLoaded,
  met,
  NegativeAnswer,
  region,
  Remark,
  sumOf,
  today,
  yearOf,
} from '#machine';
import { inHand, unanswered } from './amendment.js';
import type { Costing, DelegationContext, Item } from './context.js';
import { calculated, CostingCalculation, type ItemLine, openFigures } from './costing.calculation.js';
import { costedFrom, termEnd, yearsToCost } from './money.js';
import { recordNegative, reviewBegins, signingBegins } from './round.js';
import { termsHash } from './terms.js';
import { act, must, notice, payloadRequirement, reason, task, term } from './vocabulary.js';

type Calculation = CostingCalculation;

/** One calculation may serve a group: the figures that it leaves to each case are there. */
const figuresAreClear = payloadRequirement<Calculation>(
  ['volumeUnclear', 'volumeUnknown', 'transferUnclear'],
  ({ context, event }) => openFigures(context, event.payload),
);

const yearsAreCosted = payloadRequirement<Calculation>(['yearNotCosted'], ({ context, event }) => {
  const { years } = calculated(context, event.payload);
  return yearsToCost(context)
    .filter((year) => years[year] === undefined)
    .map((year) => reason('yearNotCosted', { year: String(year) }));
});

const scheduleIsInTerm = payloadRequirement<Calculation>(['transferOutsideTerm'], ({ context, event }) =>
  event.payload.schedule
    .filter(({ dueOn }) => yearOf(dueOn) < yearOf(costedFrom(context)) || dueOn > termEnd(context))
    .map(({ dueOn }) => reason('transferOutsideTerm', { dueOn })),
);

/** Each costed year of the term: its transfers cover its cost (DOMAIN.md §3, Poland art. 49: full and timely; recommended). */
const scheduleCoversYears = payloadRequirement<Calculation>(['scheduleShort'], ({ context, event }) => {
  const { years, schedule } = calculated(context, event.payload);
  return Object.keys(years)
    .map(Number)
    .filter((year) => year <= yearOf(termEnd(context)))
    .flatMap((year) => {
      const cost = BigInt(years[year] ?? '0');
      const scheduled = sumOf(schedule.filter(({ dueOn }) => yearOf(dueOn) === year));
      const figures = { year: String(year), cost: `${cost}`, scheduled: `${scheduled}` };
      return scheduled >= cost ? [] : [reason('scheduleShort', figures)];
    });
});

const scheduleKeepsPace = payloadRequirement<Calculation>(['scheduleBackLoaded'], ({ context, event }) => {
  if (event.payload.backLoadedByClause !== undefined) return met;
  const { years, schedule } = calculated(context, event.payload);
  const late = firstBackLoaded(schedule, years, costedFrom(context), termEnd(context));
  return late === null ? met : [reason('scheduleBackLoaded', late)];
});

export const submitCosting = act('submitCosting', {
  payload: CostingCalculation,
  by: 'proposer.financier',
  requires: [figuresAreClear, yearsAreCosted, scheduleIsInTerm, scheduleCoversYears, scheduleKeepsPace],
  record: (context, event) => {
    const { method, methodVersion, items, backLoadedByClause = null } = event.payload;
    const costing: Costing = {
      ...{ method, methodVersion, backLoadedByClause },
      ...calculated(context, event.payload),
      calculatedBy: event.actor.person!,
      isConfirmed: false,
    };
    return { costing, items: items.map(itemOf(context)), costingSince: today(event) };
  },
  notifies: [notice('costingToConfirm', 'finance.financier')],
});

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

export const confirmCosting = act('confirmCosting', {
  payload: Remark,
  by: 'finance.financier',
  requires: [
    must(
      'calculatedBySamePerson',
      ({ context, event: { actor } }) => actor.person === null || actor.person !== context.costing?.calculatedBy,
    ),
  ],
  // Where the case came from decides what comes next: a new round of review, the signatures, or what was there before.
  record: (context, event) => {
    const { costing, termsHash } = withConfirmed(context);
    const confirmed = { costing, termsHash, costingSince: null, negative: null };
    if (matchesConsent(context)) return { ...confirmed, ...signingBegins(event) };
    if (context.costingFor === 'consulting') return confirmed;
    if (context.costingFor === 'amendment') return { ...confirmed, ...reviewBegins(context, event), round: context.round };
    return { ...confirmed, ...reviewBegins(context, event) };
  },
});

/** It is confirmed no more, and what was agreed or enacted on it, of an amendment, binds nobody: that comes anew as well. */
export const returnCosting = act('returnCosting', {
  payload: NegativeAnswer,
  by: 'finance.financier',
  record: (context, event) => {
    const { amendment, costing, existing } = context;
    // The registration of a power has no state of its own for it: without a costing one is awaited.
    const isOfRegistration = existing !== null && amendment === null;
    return {
      ...recordNegative(context, event),
      ...(amendment !== null && unanswered),
      costing: isOfRegistration ? null : { ...costing!, isConfirmed: false },
      costingSince: today(event),
    };
  },
  notifies: [notice('costingReturned', 'proposer.financier')],
});

/** Terms of days: DOMAIN.md §5, all recommended. */
const costingDue = term('costingDue', 'costing.reply', ({ context }) => inHand(context).costingSince);
export const costingOverdue = {
  deadline: costingDue,
  notifies: [notice('costingOverdue', 'proposer.signatory', 'finance.financier')],
};

export const toCalculate = task(submitCosting, { name: 'calculateCosts', due: costingDue });
export const toConfirm = task(confirmCosting, { name: 'confirmCosts', due: costingDue });

/** Costs are calculated, then confirmed by finance or returned. `restart`: when those awaiting confirmation no longer count. */
export function costed<const To extends string>(confirmed: Acceptance<To>, restart?: Condition) {
  type Local = 'awaitingCosting' | 'awaitingConfirmation';
  return region<Local, Local | To>('awaitingCosting', {
    awaitingCosting: { on: accept(submitCosting, { to: 'awaitingConfirmation' }), awaits: toCalculate },
    awaitingConfirmation: {
      on: [confirmed, accept(returnCosting, { to: 'awaitingCosting' })],
      ...(restart && { always: { when: restart, to: 'awaitingCosting' } }),
      awaits: toConfirm,
    },
  });
}
