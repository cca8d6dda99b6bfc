import { addDays, excess, met, type Question, today, yearOf } from '#machine';
import type { DelegationContext, Item } from './context.js';
import { appropriated, costOf, schedule, termEnd, transfersOf } from './money.js';
import { date, must, payloadMust, reason, requirement } from './vocabulary.js';

/** What is awaited before force is due by the day of effect. */
export const byEffect = date('byEffect', ({ context }) => context.draft.effectiveDate!).definition;

const effectiveDateReached = must(
  'effectiveDateNotReached',
  ({ context, event }) =>
    context.draft.effectiveDate! <= today(event) || { effectiveDate: context.draft.effectiveDate!, today: today(event) },
);

/**
 * Days between publication and effect: the agreement's own clause, else rule `publication.beforeEffect`.
 * For a law or another act a recommended rule must not block what is lawfully in effect: only a statutory one counts.
 */
const publishedLongEnough = requirement(['publicationTooRecent'], ({ context, event }) => {
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
export const consentGiven = must(
  'consentMissing',
  ({ context }) => context.instrument !== 'agreement' || isConsented(context) || { termsHash: context.termsHash ?? '' },
);

/** The kenesh has consented to exactly the terms that are there. */
export function hasConsented({ resolution, termsHash }: DelegationContext): boolean {
  return resolution !== null && resolution.decision !== 'decline' && resolution.termsHash === termsHash;
}

export function isConsented(context: DelegationContext): boolean {
  const { signatures, termsHash } = context;
  return hasConsented(context) && signatures.proposer?.termsHash === termsHash && signatures.recipient?.termsHash === termsHash;
}

/** A law or other act: the certificate of consultation, or the recorded breach. */
export const consultationShown = must(
  'consultationMissing',
  ({ context: { instrument, consultation, breaches } }) =>
    instrument === 'agreement' || consultation?.kind === 'recorded' || breaches.length > 0,
);

/** The year that counts: the running one, or before it the one in which the power takes effect. */
function fundedYear({ context, event }: Question<DelegationContext>): number {
  return Math.max(yearOf(today(event)), yearOf(context.draft.effectiveDate!));
}

export const yearCosted = must(
  'costingMissingForYear',
  (question) => costOf(question.context, fundedYear(question)) !== null || { year: `${fundedYear(question)}` },
);

export const yearAppropriated = requirement(['appropriationMissing', 'appropriationShort'], (question) => {
  const { context } = question;
  const year = fundedYear(question);
  const cost = costOf(context, year);
  const have = appropriated(context, year);
  if (cost === null || have >= cost) return met;
  if (have === 0n) return [reason('appropriationMissing', { year: `${year}`, cost: `${cost}` })];
  return [reason('appropriationShort', { year: `${year}`, cost: `${cost}`, appropriated: `${have}`, short: `${cost - have}` })];
});

export const firstTrancheReceived = requirement(['firstTrancheMissing', 'firstTrancheShort'], ({ context }) => {
  const first = schedule(context)[0];
  if (first === undefined) return [reason('firstTrancheMissing', { due: '0', dueOn: '' })];
  const have = transfersOf(context).received;
  const due = BigInt(first.amount);
  if (have >= due) return met;
  if (have === 0n) return [reason('firstTrancheMissing', { due: `${due}`, dueOn: first.dueOn })];
  return [reason('firstTrancheShort', { due: `${due}`, received: `${have}`, short: `${due - have}`, dueOn: first.dueOn })];
});

/** Those after the first that are due by today; the first has its own reason. Money goes to the oldest debt. */
export const dueTranchesReceived = requirement(['tranchesDueShort'], ({ context, event }) =>
  dueShort(context, today(event), BigInt(schedule(context)[0]?.amount ?? '0')),
);

/** What is due by a day beyond the `settled` part, of which the money received beyond that part is short. */
function dueShort(context: DelegationContext, date: string, settled: bigint) {
  const transfers = transfersOf(context);
  const due = excess(transfers.dueBy(date), settled);
  const have = excess(transfers.received, settled);
  if (have >= due) return met;
  const dueOn = transfers.firstUncovered(date, settled) ?? '';
  return [reason('tranchesDueShort', { due: `${due}`, received: `${have}`, short: `${due - have}`, dueOn })];
}

/** Everything due by today, the first transfer included: what a suspended power needs to go on. */
export const nothingDueMissing = requirement(['tranchesDueShort'], ({ context, event }) => dueShort(context, today(event), 0n));

/** Beyond its term nothing comes into force, and nothing is resumed. */
export const termNotOver = must(
  'termEnded',
  ({ context, event }) => today(event) <= termEnd(context) || { termEnd: termEnd(context) },
);

/** A term that begins or is changed ends ahead. */
export const termEndAhead = payloadMust<{ readonly termEnd?: string }>('termEnded', ({ event }) => {
  const { termEnd: last } = event.payload;
  return last === undefined || last >= today(event) || { termEnd: last };
});

/** No thing is as it must not be. */
export const noItem = (code: string, isAmiss: (item: Item) => boolean) =>
  must(code, ({ context }) => {
    const keys = context.items.filter(isAmiss).map(({ key }) => key);
    return keys.length === 0 || { items: keys.join(', ') };
  });
export const itemsHandedOver = noItem('itemsNotHandedOver', ({ state }) => state === 'pending');
export const itemsAcknowledged = noItem('itemsNotAcknowledged', ({ state }) => state === 'handedOver' || state === 'contested');

export const separateLineConfirmed = must('separateLineMissing', ({ context }) => context.separateLine !== null);

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
export function unmetByState(question: Question<DelegationContext>): boolean {
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
