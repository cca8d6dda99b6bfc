import { addDays, met, type Reason, reason, requirement, type Question } from '#machine';
import type { DelegationContext } from './context.js';
import { today, yearOf } from './day.js';
import { appropriated, costOf, dueBy, firstUncovered, received, schedule, termEnd } from './money.js';

type Asked = Question<DelegationContext, undefined>;

/** Reasons that the proposer or finance must remove; a contested item is the proposer's too. */
export const effectiveDateReached = requirement<DelegationContext>(['effectiveDateNotReached'], ({ context, event }) => {
  const effectiveDate = context.draft.effectiveDate!;
  return effectiveDate <= today(event) ? met : [reason('effectiveDateNotReached', { effectiveDate, today: today(event) })];
});

/**
 * Days between publication and effect: the agreement's own clause, else rule `publication.beforeEffect`.
 * For a law or another act a recommended rule must not block what is lawfully in effect: only a statutory one counts.
 */
export const publishedLongEnough = requirement<DelegationContext>(['publicationTooRecent'], ({ context, event }) => {
  const rule = event.facts.rules['publication.beforeEffect']!;
  const byRule = context.instrument === 'agreement' || rule.statutory ? rule.value : 0;
  const days = context.instrument === 'agreement' ? (context.draft.publicationDays ?? byRule) : byRule;
  if (context.publishedOn === null) return [reason('publicationTooRecent', { publishedOn: '', days: `${days}`, earliest: '' })];
  const earliest = addDays(context.publishedOn, days);
  return earliest <= today(event)
    ? met
    : [reason('publicationTooRecent', { publishedOn: context.publishedOn, days: `${days}`, earliest })];
});

/** An agreement: the kenesh accepted, or offered in return, exactly the terms that both sides signed. */
export const consentGiven = requirement<DelegationContext>(['consentMissing'], ({ context }) =>
  context.instrument !== 'agreement' || isConsented(context)
    ? met
    : [reason('consentMissing', { termsHash: context.termsHash ?? '' })],
);

export function isConsented({ resolution, signatures, termsHash }: DelegationContext): boolean {
  const accepted = resolution !== null && resolution.decision !== 'decline' && resolution.termsHash === termsHash;
  return accepted && signatures.proposer?.termsHash === termsHash && signatures.recipient?.termsHash === termsHash;
}

/** A law or other act: the certificate of consultation, or the recorded breach. */
export const consultationShown = requirement<DelegationContext>(['consultationMissing'], ({ context }) => {
  if (context.instrument === 'agreement') return met;
  const isShown = context.consultation?.kind === 'recorded' || context.breaches.length > 0;
  return isShown ? met : [reason('consultationMissing')];
});

/** The year that counts: the running one, or before it the one in which the power takes effect. */
function fundedYear({ context, event }: Asked): number {
  return Math.max(yearOf(today(event)), yearOf(context.draft.effectiveDate!));
}

export const yearCosted = requirement<DelegationContext>(['costingMissingForYear'], (question) => {
  const { context } = question;
  const year = fundedYear(question);
  return costOf(context, year) === null ? [reason('costingMissingForYear', { year: `${year}` })] : met;
});

export const yearAppropriated = requirement<DelegationContext>(['appropriationMissing', 'appropriationShort'], (question) => {
  const { context } = question;
  const year = fundedYear(question);
  const cost = costOf(context, year);
  const have = appropriated(context, year);
  if (cost === null || have >= cost) return met;
  if (have === 0n) return [reason('appropriationMissing', { year: `${year}`, cost: `${cost}` })];
  return [reason('appropriationShort', { year: `${year}`, cost: `${cost}`, appropriated: `${have}`, short: `${cost - have}` })];
});

export const firstTrancheReceived = requirement<DelegationContext>(
  ['firstTrancheMissing', 'firstTrancheShort'],
  ({ context }) => {
    const first = schedule(context)[0];
    if (first === undefined) return [reason('firstTrancheMissing', { due: '0', dueOn: '' })];
    const have = received(context);
    const due = BigInt(first.amount);
    if (have >= due) return met;
    if (have === 0n) return [reason('firstTrancheMissing', { due: `${due}`, dueOn: first.dueOn })];
    return [reason('firstTrancheShort', { due: `${due}`, received: `${have}`, short: `${due - have}`, dueOn: first.dueOn })];
  },
);

/** Those after the first that are due by today; the first has its own reason. Money goes to the oldest debt. */
export const dueTranchesReceived = requirement<DelegationContext>(['tranchesDueShort'], ({ context, event }) =>
  dueShort(context, today(event), BigInt(schedule(context)[0]?.amount ?? '0')),
);

/** What is due by a day beyond the `settled` part, of which the money received beyond that part is short. */
function dueShort(context: DelegationContext, date: string, settled: bigint): readonly Reason[] {
  const positive = (amount: bigint): bigint => (amount > 0n ? amount : 0n);
  const due = positive(dueBy(context, date) - settled);
  const have = positive(received(context) - settled);
  if (have >= due) return met;
  const dueOn = firstUncovered(context, date, settled) ?? '';
  return [reason('tranchesDueShort', { due: `${due}`, received: `${have}`, short: `${due - have}`, dueOn })];
}

/** Everything due by today, the first transfer included: what a suspended power needs to go on. */
export const nothingDueMissing = requirement<DelegationContext>(['tranchesDueShort'], ({ context, event }) =>
  dueShort(context, today(event), 0n),
);

/** Beyond its term nothing comes into force, and nothing is resumed. */
export const termNotOver = requirement<DelegationContext>(['termEnded'], ({ context, event }) => {
  return today(event) <= termEnd(context) ? met : [reason('termEnded', { termEnd: termEnd(context) })];
});

export const itemsHandedOver = requirement<DelegationContext>(['itemsNotHandedOver'], ({ context }) => {
  const pending = context.items.filter(({ state }) => state === 'pending').map(({ key }) => key);
  return pending.length === 0 ? met : [reason('itemsNotHandedOver', { items: pending.join(', ') })];
});

export const itemsAcknowledged = requirement<DelegationContext>(['itemsNotAcknowledged'], ({ context }) => {
  const open = context.items.filter(({ state }) => state === 'handedOver' || state === 'contested').map(({ key }) => key);
  return open.length === 0 ? met : [reason('itemsNotAcknowledged', { items: open.join(', ') })];
});

export const separateLineConfirmed = requirement<DelegationContext>(['separateLineMissing'], ({ context }) =>
  context.separateLine === null ? [reason('separateLineMissing')] : met,
);

/** All that a power needs to come into force, each a fact of its own with its figures. */
export const inForceRequirements = [
  effectiveDateReached,
  termNotOver,
  publishedLongEnough,
  consentGiven,
  consultationShown,
  yearCosted,
  yearAppropriated,
  firstTrancheReceived,
  dueTranchesReceived,
  itemsHandedOver,
  itemsAcknowledged,
  separateLineConfirmed,
];

/** What the proposer or finance owes: not the dates, not what the recipient itself must do. */
export function unmetByState(question: Asked): boolean {
  const owed = [
    consentGiven,
    consultationShown,
    yearCosted,
    yearAppropriated,
    firstTrancheReceived,
    dueTranchesReceived,
    itemsHandedOver,
  ];
  return (
    owed.some((each) => each.check(question).length > 0) || question.context.items.some(({ state }) => state === 'contested')
  );
}
