import { addDays, addMonths, Refused } from '#machine';
import { clauseNames } from '../v1/context.js';
import type { Case, Desk, ExistingPower, Role } from './desk.js';

/** The yearly cost of every delegation here, and its quarterly transfers. */
export const yearCost = 480_000_000n;
export const quarterlyTransfer = String(yearCost / 4n);

/** 1 January of a year that is far enough ahead for publication. */
export function nextEffectiveDate(today: string): string {
  const year = Number(today.slice(0, 4)) + (today.slice(5) > '11-30' ? 2 : 1);
  return `${year}-01-01`;
}

export interface Term {
  readonly effectiveDate: string;
  readonly termEnd: string;
  readonly years: readonly number[];
}

export function termFrom(effectiveDate: string): Term {
  const first = Number(effectiveDate.slice(0, 4));
  return { effectiveDate, termEnd: `${first + 2}-12-31`, years: [first, first + 1, first + 2] };
}

export function dueDates({ years }: Term): string[] {
  return years.flatMap((year) => ['01-15', '04-01', '07-01', '10-01'].map((day) => `${year}-${day}`));
}

const clauses = Object.fromEntries(clauseNames.map((name) => [name, `Text of the clause ${name}.`]));

/** Sokuluk aiyl aimak, edition 2020: the registry gives a territory the same id everywhere. */
const territory = 'dd40465f-a6cf-59e3-8cfa-62e2103514b0';

export function draftFields(term: Term): object {
  return {
    clauses,
    territory,
    budgetCode: '70951',
    treasuryAccount: '4402011101001234',
    effectiveDate: term.effectiveDate,
    termEnd: term.termEnd,
    suspensionAllowed: true,
  };
}

export async function draft(delegation: Case, term: Term): Promise<void> {
  await delegation.send('ministry.drafter', 'saveDraft', draftFields(term));
  await delegation.send('ministry.drafter', 'submitForLegalityCheck');
  await delegation.send('ministry.lawyer', 'confirmLegality', { noHarmStatement: 'No own local matter is touched.' });
}

export function calculation(term: Term): object {
  return {
    method: 'Res. 715 App. 1',
    methodVersion: '2019',
    lines: term.years.flatMap((year) => [
      { year, kind: 'staff', description: 'Two specialists', volume: 24, price: String(yearCost / 30n) },
      { year, kind: 'overhead', description: 'Room and post', volume: 1, price: String(yearCost / 5n) },
    ]),
    schedule: dueDates(term).map((dueOn) => ({ dueOn, amount: quarterlyTransfer })),
    items: [{ key: 'archive', kind: 'data', description: 'Records of the last ten years' }],
  };
}

export async function cost(delegation: Case, term: Term): Promise<void> {
  await delegation.send('ministry.financier', 'submitCosting', calculation(term));
  await delegation.send('finance.financier', 'confirmCosting');
}

export async function offer(desk: Desk, delegation: Case): Promise<void> {
  await delegation.send('ministry.drafter', 'recordConsultation', { certificate: 'K-17', certifiedOn: desk.today() });
  await delegation.send('ministry.signatory', 'offer');
}

export async function keneshDecision(
  desk: Desk,
  delegation: Case,
  decision: 'accept' | 'decline' | 'counter',
  more: object = {},
): Promise<object> {
  const { termsHash } = (await delegation.see()).data;
  const votes = decision !== 'decline' ? { votesFor: 16, votesAgainst: 3 } : { votesFor: 4, votesAgainst: 15 };
  return {
    decision,
    number: '12/4',
    adoptedOn: desk.today(),
    ...votes,
    abstained: 1,
    deputiesElected: 21,
    termsHash,
    ...(decision === 'decline' ? { reasonCode: 'capacity', reasonText: 'No specialist can be spared.' } : {}),
    ...more,
  };
}

export async function signAndPublish(desk: Desk, delegation: Case): Promise<void> {
  const { termsHash } = (await delegation.see()).data;
  await delegation.send('ministry.signatory', 'signAsProposer', { termsHash });
  await delegation.send('municipality.signatory', 'signAsRecipient', { termsHash });
  await delegation.send('ministry.drafter', 'publish', { place: 'Erkin-Too', publishedOn: desk.today() });
}

/** The day from which a payment for this transfer is taken. */
export async function untilPayable(desk: Desk, dueOn: string): Promise<void> {
  const earliest = addMonths(dueOn, -12);
  if (earliest > desk.today()) await desk.moveTo(earliest);
}

/** Money that comes more than twelve months ahead is recorded for the last transfer within them; before the first one is, none comes. */
export async function pay(desk: Desk, delegation: Case, dueOn: string, amount = quarterlyTransfer): Promise<string> {
  const { costing } = (await delegation.see()).data;
  await untilPayable(desk, costing?.schedule[0]?.dueOn ?? dueOn);
  const payment = await desk.payment({ amount });
  const ahead = addMonths(desk.today(), 12);
  const last = costing?.schedule.filter((transfer) => transfer.dueOn <= ahead).at(-1)?.dueOn ?? dueOn;
  await delegation.send('treasury.treasurer', 'recordTranche', { payment, amount, dueOn: dueOn > ahead ? last : dueOn });
  return payment;
}

export async function appropriate(desk: Desk, delegation: Case, year: number, amount = String(yearCost)): Promise<string> {
  const budgetLine = await desk.budgetLine({ year, amount });
  await delegation.send('finance.financier', 'recordAppropriation', { budgetLine, amount });
  return budgetLine;
}

export async function handOver(delegation: Case): Promise<void> {
  await delegation.send('ministry.drafter', 'recordHandover', { item: 'archive', actNumber: 'A-1' });
  await delegation.send('municipality.signatory', 'acknowledgeItem', { item: 'archive' });
}

/** Everything that a power needs, but the day itself. */
export async function resource(desk: Desk, delegation: Case, term: Term): Promise<void> {
  await appropriate(desk, delegation, term.years[0]!);
  await pay(desk, delegation, dueDates(term)[0]!);
  await handOver(delegation);
  await delegation.send('municipality.financier', 'confirmSeparateLine', { line: '1430' });
}

/** An agreement with everything it needs, brought into force on its day. */
export async function bringAgreementIntoForce(desk: Desk): Promise<{ delegation: Case; term: Term }> {
  const term = termFrom(nextEffectiveDate(desk.today()));
  const delegation = await open(desk, { instrument: 'agreement' });
  await draft(delegation, term);
  await cost(delegation, term);
  await offer(desk, delegation);
  await delegation.send('municipality.registrar', 'recordKeneshResolution', await keneshDecision(desk, delegation, 'accept'));
  await signAndPublish(desk, delegation);
  await resource(desk, delegation, term);
  await desk.moveTo(term.effectiveDate);
  await delegation.send('ministry.signatory', 'bringIntoForce');
  return { delegation, term };
}

/** A day after a date. */
export function dayAfter(date: string, days = 1): string {
  return addDays(date, days);
}

/** An agreement is drafted, costed and offered. */
export async function untilOffered(desk: Desk, delegation: Case, term: Term): Promise<void> {
  await draft(delegation, term);
  await cost(delegation, term);
  await offer(desk, delegation);
}

/** The kenesh has accepted: the signatures are awaited. */
export async function untilSigning(desk: Desk, delegation: Case, term: Term): Promise<void> {
  await untilOffered(desk, delegation, term);
  await delegation.send('municipality.registrar', 'recordKeneshResolution', await keneshDecision(desk, delegation, 'accept'));
}

/** Signed and published: the resources are awaited. */
export async function untilPreparing(desk: Desk, delegation: Case, term: Term): Promise<void> {
  await untilSigning(desk, delegation, term);
  await signAndPublish(desk, delegation);
}

/** In force on its day. */
export async function untilForce(desk: Desk, delegation: Case, term: Term): Promise<void> {
  await untilPreparing(desk, delegation, term);
  await resource(desk, delegation, term);
  await desk.moveTo(term.effectiveDate);
  await delegation.send('ministry.signatory', 'bringIntoForce');
}

/** A law that was consulted on, not yet recorded as enacted. */
export async function untilEnacting(desk: Desk, delegation: Case, term: Term): Promise<void> {
  await draft(delegation, term);
  await cost(delegation, term);
  await delegation.send('ministry.drafter', 'recordConsultation', { certificate: 'K-18', certifiedOn: desk.today() });
}

/** An act adopted and published today. */
export function enactment(desk: Pick<Desk, 'today'>, effectiveOn: string): object {
  const today = desk.today();
  return {
    act: 'Law of the Kyrgyz Republic',
    number: '77',
    adoptedOn: today,
    publishedOn: today,
    effectiveOn,
    textHash: 'a'.repeat(64),
  };
}

/** The law is enacted: the resources are awaited. */
export async function untilEnacted(desk: Desk, delegation: Case, term: Term): Promise<void> {
  await untilEnacting(desk, delegation, term);
  await delegation.send('ministry.drafter', 'recordEnactment', enactment(desk, term.effectiveDate));
}

export const suspensionOrder = {
  ground: 'clause',
  reference: 'Clause 18',
  continuityPlan: 'The rayon administration serves citizens meanwhile.',
};

/** A power whose shortfall began lately: its grace passes, notice is served, the cure passes, it is suspended. */
export async function untilSuspended(desk: Desk, delegation: Case): Promise<void> {
  await desk.moveTo(dayAfter(desk.today(), 20));
  await delegation.send('municipality.signatory', 'serveNotice');
  await desk.moveTo(dayAfter(desk.today(), 40));
  await delegation.send('municipality.signatory', 'suspend', suspensionOrder);
}

/**
 * An agreement whose first transfer is due on 1 April, in force since 1 January. Its year was cut to nothing on that day,
 * and it is suspended for that before any transfer is due. Gives the cut line and the payment received in advance.
 */
export async function untilSuspendedForTheYear(
  desk: Desk,
  delegation: Case,
  term: Term,
): Promise<{ budgetLine: string; payment: string }> {
  const [year] = term.years as [number];
  const [, second, ...rest] = dueDates(term) as [string, string];
  const half = String(yearCost / 2n);
  const schedule = [{ dueOn: second, amount: half }, ...rest.map((dueOn) => ({ dueOn, amount: quarterlyTransfer }))];
  await draft(delegation, term);
  await delegation.send('ministry.financier', 'submitCosting', { ...calculation(term), schedule });
  await delegation.send('finance.financier', 'confirmCosting');
  await offer(desk, delegation);
  await delegation.send('municipality.registrar', 'recordKeneshResolution', await keneshDecision(desk, delegation, 'accept'));
  await signAndPublish(desk, delegation);
  const budgetLine = await appropriate(desk, delegation, year);
  const payment = await pay(desk, delegation, second, half);
  await handOver(delegation);
  await delegation.send('municipality.financier', 'confirmSeparateLine', { line: '1430' });
  await desk.moveTo(term.effectiveDate);
  await delegation.send('ministry.signatory', 'bringIntoForce');
  await delegation.send('finance.financier', 'amendAppropriation', { budgetLine, amount: '0' });
  await desk.moveTo(`${year}-02-20`);
  await delegation.send('municipality.signatory', 'serveNotice');
  await desk.moveTo(`${year}-03-27`);
  await delegation.send('municipality.signatory', 'suspend', suspensionOrder);
  return { budgetLine, payment };
}

export async function reverse(delegation: Case, payment: string): Promise<void> {
  await delegation.send('treasury.treasurer', 'reverseTranche', { payment, ...negative });
}

export async function contest(delegation: Case, payment: string): Promise<void> {
  await delegation.send('municipality.financier', 'contestReceipt', { payment, ...negative });
}

export const negative = { reasonCode: 'other', reasonText: 'Booked to a wrong account.' };

/** Sends what is malformed, and names the fields at fault. */
export async function malformed(delegation: Case, role: Role, type: string, payload: object): Promise<string[]> {
  try {
    await delegation.send(role, type, payload);
  } catch (error) {
    if (error instanceof Refused && error.code === 'invalidPayload') return error.problems.map(({ path }) => path);
    throw error;
  }
  throw new Error(`${type} by ${role} was taken as well formed`);
}

/** What a municipality registers of a power that it carries out already, but the bodies. */
export function existingPower(existing: ExistingPower): object {
  return {
    ...existing,
    title: 'Civil registration, as it is',
    basisAct: 'Resolution of the Government',
    basisNumber: '715',
    items: [{ key: 'archive', kind: 'data', description: 'Records of the last ten years', isHandedOver: true }],
    knownMoney: [{ year: Number(existing.since.slice(0, 4)), amount: '1000000' }],
  };
}

/** What the reasons are, without their figures. */
export function codes(reasons: readonly { code: string }[]): string[] {
  return reasons.map(({ code }) => code);
}

/** A new case, drafted by the ministry. */
export async function open(desk: Desk, { instrument }: { instrument: 'agreement' | 'law' | 'otherAct' }): Promise<Case> {
  const recipient = await desk.body('municipality.signatory');
  return desk.start('delegation', 'ministry.drafter', 'start', {
    instrument,
    title: 'Civil registration',
    power: desk.power(),
    recipient,
  });
}

/** A power that the municipality carries out already, registered by it. */
export async function register(desk: Desk, existing: ExistingPower): Promise<Case> {
  const proposer = await desk.body('ministry.signatory');
  const recipient = await desk.body('municipality.signatory');
  const input = { ...existingPower(existing), power: desk.power(), proposer, recipient };
  return desk.start('delegation', 'municipality.signatory', 'registerExisting', input);
}
