import type { Case, Desk } from './desk.js';
import {
  appropriate,
  bringAgreementIntoForce,
  calculation,
  codes,
  dayAfter,
  dueDates,
  keneshDecision,
  negative,
  pay,
  quarterlyTransfer,
  suspensionOrder,
  type Term,
  yearCost,
} from './stages.js';

const breach = (number: string, period: string) => ({ number, period, ground: 'Applications were answered late.' });

/** F: a breach, its answer, confirmed twice → termination; a breach in an unfunded period is refused. */
export async function journeyF(desk: Desk): Promise<void> {
  const { delegation, term } = await bringAgreementIntoForce(desk);
  const [year] = term.years as [number];
  const [, second, third] = dueDates(term) as [string, string, string];
  await desk.moveTo(`${year}-02-10`);
  await delegation.send('control.controller', 'recordBreach', breach('A-1', `${year}-Q1`));
  desk
    .expect(codes(await delegation.refused('control.controller', 'recordBreach', breach('A-2', `${year}-Q1`))))
    .toEqual(['notAccepted']);
  await delegation.send('municipality.signatory', 'answerBreach', { answerText: 'One specialist was ill.' });
  await delegation.send('control.controller', 'closeBreach');

  // No answer in time counts as an answer by silence.
  await delegation.send('control.controller', 'recordBreach', breach('A-2', `${year}-Q1`));
  await desk.moveTo(`${year}-03-20`);
  desk.expect((await delegation.see()).states).toContain('live.control.answered');
  desk.expect((await delegation.see()).data.controlActs.at(-1)).toMatchObject({ number: 'A-2', state: 'silent' });
  await delegation.send('control.controller', 'confirmBreach', negative);

  const notice = { ground: 'repeatedBreach', reasonText: 'Citizens wait.' };
  desk
    .expect(await delegation.refused('ministry.signatory', 'giveNotice', notice))
    .toEqual([{ code: 'breachNotRepeated', params: { count: '1', needed: '2', months: '12' } }]);

  // In a quarter whose money came late nobody answers for duties.
  await desk.moveTo(dayAfter(second, 5));
  desk
    .expect(codes(await delegation.refused('control.controller', 'recordBreach', breach('A-3', `${year}-Q2`))))
    .toEqual(['unfundedInThatPeriod']);
  await pay(desk, delegation, second);
  desk
    .expect(codes(await delegation.refused('control.controller', 'recordBreach', breach('A-3', `${year}-Q2`))))
    .toEqual(['unfundedInThatPeriod']);
  await pay(desk, delegation, third);
  await desk.moveTo(`${year}-08-10`);
  await delegation.send('control.controller', 'recordBreach', breach('A-4', `${year}-Q3`));
  await delegation.send('municipality.signatory', 'answerBreach', { answerText: 'It will not happen again.' });
  await delegation.send('control.controller', 'confirmBreach', negative);
  await delegation.send('ministry.signatory', 'giveNotice', notice);
  desk.expect(await delegation.see()).toMatchObject({ state: 'terminating' });
  await pay(desk, delegation, dueDates(term)[3]!);
  await desk.moveTo(dayAfter(desk.today(), 95));
  desk.expect((await delegation.see()).state).toBe('settling');
}

/** A costing of the whole term whose transfers from a date on are larger, or smaller. */
export function recosted(term: Term, from: string, changePerTransfer: bigint): object {
  const base = calculation(term) as { schedule: { dueOn: string; amount: string }[]; lines: object[] };
  const schedule = base.schedule.map(({ dueOn, amount }) => ({
    dueOn,
    amount: dueOn < from ? amount : String(BigInt(amount) + changePerTransfer),
  }));
  const years = term.years.map((year) => ({
    year,
    total: schedule.filter(({ dueOn }) => dueOn.startsWith(`${year}`)).reduce((sum, { amount }) => sum + BigInt(amount), 0n),
  }));
  const lines = years.map(({ year, total }) => ({
    year,
    kind: 'staff',
    description: 'Specialists',
    volume: 1,
    price: String(total),
  }));
  return { ...base, schedule, lines, backLoadedByClause: 'Clause 7' };
}

export const amendment = { clauses: { performanceStandards: 'Answers within five days.' }, reasonText: 'More applications.' };

/** Costed and confirmed, accepted, signed and published: it waits for its money. */
export async function untilAmendmentAwaitsMoney(
  desk: Desk,
  delegation: Case,
  costing: object,
  proposal: object = amendment,
): Promise<void> {
  await delegation.send('ministry.signatory', 'proposeAmendment', proposal);
  await delegation.send('ministry.financier', 'submitCosting', costing);
  await delegation.send('finance.financier', 'confirmCosting');
  const { termsHash } = (await delegation.see()).data.amendment!;
  const accepted = await keneshDecision(desk, delegation, 'accept', { termsHash });
  await delegation.send('municipality.registrar', 'recordKeneshResolution', accepted);
  await delegation.send('ministry.signatory', 'signAsProposer', { termsHash });
  await delegation.send('municipality.signatory', 'signAsRecipient', { termsHash });
  await delegation.send('ministry.drafter', 'publish', { place: 'Erkin-Too', publishedOn: desk.today() });
  desk.expect((await delegation.see()).states).toContain('live.amendment.underWay.awaitingMoney');
}

/** G: an amendment that costs more applies only when funded; declined; a cheaper one never wipes out arrears. */
export async function journeyG(desk: Desk): Promise<void> {
  const { delegation, term } = await bringAgreementIntoForce(desk);
  const [year] = term.years as [number];
  const [, second, third] = dueDates(term) as [string, string, string];
  await desk.moveTo(`${year}-01-20`);
  const before = (await delegation.see()).data;

  // Its own author withdraws it, the other side declines it; a kenesh that says no ends it. What is in force stays.
  await delegation.send('municipality.signatory', 'proposeAmendment', amendment);
  desk
    .expect(codes(await delegation.refused('municipality.signatory', 'declineAmendment', negative)))
    .toEqual(['amendmentIsOwn']);
  await delegation.send('ministry.signatory', 'declineAmendment', negative);
  await delegation.send('ministry.signatory', 'proposeAmendment', amendment);
  await delegation.send('ministry.financier', 'submitCosting', recosted(term, third, 30_000_000n));
  await delegation.send('finance.financier', 'confirmCosting');
  const offered = (await delegation.see()).data.amendment!.termsHash;
  const declined = await keneshDecision(desk, delegation, 'decline', { termsHash: offered });
  await delegation.send('municipality.registrar', 'recordKeneshResolution', declined);
  desk.expect((await delegation.see()).data).toMatchObject({ amendment: null, termsHash: before.termsHash });

  // A dearer one: its first extra money received, its extra cost appropriated.
  await untilAmendmentAwaitsMoney(desk, delegation, recosted(term, third, 30_000_000n));
  const missing = await delegation.refused('ministry.signatory', 'applyAmendment');
  desk.expect(missing).toEqual([
    {
      code: 'extraTrancheShort',
      params: {
        due: String(BigInt(quarterlyTransfer) + 30_000_000n),
        received: quarterlyTransfer,
        short: '30000000',
        dueOn: third,
      },
    },
    {
      code: 'appropriationShort',
      params: { year: `${year}`, cost: String(yearCost + 60_000_000n), appropriated: String(yearCost), short: '60000000' },
    },
  ]);
  await pay(desk, delegation, third, '30000000');
  await appropriate(desk, delegation, year, '60000000');
  await delegation.send('ministry.signatory', 'applyAmendment');
  const after = (await delegation.see()).data;
  desk.expect(after.amendment).toBeNull();
  desk.expect(after.draft.clauses.performanceStandards).not.toBe(before.draft.clauses.performanceStandards);
  desk.expect(after.costing!.years[year]).toBe(String(yearCost + 60_000_000n));

  // Arrears cannot be amended away: the past stays as it was due.
  await desk.moveTo(dayAfter(second, 3));
  desk.expect((await delegation.see()).states).toContain('live.funding.late');
  await untilAmendmentAwaitsMoney(desk, delegation, recosted(term, second, -60_000_000n));
  desk.expect(codes(await delegation.refused('ministry.signatory', 'applyAmendment'))).toContain('amendmentChangesDue');
  await delegation.send('ministry.signatory', 'withdrawAmendment', negative);
  desk.expect((await delegation.see()).states).toEqual(desk.expect.arrayContaining(['live.amendment.none', 'live.funding.late']));
}

/** H: a new year without a budget, appropriated late; appropriated early; never appropriated: notice and suspension. */
export async function journeyH(desk: Desk): Promise<void> {
  const { delegation, term } = await bringAgreementIntoForce(desk);
  const [first, second, third] = term.years as [number, number, number];
  const due = dueDates(term);
  for (const dueOn of due.slice(1, 4)) await pay(desk, delegation, dueOn);

  // The year begins without a budget: a state, not yet a fault.
  await desk.moveTo(`${second}-01-01`);
  desk
    .expect((await delegation.see()).states)
    .toEqual(
      desk.expect.arrayContaining(['live.fiscalYear.awaitingAppropriation', 'live.funding.onSchedule', 'live.force.inForce']),
    );
  await pay(desk, delegation, due[4]!);
  await appropriate(desk, delegation, second);
  desk.expect((await delegation.see()).states).toContain('live.fiscalYear.appropriated');

  // The next one comes early, and holds in January.
  for (const dueOn of due.slice(5, 8)) await pay(desk, delegation, dueOn);
  await desk.moveTo(`${second}-12-10`);
  await pay(desk, delegation, due[8]!);
  await appropriate(desk, delegation, third);
  desk.expect((await delegation.see()).states).toContain('live.fiscalYear.appropriated');
  await desk.moveTo(`${third}-01-01`);
  desk.expect((await delegation.see()).states).toContain('live.fiscalYear.appropriated');

  // A year that is taken away and never appropriated: notice, cure, suspension.
  const line = (await delegation.see()).data.appropriations.find(({ year }) => year === third)!;
  await delegation.send('finance.financier', 'amendAppropriation', { budgetLine: line.budgetLine, amount: '0' });
  await desk.moveTo(`${third}-02-20`);
  desk.expect((await delegation.see()).states).toContain('live.funding.underfunded');
  await delegation.send('municipality.signatory', 'serveNotice');
  desk.expect((await delegation.see()).data.shortfall!.notice).toMatchObject({ unappropriated: String(yearCost) });
  await desk.moveTo(`${third}-03-28`);
  await delegation.send('municipality.signatory', 'suspend', suspensionOrder);
  desk.expect(await delegation.see()).toMatchObject({ state: 'suspended' });
  desk.expect(first).toBeLessThan(third);
}
