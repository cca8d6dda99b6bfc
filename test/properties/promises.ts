import { canonicalJson, type EventExplanation, type Refused, type Step, type Workflow } from '#machine';
import type { DelegationContext } from '../../workflows/delegation/v1/context.js';
import type { Books, Taken } from './books.js';

const force = 'live.force.inForce';

/** Throws what is wrong, if something is. Cheaper than a matcher: it is asked a million times. */
export function claim(holds: boolean, wrong: () => string): void {
  if (!holds) throw new Error(wrong());
}

/** DELEGATION.md, invariants 1 and 2, after a step, against the books kept beside it. */
export function promisedOfMoney(books: Books, { type, before, after, today }: Taken): void {
  if (after.includes(force) && !before.includes(force)) {
    const lacks = before.includes('live') ? books.lacksNow(today) : books.lacks(today);
    claim(lacks.length === 0, () => `in force by ${type} on ${today}, although: ${lacks.join('; ')}`);
  }
  if (type === 'applyAmendment') {
    const lacks = books.unfunded(today);
    claim(lacks.length === 0, () => `amended on ${today}, although: ${lacks.join('; ')}`);
  }
  if (after.includes('live')) fundingIsShown(books, after, today);
  if (after.includes('preparing')) impositionIsShown(books, today);
}

/** The money without which the acts are refused that put terms or a power into force. */
const moneyOf: Readonly<Record<string, readonly string[]>> = {
  bringIntoForce: ['appropriationMissing', 'appropriationShort', 'firstTrancheMissing', 'firstTrancheShort', 'tranchesDueShort'],
  resume: ['appropriationMissing', 'appropriationShort', 'tranchesDueShort'],
  applyAmendment: ['amendmentChangesDue', 'extraTrancheShort', 'appropriationMissing', 'appropriationShort'],
};

/** Money that was taken never hinders: what lacks money by its explanation lacks it by the books. */
export function promisedOfLack(books: Books, { type, accepted, reasons }: EventExplanation, today: string): void {
  const said = reasons.map(({ code }) => code).filter((code) => moneyOf[type]?.includes(code));
  if (!accepted || said.length === 0) return;
  const lacks = type === 'applyAmendment' ? books.amendmentLacks(today) : books.lacks(today);
  const isLacking = lacks.some((each) => /received|costed|appropriated|due on/.test(each));
  claim(isLacking, () => `${type} is refused on ${today} for ${said.join()}, but nothing is lacking`);
}

/** Invariant 5: a case that waits, waits for somebody or for a day. */
export function promisedOfWaiting({ isFinal, state, snapshot: { deadlines, tasks } }: Step): void {
  const awaited = deadlines.length + tasks.length;
  claim(isFinal || awaited > 0, () => `${state} waits for nobody and no day`);
  claim(!isFinal || awaited === 0, () => `${state} is an end that waits`);
}

function fundingIsShown(books: Books, states: readonly string[], today: string): void {
  const isShort = books.received() < books.due(today);
  const onSchedule = states.includes('live.funding.onSchedule');
  claim(
    !isShort || !onSchedule,
    () => `received ${books.received()} of ${books.due(today)} due on ${today}, shown as on schedule`,
  );
  const year = Number(today.slice(0, 4));
  const cost = books.hand.cost(year);
  const isAppropriated = (cost !== null && books.appropriated(year) >= cost) || today > books.termEnd;
  claim(
    states.includes('live.fiscalYear.awaitingAppropriation') === !isAppropriated,
    () =>
      `appropriated ${books.appropriated(year)} of ${cost} in ${year}, shown as ${states.filter((path) => path.startsWith('live.fiscalYear.')).join()}`,
  );
  const hasTransfers = books.hand.transfers.some(({ dueOn }) => dueOn.startsWith(`${year}`)) || today > books.termEnd;
  claim(
    isShort || !isAppropriated || !hasTransfers || onSchedule,
    () => `nothing is missing on ${today}, but money is shown as late`,
  );
}

/** A law or act whose day has come without its money does not look prepared any more. */
function impositionIsShown(books: Books, today: string): void {
  const effective = books.hand.fields['effectiveDate'] as string;
  if (books.instrument === 'agreement' || books.registeredOn !== null || effective > today) return;
  const lacks = books.unfunded(today);
  claim(lacks.length === 0, () => `in effect since ${effective}, although: ${lacks.join('; ')}, but shown as being prepared`);
}

/** Money, things, reports and the review itself go on while it is open who carries the power on. */
const goesOn = [
  'changeAccount',
  'changeBudgetCode',
  'recordAppropriation',
  'amendAppropriation',
  'recordTranche',
  'reverseTranche',
  'contestReceipt',
  'confirmReceipt',
  'confirmFromStatement',
  'recordHandover',
  'acknowledgeItem',
  'contestItem',
  'confirmSeparateLine',
  'submitReport',
  'acceptReport',
  'returnReport',
  'recordOwnTopUp',
  'returnItem',
  'returnFunds',
  'openSuccessionReview',
  'recordSuccessorConsent',
  'decideSuccession',
];

/** Invariant 4, and who else may not have done what was done. */
export function promisedOfActor(taken: Taken, books: Books, hands: Hands): void {
  const { type, actor } = taken;
  const { person, body, mandate } = actor;
  if (['recordKeneshResolution', 'signAsRecipient'].includes(type)) {
    claim(body === books.recipient, () => `${type} by a body that is not the recipient`);
    claim(!hands.state.has(person!), () => `${type} by a person who acted for the state`);
    claim(mandate === undefined || !hands.stateBodies.includes(mandate.body), () => `${type} under a mandate held by the state`);
  }
  if (type === 'recordSuccessorConsent') claim(!hands.stateBodies.includes(body ?? ''), () => `${type} by the state`);
  if (['confirmLegality', 'offer', 'signAsProposer'].includes(type)) {
    claim(!hands.drafters.has(person!), () => `${type} by somebody who drafted`);
  }
  if (type === 'confirmCosting') claim(hands.calculator !== person, () => 'a costing confirmed by its calculator');
  const isWaiting = taken.before.includes('successionReview') && person !== null;
  claim(!isWaiting || goesOn.includes(type), () => `${type} during a review of succession`);
  claim(!(hands.state.has(person!) && hands.recipient.has(person!)), () => `a person acted for both sides, last by ${type}`);
}

/** The people who acted, by side. */
export class Hands {
  readonly state = new Set<string>();
  readonly recipient = new Set<string>();
  readonly drafters = new Set<string>();
  calculator: string | null = null;

  constructor(readonly stateBodies: readonly string[]) {}

  note({ type, actor: { person, body } }: Pick<Taken, 'type' | 'actor'>, recipient: string): void {
    if (person === null) return;
    if (this.stateBodies.includes(body ?? '')) this.state.add(person);
    if (body === recipient) this.recipient.add(person);
    if (type === 'start' || type === 'saveDraft') this.drafters.add(person);
    if (type === 'submitCosting') this.calculator = person;
  }
}

/** What the ledger adds up to, by kind. */
export function ledgerTotals(rows: Step['ledger']): Record<string, bigint> {
  const totals: Record<string, bigint> = {};
  for (const { kind, amount } of rows) totals[kind] = (totals[kind] ?? 0n) + BigInt(amount);
  return totals;
}

/** Invariant 7: the fold of all changes is the present total, and that of the books. */
export function promisedOfLedger(workflow: Workflow, folded: readonly Step['ledger'][], step: Step, books: Books): void {
  const { publishedOn, costing } = step.snapshot.context as DelegationContext;
  const totals = ledgerTotals(folded.flat());
  const present = ledgerTotals(workflow.ledger(step.snapshot.context));
  const isDue = books.publishedOn !== null && costing?.isConfirmed === true && publishedOn !== null;
  const booked: Record<string, bigint> = {
    due: isDue ? books.due('9999-12-31') : 0n,
    appropriated: books.appropriated(),
    released: books.released(),
    received: books.received(),
    ownTopUp: books.topUps,
    returned: books.returned,
  };
  for (const [kind, amount] of Object.entries(booked)) {
    claim((totals[kind] ?? 0n) === amount, () => `ledger ${kind}: folded ${totals[kind] ?? 0n}, booked ${amount}`);
    claim((present[kind] ?? 0n) === amount, () => `ledger ${kind}: total ${present[kind] ?? 0n}, booked ${amount}`);
  }
}

/** What the house asks of every event that is sent. */
const ofPapers = ['documentUnknown', 'paperMissing', 'paperInFuture'];

/** What was said before an event agrees with what came of it. */
export function promisedOfExplanation(
  workflow: Workflow,
  { type, accepted, allowed, reasons }: EventExplanation,
  refused: Refused | null,
): void {
  if (refused === null) return claim(allowed, () => `${type} taken, but explained: ${canonicalJson({ accepted, reasons })}`);
  if (refused.code === 'notAccepted') return claim(!accepted, () => `${type} not accepted, but explained as accepted`);
  claim(accepted, () => `${type} explained as not accepted, but refused for ${refused.message}`);
  if (refused.code !== 'notAllowed') return;
  const said = reasons.map((each) => canonicalJson(each));
  const given = refused.reasons.map((each) => canonicalJson(each));
  const needPayload = workflow.events[type]!.requires.filter(({ needsPayload }) => needsPayload);
  const ofPayload = [...ofPapers, ...needPayload.flatMap(({ codes }) => codes)];
  const unsaid = refused.reasons.filter((each) => !said.includes(canonicalJson(each)) && !ofPayload.includes(each.code));
  claim(unsaid.length === 0, () => `${type} refused for ${JSON.stringify(unsaid)}, not explained: ${said.join()}`);
  const unkept = said.filter((each) => !given.includes(each));
  claim(unkept.length === 0, () => `${type} explained with ${unkept.join()}, not refused for it: ${given.join()}`);
}
