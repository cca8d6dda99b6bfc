import { TermsReader } from '#cases';
import { acting, type EngineCase, EngineDesk } from './engine-desk.js';
import { amendment, untilAmendmentAwaitsMoney } from '../../workflows/delegation/scenarios/life.journeys.js';
import { journeyC } from '../../workflows/delegation/scenarios/negotiation.journeys.js';
import {
  bringAgreementIntoForce,
  calculation,
  keneshDecision,
  nextEffectiveDate,
  termFrom,
  untilOffered,
} from '../../workflows/delegation/scenarios/stages.js';

let desk: EngineDesk;
beforeAll(async () => (desk = await EngineDesk.open()));
afterAll(() => desk.close());

test('the terms of a negotiation are there round by round, and differ amount by amount', async () => {
  await journeyC(desk);
  const ministry = acting('ministry.signatory');
  const [line] = (await desk.cases.list({ limit: 1 }, ministry)).items;
  const stored = await desk.cases.readable(line!.id, ministry);
  const reader = desk.get(TermsReader);
  const versions = await reader.versions(stored);
  expect(versions.map(({ name, event }) => [name, event])).toEqual([
    ['offered', 'confirmCosting'],
    ['counterOffer', 'recordKeneshResolution'],
    ['offered', 'confirmCosting'],
    // Asked for again in the same words.
    ['counterOffer', 'recordKeneshResolution'],
    ['offered', 'confirmCosting'],
  ]);
  expect(versions[0]!.clauses['liability']).toEqual({ hash: expect.any(String), text: 'Text of the clause liability.' });

  expect(Object.entries(await reader.texts(stored))).toContainEqual([
    versions[0]!.clauses['liability']!.hash,
    'Text of the clause liability.',
  ]);

  const [first, counter, second] = versions as [(typeof versions)[number], (typeof versions)[number], (typeof versions)[number]];
  const wanted = await reader.compare(stored, first.hash, counter.hash);
  expect([wanted.clauses, wanted.fields]).toEqual([[], []]);
  expect(wanted.amounts).toHaveLength(15);
  expect(wanted.amounts.filter(({ group }) => group === 'years').map(({ difference }) => difference)).toEqual(
    Array(3).fill('120000000'),
  );
  const met = await reader.compare(stored, counter.hash, second.hash);
  expect(met.amounts.filter(({ group }) => group === 'schedule').map(({ difference }) => difference)).toEqual(
    Array(12).fill('-15000000'),
  );
  await expect(reader.compare(stored, first.hash, 'f'.repeat(64))).rejects.toMatchObject({ code: 'notFound' });
});

test('terms that return to what they were are versions of their own, proposed and in force, each by its step', async () => {
  const { delegation, term } = await bringAgreementIntoForce(desk);
  const ministry = acting('ministry.signatory');
  const stored = await desk.cases.readable((delegation as EngineCase).id, ministry);
  const agreed = (await delegation.see()).data.termsHash;
  const first = 'Text of the clause performanceStandards.';
  const hashes: (string | null)[] = [];
  for (const performanceStandards of [amendment.clauses.performanceStandards, first]) {
    await untilAmendmentAwaitsMoney(desk, delegation, calculation(term), { ...amendment, clauses: { performanceStandards } });
    await delegation.send('ministry.signatory', 'applyAmendment');
    hashes.push((await delegation.see()).data.termsHash);
  }
  const [changed, back] = hashes;
  expect(back).toBe(agreed);
  const versions = await desk.get(TermsReader).versions(stored);
  expect(versions.map(({ name, event, hash }) => [name, event, hash])).toEqual([
    ['offered', 'confirmCosting', agreed],
    ['inForce', 'bringIntoForce', agreed],
    ['amendment', 'confirmCosting', changed],
    ['inForce', 'applyAmendment', changed],
    ['amendment', 'confirmCosting', back],
    ['inForce', 'applyAmendment', back],
  ]);
  const seqs = versions.map(({ seq }) => seq);
  expect(seqs).toEqual([...new Set(seqs)].sort((left, right) => left - right));
  expect(versions.at(-1)!.clauses['performanceStandards']!.text).toBe(first);
});

test('an offer that returns to its first text, and a counter-offer made again, are versions of their own', async () => {
  const term = termFrom(nextEffectiveDate(desk.today()));
  const delegation = await desk.open({ instrument: 'agreement' });
  await untilOffered(desk, delegation, term);
  const texts = ['Within the resources received.', 'Text of the clause liability.'];
  for (const liability of texts) {
    const counter = { clauses: { liability: 'No liability.' } };
    const countered = await keneshDecision(desk, delegation, 'counter', { counter });
    await delegation.send('municipality.registrar', 'recordKeneshResolution', countered);
    await delegation.send('ministry.signatory', 'reviseOffer', { clauses: { liability }, reasonText: 'It is ours to bear.' });
  }
  const versions = await desk.get(TermsReader).versions(await desk.cases.readable(delegation.id, acting('ministry.signatory')));
  expect(versions.map(({ name, event, clauses }) => [name, event, clauses['liability']!.text])).toEqual([
    ['offered', 'confirmCosting', 'Text of the clause liability.'],
    ['counterOffer', 'recordKeneshResolution', 'No liability.'],
    ['offered', 'reviseOffer', 'Within the resources received.'],
    ['counterOffer', 'recordKeneshResolution', 'No liability.'],
    ['offered', 'reviseOffer', 'Text of the clause liability.'],
  ]);
});
