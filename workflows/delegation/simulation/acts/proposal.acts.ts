import { addDays, yearOf } from '#machine';
import { inHand } from '../../v1/amendment.js';
import type { CostingCalculation } from '../../v1/costing.calculation.js';
import type { CounterTerms } from '../../v1/counter.terms.js';
import { type Act, type At, laterOf, negative, recipientOf } from '../occasion.js';
import { agreedCalculation, calculation, clauses, effectiveFrom, type Term } from '../terms.js';
import { volumesOf } from '../volumes.js';
import { budgetCode } from './resource.acts.js';

/** Some powers are tried for a short time first. */
function termOf({ today, fate }: At): Term {
  const effectiveDate = effectiveFrom(today);
  const year = yearOf(effectiveDate);
  const termEnd = fate('term').pick([
    `${year}-12-31`,
    `${year + 1}-03-31`,
    ...Array.from({ length: 8 }, () => `${year + 2}-12-31`),
  ]);
  return { effectiveDate, termEnd: termEnd > effectiveDate ? termEnd : `${year + 2}-12-31` };
}

/** The amounts that a counter-offer leaves as they were are those of the last calculation. */
function agreed({ records, data }: At): object {
  const lastOf = (type: string): unknown => records.filter(({ event }) => event === type).at(-1)!.payload;
  const { counter } = lastOf('recordKeneshResolution') as { counter: CounterTerms };
  const { items } = lastOf('submitCosting') as CostingCalculation;
  const years = Object.fromEntries(counter.years!.map(({ year, amount }) => [String(year), amount]));
  return agreedCalculation(years, counter.schedule!, items ?? data.items);
}

/** From the draft to the offer: acts of the ministry and of finance. */
export const proposalActs: Readonly<Record<string, Act>> = {
  completeDraft: (occasion) => {
    const { data } = occasion;
    const municipality = recipientOf(occasion);
    if (data.draft.effectiveDate !== undefined) return { type: 'submitForLegalityCheck' };
    const payload = {
      clauses,
      territory: municipality.territory,
      budgetCode,
      treasuryAccount: `44020${municipality.key.slice(0, 11)}`,
      ...termOf(occasion),
      suspensionAllowed: true,
      publicationDays: 14,
    };
    return { type: 'saveDraft', payload, goesOn: true };
  },

  checkLegality: ({ random }) => {
    const outcome = random.named({ confirmLegality: 94, returnDraft: 5, rejectAsUnlawful: 1 });
    if (outcome !== 'confirmLegality') return { type: outcome, payload: negative('legal', 'The justification is not enough.') };
    return { type: outcome, payload: { noHarmStatement: 'No own local matter is touched.' } };
  },

  calculateCosts: {
    reads: ['recordKeneshResolution', 'submitCosting'],
    decide: (occasion) => {
      const { data, today } = occasion;
      const draft = inHand(data).draft;
      const term = { effectiveDate: draft.effectiveDate!, termEnd: draft.termEnd ?? `${yearOf(today) + 2}-12-31` };
      if (data.amendment !== null) return { type: 'submitCosting', payload: amendedCalculation(occasion, term) };
      if (data.costingFor === 'signing') return { type: 'submitCosting', payload: () => agreed(occasion) };
      return { type: 'submitCosting', payload: data.existing === null ? calculation(term) : registeredCalculation(occasion) };
    },
  },

  confirmCosts: ({ random }) => {
    if (random.chance(6)) return { type: 'returnCosting', payload: negative('calculation', 'The norm of visits is not shown.') };
    return { type: 'confirmCosting' };
  },

  consult: ({ data, random, today }) => {
    const isAgreement = data.instrument === 'agreement';
    if (!random.chance(30))
      return { type: 'recordConsultation', payload: { certificate: 'K-17 (simulated)', certifiedOn: addDays(today, -3) } };
    return isAgreement
      ? { type: 'skipConsultation', payload: { reasonText: 'The municipality itself decides.' } }
      : { type: 'recordConsultationBreach', payload: { ground: 'Nobody was asked before it was adopted.' } };
  },

  makeOffer: () => ({ type: 'offer' }),

  /** Once more; then the ministry gives up. */
  offerAgain: ({ data }) =>
    data.round < 2 ? { type: 'offer' } : { type: 'withdraw', payload: negative('other', 'The kenesh did not answer twice.') },

  recordEnactment: ({ data, today }) => ({
    type: 'recordEnactment',
    payload: {
      act: 'Law of the Kyrgyz Republic (simulated)',
      number: '77',
      adoptedOn: addDays(today, -10),
      publishedOn: today,
      effectiveOn: data.amendment === null ? laterOf(data.draft.effectiveDate!, today) : today,
      textHash: 'a'.repeat(64),
    },
  }),
};

/** A registered power is costed from its registration on, by volumes that stand in the calculation itself. */
function registeredCalculation(occasion: At): object {
  const { data } = occasion;
  const effectiveDate = laterOf(data.draft.effectiveDate!, data.existing!.registeredOn);
  const termEnd = data.draft.termEnd ?? `${yearOf(effectiveDate) + 2}-12-31`;
  return calculation({ effectiveDate, termEnd }, volumesOf(recipientOf(occasion)));
}

/** What was due stays due; the years to come cost more. */
function amendedCalculation({ data, today }: At, term: Term): object {
  const year = yearOf(today);
  const { years, schedule } = data.costing!;
  const dearer = (amount: string): string => `${(BigInt(amount) * 110n) / 100n}`;
  return agreedCalculation(
    Object.fromEntries(Object.entries(years).map(([each, cost]) => [each, Number(each) > year ? dearer(cost) : cost])),
    schedule
      .filter(({ dueOn }) => dueOn <= term.termEnd)
      .map(({ dueOn, amount }) => ({ dueOn, amount: yearOf(dueOn) > year ? `${BigInt(dearer(amount)) + 1n}` : amount })),
    data.items.map(({ key, kind, description }) => ({ key, kind, description })),
  );
}
