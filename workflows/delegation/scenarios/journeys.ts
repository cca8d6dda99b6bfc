import type { Case, Desk } from './desk.js';
import { journeyM } from './money.journeys.js';
import { journeyAClosed, journeyI, journeyJ, journeyL } from './end.journeys.js';
import { journeyF, journeyG, journeyH } from './life.journeys.js';
import { journeyC, journeyCAccepted, journeyCDisagreed } from './negotiation.journeys.js';
import {
  appropriate,
  bringAgreementIntoForce,
  calculation,
  cost,
  dayAfter,
  draft,
  dueDates,
  handOver,
  keneshDecision,
  nextEffectiveDate,
  offer,
  pay,
  quarterlyTransfer,
  resource,
  signAndPublish,
  termFrom,
  yearCost,
  open,
} from './stages.js';

const codes = (reasons: readonly { code: string }[]): string[] => reasons.map(({ code }) => code);
const states = async (delegation: Case): Promise<readonly string[]> => (await delegation.see()).states;

/** A: an agreement, from the draft into force, through two report periods. */
async function journeyA(desk: Desk): Promise<void> {
  const term = termFrom(nextEffectiveDate(desk.today()));
  const delegation = await open(desk, { instrument: 'agreement' });

  // Incomplete, it does not leave the drafter's desk; complete, only a lawyer who did not write it lets it pass.
  const missing = await delegation.refused('ministry.drafter', 'submitForLegalityCheck');
  desk.expect(missing.length).toBeGreaterThanOrEqual(24);
  desk.expect(missing).toContainEqual({ code: 'fieldMissing', params: { field: 'rightsAndDuties' } });
  await draft(delegation, term);
  desk.expect((await delegation.see()).state).toBe('costing');

  // A costing that leaves a year out, or pays too late, is not accepted.
  const twoYears = { ...term, years: term.years.slice(0, 2) };
  desk
    .expect(codes(await delegation.refused('ministry.financier', 'submitCosting', calculation(twoYears))))
    .toEqual(['yearNotCosted']);
  await cost(delegation, term);
  await offer(desk, delegation);

  // Consent is the kenesh's alone, by its majority, on exactly these terms.
  const accepted = await keneshDecision(desk, delegation, 'accept');
  desk
    .expect(codes(await delegation.refused('ministry.signatory', 'recordKeneshResolution', accepted)))
    .toEqual(['officeNotEntitled']);
  desk
    .expect(await delegation.refused('municipality.registrar', 'recordKeneshResolution', { ...accepted, votesFor: 10 }))
    .toEqual([{ code: 'majorityNotReached', params: { votesFor: '10', deputiesElected: '21', percent: '50' } }]);
  desk
    .expect(
      codes(
        await delegation.refused('municipality.registrar', 'recordKeneshResolution', { ...accepted, termsHash: '0'.repeat(64) }),
      ),
    )
    .toEqual(['termsHashMismatch']);
  await delegation.send('municipality.registrar', 'recordKeneshResolution', accepted);
  await signAndPublish(desk, delegation);
  desk.expect((await delegation.see()).state).toBe('preparing');

  // Nothing is there: every missing resource is named with its figures.
  const [firstDue] = dueDates(term);
  const reasons = await delegation.refused('ministry.signatory', 'bringIntoForce');
  desk
    .expect(codes(reasons))
    .toEqual([
      'effectiveDateNotReached',
      'publicationTooRecent',
      'appropriationMissing',
      'firstTrancheMissing',
      'itemsNotHandedOver',
      'separateLineMissing',
    ]);
  desk.expect(reasons).toContainEqual({ code: 'firstTrancheMissing', params: { due: quarterlyTransfer, dueOn: firstDue } });

  await appropriate(desk, delegation, term.years[0]!);
  await handOver(delegation);
  await delegation.send('municipality.financier', 'confirmSeparateLine', { line: '1430' });
  await desk.moveTo(term.effectiveDate);
  const part = String(BigInt(quarterlyTransfer) - 30_000_000n);
  await pay(desk, delegation, firstDue!, part);
  desk
    .expect(await delegation.refused('ministry.signatory', 'bringIntoForce'))
    .toEqual([
      { code: 'firstTrancheShort', params: { due: quarterlyTransfer, received: part, short: '30000000', dueOn: firstDue } },
    ]);
  await pay(desk, delegation, firstDue!, '30000000');
  await delegation.send('ministry.signatory', 'bringIntoForce');
  desk.expect(await delegation.see()).toMatchObject({ state: 'inForce' });
  desk
    .expect(await states(delegation))
    .toEqual(desk.expect.arrayContaining(['live.force.inForce', 'live.funding.onSchedule', 'live.fiscalYear.appropriated']));

  // Two periods, the second returned once.
  const [, second, third] = dueDates(term);
  const year = term.years[0]!;
  const report = (period: string) => ({ period, spent: '90000000', narrative: 'All applications were answered in time.' });
  desk
    .expect(codes(await delegation.refused('municipality.financier', 'submitReport', report(`${year}-Q1`))))
    .toEqual(['periodNotReportable']);
  await pay(desk, delegation, second!);
  await desk.moveTo(`${year}-04-05`);
  await delegation.send('municipality.financier', 'submitReport', report(`${year}-Q1`));
  await delegation.send('control.controller', 'acceptReport', { period: `${year}-Q1` });
  desk
    .expect(codes(await delegation.refused('municipality.financier', 'submitReport', report(`${year}-Q1`))))
    .toEqual(['reportLocked']);
  await pay(desk, delegation, third!);
  await desk.moveTo(`${year}-07-05`);
  await delegation.send('municipality.financier', 'submitReport', report(`${year}-Q2`));
  await delegation.send('control.controller', 'returnReport', {
    period: `${year}-Q2`,
    reasonCode: 'content',
    reasonText: 'Volumes are missing.',
  });
  await delegation.send('municipality.financier', 'submitReport', report(`${year}-Q2`));
  await delegation.send('control.controller', 'acceptReport', { period: `${year}-Q2` });
  desk.expect(await states(delegation)).toEqual(desk.expect.arrayContaining(['live.force.inForce', 'live.funding.onSchedule']));
}

/** B: by law, without the consultation that was due: the breach stays visible, and resources are demanded all the same. */
async function journeyB(desk: Desk): Promise<void> {
  const term = termFrom(nextEffectiveDate(desk.today()));
  const delegation = await open(desk, { instrument: 'law' });
  await draft(delegation, term);
  await cost(delegation, term);
  desk
    .expect(codes(await delegation.refused('ministry.drafter', 'skipConsultation', { reasonText: 'None is needed.' })))
    .toEqual(['agreementOnly']);
  await delegation.send('ministry.drafter', 'recordConsultationBreach', { ground: 'Adopted without asking the municipalities.' });
  await enact(desk, delegation, term.effectiveDate);
  desk.expect(await delegation.see()).toMatchObject({ state: 'preparing', data: { breaches: [desk.expect.anything()] } });

  const demanded = codes(await delegation.refused('ministry.signatory', 'bringIntoForce'));
  desk
    .expect(demanded)
    .toEqual(desk.expect.arrayContaining(['firstTrancheMissing', 'itemsNotHandedOver', 'separateLineMissing']));
  desk.expect(demanded).not.toContain('consultationMissing');
  desk.expect(demanded).not.toContain('consentMissing');

  await resource(desk, delegation, term);
  await desk.moveTo(term.effectiveDate);
  await delegation.send('ministry.signatory', 'bringIntoForce');
  await delegation.send('municipality.signatory', 'recordConsultationBreach', { ground: 'Seen from here too.' });
  desk
    .expect(await delegation.see())
    .toMatchObject({ state: 'inForce', data: { breaches: [desk.expect.anything(), desk.expect.anything()] } });
}

/** D: declined; and no answer in time, which is never consent, then a late answer. */
async function journeyD(desk: Desk): Promise<void> {
  const term = termFrom(nextEffectiveDate(dayAfter(desk.today(), 60)));
  const offered = async (): Promise<Case> => {
    const delegation = await open(desk, { instrument: 'agreement' });
    await draft(delegation, term);
    await cost(delegation, term);
    await offer(desk, delegation);
    return delegation;
  };

  const declined = await offered();
  await declined.send('municipality.registrar', 'recordKeneshResolution', await keneshDecision(desk, declined, 'decline'));
  desk.expect((await declined.see()).state).toBe('declined');

  const silent = await offered();
  desk.expect((await silent.see()).tasks).toContainEqual(desk.expect.objectContaining({ name: 'answerOffer' }));
  await desk.moveTo(dayAfter(desk.today(), 40));
  desk.expect((await silent.see()).state).toBe('noResponse');
  desk
    .expect(codes(await silent.refused('ministry.signatory', 'signAsProposer', { termsHash: '0'.repeat(64) })))
    .toEqual(['notAccepted']);
  await silent.send('municipality.registrar', 'recordKeneshResolution', await keneshDecision(desk, silent, 'accept'));
  desk.expect((await silent.see()).state).toBe('signing');
}

/** E: a transfer does not come: late, underfunded, notice; cured; again, not cured: suspended, paid, resumed; a reversal shows at once. */
async function journeyE(desk: Desk): Promise<void> {
  const { delegation, term } = await bringAgreementIntoForce(desk);
  const [, second, third] = dueDates(term);
  const year = term.years[0]!;

  // The second transfer is not there on its day: the fact shows by itself.
  await desk.moveTo(second!);
  desk.expect(await states(delegation)).toContain('live.funding.late');
  desk.expect((await delegation.see()).data.shortfall?.since).toBe(second);
  desk.expect(codes(await delegation.refused('municipality.signatory', 'serveNotice'))).toEqual(['notAccepted']);
  await desk.moveTo(`${year}-04-20`);
  desk.expect(await states(delegation)).toContain('live.funding.underfunded');
  await delegation.send('municipality.signatory', 'serveNotice');
  desk.expect(await states(delegation)).toContain('live.funding.curing');
  const order = {
    ground: 'clause',
    reference: 'Clause 18',
    continuityPlan: 'The rayon administration serves citizens meanwhile.',
  };
  desk.expect(codes(await delegation.refused('municipality.signatory', 'suspend', order))).toEqual(['cureOver']);
  await pay(desk, delegation, second!);
  desk.expect(await states(delegation)).toContain('live.funding.onSchedule');
  desk.expect(codes(await delegation.refused('municipality.signatory', 'suspend', order))).toEqual(['noticeServed', 'cureOver']);

  // The third is not there either, and notice does not help.
  await desk.moveTo(`${year}-07-20`);
  await delegation.send('municipality.signatory', 'serveNotice');
  await desk.moveTo(`${year}-08-25`);
  desk
    .expect(codes(await delegation.refused('municipality.signatory', 'suspend', {})))
    .toEqual(['suspensionGround', 'continuityPlan']);
  await delegation.send('municipality.signatory', 'suspend', order);
  desk.expect((await delegation.see()).state).toBe('suspended');
  desk.expect(await delegation.refused('municipality.signatory', 'resume')).toEqual([
    {
      code: 'tranchesDueShort',
      params: {
        due: String(yearCost - BigInt(quarterlyTransfer)),
        received: String(BigInt(quarterlyTransfer) * 2n),
        short: quarterlyTransfer,
        dueOn: third,
      },
    },
  ]);
  const payment = await pay(desk, delegation, third!);
  await delegation.send('municipality.signatory', 'resume');
  desk.expect(await delegation.see()).toMatchObject({ state: 'inForce' });
  desk.expect(await states(delegation)).toContain('live.funding.onSchedule');

  // Money taken back after the start shows as late in that same step, from that day.
  await delegation.send('treasury.treasurer', 'reverseTranche', {
    payment,
    reasonCode: 'other',
    reasonText: 'Booked to a wrong account.',
  });
  desk.expect(await states(delegation)).toEqual(desk.expect.arrayContaining(['live.funding.late', 'live.force.inForce']));
  desk.expect((await delegation.see()).data.shortfall?.since).toBe(desk.today());
}

/** K: by law, and its day passes without money: in effect by law, resources not attached; then funded and in force. */
async function journeyK(desk: Desk): Promise<void> {
  const term = termFrom(nextEffectiveDate(desk.today()));
  const delegation = await open(desk, { instrument: 'law' });
  await draft(delegation, term);
  await cost(delegation, term);
  await delegation.send('ministry.drafter', 'recordConsultation', { certificate: 'K-18', certifiedOn: desk.today() });
  await enact(desk, delegation, term.effectiveDate);
  await desk.moveTo(term.effectiveDate);
  desk.expect((await delegation.see()).state).toBe('imposedWithoutResources');
  const [firstDue] = dueDates(term);
  desk.expect(await delegation.refused('ministry.signatory', 'bringIntoForce')).toEqual([
    { code: 'appropriationMissing', params: { year: String(term.years[0]), cost: String(yearCost) } },
    { code: 'firstTrancheMissing', params: { due: quarterlyTransfer, dueOn: firstDue } },
    { code: 'itemsNotHandedOver', params: { items: 'archive' } },
    { code: 'separateLineMissing', params: {} },
  ]);
  await resource(desk, delegation, term);
  await delegation.send('ministry.signatory', 'bringIntoForce');
  desk.expect((await delegation.see()).state).toBe('inForce');
}

async function enact(desk: Desk, delegation: Case, effectiveOn: string): Promise<void> {
  await delegation.send('ministry.drafter', 'recordEnactment', {
    act: 'Law of the Kyrgyz Republic',
    number: '77',
    adoptedOn: desk.today(),
    publishedOn: desk.today(),
    effectiveOn,
    textHash: 'a'.repeat(64),
  });
}

export const journeys: Readonly<Record<string, (desk: Desk) => Promise<void>>> = {
  'A: an agreement, into force, two report periods': journeyA,
  'A: to its end by mutual consent, settled and closed': journeyAClosed,
  'B: by law with a recorded breach of consultation': journeyB,
  'C: two counter-offers with changed amounts, conciliation, agreed': journeyC,
  'C: a counter-offer accepted as it stands': journeyCAccepted,
  'C: ending in disagreement': journeyCDisagreed,
  'D: declined; no response, then a late answer': journeyD,
  'E: late, underfunded, notice, cured; suspended, paid, resumed; reversed': journeyE,
  'F: breaches, answered, silent, confirmed twice; none in an unfunded period': journeyF,
  'G: amendments: declined, dearer and funded, cheaper with arrears': journeyG,
  'H: years without a budget, appropriated late, early, never': journeyH,
  'I: repeated non-funding, settlement, arrears paid late': journeyI,
  'K: by law, imposed without resources, then funded and in force': journeyK,
  'L: an existing power registered, costed, funded and in force': journeyL,
  'M: money that is not its money, then its own, to an account and from a code that were changed': journeyM,
  // Last: it ends the municipality.
  'J: a rename, then a merger: reviewed, and continued with the successor': journeyJ,
};
