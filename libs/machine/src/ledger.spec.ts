import { ledgerChanges } from './difference.js';
import { assertLedger } from './ledger.js';
import type { LedgerRow } from './workflow.js';

const row = (amount: string, body?: string): LedgerRow => ({
  kind: 'due',
  period: '2027',
  source: 's',
  dueOn: null,
  amount,
  ...(body !== undefined && { body }),
});
const payees = (...bodies: string[]) => bodies.map((body) => ({ party: 'payee', body }));
const checking =
  (bodies: string[], ...ledger: LedgerRow[]) =>
  () =>
    assertLedger({ roles: { payee: 'payee' } }, [...payees(...bodies), { party: 'other', body: 'c' }], ledger);

test('a ledger of several payees names one of them in each row', () => {
  expect(checking(['a', 'b'], row('1', 'a'), row('2', 'b'))).not.toThrow();
  expect(checking(['a'], row('1'), row('2', 'a'))).not.toThrow();
  expect(checking([], row('1'))).not.toThrow();
  expect(checking(['a', 'b'], row('1', 'a'), row('2'))).toThrow('ledger row due 2027 s is of nobody, and the payees are a, b');
  expect(checking(['a', 'b'], row('1', 'c'))).toThrow('is of c');
  expect(checking(['a'], row('1', 'b'))).toThrow('is of b');
  expect(() => assertLedger({}, [], [row('1', 'b')])).not.toThrow();
});

test('a row is of a kind that the package shows', () => {
  const text = { ky: 'х', ru: 'х', en: 'x' };
  const showing = (...kinds: string[]) => ({ caseMoney: { ledgerKinds: kinds.map((kind) => ({ kind, text })) } });
  expect(() => assertLedger(showing('due'), [], [row('1')])).not.toThrow();
  expect(() => assertLedger(showing('received'), [], [row('1')])).toThrow('ledger row due 2027 s is of a kind that is not shown');
});

test('the body is a part of what a sum is of', () => {
  expect(ledgerChanges([row('5')], [row('5', 'a')])).toEqual([row('5', 'a'), row('-5')]);
  expect(ledgerChanges([row('5', 'a')], [row('5')])).toEqual([row('-5', 'a'), row('5')]);
  expect(ledgerChanges([row('5', 'a'), row('1', 'b')], [row('1', 'b'), row('7', 'a')])).toEqual([row('2', 'a')]);
});
