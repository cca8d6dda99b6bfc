import { addDays } from '#machine';
import type { Dice } from '#machine';
import { costingOf } from './costings.js';
import { clauseTexts, partOfClauses, protocol, sentence, termsInHand, vote } from './papers.js';
import { accounts, budgetCodes, moneyPayloads } from './money-payloads.js';
import type { Maker, View } from './surroundings.js';

const negative: Maker = (_, dice) => ({
  reasonCode: dice.pick(['legal', 'financial', 'capacity', 'calculation', 'content', 'quality', 'other']),
  reasonText: sentence(dice),
});
const remark: Maker = (_, dice) => (dice.chance(30) ? { remark: sentence(dice) } : {});
const nothing: Maker = () => ({});
const recently = ({ around }: View, dice: Dice): string => addDays(around.today, -dice.pick([0, 0, 0, 1, 5]));

const territory = 'dd40465f-a6cf-59e3-8cfa-62e2103514b0';

/** A term that begins soon, often with a year, and lasts from two months to four years. */
function term({ around: { today } }: View, dice: Dice): object {
  const effectiveDate = dice.chance(50) ? `${Number(today.slice(0, 4)) + 1}-01-01` : addDays(today, dice.between(10, 150));
  const termEnd = dice.chance(40)
    ? `${Number(effectiveDate.slice(0, 4)) + dice.between(0, 3)}-12-31`
    : addDays(effectiveDate, dice.between(60, 1400));
  return { effectiveDate, termEnd };
}

const saveDraft: Maker = (view, dice) => {
  if (dice.chance(25)) return { clauses: partOfClauses(dice) };
  return {
    clauses: clauseTexts(dice),
    territory,
    budgetCode: '70951',
    treasuryAccount: '4402011101001234',
    ...term(view, dice),
    ...(dice.chance(70) && { suspensionAllowed: dice.chance(80) }),
    ...(dice.chance(70) && { publicationDays: dice.pick([0, 0, 10, 30]) }),
    ...(dice.chance(20) && { control: view.around.bodies.control }),
  };
};

const keneshDecision: Maker = (view, dice) => {
  const { draft, costing } = view.context;
  const decision = dice.weighted(['accept', 'counter', 'decline'], (each) => ({ accept: 80, counter: 17, decline: 3 })[each]!);
  const base = { decision, ...vote(view, dice), termsHash: termsInHand(view) };
  if (decision === 'accept') return base;
  if (decision === 'decline') return { ...base, ...negative(view, dice) };
  if (costing === null || draft.termEnd === undefined || dice.chance(50))
    return { ...base, counter: { clauses: partOfClauses(dice) } };
  // The kenesh wants every transfer and every year by a tenth larger.
  const tenth = (amount: string): string => String((BigInt(amount) * 11n) / 10n + 1n);
  return {
    ...base,
    counter: {
      years: Object.entries(costing.years).map(([year, amount]) => ({ year: Number(year), amount: tenth(amount) })),
      schedule: costing.schedule.map(({ dueOn, amount }) => ({ dueOn, amount: tenth(amount) })),
      calculation: sentence(dice),
    },
  };
};

const third = ({ around }: View, dice: Dice): object => (dice.chance(50) ? { third: around.bodies.third } : {});

/** What one side has recorded is often said again by the other: the same words, from few. */
const conciliationOutcome: Maker = (_, dice) => ({
  outcome: dice.pick(['agreed', 'agreed', 'disagreement']),
  protocol: protocol(dice),
  ...(dice.chance(50) && { clauses: { liability: 'As agreed before the conciliator.' } }),
  ...(dice.chance(30) && { changesAmounts: true }),
});

const enactment: Maker = (view, dice) => {
  const { today } = view.around;
  const first = view.context.draft.effectiveDate ?? today;
  const adoptedOn = addDays(today, -dice.pick([0, 3, 10]));
  return {
    act: 'Law of the Kyrgyz Republic',
    number: String(dice.between(1, 300)),
    adoptedOn,
    publishedOn: dice.pick([adoptedOn, today]),
    effectiveOn: dice.chance(70) ? first : addDays(first, dice.between(-20, 60)),
    textHash: protocol(dice),
  };
};

const termination: Maker = (_, dice) => {
  const ground = dice.pick(['expiry', 'mutual', 'mutual', 'court', 'lawChanged', 'repeatedNonFunding', 'repeatedBreach']);
  return { ground, reasonText: sentence(dice), ...(dice.chance(80) && { actReference: 'Judgment 4-12/26' }) };
};

const succession: Maker = (view, dice) => {
  const concerned = view.around.successions.filter(({ predecessors }) => predecessors.includes(view.context.recipient));
  return { succession: dice.pick(dice.chance(85) && concerned.length > 0 ? concerned : view.around.successions).id };
};

const successionDecision: Maker = (view, dice) => {
  const successors = view.context.succession?.successors ?? [];
  return {
    decision: dice.pick(['continue', 'continue', 'renegotiate', 'end']),
    ...(successors.length > 0 && dice.chance(60) && { successor: dice.pick(successors) }),
    reasonText: sentence(dice),
  };
};

const amendment: Maker = (view, dice) => ({
  ...(dice.chance(70) && { clauses: partOfClauses(dice) }),
  ...(dice.chance(20) &&
    view.context.draft.termEnd !== undefined && { termEnd: addDays(view.context.draft.termEnd, dice.between(-300, 700)) }),
  ...(dice.chance(20) && { suspensionAllowed: dice.chance(50) }),
  ...(dice.chance(45) && { treasuryAccount: dice.pick(accounts) }),
  ...(dice.chance(45) && { budgetCode: dice.pick(budgetCodes) }),
  reasonText: sentence(dice),
});

/** What goes with each event, but those of money, things and reports. */
export const payloads: Readonly<Record<string, Maker>> = {
  saveDraft,
  submitForLegalityCheck: nothing,
  withdraw: negative,
  confirmLegality: (_, dice) => ({ noHarmStatement: sentence(dice) }),
  returnDraft: negative,
  rejectAsUnlawful: negative,
  submitCosting: costingOf,
  confirmCosting: remark,
  returnCosting: negative,
  recordConsultation: (view, dice) => ({ certificate: 'K-18', certifiedOn: recently(view, dice) }),
  skipConsultation: (_, dice) => ({ reasonText: sentence(dice) }),
  recordConsultationBreach: (_, dice) => ({ ground: sentence(dice) }),
  offer: nothing,
  recordKeneshResolution: keneshDecision,
  acceptCounterOffer: remark,
  reviseOffer: (_, dice) => ({
    ...(dice.chance(70) && { clauses: partOfClauses(dice) }),
    ...(dice.chance(40) && { changesAmounts: true }),
    reasonText: sentence(dice),
  }),
  rejectCounterOffer: negative,
  requestConciliation: (view, dice) => ({ ...third(view, dice), reasonText: sentence(dice) }),
  recordConciliation: conciliationOutcome,
  signAsProposer: (view) => ({ termsHash: termsInHand(view) }),
  signAsRecipient: (view) => ({ termsHash: termsInHand(view) }),
  rescind: (view, dice) => ({ ...negative(view, dice), ...(dice.chance(70) && { resolution: vote(view, dice) }) }),
  publish: (view) => ({ place: 'Erkin-Too', publishedOn: view.around.today }),
  recordEnactment: enactment,
  answerRegistration: (_, dice) => ({ agrees: dice.chance(60), answerText: sentence(dice) }),
  bringIntoForce: nothing,
  serveNotice: remark,
  suspend: (view, dice) => ({
    ground: view.context.draft.suspensionAllowed === true ? dice.pick(['clause', 'law']) : 'law',
    reference: 'Clause 18',
    continuityPlan: sentence(dice),
  }),
  resume: remark,
  giveNotice: termination,
  withdrawNotice: remark,
  abandon: termination,
  answerBreach: (_, dice) => ({ answerText: sentence(dice) }),
  closeBreach: remark,
  confirmBreach: negative,
  proposeAmendment: amendment,
  declineAmendment: negative,
  withdrawAmendment: negative,
  applyAmendment: nothing,
  openDispute: (view, dice) => ({ ...third(view, dice), claim: sentence(dice) }),
  recordDisputeOutcome: (_, dice) => ({ outcome: 'As agreed.', protocol: protocol(dice) }),
  openSuccessionReview: succession,
  recordSuccessorConsent: vote,
  decideSuccession: successionDecision,
  close: nothing,
  ...moneyPayloads,
};
