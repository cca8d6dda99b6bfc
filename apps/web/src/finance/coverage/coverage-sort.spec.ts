import type { PlaceLine } from '../../lists/place-filter';
import { sortBy, sorted, sortIn, sortText } from './coverage-sort';

const line = (name: string, figures: Partial<PlaceLine>): PlaceLine => ({
  territory: name,
  body: null,
  level: 'oblast',
  names: { ky: name, ru: null, en: null },
  liveCases: 0,
  casesWithMoney: 0,
  casesShort: 0,
  dueToDate: '0',
  appropriated: '0',
  released: '0',
  received: '0',
  spent: '0',
  ownTopUp: '0',
  shortfall: '0',
  endedShortfall: '0',
  daysLate: 0,
  coverage: null,
  ...figures,
});

const lines = [
  line('Баткен', { shortfall: '9007199254740993', coverage: 5000, dueToDate: '5' }),
  line('Жалал-Абад', { coverage: null }),
  line('Нарын', { shortfall: '9007199254740992', coverage: 10_000, dueToDate: '5' }),
];
const names = (text: string): (string | null)[] => sorted(lines, sortIn(text)).map(({ territory }) => territory);

test('amounts are compared to the last tyiyn, beyond what a number holds', () => {
  expect(names('-shortfall')).toEqual(['Баткен', 'Нарын', 'Жалал-Абад']);
  expect(names('shortfall')).toEqual(['Жалал-Абад', 'Нарын', 'Баткен']);
});

test('where nothing is due is the last by coverage; equals keep the order of the alphabet', () => {
  expect(names('coverage')).toEqual(['Баткен', 'Нарын', 'Жалал-Абад']);
  expect(names('-due')).toEqual(['Баткен', 'Нарын', 'Жалал-Абад']);
  expect(names('-name')).toEqual(['Нарын', 'Жалал-Абад', 'Баткен']);
});

test('an order in the address is read as it was written; what is none is the alphabet', () => {
  expect(sortText(sortIn('-days'))).toBe('-days');
  expect(sortText(sortIn('due'))).toBe('due');
  expect([sortText(sortIn(undefined)), sortText(sortIn('toString'))]).toEqual(['name', 'name']);
});

test('a column begins with what is worst, and turns round when it is chosen again', () => {
  const first = sortBy('shortfall', sortIn('name'));
  expect([sortText(first), sortText(sortBy('shortfall', first)), sortText(sortBy('coverage', first))]).toEqual([
    '-shortfall',
    'shortfall',
    'coverage',
  ]);
});
