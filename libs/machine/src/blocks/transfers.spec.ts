import { Dice } from '../simulation/dice.js';
import { addDays } from '../time.js';
import { inOrderOfDay, isReceived, sumOf, type TransferPayment, Transfers, withPaymentState } from './transfers.js';

const schedule = [
  { dueOn: '2027-01-15', amount: '100' },
  { dueOn: '2027-04-15', amount: '100' },
  { dueOn: '2027-07-15', amount: '50' },
];
const payment = (name: string, dueOn: string, amount: string, on = dueOn): TransferPayment => ({
  ...{ payment: name, dueOn, amount, on },
  state: 'recorded',
});
const paid = (...payments: TransferPayment[]): Transfers => new Transfers(schedule, payments);

test('money goes to the oldest debt, whichever transfer it was sent for', () => {
  const transfers = paid(payment('one', '2027-04-15', '120'));
  expect([transfers.received, transfers.receivedFor('2027-01-15'), transfers.receivedFor('2027-04-15')]).toEqual([
    120n,
    0n,
    120n,
  ]);
  expect(transfers.uncoveredBy('2027-03-31')).toEqual([]);
  expect(transfers.uncoveredBy('2027-07-15')).toEqual(['2027-04-15', '2027-07-15']);
  expect([transfers.firstUncovered('2027-07-15'), transfers.next]).toEqual(['2027-04-15', '2027-04-15']);
  expect([transfers.outstandingBy('2027-01-14'), transfers.outstandingBy('2027-04-15')]).toEqual([0n, 80n]);
});

test('a part counts as settled, without having come', () => {
  expect(paid().firstUncovered('2027-04-15', 100n)).toBe('2027-04-15');
  expect(paid(payment('one', '2027-01-15', '200')).firstUncovered('2027-04-15', 100n)).toBeNull();
});

test('what came in time, and what was late on some day of a period', () => {
  const inTime = paid(payment('one', '2027-01-15', '100', '2027-01-10'));
  expect([inTime.firstLate('2027-01-01', '2027-03-31'), inTime.firstLate('2027-04-01', '2027-06-30')]).toEqual([
    null,
    '2027-04-15',
  ]);
  const late = paid(payment('one', '2027-01-15', '100', '2027-02-01'));
  expect([late.firstLate('2027-01-01', '2027-03-31'), late.firstLate('2027-02-01', '2027-03-31')]).toEqual(['2027-01-15', null]);
});

test('another schedule: what it changes until a day, and where it first asks for more', () => {
  const dearer = new Transfers([schedule[0]!, { dueOn: '2027-04-15', amount: '130' }, { dueOn: '2027-06-01', amount: '5' }], []);
  expect(paid().changesUntil('2027-05-01', dearer)).toEqual([{ dueOn: '2027-04-15', from: '100', to: '130' }]);
  expect(
    paid()
      .changesUntil('2027-12-31', dearer)
      .map(({ dueOn, to }) => [dueOn, to]),
  ).toEqual([
    ['2027-04-15', '130'],
    ['2027-06-01', '5'],
    ['2027-07-15', '0'],
  ]);
  expect(dearer.firstBeyond('2027-01-15', paid())).toEqual({ dueOn: '2027-04-15', amount: 30n });
  expect(paid().firstBeyond('2027-01-15', dearer)).toEqual({ dueOn: '2027-07-15', amount: 15n });
  expect(dearer.firstBeyond('2027-06-01', paid())).toBeNull();
});

test('what is taken out uncovers from that day on; what was uncovered before stays as it was', () => {
  const before = paid(payment('one', '2027-01-15', '100'), payment('two', '2027-04-15', '20'));
  const after = paid(payment('two', '2027-04-15', '20'));
  const known = { '2027-01-15': '2027-02-01', '2027-04-15': '2027-04-20' };
  expect(after.droppedOn('2027-05-02', before, known)).toEqual({ '2027-04-15': '2027-04-20', '2027-01-15': '2027-05-02' });
});

/** Random schedules with whatever came of them, thousands of tyiyn at most. */
const dice = new Dice(7);
const between = (low: number, high: number): number => dice.between(low, high);
const plays = Array.from({ length: 300 }, () => {
  const days = new Set(Array.from({ length: between(1, 12) }, () => addDays('2027-01-01', between(0, 700))));
  const transfers = inOrderOfDay([...days].map((dueOn) => ({ dueOn, amount: `${between(1, 1000)}` })));
  const payments = Array.from({ length: between(0, 12) }, (_, index): TransferPayment => {
    const { dueOn } = transfers[between(0, transfers.length - 1)]!;
    return {
      ...payment(`${index}`, dueOn, `${between(1, 1000)}`),
      state: dice.pick(['recorded', 'confirmed', 'contested', 'reversed']),
    };
  });
  return { transfers, payments, date: addDays('2027-01-01', between(-1, 720)) };
});

test('no tyiyn is lost: what was due is received or outstanding, and transfers are covered from the oldest on', () => {
  for (const { transfers, payments, date } of plays) {
    const each = new Transfers(transfers, payments);
    const due = each.dueBy(date);
    const ahead = each.received > due ? each.received - due : 0n;
    expect(due + ahead).toBe(each.received + each.outstandingBy(date));
    const uncovered = each.uncoveredBy(date);
    expect(uncovered.length > 0).toBe(each.outstandingBy(date) > 0n);
    expect(uncovered[0] ?? null).toBe(each.firstUncovered(date));
    // All before the first that is not covered is covered, with it the debt is more than what came.
    const debtTo = (day: string): bigint => sumOf(transfers.filter(({ dueOn }) => dueOn <= day));
    const first = uncovered[0];
    if (first !== undefined) expect(debtTo(first) > each.received && debtTo(addDays(first, -1)) <= each.received).toBe(true);
    expect(sumOf([...new Set(transfers.map(({ dueOn }) => dueOn))].map((day) => ({ amount: `${each.receivedFor(day)}` })))).toBe(
      each.received,
    );
  }
});

test('a payment taken out and put back again leaves everything as it was', () => {
  for (const { transfers, payments, date } of plays.filter(({ payments: all }) => all.some(isReceived))) {
    const { payment: name, state, amount } = payments.find(isReceived)!;
    const reversed = withPaymentState(payments, name, 'reversed');
    const [before, without] = [new Transfers(transfers, payments), new Transfers(transfers, reversed)];
    expect(before.received - without.received).toBe(BigInt(amount));
    expect(Object.keys(without.droppedOn(date, before, {}))).toEqual(
      without.uncoveredBy(date).filter((dueOn) => !before.uncoveredBy(date).includes(dueOn)),
    );
    expect(withPaymentState(reversed, name, state)).toEqual(payments);
  }
});
