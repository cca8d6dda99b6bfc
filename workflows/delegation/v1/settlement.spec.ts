import { bodies } from '../../../test/journeys/machine-desk.js';
import { codes, dayAfter, dueDates, negative, pay, quarterlyTransfer, reverse, untilForce } from '../scenarios/stages.js';
import { contextOf, type Played, played, stateOf, taskNames, term } from '../../../test/journeys/played.js';

const [, second] = dueDates(term) as [string, string];
const court = { ground: 'court', actReference: 'Judgment 1', reasonText: 'By judgment.' };
const report = (period: string, spent: string) => ({ period, spent, narrative: 'All applications were answered in time.' });
const acknowledged = { reasonText: 'The budget was cut.' };

/** In force since 1 January, ended on 2 April: one transfer received, one owed since the day before. */
async function settling(): Promise<Played> {
  const one = await played(untilForce);
  await one.power.send('ministry.signatory', 'giveNotice', court);
  await one.desk.moveTo('2027-04-02');
  expect(await stateOf(one.power)).toBe('settling');
  return one;
}

async function recipientDone({ power }: Played, spent = quarterlyTransfer): Promise<void> {
  await power.send('municipality.financier', 'submitReport', report('2027-Q1', spent));
  await power.send('municipality.signatory', 'returnItem', { item: 'archive' });
  await power.send('municipality.signatory', 'handOverCases', { to: 'The rayon administration', count: 3 });
  await power.send('municipality.signatory', 'fileFinalReport', { narrative: 'What was done, and what it cost.' });
}

const close = async ({ power }: Played) => codes(await power.refused('ministry.signatory', 'close'));

describe('a case is closed', () => {
  test('when all that the end asks for is there, each by its name', async () => {
    const one = await settling();
    const { power } = one;
    expect(await close(one)).toEqual([
      'itemsNotReturned',
      'fundsNotReturned',
      'finalReportMissing',
      'casesNotHandedOver',
      'underpaidOpen',
    ]);
    expect(await taskNames(power)).toEqual(
      expect.arrayContaining(['returnItems', 'returnFunds', 'handOverCases', 'fileFinalReport', 'settleUnderpaid', 'closeCase']),
    );
    await recipientDone(one, '100000000');
    expect(await power.refused('ministry.signatory', 'close')).toEqual([
      { code: 'fundsNotReturned', params: { unspent: '20000000' } },
      { code: 'underpaidOpen', params: { underpaid: quarterlyTransfer } },
    ]);
    await power.send('municipality.financier', 'returnFunds', { amount: '20000000', reference: 'R-1' });
    await power.send('finance.financier', 'acknowledgeUnderpaid', acknowledged);
    await power.send('ministry.signatory', 'close');
    expect(await power.see()).toMatchObject({ state: 'closed', tasks: [] });
  });

  test('by the proposer; after the time for settling by the recipient too', async () => {
    const one = await settling();
    await recipientDone(one);
    await one.power.send('finance.financier', 'acknowledgeUnderpaid', acknowledged);
    expect(codes(await one.power.refused('municipality.signatory', 'close'))).toEqual(['settlementNotOver']);
    await one.desk.moveTo('2027-06-03');
    await one.power.send('municipality.signatory', 'close');
    expect(await stateOf(one.power)).toBe('closed');
  });
});

describe('things and money go back', () => {
  test('a thing that the municipality holds, once', async () => {
    const { power } = await settling();
    const refused = async (item: string) => codes(await power.refused('municipality.signatory', 'returnItem', { item }));
    expect(await refused('nothing')).toEqual(['itemUnknown']);
    await power.send('municipality.signatory', 'returnItem', { item: 'archive' });
    expect(await refused('archive')).toEqual(['itemNotInState']);
  });

  test('no more than was not spent; what is spent is what the standing reports say', async () => {
    const { power } = await settling();
    await power.send('municipality.financier', 'submitReport', report('2027-Q1', '100000000'));
    const back = (amount: string) => ({ amount, reference: 'R-1' });
    expect(await power.refused('municipality.financier', 'returnFunds', back('20000001'))).toEqual([
      { code: 'moreThanUnspent', params: { amount: '20000001', unspent: '20000000' } },
    ]);
    await power.send('municipality.financier', 'returnFunds', back('15000000'));
    await power.send('municipality.financier', 'returnFunds', back('5000000'));
    expect(codes(await power.refused('municipality.financier', 'returnFunds', back('1')))).toEqual(['moreThanUnspent']);
    expect(contextOf(power).settlement).toMatchObject({ returned: '20000000' });
  });

  test('a report that is returned by control no longer counts as spent', async () => {
    const one = await settling();
    await recipientDone(one);
    await one.power.send('control.controller', 'returnReport', { period: '2027-Q1', ...negative });
    expect(await close(one)).toContain('fundsNotReturned');
  });

  test('the quarter in which the power ended is reported at once, not only when it is over', async () => {
    const one = await settling();
    await one.power.send('municipality.financier', 'submitReport', report('2027-Q2', '1000'));
    const after = await one.power.refused('municipality.financier', 'submitReport', report('2027-Q3', '1000'));
    expect(codes(after)).toEqual(['periodNotReportable']);
  });
});

describe('what was underpaid', () => {
  test('is paid late, and what is not spent of it goes back', async () => {
    const one = await settling();
    await recipientDone(one);
    expect(await close(one)).toEqual(['underpaidOpen']);
    await pay(one.desk, one.power, second);
    expect(await close(one)).toEqual(['fundsNotReturned']);
    await one.power.send('municipality.financier', 'returnFunds', { amount: quarterlyTransfer, reference: 'R-1' });
    await one.power.send('ministry.signatory', 'close');
  });

  test('is not what would have been due after the end', async () => {
    const { desk, power } = await settling();
    await desk.moveTo('2027-08-01');
    const [owed] = (await power.refused('ministry.signatory', 'close')).filter(({ code }) => code === 'underpaidOpen');
    expect(owed).toEqual({ code: 'underpaidOpen', params: { underpaid: quarterlyTransfer } });
    const payment = await desk.payment({ amount: '1' });
    const tranche = { payment, amount: '1', dueOn: '2027-07-01' };
    expect(codes(await power.refused('treasury.treasurer', 'recordTranche', tranche))).toEqual(['transferNotScheduled']);
  });

  test('is acknowledged by finance, and only when there is something', async () => {
    const one = await settling();
    await pay(one.desk, one.power, second);
    expect(codes(await one.power.refused('finance.financier', 'acknowledgeUnderpaid', acknowledged))).toEqual([
      'nothingUnderpaid',
    ]);
  });

  test('money taken back after that is owed up to anew', async () => {
    const one = await settling();
    await recipientDone(one);
    await one.power.send('finance.financier', 'acknowledgeUnderpaid', { ...acknowledged, interest: '1500000' });
    await reverse(one.power, contextOf(one.power).tranches[0]!.payment);
    const both = String(2n * BigInt(quarterlyTransfer));
    expect(await one.power.refused('ministry.signatory', 'close')).toEqual([
      { code: 'underpaidOpen', params: { underpaid: both } },
    ]);
    await one.power.send('finance.financier', 'acknowledgeUnderpaid', acknowledged);
    expect(contextOf(one.power).settlement).toMatchObject({ underpaid: both, interest: '1500000' });
    await one.power.send('ministry.signatory', 'close');
  });
});

describe('invariant 6: who is idle does not keep the case open for ever', () => {
  const claim = { claim: 'What is still owed.', third: bodies.third };

  test('finance does not answer for what was underpaid: an open dispute counts instead, for either side', async () => {
    const one = await settling();
    await recipientDone(one);
    await one.power.send('municipality.signatory', 'openDispute', claim);
    await one.power.send('ministry.signatory', 'close');
    expect(await stateOf(one.power)).toBe('closed');
  });

  test('the municipality does nothing: once the time for settling is over, the proposer leaves it to a court and closes', async () => {
    const one = await settling();
    await one.power.send('ministry.signatory', 'openDispute', claim);
    expect(await close(one)).toEqual(['itemsNotReturned', 'fundsNotReturned', 'finalReportMissing', 'casesNotHandedOver']);
    await one.desk.moveTo('2027-06-03');
    await one.power.send('ministry.signatory', 'close');
    expect(await stateOf(one.power)).toBe('closed');
  });

  test('but the municipality itself does not leave its own duties to a court', async () => {
    const one = await settling();
    await one.power.send('municipality.signatory', 'openDispute', claim);
    await one.desk.moveTo('2027-06-03');
    expect(codes(await one.power.refused('municipality.signatory', 'close'))).toEqual([
      'itemsNotReturned',
      'fundsNotReturned',
      'finalReportMissing',
      'casesNotHandedOver',
    ]);
  });
});

test('what was only about its life is gone with it; years ahead go back to their budget lines', async () => {
  const one = await played(untilForce);
  await one.desk.moveTo(dayAfter(second, 20));
  const line = await one.desk.budgetLine({ year: 2028, amount: '480000000' });
  await one.power.send('finance.financier', 'recordAppropriation', { budgetLine: line, amount: '480000000' });
  await one.power.send('municipality.signatory', 'serveNotice');
  await one.power.send('ministry.signatory', 'giveNotice', court);
  await one.desk.moveTo(dayAfter(one.desk.today(), 95));
  expect(contextOf(one.power)).toMatchObject({
    appropriations: [{ year: 2027 }],
    shortfall: null,
    suspension: null,
    defaults: [],
    amendment: null,
  });
});
