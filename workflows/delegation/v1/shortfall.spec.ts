import { type MachineCase } from '../../../test/journeys/machine-desk.js';
import { contextOf, inForce, inForceAndPaid, statesOf, term } from '../../../test/journeys/played.js';
import {
  appropriate,
  codes,
  contest,
  dayAfter,
  dueDates,
  malformed,
  pay,
  quarterlyTransfer,
  reverse,
  suspensionOrder,
  yearCost,
} from '../scenarios/stages.js';

const [, second, third] = dueDates(term) as [string, string, string];
const quarter = BigInt(quarterlyTransfer);

const shortfallOf = (power: MachineCase) => contextOf(power).shortfall;
const deadlineOf = (power: MachineCase, name: string) => power.snapshot.deadlines.find((deadline) => deadline.name === name);

describe('the day since which money is missing', () => {
  test('is the due date, where nothing came', async () => {
    const { desk, power } = await inForce();
    await desk.moveTo(dayAfter(second, 5));
    expect(shortfallOf(power)).toMatchObject({ since: second, uncovered: second });
  });

  test('is the due date, where the money was taken back before it', async () => {
    const { desk, power } = await inForceAndPaid([second]);
    await desk.moveTo('2027-02-10');
    await reverse(power, contextOf(power).tranches[1]!.payment);
    expect(await statesOf(power)).toContain('live.funding.onSchedule');
    await desk.moveTo(dayAfter(second, 5));
    expect(shortfallOf(power)).toMatchObject({ since: second });
  });

  test('is the day of the reversal, where the money was taken back after the due date', async () => {
    const { desk, power } = await inForceAndPaid([second]);
    await desk.moveTo('2027-05-10');
    await reverse(power, contextOf(power).tranches[1]!.payment);
    expect(shortfallOf(power)).toMatchObject({ since: '2027-05-10', uncovered: second });
    expect(deadlineOf(power, 'graceOver')).toMatchObject({ from: '2027-05-10', dueOn: '2027-05-24' });
  });

  test('is the next due date, where an earlier reversal was made good meanwhile', async () => {
    const { desk, power } = await inForceAndPaid([second]);
    await desk.moveTo('2027-05-10');
    await reverse(power, contextOf(power).tranches[1]!.payment);
    await pay(desk, power, second);
    expect(shortfallOf(power)).toBeNull();
    await desk.moveTo(third);
    expect(shortfallOf(power)).toMatchObject({ since: third, uncovered: third });
  });

  test('is the day of the contest; once confirmed nothing is missing, and a later contest counts from its own day', async () => {
    const { desk, power } = await inForceAndPaid([second]);
    const { payment } = contextOf(power).tranches[1]!;
    await desk.moveTo('2027-05-10');
    await contest(power, payment);
    expect(shortfallOf(power)).toMatchObject({ since: '2027-05-10' });
    await desk.moveTo('2027-05-12');
    await power.send('treasury.treasurer', 'confirmFromStatement', { payment, entryReference: 'S-1' });
    expect(shortfallOf(power)).toBeNull();
    await desk.moveTo('2027-05-20');
    await contest(power, payment);
    expect(shortfallOf(power)).toMatchObject({ since: '2027-05-20' });
    await power.send('municipality.financier', 'confirmReceipt', { payment });
    expect(shortfallOf(power)).toBeNull();
  });

  test('stays what it was when a payment already contested is reversed, and so do notice and cure', async () => {
    const { desk, power } = await inForceAndPaid([second]);
    const { payment } = contextOf(power).tranches[1]!;
    await desk.moveTo('2027-05-10');
    await contest(power, payment);
    await desk.moveTo('2027-05-26');
    await power.send('municipality.signatory', 'serveNotice');
    const before = shortfallOf(power);
    await desk.moveTo('2027-06-01');
    await reverse(power, payment);
    expect(shortfallOf(power)).toEqual(before);
    expect(deadlineOf(power, 'cureDue')).toMatchObject({ from: '2027-05-26' });
  });

  test('stays the due date when a payment contested before it is reversed after it', async () => {
    const { desk, power } = await inForceAndPaid([second]);
    const { payment } = contextOf(power).tranches[1]!;
    await contest(power, payment);
    await desk.moveTo(dayAfter(second, 5));
    await reverse(power, payment);
    expect(shortfallOf(power)).toMatchObject({ since: second });
  });

  test('stays the due date through such a reversal also where the year was unfunded, once that is mended', async () => {
    const { desk, power } = await inForceAndPaid(dueDates(term).slice(1, 6));
    const { payment } = contextOf(power).tranches.at(-1)!;
    await desk.moveTo('2028-03-20');
    await contest(power, payment);
    await desk.moveTo('2028-04-10');
    await reverse(power, payment);
    expect(shortfallOf(power)).toMatchObject({ since: '2028-02-01', uncovered: null });
    await appropriate(desk, power, 2028);
    expect(shortfallOf(power)).toMatchObject({ since: '2028-04-01', uncovered: '2028-04-01' });
  });
});

describe('a debt that is paid while a younger one is there', () => {
  test('before notice: the younger has its own grace, from its own due date', async () => {
    const { desk, power } = await inForce();
    await desk.moveTo('2027-07-05');
    expect(await statesOf(power)).toContain('live.funding.underfunded');
    await pay(desk, power, second);
    expect(await statesOf(power)).toContain('live.funding.late');
    expect(shortfallOf(power)).toEqual({ since: third, uncovered: third, notice: null, isCureOver: false });
    expect(deadlineOf(power, 'graceOver')).toMatchObject({ from: third, dueOn: '2027-07-15' });
    await desk.moveTo('2027-07-16');
    expect(await statesOf(power)).toContain('live.funding.underfunded');
  });

  test('after notice and cure: both start anew, and nothing of the old notice suspends the power', async () => {
    const { desk, power } = await inForce();
    await desk.moveTo('2027-06-20');
    await power.send('municipality.signatory', 'serveNotice');
    await desk.moveTo('2027-07-25');
    expect(shortfallOf(power)).toMatchObject({ since: second, isCureOver: true, notice: { servedOn: '2027-06-20' } });
    await pay(desk, power, second);
    expect(await statesOf(power)).toContain('live.funding.late');
    expect(shortfallOf(power)).toEqual({ since: third, uncovered: third, notice: null, isCureOver: false });
    expect(codes(await power.refused('municipality.signatory', 'suspend', suspensionOrder))).toEqual([
      'noticeServed',
      'cureOver',
    ]);

    await desk.moveTo('2027-07-26');
    await power.send('municipality.signatory', 'serveNotice');
    expect(deadlineOf(power, 'cureDue')).toMatchObject({ from: '2027-07-26' });
    expect(codes(await power.refused('municipality.signatory', 'suspend', suspensionOrder))).toEqual(['cureOver']);
  });

  test('a tranche that falls due while the cure runs leaves the notice as it is, as long as the old debt is open', async () => {
    const { desk, power } = await inForce();
    await desk.moveTo('2027-06-20');
    await power.send('municipality.signatory', 'serveNotice');
    const before = shortfallOf(power);
    await desk.moveTo(dayAfter(third, 2));
    expect(await statesOf(power)).toContain('live.funding.curing');
    expect(shortfallOf(power)).toEqual(before);
    expect(deadlineOf(power, 'cureDue')).toMatchObject({ from: '2027-06-20', dueOn: '2027-07-20' });
  });

  test('a tranche due on the very day of the notice is named by it: paying the older alone cures nothing', async () => {
    const { desk, power } = await inForce();
    await desk.moveTo(third);
    await power.send('municipality.signatory', 'serveNotice');
    await pay(desk, power, second);
    expect(await statesOf(power)).toContain('live.funding.curing');
    expect(shortfallOf(power)).toMatchObject({ since: second, notice: { servedOn: third, short: String(quarter * 2n) } });
    await pay(desk, power, third);
    expect(await statesOf(power)).toContain('live.funding.onSchedule');
  });

  test('once the unfunded year is appropriated, a tranche that is missing too counts from its own due date', async () => {
    const { desk, power } = await inForceAndPaid(dueDates(term).slice(1, 5));
    await desk.moveTo('2028-02-20');
    await power.send('municipality.signatory', 'serveNotice');
    await desk.moveTo('2028-04-05');
    expect(await statesOf(power)).toContain('live.funding.curing');
    await appropriate(desk, power, 2028);
    expect(await statesOf(power)).toContain('live.funding.late');
    expect(shortfallOf(power)).toEqual({ since: '2028-04-01', uncovered: '2028-04-01', notice: null, isCureOver: false });
  });

  test('once the tranche is paid, a year that is unfunded too counts from the day on which its own grace was over', async () => {
    const { desk, power } = await inForceAndPaid(dueDates(term).slice(1, 4));
    await desk.moveTo('2028-02-05');
    expect(contextOf(power)).toMatchObject({ unfundedSince: '2028-02-01', shortfall: { since: '2028-01-15' } });
    await desk.moveTo('2028-06-01');
    await pay(desk, power, '2028-01-15');
    await pay(desk, power, '2028-04-01');
    expect(shortfallOf(power)).toMatchObject({ since: '2028-02-01', uncovered: null, notice: null });
  });

  test('a notice that named the tranche and the unfunded year stands, when only the tranche is paid', async () => {
    const { desk, power } = await inForceAndPaid(dueDates(term).slice(1, 4));
    await desk.moveTo('2028-02-20');
    await power.send('municipality.signatory', 'serveNotice');
    const before = shortfallOf(power);
    expect(before!.notice).toMatchObject({ short: quarterlyTransfer, unappropriated: String(yearCost) });
    await pay(desk, power, '2028-01-15');
    expect(await statesOf(power)).toContain('live.funding.curing');
    expect(shortfallOf(power)!.notice).toEqual(before!.notice);
  });

  test('a notice that named the unfunded year and the tranche stands, when only the year is appropriated', async () => {
    const { desk, power } = await inForceAndPaid(dueDates(term).slice(1, 5));
    await desk.moveTo('2028-04-10');
    await power.send('municipality.signatory', 'serveNotice');
    const before = shortfallOf(power);
    expect(before!.notice).toMatchObject({ short: quarterlyTransfer, unappropriated: String(yearCost) });
    await appropriate(desk, power, 2028);
    expect(await statesOf(power)).toContain('live.funding.curing');
    expect(shortfallOf(power)!.notice).toEqual(before!.notice);
  });
});

describe('the figures of a notice', () => {
  test('are computed on its day: due, received, short and days late; nobody can type them', async () => {
    const { desk, power } = await inForce();
    await pay(desk, power, second, '1000');
    await desk.moveTo('2027-04-20');
    expect(await malformed(power, 'municipality.signatory', 'serveNotice', { short: '1' })).toEqual(['/short']);
    await power.send('municipality.signatory', 'serveNotice', { remark: 'For the second quarter.' });
    expect(shortfallOf(power)!.notice).toEqual({
      servedOn: '2027-04-20',
      due: String(quarter * 2n),
      received: String(quarter + 1000n),
      short: String(quarter - 1000n),
      daysLate: 19,
      unappropriated: '0',
    });
  });

  test('of an unfunded year state the part of its cost that is not appropriated', async () => {
    const { desk, power } = await inForceAndPaid(dueDates(term).slice(1, 5));
    await desk.moveTo('2028-01-10');
    await appropriate(desk, power, 2028, '1000');
    await desk.moveTo('2028-02-20');
    await power.send('municipality.signatory', 'serveNotice');
    expect(shortfallOf(power)!.notice).toEqual({
      servedOn: '2028-02-20',
      due: String(quarter * 5n),
      received: String(quarter * 5n),
      short: '0',
      daysLate: 19,
      unappropriated: String(yearCost - 1000n),
    });
  });
});
