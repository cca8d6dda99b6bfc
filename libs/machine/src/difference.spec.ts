import fc from 'fast-check';
import { allocationChanges, ledgerChanges, rowChanges } from './difference.js';
import type { LedgerRow } from './workflow.js';

const row: fc.Arbitrary<LedgerRow> = fc.record({
  kind: fc.constantFrom('due', 'spent'),
  period: fc.constantFrom('2027', '2027Q1'),
  source: fc.constantFrom('a', 'b'),
  dueOn: fc.constantFrom('2027-01-15', null),
  amount: fc.constantFrom('0', '1', '5', '20'),
});
const totals = (rows: readonly LedgerRow[]): Record<string, string> => {
  const sums = new Map<string, bigint>();
  for (const { amount, kind, period, source, dueOn } of rows) {
    const key = [kind, period, source, dueOn].join(' ');
    sums.set(key, (sums.get(key) ?? 0n) + BigInt(amount));
  }
  return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0n).map(([key, sum]) => [key, `${sum}`]));
};

test('what the books say before, with the changes, is what they say after: once a row, in order, nothing of nothing', () => {
  const ledger = fc.array(row, { maxLength: 8 });
  fc.assert(
    fc.property(ledger, ledger, fc.nat(8), (before, added, unchanged) => {
      const after = [...before.slice(0, unchanged), ...added];
      const changes = ledgerChanges(before, after);
      expect(totals([...before, ...changes])).toEqual(totals(after));
      const keys = changes.map(({ kind, period, source, dueOn }) => JSON.stringify([kind, period, source, dueOn]));
      expect(keys).toEqual([...new Set(keys)].sort());
      expect(changes.filter(({ amount }) => amount === '0')).toEqual([]);
    }),
  );
});

test('rows that only changed places, or that were parted in two, change nothing', () => {
  const [one, two, three] = ['1', '2', '3'].map((amount) => ({ kind: 'payment', id: amount === '3' ? 'a' : 'b', amount }));
  expect(allocationChanges([one!, three!], [three!, one!])).toEqual([]);
  expect(allocationChanges([{ ...one!, amount: '3' }], [one!, two!])).toEqual([]);
  expect(allocationChanges([one!], [])).toEqual([{ ...one!, amount: '-1' }]);
});

test('a row is changed when any value in it is, whatever the order of their names', () => {
  const keyOf = ({ name }: { name: string }): string => name;
  const before = [
    { name: 'a', dueOn: '2027-01-15', provisional: false },
    { name: 'b', dueOn: null, provisional: false },
    { name: 'c', dueOn: null, provisional: false },
  ];
  const after = [
    { provisional: false, dueOn: '2027-01-15', name: 'a' },
    { name: 'c', dueOn: null, provisional: true },
    { name: 'd', dueOn: null, provisional: false },
  ];
  expect(rowChanges(before, after, keyOf)).toEqual({ set: [after[1], after[2]], gone: [before[1]] });
});
