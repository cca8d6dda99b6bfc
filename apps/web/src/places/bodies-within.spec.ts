import { bodiesWithin, editionsOf, toggled } from './bodies-within';
import type { Body, Unit } from './use-places';

function unit(id: string, parent: string | null, edition = '2020'): Unit {
  return { id, parent, edition } as Unit;
}

function body(id: string, territory: Unit | null): Body {
  return { id, territory } as Body;
}

const bodies = [
  body('aimak', unit('a', 'rayon')),
  body('city', unit('c', 'rayon')),
  body('oblastCity', unit('oc', 'oblast')),
  body('ministry', null),
];

test('a body is within its own territory and all above it', () => {
  const within = bodiesWithin(bodies, [unit('rayon', 'oblast'), unit('other', 'oblast')]);
  expect(within.get('a')).toEqual(['aimak']);
  expect(within.get('rayon')).toEqual(['aimak', 'city']);
  expect(within.get('oblast')).toEqual(['aimak', 'city', 'oblastCity']);
  expect(within.has('other')).toBe(false);
});

test('the edition in which most bodies stand comes first, of equals the newest', () => {
  const newer = [body('x', unit('x', null, '2025'))];
  expect(editionsOf([...bodies, ...newer])).toEqual(['2020', '2025']);
  expect(editionsOf([body('one', unit('o', null)), ...newer])).toEqual(['2025', '2020']);
});

test('choosing a whole rayon adds what is missing of it once, and taking it out leaves the others', () => {
  const all = toggled(['city', 'far'], ['aimak', 'city'], true);
  expect(all).toEqual(['far', 'aimak', 'city']);
  expect(toggled(all, ['aimak', 'city'], false)).toEqual(['far']);
});
