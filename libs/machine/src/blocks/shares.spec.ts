import type { BudgetLineFact, PaymentFact } from '../fact-sources.js';
import { lineFaults, lineShareFaults, paymentFaultCodes, paymentFaults } from './shares.js';

const line: BudgetLineFact = { id: 'L', classificationCode: '701', year: 2027, recipient: 'A', amount: '100', free: '30' };
const payment: PaymentFact = {
  ...{ id: 'P', account: '1', reference: 'R', paidOn: '2027-01-15', status: 'confirmed', repeats: null },
  ...{ recipient: 'A', amount: '100', free: '30' },
};
const isOfCase = (body: string): boolean => body === 'A';

test('a line is known, and its money is for a body of the case', () => {
  expect(lineFaults(line, isOfCase)).toEqual([]);
  expect(lineFaults(null, isOfCase)).toEqual([{ code: 'budgetLineUnknown', params: {} }]);
  expect(lineFaults({ ...line, recipient: 'B' }, isOfCase)).toEqual([{ code: 'budgetLineOfOther', params: {} }]);
});

test('what the case holds of a line it may use again', () => {
  expect(lineShareFaults(line, '30', 0n)).toEqual([]);
  expect(lineShareFaults(line, '31', 0n)).toEqual([{ code: 'budgetLineExhausted', params: { free: '30', asked: '31' } }]);
  expect(lineShareFaults(line, '100', 70n)).toEqual([]);
  expect(lineShareFaults({ ...line, free: '0' }, '60', 70n)).toEqual([]);
  expect(lineShareFaults(null, '1', 0n)).toEqual([]);
});

test('of a payment the first reason is said, each with its figures', () => {
  const wanted = { amount: '30', day: '2027-01-15' };
  expect(paymentFaults(payment, isOfCase, wanted)).toEqual([]);
  const said = [
    paymentFaults(null, isOfCase, wanted),
    paymentFaults({ ...payment, recipient: 'B', status: 'entered' }, isOfCase, wanted),
    paymentFaults({ ...payment, status: 'entered', repeats: 'R0' }, isOfCase, wanted),
    paymentFaults({ ...payment, repeats: 'R0', paidOn: '2028-01-01' }, isOfCase, wanted),
    paymentFaults({ ...payment, paidOn: '2027-01-16', free: '0' }, isOfCase, wanted),
    paymentFaults(payment, isOfCase, { ...wanted, amount: '31' }),
  ].flat();
  expect(said.map(({ code }) => code)).toEqual([...paymentFaultCodes]);
  expect(said.map(({ params }) => params)).toEqual([
    {},
    {},
    { status: 'entered' },
    { reference: 'R0' },
    { paidOn: '2027-01-16' },
    { free: '30', asked: '31' },
  ]);
});
