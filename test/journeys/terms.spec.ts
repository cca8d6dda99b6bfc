import { TermsReader } from '#engine';
import { acting, EngineDesk } from './engine-desk.js';
import { journeyC } from './negotiation.journeys.js';

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
