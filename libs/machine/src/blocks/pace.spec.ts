import { firstBackLoaded } from './pace.js';

const at = (...transfers: [dueOn: string, amount: number][]) =>
  transfers.map(([dueOn, amount]) => ({ dueOn, amount: `${amount}` }));

test('money is there before it is spent: at the start of each quarter what was spent by then', () => {
  const costs = { 2027: '400', 2028: '400' };
  // Of the first quarter nothing is spent at its start; what comes on the first day of a quarter counts.
  expect(firstBackLoaded(at(['2027-04-01', 100], ['2027-07-01', 700]), costs, '2027-01-01', '2028-12-31')).toBeNull();
  expect(firstBackLoaded(at(['2027-04-02', 800]), costs, '2027-01-01', '2028-12-31')).toEqual({
    ...{ quarter: '2027-Q2', cost: '100', scheduled: '0' },
  });
  expect(firstBackLoaded(at(['2027-01-15', 400]), costs, '2027-01-01', '2028-12-31')).toEqual({
    ...{ quarter: '2028-Q2', cost: '500', scheduled: '400' },
  });
});

test('a year that is begun or ended within is spent in the quarters that it has', () => {
  const costs = { 2027: '100', 2028: '100' };
  // 2027 in its last two quarters, 50 each; 2028 in its first, 100.
  expect(firstBackLoaded(at(['2027-10-01', 49]), costs, '2027-08-15', '2028-02-01')).toMatchObject({
    quarter: '2027-Q4',
    cost: '50',
  });
  expect(firstBackLoaded(at(['2027-10-01', 99]), costs, '2027-08-15', '2028-02-01')).toMatchObject({
    quarter: '2028-Q1',
    cost: '100',
  });
  expect(firstBackLoaded(at(['2027-10-01', 100]), costs, '2027-08-15', '2028-02-01')).toBeNull();
});

test('what does not divide is spent in the last quarter; beyond the last costed year nothing is', () => {
  const costs = { 2027: '10' };
  // 2, 2, 2 and 4.
  expect(firstBackLoaded(at(['2027-01-01', 5]), costs, '2027-01-01', '2030-12-31')).toMatchObject({
    quarter: '2027-Q4',
    cost: '6',
  });
  expect(firstBackLoaded(at(['2027-01-01', 6]), costs, '2027-01-01', '2030-12-31')).toBeNull();
});
