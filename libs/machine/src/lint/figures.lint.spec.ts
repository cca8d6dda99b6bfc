import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { packageOf } from '../../../../test/support/package-of.js';
import { type CaseMoney, type CountText, countText, type Indicators, lintPackage } from '../index.js';

const text = { ky: 'а', ru: 'а', en: 'a' };
const counted: CountText = {
  ky: { other: '{count} өргүүдө' },
  ru: { one: '{count} в отпуске', other: '{count} в отпуске' },
  en: { one: '{count} is away', other: '{count} are away' },
};
const ofIndicators = (indicators: Indicators): string[] => lintPackage(packageOf(leave, { indicators }));
const ofMoney = (caseMoney: CaseMoney): string[] => lintPackage(packageOf(leave, { caseMoney }));

test('counts are of states that there are, named once, and say the number in every language', () => {
  const away = { name: 'away', paths: ['away'], text: counted };
  expect(ofIndicators({ counts: [away], since: { attribute: 'firstDay', text } })).toEqual([]);
  expect(
    ofIndicators({
      counts: [
        away,
        { ...away, paths: ['home', 'constructor'] },
        { name: 'No one', paths: [], text: { ...counted, en: { one: 'one is away', other: '{count} are away' } } },
      ],
      since: { attribute: 'firstDay', text: { ...text, ky: ' ' } },
    }),
  ).toEqual([
    'leave/v1: count No one is not in camelCase',
    'leave/v1: count away is there twice',
    'leave/v1: count away: there is no state home',
    'leave/v1: count away: there is no state constructor',
    'leave/v1: count No one is of no path',
    'leave/v1: count No one does not say {count} in en',
    'leave/v1: count since firstDay has no text in ky',
  ]);
});

test('kinds of money and items have a text in every language, and come from somewhere', () => {
  expect(ofMoney({ ledgerKinds: [{ kind: 'spent', text }], yearlyCost: { places: ['cost'], text } })).toEqual([]);
  const spent = { kind: 'spent', text: { ...text, ru: '' } };
  expect(
    ofMoney({
      ledgerKinds: [spent, spent],
      yearlyCost: { places: [], text },
      items: { places: ['items'], text, states: { lost: { text: { ...text, en: '' }, look: 'danger' } } },
    }),
  ).toEqual([
    'leave/v1: ledger kind spent is there twice',
    'leave/v1: ledger kind spent has no text in ru',
    'leave/v1: ledger kind spent has no text in ru',
    'leave/v1: yearly cost: taken from nowhere',
    'leave/v1: item state lost has no text in en',
  ]);
});

test.each([
  ['en', 1, '1 is away'],
  ['en', 0, '0 are away'],
  ['ru', 21, '21 в отпуске'],
  ['ky', 1, '1 өргүүдө'],
] as const)('in %s so many as %d are said by their own form', (language, count, said) => {
  expect(countText(counted, count, language)).toBe(said);
});
