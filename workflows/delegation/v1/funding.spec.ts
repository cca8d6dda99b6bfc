import { type MachineCase } from '../../../test/journeys/machine-desk.js';
import { contextOf, inForce, inForceAndPaid, opened, type Played, statesOf, term } from '../../../test/journeys/played.js';
import {
  appropriate,
  calculation,
  codes,
  contest,
  dayAfter,
  draft,
  dueDates,
  handOver,
  malformed,
  negative,
  pay,
  quarterlyTransfer,
  reverse,
  suspensionOrder,
  untilEnacted,
  untilPreparing,
  untilSuspendedForTheYear,
  yearCost,
} from '../scenarios/stages.js';

const [first, second] = dueDates(term) as [string, string];

const shortfallOf = (power: MachineCase) => contextOf(power).shortfall;
const deadlineOf = (power: MachineCase, name: string) => power.snapshot.deadlines.find((deadline) => deadline.name === name);

describe('an amount of nothing', () => {
  test('is no transfer of a schedule and no price of a calculation', async () => {
    const { power } = await opened();
    await draft(power, term);
    const whole = calculation(term) as { lines: object[]; schedule: object[] };
    const unpriced = { ...whole, lines: [{ ...whole.lines[0], price: '0' }, ...whole.lines.slice(1)] };
    const unpaid = { ...whole, schedule: [...whole.schedule.slice(1), { dueOn: first, amount: '0' }] };
    expect(await malformed(power, 'ministry.financier', 'submitCosting', unpriced)).toEqual(['/lines/0/price']);
    expect(await malformed(power, 'ministry.financier', 'submitCosting', unpaid)).toEqual(['/schedule/11/amount']);
  });

  test('is no tranche, no appropriation and no top-up of one’s own', async () => {
    const { desk, power } = await inForce();
    const payment = await desk.payment({ amount: quarterlyTransfer });
    const budgetLine = await desk.budgetLine({ year: 2028, amount: '100' });
    const topUp = { period: '2027-Q1', amount: '0', reasonText: 'Nothing was added.' };
    const tranche = { payment, amount: '0', dueOn: second };
    expect(await malformed(power, 'treasury.treasurer', 'recordTranche', tranche)).toEqual(['/amount']);
    expect(await malformed(power, 'finance.financier', 'recordAppropriation', { budgetLine, amount: '0' })).toEqual(['/amount']);
    expect(await malformed(power, 'municipality.financier', 'recordOwnTopUp', topUp)).toEqual(['/amount']);
  });

  test('is a cut like any other when an appropriation is amended to it: the year is unappropriated and the line free again', async () => {
    const { desk, power } = await opened();
    await untilPreparing(desk, power, term);
    const budgetLine = await appropriate(desk, power, 2027);
    await power.send('finance.financier', 'amendAppropriation', { budgetLine, amount: '0' });
    expect(await power.refused('ministry.signatory', 'bringIntoForce')).toContainEqual({
      code: 'appropriationMissing',
      params: { year: '2027', cost: String(yearCost) },
    });

    const other = await desk.open({ instrument: 'agreement' });
    await untilPreparing(desk, other, term);
    await other.send('finance.financier', 'recordAppropriation', { budgetLine, amount: String(yearCost) });
    expect(await power.refused('finance.financier', 'recordAppropriation', { budgetLine, amount: '1' })).toEqual([
      { code: 'budgetLineExhausted', params: { free: '0', asked: '1' } },
    ]);
  });
});

describe('money received', () => {
  test('a payment dated tomorrow is no tranche today, and is one tomorrow', async () => {
    const { desk, power } = await opened();
    await untilPreparing(desk, power, term);
    const tomorrow = dayAfter(desk.today());
    const payment = await desk.payment({ amount: quarterlyTransfer, paidOn: tomorrow });
    const tranche = { payment, amount: quarterlyTransfer, dueOn: first };
    expect(await power.refused('treasury.treasurer', 'recordTranche', tranche)).toEqual([
      { code: 'paymentInFuture', params: { paidOn: tomorrow } },
    ]);
    await desk.moveTo(tomorrow);
    await power.send('treasury.treasurer', 'recordTranche', tranche);
    expect(contextOf(power).tranches).toEqual([expect.objectContaining({ payment, state: 'recorded' })]);
  });

  test('what only a statement shows, the recipient may still contest, and again after another statement', async () => {
    const { desk, power } = await inForceAndPaid([second]);
    await desk.moveTo(second);
    const { payment } = contextOf(power).tranches[1]!;
    for (const entryReference of ['S-1', 'S-2']) {
      await power.send('treasury.treasurer', 'confirmFromStatement', { payment, entryReference });
      expect(await statesOf(power)).toContain('live.funding.onSchedule');
      await contest(power, payment);
      expect(await statesOf(power)).toContain('live.funding.late');
    }
  });

  test('what the recipient itself confirmed, it cannot contest any more, nor does a statement open it again', async () => {
    const { desk, power } = await inForce();
    const payment = await pay(desk, power, second);
    await contest(power, payment);
    await power.send('municipality.financier', 'confirmReceipt', { payment });
    const contested = { payment, ...negative };
    expect(codes(await power.refused('municipality.financier', 'contestReceipt', contested))).toEqual(['trancheUnknown']);
    const statement = { payment, entryReference: 'S-1' };
    expect(codes(await power.refused('treasury.treasurer', 'confirmFromStatement', statement))).toEqual(['trancheUnknown']);
  });
});

describe('the grace of a year without its appropriation', () => {
  test('does not move when another year’s appropriation is cut, nor when one is cut that never covered the year', async () => {
    const { desk, power } = await inForceAndPaid(dueDates(term).slice(1, 8));
    await desk.moveTo('2028-01-10');
    expect(deadlineOf(power, 'unfundedYear')).toMatchObject({ from: '2028-01-01', dueOn: '2028-01-31' });
    const other = await appropriate(desk, power, 2029);
    const part = await appropriate(desk, power, 2028, '1000');
    await power.send('finance.financier', 'amendAppropriation', { budgetLine: other, amount: '0' });
    await power.send('finance.financier', 'amendAppropriation', { budgetLine: part, amount: '0' });
    expect(deadlineOf(power, 'unfundedYear')).toMatchObject({ from: '2028-01-01', dueOn: '2028-01-31' });
    await desk.moveTo('2028-02-01');
    expect(contextOf(power)).toMatchObject({ unfundedSince: expect.any(String), cutOn: null });
    expect(await statesOf(power)).toContain('live.funding.late');
  });

  test('begins on the day of a cut that takes the running year below its cost', async () => {
    const { desk, power } = await inForceAndPaid(dueDates(term).slice(1, 8));
    await desk.moveTo('2027-12-15');
    const budgetLine = await appropriate(desk, power, 2028);
    await power.send('finance.financier', 'amendAppropriation', { budgetLine, amount: String(yearCost - 1n) });
    await power.send('finance.financier', 'amendAppropriation', { budgetLine, amount: String(yearCost) });
    await desk.moveTo('2028-03-10');
    expect(await statesOf(power)).toContain('live.fiscalYear.appropriated');
    await power.send('finance.financier', 'amendAppropriation', { budgetLine, amount: String(yearCost - 1n) });
    expect(await statesOf(power)).toEqual(
      expect.arrayContaining(['live.fiscalYear.awaitingAppropriation', 'live.funding.onSchedule']),
    );
    expect(deadlineOf(power, 'unfundedYear')).toMatchObject({ from: '2028-03-10', dueOn: '2028-04-10' });
    await desk.moveTo('2028-03-20');
    await power.send('finance.financier', 'amendAppropriation', { budgetLine, amount: '0' });
    expect(deadlineOf(power, 'unfundedYear')).toMatchObject({ from: '2028-03-10' });
    await desk.moveTo('2028-04-11');
    expect(shortfallOf(power)).toMatchObject({ since: '2028-04-11', uncovered: null });
  });

  test('once over, a year never appropriated stays short across 1 January, notice and cure unchanged, until the running year is', async () => {
    const { desk, power } = await inForceAndPaid(dueDates(term).slice(1));
    await desk.moveTo('2028-12-10');
    await power.send('municipality.signatory', 'serveNotice');
    const { notice } = shortfallOf(power)!;
    await desk.moveTo('2029-01-20');
    expect(await statesOf(power)).toContain('live.funding.curing');
    expect(shortfallOf(power)).toEqual({ since: '2028-02-01', uncovered: null, notice, isCureOver: true });
    await appropriate(desk, power, 2028);
    expect(await statesOf(power)).toContain('live.funding.curing');
    await power.send('municipality.signatory', 'suspend', suspensionOrder);
    await appropriate(desk, power, 2029);
    expect(await statesOf(power)).toEqual(
      expect.arrayContaining(['live.funding.onSchedule', 'live.fiscalYear.appropriated', 'live.force.suspended']),
    );
    await power.send('municipality.signatory', 'resume');
  });
});

test('given a power suspended for an unfunded year, its first transfer taken back before anything is due: it is resumed', async () => {
  const { desk, power } = await opened();
  const { budgetLine, payment } = await untilSuspendedForTheYear(desk, power, term);
  expect(shortfallOf(power)).toMatchObject({ since: '2027-02-02', uncovered: null });
  await power.send('finance.financier', 'amendAppropriation', { budgetLine, amount: String(yearCost) });
  await reverse(power, payment);
  await power.send('municipality.signatory', 'resume');
  expect(await statesOf(power)).toEqual(expect.arrayContaining(['live.force.inForce', 'live.funding.onSchedule']));
  await desk.moveTo(second);
  expect(await statesOf(power)).toContain('live.funding.late');
});

describe('a law of which only the recipient’s step is missing on its day', () => {
  async function awaitingTheRecipient(): Promise<Played> {
    const played = await opened('law');
    const { desk, power } = played;
    await untilEnacted(desk, power, term);
    await appropriate(desk, power, 2027);
    await pay(desk, power, first);
    await handOver(power);
    await desk.moveTo('2027-03-31');
    expect((await power.see()).state).toBe('preparing');
    return played;
  }

  test('is imposed by itself when the next transfer is missed', async () => {
    const { desk, power } = await awaitingTheRecipient();
    await desk.moveTo(second);
    expect((await power.see()).state).toBe('imposedWithoutResources');
  });

  test('is imposed by itself at 1 January, when the new year has no appropriation', async () => {
    const { desk, power } = await awaitingTheRecipient();
    for (const dueOn of dueDates(term).slice(1, 5)) await pay(desk, power, dueOn);
    await desk.moveTo('2027-12-31');
    expect((await power.see()).state).toBe('preparing');
    await desk.moveTo('2028-01-01');
    expect((await power.see()).state).toBe('imposedWithoutResources');
  });

  test('stays in preparation while every transfer comes and every year is appropriated', async () => {
    const { desk, power } = await awaitingTheRecipient();
    for (const dueOn of dueDates(term).slice(1, 5)) await pay(desk, power, dueOn);
    await appropriate(desk, power, 2028);
    await desk.moveTo('2028-03-31');
    expect((await power.see()).state).toBe('preparing');
    await power.send('municipality.financier', 'confirmSeparateLine', { line: '1430' });
    await power.send('ministry.signatory', 'bringIntoForce');
  });
});

describe('before the year of effect', () => {
  const task = { name: 'appropriate', party: 'finance', office: 'financier', dueOn: term.effectiveDate };

  test('it is the year of effect whose appropriation is missed, and finance owes it by the effective date', async () => {
    const { desk, power } = await opened();
    await untilPreparing(desk, power, term);
    expect(desk.today()).toBe('2026-10-01');
    const missing = { code: 'appropriationMissing', params: { year: '2027', cost: String(yearCost) } };
    expect(await power.refused('ministry.signatory', 'bringIntoForce')).toContainEqual(missing);
    expect((await power.see()).tasks).toContainEqual(expect.objectContaining(task));

    const budgetLine2026 = await desk.budgetLine({ year: 2026, amount: String(yearCost) });
    const early = { budgetLine: budgetLine2026, amount: String(yearCost) };
    expect(await power.refused('finance.financier', 'recordAppropriation', early)).toEqual([
      { code: 'lineOfOtherYear', params: { year: '2026', first: '2027', last: '2029' } },
    ]);
    await appropriate(desk, power, 2028);
    expect(await power.refused('ministry.signatory', 'bringIntoForce')).toContainEqual(missing);
    const budgetLine = await appropriate(desk, power, 2027, '1000');
    const params = { year: '2027', cost: String(yearCost), appropriated: '1000', short: String(yearCost - 1000n) };
    expect(await power.refused('ministry.signatory', 'bringIntoForce')).toContainEqual({ code: 'appropriationShort', params });
    expect((await power.see()).tasks).toContainEqual(expect.objectContaining(task));

    const more = await desk.budgetLine({ year: 2027, amount: String(yearCost - 1000n) });
    await power.send('finance.financier', 'recordAppropriation', { budgetLine: more, amount: String(yearCost - 1000n) });
    expect(codes(await power.refused('ministry.signatory', 'bringIntoForce'))).not.toContain('appropriationShort');
    expect((await power.see()).tasks).not.toContainEqual(expect.objectContaining({ name: 'appropriate' }));
    expect(contextOf(power).appropriations).toContainEqual({ budgetLine, year: 2027, amount: '1000' });
  });
});
