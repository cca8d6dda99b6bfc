import type { Role } from '../scenarios/desk.js';
import { amendment, recosted, untilAmendmentAwaitsMoney } from '../scenarios/life.journeys.js';
import {
  appropriate,
  calculation,
  codes,
  dayAfter,
  draft,
  dueDates,
  keneshDecision,
  malformed,
  negative,
  pay,
  quarterlyTransfer,
  untilForce,
  yearCost,
} from '../scenarios/stages.js';
import { contextOf, type Played, played, stateOf, statesOf, taskNames, term } from '../../../test/journeys/played.js';
import { delegation } from './delegation.workflow.js';

const [first, second, third] = dueDates(term) as [string, string, string];
const sides: Role[] = ['ministry.signatory', 'municipality.signatory'];
const dearer = recosted(term, third, 30_000_000n);
const cheaper = recosted(term, third, -30_000_000n);

/** In force, early in its first year, before its second transfer. */
async function inForce(): Promise<Played> {
  const one = await played(untilForce);
  await one.desk.moveTo('2027-01-20');
  return one;
}

async function awaitingMoney(costing: object): Promise<Played> {
  const one = await inForce();
  await untilAmendmentAwaitsMoney(one.desk, one.power, costing);
  return one;
}

/** Proposed and costed: it lies before the kenesh. */
async function offered(costing: object): Promise<Played & { termsHash: string }> {
  const one = await inForce();
  await one.power.send('ministry.signatory', 'proposeAmendment', amendment);
  await one.power.send('ministry.financier', 'submitCosting', costing);
  await one.power.send('finance.financier', 'confirmCosting');
  return { ...one, termsHash: contextOf(one.power).amendment!.termsHash! };
}

const apply = async ({ power }: Played) => codes(await power.refused('ministry.signatory', 'applyAmendment'));

describe('an amendment is proposed', () => {
  test.each(sides)('by the %s; what is in force stays until it applies', async (side) => {
    const { power } = await inForce();
    const before = contextOf(power);
    await power.send(side, 'proposeAmendment', amendment);
    expect(await statesOf(power)).toContain('live.amendment.underWay.costing.awaitingCosting');
    expect(contextOf(power)).toMatchObject({ draft: before.draft, costing: before.costing, termsHash: before.termsHash });
    expect(codes(await power.refused(side, 'proposeAmendment', amendment))).toEqual(['notAccepted']);
  });

  test('not one by which the term would be over already', async () => {
    const { power } = await inForce();
    const past = { ...amendment, termEnd: '2027-01-19' };
    expect(codes(await power.refused('ministry.signatory', 'proposeAmendment', past))).toEqual(['termEnded']);
  });

  test('and withdrawn by its author, declined by the other side, each with a reason', async () => {
    for (const [side, other] of [sides, [...sides].reverse()] as [Role, Role][]) {
      const { power } = await inForce();
      await power.send(side, 'proposeAmendment', amendment);
      expect(await malformed(power, other, 'declineAmendment', {})).toEqual(['/reasonCode', '/reasonText']);
      expect(codes(await power.refused(side, 'declineAmendment', negative))).toEqual(['amendmentIsOwn']);
      expect(codes(await power.refused(other, 'withdrawAmendment', negative))).toEqual(['amendmentOfOtherSide']);
      await power.send(other, 'declineAmendment', negative);
      await power.send(side, 'proposeAmendment', amendment);
      await power.send(side, 'withdrawAmendment', negative);
      expect(contextOf(power)).toMatchObject({ amendment: null, negative: { code: negative.reasonCode } });
    }
  });
});

describe('an amended agreement is agreed as the first was', () => {
  test('costed by the ministry, confirmed by finance through another person', async () => {
    const { power } = await inForce();
    await power.send('ministry.signatory', 'proposeAmendment', amendment);
    const twoYears = calculation({ ...term, years: term.years.slice(0, 2) });
    expect(codes(await power.refused('ministry.financier', 'submitCosting', twoYears))).toEqual(['yearNotCosted']);
    await power.send('ministry.financier', 'submitCosting', dearer, 'both');
    expect(codes(await power.refused('finance.financier', 'confirmCosting', {}, 'both'))).toEqual(['calculatedBySamePerson']);
    await power.send('finance.financier', 'returnCosting', negative);
    expect(await statesOf(power)).toContain('live.amendment.underWay.costing.awaitingCosting');
  });

  test('invariant 4: by the kenesh of the municipality alone, on exactly its terms', async () => {
    const { desk, power, termsHash } = await offered(dearer);
    const accepted = await keneshDecision(desk, power, 'accept', { termsHash });
    expect(codes(await power.refused('ministry.signatory', 'recordKeneshResolution', accepted))).toEqual(['officeNotEntitled']);
    const inForceTerms = { ...accepted, termsHash: contextOf(power).termsHash };
    expect(codes(await power.refused('municipality.registrar', 'recordKeneshResolution', inForceTerms))).toEqual([
      'termsHashMismatch',
    ]);
    await power.send('municipality.registrar', 'recordKeneshResolution', accepted);
    expect(await taskNames(power)).toEqual(expect.arrayContaining(['signAsProposer', 'signAsRecipient']));
  });

  test('a kenesh that says no, or wants something else, ends it; its reason is recorded', async () => {
    const no = await offered(dearer);
    const declined = await keneshDecision(no.desk, no.power, 'decline', { termsHash: no.termsHash });
    await no.power.send('municipality.registrar', 'recordKeneshResolution', declined);
    expect(contextOf(no.power)).toMatchObject({ amendment: null, negative: { code: 'capacity' } });

    const other = await offered(dearer);
    const counter = { clauses: { liability: 'No liability.' } };
    const countered = await keneshDecision(other.desk, other.power, 'counter', { termsHash: other.termsHash, counter });
    await other.power.send('municipality.registrar', 'recordKeneshResolution', countered);
    expect(contextOf(other.power)).toMatchObject({ amendment: null, counter: null });
    expect(await stateOf(other.power)).toBe('inForce');
  });

  test('silence of the kenesh leaves it waiting; a late answer counts as late', async () => {
    const { desk, power, termsHash } = await offered(dearer);
    await desk.moveTo('2027-03-20');
    expect(await statesOf(power)).toContain('live.amendment.underWay.keneshReview');
    await power.send(
      'municipality.registrar',
      'recordKeneshResolution',
      await keneshDecision(desk, power, 'accept', { termsHash }),
    );
    expect(contextOf(power).amendment!.resolution).toMatchObject({ isLate: true });
  });
});

describe('a returned costing is not confirmed', () => {
  test('in the draft', async () => {
    const { power } = await played(async (_, each) => {
      await draft(each, term);
      await each.send('ministry.financier', 'submitCosting', calculation(term));
      await each.send('finance.financier', 'returnCosting', negative);
    });
    expect(contextOf(power)).toMatchObject({ costing: { isConfirmed: false }, termsHash: null, negative: { code: 'other' } });
    expect(delegation.terms!.of(contextOf(power) as never)).toEqual([]);
  });

  test('nor in an amendment that was agreed: what was said to it before counts no more, and it is agreed anew', async () => {
    const one = await inForce();
    const { desk, power } = one;
    const account = '4402011101009999';
    const moved = { ...amendment, treasuryAccount: account };
    await untilAmendmentAwaitsMoney(desk, power, dearer, moved);
    const agreed = contextOf(power).amendment!.termsHash;
    await power.send('finance.financier', 'returnCosting', negative);
    expect(contextOf(power).amendment).toMatchObject({
      costing: { isConfirmed: false },
      termsHash: null,
      resolution: null,
      signatures: {},
      publishedOn: null,
      negative: { code: 'other' },
    });
    const shown = () => delegation.terms!.of(contextOf(power) as never).map(({ name }) => name);
    expect(shown()).toEqual(['inForce']);
    const accounts = async () => {
      const payment = await desk.payment({ amount: '1000', account: 'another' });
      const payload = { payment, amount: '1000', dueOn: third };
      return (await power.refused('treasury.treasurer', 'recordTranche', payload)).map(({ params }) => params['expected']);
    };
    expect(await accounts()).toEqual(['4402011101001234']);

    await power.send('ministry.financier', 'submitCosting', recosted(term, third, 20_000_000n));
    expect([await accounts(), shown()]).toEqual([['4402011101001234'], ['inForce']]);
    await power.send('finance.financier', 'confirmCosting');
    const { termsHash } = contextOf(power).amendment!;
    expect([await accounts(), shown(), termsHash === agreed]).toEqual([['4402011101001234'], ['inForce', 'amendment'], false]);
    const accepted = await keneshDecision(desk, power, 'accept', { termsHash });
    await power.send('municipality.registrar', 'recordKeneshResolution', accepted);
    await power.send('ministry.signatory', 'signAsProposer', { termsHash });
    await power.send('municipality.signatory', 'signAsRecipient', { termsHash });
    expect(await accounts()).toEqual([`4402011101001234, ${account}`]);
  });

  test('money for a transfer of its own waits with it', async () => {
    const schedule = (dearer as { schedule: { dueOn: string; amount: string }[] }).schedule;
    const moved = schedule.map((each) => (each.dueOn === third ? { ...each, dueOn: '2027-06-20' } : each));
    const { desk, power } = await awaitingMoney({ ...dearer, schedule: moved });
    await power.send('finance.financier', 'returnCosting', negative);
    const payment = await desk.payment({ amount: '1000' });
    expect(await power.refused('treasury.treasurer', 'recordTranche', { payment, amount: '1000', dueOn: '2027-06-20' })).toEqual([
      { code: 'transferNotScheduled', params: { dueOn: '2027-06-20' } },
    ]);
  });
});

describe('an amendment that costs more', () => {
  test('applies only when its first extra money is received and its extra cost appropriated', async () => {
    const one = await awaitingMoney(dearer);
    expect(await apply(one)).toEqual(['extraTrancheShort', 'appropriationShort']);
    await pay(one.desk, one.power, third, '30000000');
    expect(await apply(one)).toEqual(['appropriationShort']);
    await appropriate(one.desk, one.power, 2027, '60000000');
    await one.power.send('ministry.signatory', 'applyAmendment');
    expect(contextOf(one.power).costing!.years['2027']).toBe(String(yearCost + 60_000_000n));
    expect(await statesOf(one.power)).toEqual(
      expect.arrayContaining(['live.funding.onSchedule', 'live.fiscalYear.appropriated']),
    );
  });

  test('invariant 2: what it makes due shows as missing on its day', async () => {
    const one = await awaitingMoney(dearer);
    await pay(one.desk, one.power, third, '30000000');
    await appropriate(one.desk, one.power, 2027, '60000000');
    await one.power.send('ministry.signatory', 'applyAmendment');
    await pay(one.desk, one.power, second);
    await pay(one.desk, one.power, third, String(BigInt(quarterlyTransfer) - 1n));
    await one.desk.moveTo(third);
    expect(await statesOf(one.power)).toContain('live.funding.late');
  });

  test('invariant 1: money that came early for another transfer is not the extra money', async () => {
    const one = await awaitingMoney(dearer);
    await pay(one.desk, one.power, second, '30000000');
    await appropriate(one.desk, one.power, 2027, '60000000');
    expect(await one.power.refused('ministry.signatory', 'applyAmendment')).toEqual([
      { code: 'extraTrancheShort', params: { due: '30000000', received: '0', short: '30000000', dueOn: third } },
    ]);
    await pay(one.desk, one.power, third, '30000000');
    await one.power.send('ministry.signatory', 'applyAmendment');
  });

  test('waits as long as anything due by today is missing', async () => {
    const one = await awaitingMoney(dearer);
    await pay(one.desk, one.power, third, '30000000');
    await appropriate(one.desk, one.power, 2027, '60000000');
    await one.power.send('treasury.treasurer', 'reverseTranche', {
      payment: contextOf(one.power).tranches[0]!.payment,
      ...negative,
    });
    expect(await apply(one)).toEqual(['extraTrancheShort']);
    expect(contextOf(one.power).dropped).toEqual({ [first]: '2027-01-20' });
  });
});

describe('arrears are never amended away', () => {
  test('invariant 2: what was due by today stays due: else it is costed anew', async () => {
    const { desk, power } = await played(untilForce);
    await desk.moveTo(dayAfter(second, 3));
    await untilAmendmentAwaitsMoney(desk, power, recosted(term, second, -60_000_000n));
    expect(await apply({ desk, power })).toEqual(['amendmentChangesDue', 'extraTrancheShort']);
    await power.send('finance.financier', 'returnCosting', negative);
    expect(await statesOf(power)).toContain('live.amendment.underWay.costing.awaitingCosting');
  });

  test('nor while it waits: a transfer that fell due meanwhile stays as it was', async () => {
    const one = await awaitingMoney(cheaper);
    await pay(one.desk, one.power, second);
    await one.desk.moveTo(third);
    expect(await apply(one)).toContain('amendmentChangesDue');
  });

  test('a cheaper future applies at once where nothing is missing', async () => {
    const one = await awaitingMoney(cheaper);
    await one.power.send('ministry.signatory', 'applyAmendment');
    expect(contextOf(one.power).costing!.years['2027']).toBe(String(yearCost - 60_000_000n));
  });
});

test('an amendment whose term has passed meanwhile does not apply', async () => {
  const { desk, power } = await inForce();
  const short = { ...amendment, termEnd: '2027-06-30' };
  await power.send('ministry.signatory', 'proposeAmendment', short);
  const costing = calculation({ ...term, termEnd: short.termEnd }) as { schedule: { dueOn: string }[] };
  const schedule = [
    { dueOn: first, amount: quarterlyTransfer },
    { dueOn: second, amount: String(yearCost - BigInt(quarterlyTransfer)) },
  ];
  await power.send('ministry.financier', 'submitCosting', { ...costing, schedule });
  await power.send('finance.financier', 'confirmCosting');
  const { termsHash } = contextOf(power).amendment!;
  await power.send(
    'municipality.registrar',
    'recordKeneshResolution',
    await keneshDecision(desk, power, 'accept', { termsHash }),
  );
  await power.send('ministry.signatory', 'signAsProposer', { termsHash });
  await power.send('municipality.signatory', 'signAsRecipient', { termsHash });
  await power.send('ministry.drafter', 'publish', { place: 'Erkin-Too', publishedOn: desk.today() });
  await desk.moveTo('2027-07-05');
  expect(await apply({ desk, power })).toContain('termEnded');
});
