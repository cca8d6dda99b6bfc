import { codes, keneshDecision, negative, signAndPublish, untilOffered, yearCost } from '../scenarios/stages.js';
import { calculation, cost, dueDates, malformed } from '../scenarios/stages.js';
import { contextOf, type Played, played, stateOf, term } from '../../../test/journeys/played.js';

const more = yearCost + 120_000_000n;
/** Every year and every transfer a quarter dearer, as the kenesh wants it. */
const wanted = {
  years: term.years.map((year) => ({ year, amount: `${more}` })),
  schedule: dueDates(term).map((dueOn) => ({ dueOn, amount: `${more / 4n}` })),
  calculation: 'A third specialist is needed.',
};
/** The costing that says exactly that. */
const costed = {
  ...calculation(term),
  lines: term.years.map((year) => ({ year, kind: 'staff', description: 'Specialists', volume: 1, price: `${more}` })),
  schedule: wanted.schedule,
};

async function counter({ desk, power }: Played, terms: object): Promise<void> {
  const decision = await keneshDecision(desk, power, 'counter', { counter: terms });
  await power.send('municipality.registrar', 'recordKeneshResolution', decision);
}

async function negotiating(terms: object): Promise<Played> {
  const one = await played(untilOffered);
  await counter(one, terms);
  expect(await stateOf(one.power)).toBe('negotiating');
  return one;
}

describe('a counter-offer of the kenesh', () => {
  test('changes a clause or an amount, and shows how an amount was calculated', async () => {
    const { desk, power } = await played(untilOffered);
    const refused = async (terms: object) => {
      const decision = await keneshDecision(desk, power, 'counter', { counter: terms });
      return codes(await power.refused('municipality.registrar', 'recordKeneshResolution', decision));
    };
    expect(await refused({})).toEqual(['counterChangesNothing']);
    expect(await refused({ clauses: { liability: 'Text of the clause liability.' } })).toEqual(['counterChangesNothing']);
    const { years, schedule } = wanted;
    expect(await refused({ years, schedule })).toEqual(['counterCalculationMissing']);
  });

  test('needs the majority of the kenesh: it is a consent to other terms', async () => {
    const { desk, power } = await played(untilOffered);
    const decision = await keneshDecision(desk, power, 'counter', { counter: wanted, votesFor: 10 });
    expect(codes(await power.refused('municipality.registrar', 'recordKeneshResolution', decision))).toEqual([
      'majorityNotReached',
    ]);
  });

  test('is a consent to the terms as they would then be, computed and never typed', async () => {
    const { power } = await negotiating({ clauses: { liability: 'No liability.' } });
    expect(contextOf(power).resolution).toMatchObject({ decision: 'counter' });
    expect(contextOf(power).resolution!.termsHash).not.toBe(contextOf(power).termsHash);
    const { termsHash } = contextOf(power).resolution!;
    await power.send('ministry.signatory', 'acceptCounterOffer');
    expect(await stateOf(power)).toBe('signing');
    expect(contextOf(power)).toMatchObject({ termsHash, counter: null });
  });
});

describe('the ministry answers a counter-offer', () => {
  test('by accepting it: an amount is costed first, and signed only when the costing says exactly what the kenesh decided', async () => {
    const { desk, power } = await negotiating(wanted);
    const { termsHash } = contextOf(power).resolution!;
    await power.send('ministry.signatory', 'acceptCounterOffer');
    expect(await stateOf(power)).toBe('costing');
    await power.send('ministry.financier', 'submitCosting', costed);
    await power.send('finance.financier', 'confirmCosting');
    expect(await power.see()).toMatchObject({ state: 'signing', data: { termsHash, round: 1 } });
    await signAndPublish(desk, power);
    expect(await stateOf(power)).toBe('preparing');
  });

  test.each([
    ['another amount', calculation(term)],
    ['another thing to hand over', { ...costed, items: [] }],
    ['money that comes after the costs', { ...costed, backLoadedByClause: 'Clause 7' }],
  ])('but a costing with %s goes back to the kenesh', async (_, costing) => {
    const { power } = await negotiating(wanted);
    await power.send('ministry.signatory', 'acceptCounterOffer');
    await power.send('ministry.financier', 'submitCosting', costing);
    await power.send('finance.financier', 'confirmCosting');
    expect(await power.see()).toMatchObject({ state: 'keneshReview', data: { round: 2, resolution: null } });
  });

  test('by revising the offer: other clauses at once, other amounts through a costing, each in a new round', async () => {
    const { power } = await negotiating(wanted);
    const nothing = { clauses: { liability: 'Text of the clause liability.' }, reasonText: 'Nothing.' };
    expect(codes(await power.refused('ministry.signatory', 'reviseOffer', nothing))).toEqual(['revisionChangesNothing']);
    await power.send('ministry.signatory', 'reviseOffer', { clauses: { liability: 'Little.' }, reasonText: 'A compromise.' });
    expect(await power.see()).toMatchObject({ state: 'keneshReview', data: { round: 2 } });

    const other = await negotiating(wanted);
    await other.power.send('ministry.signatory', 'reviseOffer', { changesAmounts: true, reasonText: 'Half of it.' });
    expect(await stateOf(other.power)).toBe('costing');
    await cost(other.power, term);
    expect(await other.power.see()).toMatchObject({ state: 'keneshReview', data: { round: 2 } });
  });

  test('by rejecting it, with a reason', async () => {
    const { power } = await negotiating(wanted);
    expect(await malformed(power, 'ministry.signatory', 'rejectCounterOffer', {})).toEqual(['/reasonCode', '/reasonText']);
    await power.send('ministry.signatory', 'rejectCounterOffer', negative);
    expect(await stateOf(power)).toBe('disagreed');
  });

  test.each(['acceptCounterOffer', 'reviseOffer', 'rejectCounterOffer'])('by %s never through who drafted', async (type) => {
    const { power } = await negotiating(wanted);
    const payload = { acceptCounterOffer: {}, reviseOffer: { changesAmounts: true, reasonText: 'Half.' } }[type] ?? negative;
    const refused = await power.refused('ministry.signatory', type, payload, 'ministry.drafter');
    expect(codes(refused)).toEqual(['draftedBySamePerson']);
    expect(codes(await power.refused('municipality.signatory', type, payload))).toEqual(['officeNotEntitled']);
  });

  test('or withdraws', async () => {
    const { power } = await negotiating(wanted);
    await power.send('ministry.signatory', 'withdraw', negative);
    expect(await stateOf(power)).toBe('withdrawn');
  });
});

describe('the ministry does not answer', () => {
  test('that never answers for it; the task is overdue', async () => {
    const { desk, power } = await negotiating(wanted);
    await desk.moveTo('2026-12-20');
    expect(await power.see()).toMatchObject({ state: 'negotiating' });
    expect((await power.see()).tasks).toContainEqual(
      expect.objectContaining({ name: 'answerCounterOffer', dueOn: '2026-10-22' }),
    );
  });

  test.each([
    ['accept', 'signing'],
    ['decline', 'declined'],
  ] as const)(
    'invariant 6: the kenesh is not bound to wait: its later decision to %s what was offered leads to %s',
    async (decision, state) => {
      const { desk, power } = await negotiating(wanted);
      await power.send('municipality.registrar', 'recordKeneshResolution', await keneshDecision(desk, power, decision));
      expect(await stateOf(power)).toBe(state);
    },
  );

  test('a later counter-offer takes the place of the first', async () => {
    const one = await negotiating(wanted);
    await counter(one, { clauses: { liability: 'No liability.' } });
    expect(contextOf(one.power).counter).toMatchObject({ years: null, schedule: null });
    await one.power.send('ministry.signatory', 'acceptCounterOffer');
    expect(await stateOf(one.power)).toBe('signing');
  });
});

test('invariant 4: a resolution adopted before the revised offer does not accept it', async () => {
  const { desk, power } = await negotiating(wanted);
  await desk.moveTo('2026-10-09');
  await power.send('ministry.signatory', 'reviseOffer', { clauses: { liability: 'Little.' }, reasonText: 'A compromise.' });
  const early = { ...(await keneshDecision(desk, power, 'accept')), adoptedOn: '2026-10-08' };
  expect(await power.refused('municipality.registrar', 'recordKeneshResolution', early)).toEqual([
    { code: 'resolvedBeforeOffer', params: { adoptedOn: '2026-10-08', offeredOn: '2026-10-09' } },
  ]);
});
