import type { Case, Desk } from './desk.js';
import {
  calculation,
  cost,
  dueDates,
  keneshDecision,
  negative,
  nextEffectiveDate,
  signAndPublish,
  type Term,
  termFrom,
  untilOffered,
  yearCost,
  open,
} from './stages.js';

const codes = (reasons: readonly { code: string }[]): string[] => reasons.map(({ code }) => code);

/** Costs and transfers of each year, larger by a part. */
function dearer(term: Term, extra: bigint): { lines: object[]; counter: object; schedule: object[] } {
  const total = yearCost + extra;
  const schedule = dueDates(term).map((dueOn) => ({ dueOn, amount: String(total / 4n) }));
  return {
    lines: term.years.map((year) => ({ year, kind: 'staff', description: 'Specialists', volume: 1, price: String(total) })),
    schedule,
    counter: {
      years: term.years.map((year) => ({ year, amount: String(total) })),
      schedule,
      calculation: 'A third specialist is needed.',
    },
  };
}

async function counter(desk: Desk, delegation: Case, terms: object): Promise<void> {
  const decision = await keneshDecision(desk, delegation, 'counter', { counter: terms });
  await delegation.send('municipality.registrar', 'recordKeneshResolution', decision);
}

/** C: two counter-offers with a changed amount, conciliation, agreed. */
export async function journeyC(desk: Desk): Promise<void> {
  const term = termFrom(nextEffectiveDate(desk.today()));
  const delegation = await open(desk, { instrument: 'agreement' });
  await untilOffered(desk, delegation, term);

  // A counter-offer changes something, and shows how its amounts were calculated.
  const nothing = await keneshDecision(desk, delegation, 'counter', { counter: {} });
  desk
    .expect(codes(await delegation.refused('municipality.registrar', 'recordKeneshResolution', nothing)))
    .toEqual(['counterChangesNothing']);
  const first = dearer(term, 120_000_000n);
  const { years, schedule } = first.counter as Record<string, unknown>;
  const bare = await keneshDecision(desk, delegation, 'counter', { counter: { years, schedule } });
  desk
    .expect(codes(await delegation.refused('municipality.registrar', 'recordKeneshResolution', bare)))
    .toEqual(['counterCalculationMissing']);
  await counter(desk, delegation, first.counter);
  desk.expect((await delegation.see()).state).toBe('negotiating');

  // The ministry answers with other amounts: costed anew, then the next round.
  await delegation.send('ministry.signatory', 'reviseOffer', { changesAmounts: true, reasonText: 'Half of it can be paid.' });
  desk.expect((await delegation.see()).state).toBe('costing');
  const half = dearer(term, 60_000_000n);
  await delegation.send('ministry.financier', 'submitCosting', {
    ...calculation(term),
    lines: half.lines,
    schedule: half.schedule,
  });
  await delegation.send('finance.financier', 'confirmCosting');
  desk.expect(await delegation.see()).toMatchObject({ state: 'keneshReview', data: { round: 2, resolution: null } });

  // The kenesh insists; the ministry refuses, and the term in which it could be silent is not an answer.
  await counter(desk, delegation, first.counter);
  await delegation.send('ministry.signatory', 'rejectCounterOffer', negative);
  desk.expect((await delegation.see()).state).toBe('disagreed');
  await delegation.send('municipality.signatory', 'requestConciliation', {
    reasonText: 'We are close.',
    third: await desk.body('third.registrar'),
  });

  // An outcome is there when both sides recorded the same.
  const agreed = { outcome: 'agreed', protocol: await desk.document('agreed', 'ministry.signatory'), changesAmounts: true };
  await delegation.send('ministry.signatory', 'recordConciliation', agreed);
  await delegation.send('municipality.signatory', 'recordConciliation', {
    ...agreed,
    protocol: await desk.document('agreed otherwise', 'municipality.signatory'),
  });
  desk.expect((await delegation.see()).state).toBe('conciliating');
  await delegation.send('municipality.signatory', 'recordConciliation', agreed);
  desk.expect((await delegation.see()).state).toBe('costing');
  const met = dearer(term, 80_000_000n);
  await delegation.send('ministry.financier', 'submitCosting', {
    ...calculation(term),
    lines: met.lines,
    schedule: met.schedule,
  });
  await delegation.send('finance.financier', 'confirmCosting');
  desk.expect(await delegation.see()).toMatchObject({ state: 'keneshReview', data: { round: 3 } });
  await delegation.send('municipality.registrar', 'recordKeneshResolution', await keneshDecision(desk, delegation, 'accept'));
  await signAndPublish(desk, delegation);
  desk.expect((await delegation.see()).state).toBe('preparing');
}

/** C, the other way: a counter-offer is accepted as it stands, and signed when its costing says exactly the same. */
export async function journeyCAccepted(desk: Desk): Promise<void> {
  const term = termFrom(nextEffectiveDate(desk.today()));
  const delegation = await open(desk, { instrument: 'agreement' });
  await untilOffered(desk, delegation, term);
  const wanted = dearer(term, 120_000_000n);
  await counter(desk, delegation, wanted.counter);
  const consent = (await delegation.see()).data.resolution!.termsHash;
  await delegation.send('ministry.signatory', 'acceptCounterOffer');
  desk.expect((await delegation.see()).state).toBe('costing');
  await delegation.send('ministry.financier', 'submitCosting', {
    ...calculation(term),
    lines: wanted.lines,
    schedule: wanted.schedule,
  });
  await delegation.send('finance.financier', 'confirmCosting');
  desk.expect(await delegation.see()).toMatchObject({ state: 'signing', data: { termsHash: consent } });
  await signAndPublish(desk, delegation);

  // Another costing than the kenesh decided on needs its word anew; clauses alone need no costing.
  const other = await open(desk, { instrument: 'agreement' });
  await untilOffered(desk, other, term);
  await counter(desk, other, wanted.counter);
  await other.send('ministry.signatory', 'acceptCounterOffer');
  await cost(other, term);
  desk.expect(await other.see()).toMatchObject({ state: 'keneshReview', data: { round: 2, resolution: null } });
  await counter(desk, other, { clauses: { reporting: 'Reports twice a year.' } });
  await other.send('ministry.signatory', 'acceptCounterOffer');
  await signAndPublish(desk, other);
  desk.expect((await other.see()).state).toBe('preparing');
}

/** C, ending in disagreement: recorded by the conciliator; by the sides' silence; and never requested. */
export async function journeyCDisagreed(desk: Desk): Promise<void> {
  const term = termFrom(nextEffectiveDate(desk.today()));
  const disagreed = async (): Promise<Case> => {
    const delegation = await open(desk, { instrument: 'agreement' });
    await untilOffered(desk, delegation, term);
    await counter(desk, delegation, { clauses: { liability: 'No liability.' } });
    await delegation.send('ministry.signatory', 'rejectCounterOffer', negative);
    return delegation;
  };
  const byConciliator = await disagreed();
  await byConciliator.send('ministry.signatory', 'requestConciliation', {
    reasonText: 'Liability.',
    third: await desk.body('third.registrar'),
  });
  await byConciliator.send('third.registrar', 'recordConciliation', {
    outcome: 'disagreement',
    protocol: await desk.document('not agreed', 'third.registrar'),
  });
  desk.expect((await byConciliator.see()).state).toBe('notAgreed');

  const bySilence = await disagreed();
  await bySilence.send('ministry.signatory', 'requestConciliation', { reasonText: 'Liability.' });
  const neverRequested = await disagreed();
  const [year, month] = desk.today().split('-').map(Number) as [number, number];
  await desk.moveTo(`${month >= 11 ? year + 1 : year}-${String(((month + 1) % 12) + 1).padStart(2, '0')}-28`);
  desk.expect((await bySilence.see()).state).toBe('notAgreed');
  desk.expect((await neverRequested.see()).state).toBe('notAgreed');
}
