import { partsOf } from './parts-of';

const versions = [
  { version: 'v1', hasTerms: false, hasPapers: true },
  { version: 'v2', hasTerms: true, hasPapers: false },
];

test('a case has what its own version has, and money where its workflow has it', () => {
  expect(partsOf({ version: 'v1' }, { versions, caseMoney: null })).toEqual({ money: false, terms: false, papers: true });
  expect(partsOf({ version: 'v2' }, { versions, caseMoney: { ledgerKinds: [] } })).toEqual({
    money: true,
    terms: true,
    papers: false,
  });
});

test('until the workflow is known there is nothing', () => {
  expect(partsOf({ version: 'v1' }, undefined)).toEqual({ money: false, terms: false, papers: false });
});
