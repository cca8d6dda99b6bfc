import { compareTerms, type Terms } from './terms.js';

const offered: Terms = {
  name: 'offered',
  hash: 'h1',
  clauses: { liability: 'a', reporting: 'b' },
  amounts: { years: { 2027: '100', 2028: '100' }, schedule: { '2027-01-15': '100' } },
  fields: { termEnd: '2029-12-31', 'item archive': 'data' },
};

test('equal terms differ in nothing, whatever their name', () => {
  expect(compareTerms(offered, { ...offered, name: 'inForce' })).toEqual({ clauses: [], amounts: [], fields: [] });
});

test('what was added, taken away or changed is named, amounts with their difference', () => {
  const counter: Terms = {
    name: 'counter',
    hash: 'h2',
    clauses: { liability: 'c', disputes: 'd' },
    amounts: { years: { 2027: '130', 2029: '5' }, bonus: { once: '1' } },
    fields: { termEnd: null, 'item archive': 'data', control: 'x' },
  };
  expect(compareTerms(offered, counter)).toEqual({
    clauses: [
      { name: 'disputes', from: null, to: 'd' },
      { name: 'liability', from: 'a', to: 'c' },
      { name: 'reporting', from: 'b', to: null },
    ],
    amounts: [
      { group: 'bonus', name: 'once', from: null, to: '1', difference: '1' },
      { group: 'schedule', name: '2027-01-15', from: '100', to: null, difference: '-100' },
      { group: 'years', name: '2027', from: '100', to: '130', difference: '30' },
      { group: 'years', name: '2028', from: '100', to: null, difference: '-100' },
      { group: 'years', name: '2029', from: null, to: '5', difference: '5' },
    ],
    fields: [
      { name: 'control', from: null, to: 'x' },
      { name: 'termEnd', from: '2029-12-31', to: null },
    ],
  });
});
