import type { Role } from '../scenarios/desk.js';
import {
  appropriate,
  codes,
  dayAfter,
  dueDates,
  negative,
  pay,
  reverse,
  suspensionOrder,
  untilEnacted,
  untilForce,
  untilPreparing,
} from '../scenarios/stages.js';
import { contextOf, type Played, played, stateOf, statesOf, term } from '../../../test/journeys/played.js';

const [first, second, third] = dueDates(term) as [string, string, string];
const mutual = { ground: 'mutual', reasonText: 'The service moves online.' };
const court = { ground: 'court', actReference: 'Judgment 1', reasonText: 'By judgment.' };
const nonFunding = { ground: 'repeatedNonFunding', reasonText: 'Two transfers did not come.' };
const sides: Role[] = ['ministry.signatory', 'municipality.signatory'];

describe('notice of the end', () => {
  test.each(sides)('is given by the %s; the power stays in force until it has run out', async (side) => {
    const { desk, power } = await played(untilForce);
    await power.send(side, 'giveNotice', court);
    expect(await stateOf(power)).toBe('terminating');
    expect(await statesOf(power)).toContain('live.force.inForce');
    await desk.moveTo('2027-04-01');
    expect(await stateOf(power)).toBe('terminating');
    await desk.moveTo('2027-04-02');
    expect(await power.see()).toMatchObject({ state: 'settling', data: { settlement: { ground: 'court', on: '2027-04-02' } } });
  });

  test.each(['court', 'lawChanged'])('on the ground %s names the act', async (ground) => {
    const { power } = await played(untilForce);
    const refused = await power.refused('ministry.signatory', 'giveNotice', { ground, reasonText: 'It is so.' });
    expect(codes(refused)).toEqual(['actReferenceMissing']);
  });

  test('because the term ends only shortly before its end; the end of the term comes by itself', async () => {
    const { desk, power } = await played(untilForce);
    const expiry = { ground: 'expiry', reasonText: 'The term ends.' };
    expect(await power.refused('ministry.signatory', 'giveNotice', expiry)).toEqual([
      { code: 'termNotEnding', params: { termEnd: term.termEnd, nearest: '2027-04-01' } },
    ]);
    await desk.moveTo('2029-11-20');
    await power.send('ministry.signatory', 'giveNotice', expiry);
    await desk.moveTo('2030-01-01');
    expect(await power.see()).toMatchObject({ state: 'settling', data: { settlement: { ground: 'expiry' } } });
  });

  test('that runs into the end of the term is settled as the end of the term', async () => {
    const { desk, power } = await played(untilForce);
    await desk.moveTo('2029-11-20');
    await power.send('ministry.signatory', 'giveNotice', court);
    await desk.moveTo('2030-01-01');
    expect(contextOf(power).settlement).toMatchObject({ ground: 'expiry' });
  });

  test('is withdrawn by its author, never by the other side', async () => {
    const { power } = await played(untilForce);
    expect(codes(await power.refused('ministry.signatory', 'withdrawNotice'))).toEqual(['noNotice']);
    await power.send('ministry.signatory', 'giveNotice', court);
    expect(codes(await power.refused('municipality.signatory', 'withdrawNotice'))).toEqual(['noticeOfOtherSide']);
    await power.send('ministry.signatory', 'withdrawNotice');
    expect(await power.see()).toMatchObject({ state: 'inForce', data: { termination: null } });
  });

  test('does not hide that the power is suspended', async () => {
    const { desk, power } = await played(untilForce);
    await desk.moveTo(dayAfter(second, 20));
    await power.send('municipality.signatory', 'serveNotice');
    await desk.moveTo(dayAfter(desk.today(), 40));
    await power.send('municipality.signatory', 'suspend', suspensionOrder);
    await power.send('municipality.signatory', 'giveNotice', court);
    expect(await stateOf(power)).toBe('suspended');
  });
});

describe('by mutual consent', () => {
  test.each(sides)('the %s alone does not end it, however often', async (side) => {
    const { power } = await played(untilForce);
    await power.send(side, 'giveNotice', mutual);
    await power.send(side, 'giveNotice', mutual);
    expect(await stateOf(power)).toBe('inForce');
    await power.send(
      sides.find((other) => other !== side)!,
      'giveNotice',
      mutual,
    );
    expect(await stateOf(power)).toBe('terminating');
  });

  test('a side takes its proposal back before the other confirms, in force and before it', async () => {
    const stages = { giveNotice: untilForce, abandon: untilPreparing };
    for (const [type, stage] of Object.entries(stages)) {
      const { power } = await played(stage);
      await power.send('ministry.signatory', type, mutual);
      expect(codes(await power.refused('municipality.signatory', 'withdrawNotice'))).toEqual(['noticeOfOtherSide']);
      await power.send('ministry.signatory', 'withdrawNotice');
      await power.send('municipality.signatory', type, mutual);
      expect(['inForce', 'preparing']).toContain(await stateOf(power));
    }
  });

  test('what one side proposed before force is no consent to end it once it is in force', async () => {
    const { power } = await played(async (desk, power) => {
      await untilPreparing(desk, power, term);
      await power.send('ministry.signatory', 'abandon', mutual);
      await appropriate(desk, power, 2027);
      await pay(desk, power, first);
      await power.send('ministry.drafter', 'recordHandover', { item: 'archive', actNumber: 'A-1' });
      await power.send('municipality.signatory', 'acknowledgeItem', { item: 'archive' });
      await power.send('municipality.financier', 'confirmSeparateLine', { line: '1430' });
      await desk.moveTo(term.effectiveDate);
      await power.send('ministry.signatory', 'bringIntoForce');
    });
    await power.send('municipality.signatory', 'giveNotice', mutual);
    expect(await stateOf(power)).toBe('inForce');
  });
});

describe('repeated non-funding', () => {
  const inForce = (): Promise<Played> => played(untilForce);
  const counted = async ({ power }: Played): Promise<string | undefined> => {
    const [refused] = await power.refused('municipality.signatory', 'giveNotice', nonFunding);
    return String(refused!.params.count);
  };

  test('is the municipality’s ground, repeated breach the ministry’s', async () => {
    const { power } = await inForce();
    expect(codes(await power.refused('ministry.signatory', 'giveNotice', nonFunding))).toEqual(['groundOfOtherSide']);
    const breaches = { ground: 'repeatedBreach', reasonText: 'Citizens wait.' };
    expect(codes(await power.refused('municipality.signatory', 'giveNotice', breaches))).toEqual(['groundOfOtherSide']);
    expect(codes(await power.refused('ministry.signatory', 'giveNotice', breaches))).toEqual(['breachNotRepeated']);
  });

  test('counts a transfer only when its grace is over, and each due date once', async () => {
    const one = await inForce();
    await one.desk.moveTo(dayAfter(second, 10));
    expect(await counted(one)).toBe('0');
    await one.desk.moveTo(dayAfter(second, 20));
    expect(await counted(one)).toBe('1');
    const payment = await pay(one.desk, one.power, second);
    await reverse(one.power, payment);
    await one.desk.moveTo(dayAfter(second, 60));
    expect(await counted(one)).toBe('1');
  });

  test('counts two within one underfunding, and while suspended', async () => {
    const { desk, power } = await inForce();
    await desk.moveTo(dayAfter(second, 20));
    await power.send('municipality.signatory', 'serveNotice');
    await desk.moveTo(dayAfter(desk.today(), 40));
    await power.send('municipality.signatory', 'suspend', suspensionOrder);
    await desk.moveTo(dayAfter(third, 20));
    await power.send('municipality.signatory', 'giveNotice', nonFunding);
    expect(contextOf(power).termination).toMatchObject({ ground: 'repeatedNonFunding' });
  });

  test('counts before force: a power whose transfers never came is given up', async () => {
    const { desk, power } = await played(untilPreparing);
    await appropriate(desk, power, 2027);
    await desk.moveTo(dayAfter(first, 20));
    expect(codes(await power.refused('municipality.signatory', 'abandon', nonFunding))).toEqual(['nonFundingNotRepeated']);
    await desk.moveTo(dayAfter(second, 20));
    await power.send('municipality.signatory', 'abandon', nonFunding);
    expect(await power.see()).toMatchObject({ state: 'settling', data: { settlement: { ground: 'repeatedNonFunding' } } });
  });

  test('counts two years in a row that were never appropriated', async () => {
    const { desk, power } = await inForce();
    const { budgetLine } = contextOf(power).appropriations[0]!;
    for (const dueOn of dueDates(term).slice(1)) await pay(desk, power, dueOn);
    await power.send('finance.financier', 'amendAppropriation', { budgetLine, amount: '0' });
    await desk.moveTo('2028-01-20');
    expect(await counted({ desk, power })).toBe('1');
    await desk.moveTo('2028-02-01');
    await power.send('municipality.signatory', 'giveNotice', nonFunding);
  });

  test('forgets what lies more than a year back', async () => {
    const one = await inForce();
    await one.desk.moveTo(dayAfter(second, 20));
    for (const dueOn of dueDates(term).slice(1, 6)) await pay(one.desk, one.power, dueOn);
    await appropriate(one.desk, one.power, 2028);
    await one.desk.moveTo('2028-07-20');
    expect(await counted(one)).toBe('1');
  });

  test('money taken back opens a grace of its own, also where something else was missing already', async () => {
    const { desk, power } = await inForce();
    const payment = contextOf(power).tranches[0]!.payment;
    await desk.moveTo(dayAfter(second, 5));
    await reverse(power, payment);
    await desk.moveTo(dayAfter(second, 17));
    expect(contextOf(power).dropped).toEqual({ [first]: dayAfter(second, 5) });
    expect(await counted({ desk, power })).toBe('1');
    await desk.moveTo(dayAfter(second, 25));
    await power.send('municipality.signatory', 'giveNotice', nonFunding);
    expect(
      contextOf(power)
        .defaults.map(({ key }) => key)
        .sort(),
    ).toEqual([first, second]);
  });
});

describe('a power is given up before force', () => {
  test.each(sides)('by the %s with a ground and what it needs; then it is settled', async (side) => {
    const { power } = await played(untilPreparing);
    const bare = { ground: 'court', reasonText: 'It is so.' };
    expect(codes(await power.refused(side, 'abandon', bare))).toEqual(['actReferenceMissing']);
    await power.send(side, 'abandon', court);
    expect(await power.see()).toMatchObject({ state: 'settling', data: { settlement: { ground: 'court' } } });
  });

  test('invariant 6: also one that was imposed by law, where nothing ever came', async () => {
    const { desk, power } = await played(untilEnacted, 'law');
    await desk.moveTo(dayAfter(second, 20));
    expect(await stateOf(power)).toBe('imposedWithoutResources');
    await power.send('municipality.signatory', 'abandon', nonFunding);
    expect(await stateOf(power)).toBe('settling');
  });

  test('invariant 6: and the end of the term settles what nobody brought into force', async () => {
    for (const [stage, instrument] of [
      [untilPreparing, 'agreement'],
      [untilEnacted, 'law'],
    ] as const) {
      const { desk, power } = await played(stage, instrument);
      await desk.moveTo('2030-01-01');
      expect(await power.see()).toMatchObject({ state: 'settling', data: { settlement: { ground: 'expiry' } } });
    }
  });

  test('not by an abandoning where the power is in force', async () => {
    const { power } = await played(untilForce);
    expect(codes(await power.refused('municipality.signatory', 'abandon', court))).toEqual(['notAccepted']);
    expect(codes(await power.refused('ministry.signatory', 'withdraw', negative))).toEqual(['notAccepted']);
  });
});
