import type { LedgerRow, SimulatedRecord } from '#machine';
import { moneyFaults } from './money-watch.js';
import { record } from './record.support.js';

const year = '2026';
const costing = {
  lines: [{ year: 2026, kind: 'staff', description: 'One specialist', volume: 12, price: '100' }],
  schedule: [
    { dueOn: '2026-07-01', amount: '600' },
    { dueOn: '2026-10-01', amount: '600' },
  ],
};
const row = (kind: string, amount: string, dueOn: string | null = null, period = year): LedgerRow => ({
  kind,
  period,
  source: 'x',
  dueOn,
  amount,
});
const force = (funding = 'onSchedule', fiscalYear = 'appropriated'): string[] => [
  'live.force.inForce',
  `live.funding.${funding}`,
  `live.fiscalYear.${fiscalYear}`,
];

/** A power that comes into force on 1 July with this money. */
function story(ledger: readonly LedgerRow[], ...more: SimulatedRecord[]): string[] {
  const faults = moneyFaults([
    record('start', '2026-01-12', [], ['drafting']),
    record('submitCosting', '2026-02-02', ['costing'], ['costing'], { payload: costing }),
    record('confirmCosting', '2026-02-03', ['costing'], ['consulting']),
    record('publish', '2026-03-03', ['publishing'], ['preparing'], {
      ledger: costing.schedule.map(({ dueOn, amount }) => row('due', amount, dueOn)),
    }),
    record('recordTranche', '2026-06-30', ['preparing'], ['preparing'], { ledger }),
    record('bringIntoForce', '2026-07-01', ['preparing'], force()),
    ...more,
  ]);
  return faults.map(({ fault }) => fault);
}

const paid = [row('appropriated', '1200'), row('received', '600')];

test('a power with its money is in order', () => {
  expect(story(paid)).toEqual([]);
});

test('a power that came into force without its transfer or its year is found', () => {
  const [unpaid] = story([row('appropriated', '1200'), row('received', '599')]);
  expect(unpaid).toContain('came into force unfunded: transfers');
  const [unappropriated] = story([row('appropriated', '1199'), row('received', '600')]);
  expect(unappropriated).toContain('came into force unfunded: year');
});

test('missing money that does not show in the same commit is found', () => {
  const due = record('deadline', '2026-10-01', force(), force());
  expect(story(paid, due)).toEqual([expect.stringContaining('missing transfers do not show')]);
  expect(story(paid, record('deadline', '2026-10-01', force(), force('late')))).toEqual([]);
  const cut = { ledger: [row('appropriated', '-1')] };
  expect(story(paid, record('amendAppropriation', '2026-08-01', force(), force(), cut))).toEqual([
    expect.stringContaining('a missing appropriation does not show'),
  ]);
  const shown = force('onSchedule', 'awaitingAppropriation');
  expect(story(paid, record('amendAppropriation', '2026-08-01', force(), shown, cut))).toEqual([]);
});
