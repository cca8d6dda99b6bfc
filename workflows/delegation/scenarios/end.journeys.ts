import type { Case, Desk } from './desk.js';
import {
  appropriate,
  bringAgreementIntoForce,
  calculation,
  codes,
  dayAfter,
  dueDates,
  keneshDecision,
  nextEffectiveDate,
  pay,
  quarterlyTransfer,
  type Term,
  termFrom,
  yearCost,
  open,
  register,
} from './stages.js';

const report = (period: string, spent: string) => ({ period, spent, narrative: 'All applications were answered in time.' });

/** What the recipient has to do before anybody can close. */
async function handEverythingBack(delegation: Case, unspent: string): Promise<void> {
  await delegation.send('municipality.signatory', 'returnItem', { item: 'archive' });
  await delegation.send('municipality.financier', 'returnFunds', { amount: unspent, reference: 'R-1' });
  await delegation.send('municipality.signatory', 'handOverCases', { to: 'The rayon administration', count: 3 });
  await delegation.send('municipality.signatory', 'fileFinalReport', { narrative: 'What was done, and what it cost.' });
}

/** A, to its end: by mutual consent, settled and closed. */
export async function journeyAClosed(desk: Desk): Promise<void> {
  const { delegation, term } = await bringAgreementIntoForce(desk);
  const [year] = term.years as [number];
  await pay(desk, delegation, dueDates(term)[1]!);
  await desk.moveTo(`${year}-04-05`);
  await delegation.send('municipality.financier', 'submitReport', report(`${year}-Q1`, '100000000'));
  await delegation.send('control.controller', 'acceptReport', { period: `${year}-Q1` });

  const mutual = { ground: 'mutual', reasonText: 'The service moves online.' };
  await delegation.send('ministry.signatory', 'giveNotice', mutual);
  desk.expect((await delegation.see()).state).toBe('inForce');
  await delegation.send('municipality.signatory', 'giveNotice', mutual);
  desk.expect((await delegation.see()).state).toBe('terminating');
  await desk.moveTo(`${year}-06-30`);
  await pay(desk, delegation, dueDates(term)[2]!);
  await desk.moveTo(dayAfter(`${year}-04-05`, 95));
  desk.expect((await delegation.see()).state).toBe('settling');

  // Each thing that is missing is named.
  desk
    .expect(codes(await delegation.refused('ministry.signatory', 'close')))
    .toEqual(['itemsNotReturned', 'fundsNotReturned', 'finalReportMissing', 'casesNotHandedOver']);
  await delegation.send('municipality.financier', 'submitReport', report(`${year}-Q2`, '110000000'));
  await delegation.send('control.controller', 'acceptReport', { period: `${year}-Q2` });
  const unspent = String(3n * BigInt(quarterlyTransfer) - 210_000_000n);
  desk
    .expect(
      await delegation.refused('municipality.financier', 'returnFunds', { amount: String(BigInt(unspent) + 1n), reference: 'R' }),
    )
    .toEqual([{ code: 'moreThanUnspent', params: { amount: String(BigInt(unspent) + 1n), unspent } }]);
  await handEverythingBack(delegation, unspent);
  desk.expect(codes(await delegation.refused('municipality.signatory', 'close'))).toEqual(['settlementNotOver']);
  await delegation.send('ministry.signatory', 'close');
  desk.expect(await delegation.see()).toMatchObject({ state: 'closed', tasks: [] });
}

/** I: termination for repeated non-funding, settlement with funds and items to return, arrears paid late; the recipient closes. */
export async function journeyI(desk: Desk): Promise<void> {
  const { delegation, term } = await bringAgreementIntoForce(desk);
  const [year] = term.years as [number];
  const [, second, third] = dueDates(term) as [string, string, string];
  const ground = { ground: 'repeatedNonFunding', reasonText: 'Two transfers did not come.' };
  await desk.moveTo(dayAfter(second, 20));
  desk
    .expect(await delegation.refused('municipality.signatory', 'giveNotice', ground))
    .toEqual([{ code: 'nonFundingNotRepeated', params: { count: '1', needed: '2', months: '12' } }]);
  // Paid late, it still counts; the second makes it repeated, within one underfunding or not.
  await pay(desk, delegation, second);
  await desk.moveTo(dayAfter(third, 20));
  desk.expect(codes(await delegation.refused('ministry.signatory', 'giveNotice', ground))).toEqual(['groundOfOtherSide']);
  await delegation.send('municipality.signatory', 'giveNotice', ground);
  desk.expect((await delegation.see()).data.defaults.map(({ key }) => key)).toEqual([second, third]);
  await desk.moveTo(dayAfter(desk.today(), 95));
  desk.expect((await delegation.see()).state).toBe('settling');
  desk.expect((await delegation.see()).data.settlement).toMatchObject({ ground: 'repeatedNonFunding' });

  // What was due by the end is owed: two transfers, of which one comes late and one is acknowledged.
  for (const quarter of ['Q1', 'Q2', 'Q3']) {
    await delegation.send('municipality.financier', 'submitReport', report(`${year}-${quarter}`, '70000000'));
  }
  await handEverythingBack(delegation, String(2n * BigInt(quarterlyTransfer) - 210_000_000n));
  const owed = await delegation.refused('ministry.signatory', 'close');
  desk.expect(owed).toEqual([{ code: 'underpaidOpen', params: { underpaid: String(2n * BigInt(quarterlyTransfer)) } }]);
  await pay(desk, delegation, third, String(BigInt(quarterlyTransfer) + 0n));
  await delegation.send('municipality.financier', 'returnFunds', { amount: quarterlyTransfer, reference: 'R-2' });
  await delegation.send('finance.financier', 'acknowledgeUnderpaid', { interest: '1500000', reasonText: 'The budget was cut.' });
  await desk.moveTo(dayAfter(desk.today(), 70));
  await delegation.send('municipality.signatory', 'close');
  desk.expect((await delegation.see()).state).toBe('closed');
}

/** What a registered agreement needs: its costing, the kenesh, both signatures, and money. */
async function consentTo(desk: Desk, delegation: Case, term: Term): Promise<void> {
  await delegation.send('ministry.financier', 'submitCosting', calculation(term));
  await delegation.send('finance.financier', 'confirmCosting');
  await delegation.send('municipality.registrar', 'recordKeneshResolution', await keneshDecision(desk, delegation, 'accept'));
  const { termsHash } = (await delegation.see()).data;
  await delegation.send('ministry.signatory', 'signAsProposer', { termsHash });
  await delegation.send('municipality.signatory', 'signAsRecipient', { termsHash });
}

/** L: a power that is carried out already is registered by a municipality, then costed, funded and in force. */
export async function journeyL(desk: Desk): Promise<void> {
  const year = Number(nextEffectiveDate(desk.today()).slice(0, 4));
  await desk.moveTo(`${year}-01-05`);
  const term = { ...termFrom(`${year}-01-01`), termEnd: '' };
  const since = `${year - 5}-03-01`;
  const old = { since, publishedOn: since, basisDate: since };

  const agreed = await register(desk, { instrument: 'agreement', ...old });
  desk.expect(await agreed.see()).toMatchObject({ state: 'preparing', data: { existing: { answer: null } } });
  desk
    .expect(codes(await agreed.refused('ministry.signatory', 'bringIntoForce')))
    .toEqual(['consentMissing', 'costingMissingForYear', 'firstTrancheMissing', 'separateLineMissing']);
  await agreed.send('ministry.signatory', 'answerRegistration', { agrees: true, answerText: 'It is so.' });
  await consentTo(desk, agreed, term);
  await appropriate(desk, agreed, year);
  await pay(desk, agreed, dueDates(term)[0]!);
  await agreed.send('municipality.financier', 'confirmSeparateLine', { line: '1430' });
  await agreed.send('ministry.signatory', 'bringIntoForce');
  desk.expect((await agreed.see()).state).toBe('inForce');

  // By law: the state has thirty days to show its resources; then the fact shows by itself.
  const byLaw = await register(desk, { instrument: 'law', ...old });
  await desk.moveTo(`${year}-02-20`);
  desk.expect((await byLaw.see()).state).toBe('imposedWithoutResources');
  await byLaw.send('ministry.financier', 'submitCosting', calculation(term));
  await byLaw.send('finance.financier', 'confirmCosting');
  await byLaw.send('control.controller', 'recordConsultationBreach', { ground: 'Nobody was asked.' });
  await appropriate(desk, byLaw, year, String(yearCost));
  await pay(desk, byLaw, dueDates(term)[0]!);
  await byLaw.send('municipality.financier', 'confirmSeparateLine', { line: '1431' });
  await byLaw.send('ministry.signatory', 'bringIntoForce');
  desk.expect((await byLaw.see()).state).toBe('inForce');

  // It has no end: before its last costed year is over the years ahead are to be costed.
  await desk.moveTo(`${year + 2}-07-10`);
  const recost = desk.expect.objectContaining({ name: 'recost' });
  desk.expect((await byLaw.see()).tasks).toContainEqual(recost);
  await byLaw.send('ministry.signatory', 'proposeAmendment', { reasonText: 'The years ahead.' });
  desk.expect((await byLaw.see()).tasks).not.toContainEqual(recost);
}

/** J: a rename changes nothing; a merger opens the review and continues with the successor. */
export async function journeyJ(desk: Desk): Promise<void> {
  const { delegation, term } = await bringAgreementIntoForce(desk);
  await desk.succeed('rename');
  desk.expect((await delegation.see()).states).not.toContain('successionReview');
  const draft = await open(desk, { instrument: 'agreement' });
  await desk.succeed('merge');
  const review = await delegation.see('ministry.signatory');
  desk.expect(review.states).toEqual(desk.expect.arrayContaining(['successionReview', 'live.force.inForce']));

  // Money goes on, all else waits; the successor's kenesh consents, the ministry decides.
  const notice = { ground: 'court', actReference: 'Judgment 1', reasonText: 'By judgment.' };
  desk.expect(codes(await delegation.refused('ministry.signatory', 'giveNotice', notice))).toEqual(['successionReviewOpen']);
  await pay(desk, delegation, dueDates(term)[1]!);
  const go = { decision: 'continue', reasonText: 'The service goes on.' };
  desk.expect(codes(await delegation.refused('ministry.signatory', 'decideSuccession', go))).toEqual(['successorConsentMissing']);
  const vote = { number: '3/1', adoptedOn: desk.today(), votesFor: 20, votesAgainst: 1, abstained: 0, deputiesElected: 31 };
  await delegation.send('successor.registrar', 'recordSuccessorConsent', vote);
  await delegation.send('ministry.signatory', 'decideSuccession', go);
  const after = await delegation.see('successor.signatory');
  desk.expect(after.states).not.toContain('successionReview');
  desk.expect(after).toMatchObject({ state: 'inForce', data: { succession: null } });
  await delegation.send('successor.signatory', 'giveNotice', notice);
  desk.expect((await delegation.see('successor.signatory')).state).toBe('terminating');

  // A draft that nobody can take over ends.
  await draft.send('ministry.signatory', 'decideSuccession', { decision: 'end', reasonText: 'Drafted anew.' });
  desk.expect((await draft.see('ministry.signatory')).state).toBe('withdrawn');
}
