import type { Person } from '../country/country.js';
import { Diary, workingDay } from './diary.js';

const person = (key: string): Person => ({ key, office: 'signatory', body: key, acting: {} as Person['acting'] });
const [one, other] = [person('one'), person('other')];

test('what is noted for a weekend is done on Monday', () => {
  expect(['2026-01-09', '2026-01-10', '2026-01-11', '2026-01-12'].map(workingDay)).toEqual([
    '2026-01-09',
    '2026-01-12',
    '2026-01-12',
    '2026-01-12',
  ]);
  const diary = new Diary();
  diary.look(one, '2026-01-10');
  expect([...diary.takeLooks('2026-01-12')]).toEqual([one]);
});

test('an intention is taken once, by the one whose it is, in the order in which they were noted', () => {
  const diary = new Diary();
  const noted = ['first', 'second'].map((act) => ({ person: one, instance: 'case', act, detail: '' }));
  for (const each of noted) diary.intend('2026-01-12', each);
  diary.intend('2026-01-12', { person: other, instance: 'case', act: 'third', detail: '' });
  expect(diary.takeIntentions('2026-01-12', one)).toEqual(noted);
  expect(diary.takeIntentions('2026-01-12', one)).toEqual([]);
  expect(diary.takeIntentions('2026-01-12', other)).toHaveLength(1);
  expect([...diary.takeLooks('2026-01-12')]).toEqual([one, other]);
});
