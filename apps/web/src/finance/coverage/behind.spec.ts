import type { PlaceLine } from '../../lists/place-filter';
import { behind } from './behind';
import { coverageAddress, coverageAddressIn } from './coverage-address';

const at = (search: string) => coverageAddressIn(new URLSearchParams(search));
const of = (line: Partial<PlaceLine>) => ({ territory: null, body: null, level: null, ...line }) as PlaceLine;

test('an oblast opens its rayons, a rayon its municipalities, a municipality its cases', () => {
  const oblast = behind(of({ territory: 'chui', level: 'oblast' }), at('year=2027'));
  expect(oblast.inside).toBe('/?oblast=chui&year=2027');
  const rayon = behind(of({ territory: 'sokuluk', level: 'rayon' }), at('oblast=chui'));
  expect(rayon.inside).toBe('/?oblast=chui&rayon=sokuluk&by=municipality');
  expect(at('oblast=chui&rayon=sokuluk').by).toBe('municipality');
  const aimak = behind(of({ body: 'nurmanbet' }), at('oblast=chui&rayon=sokuluk&power=p'));
  expect([aimak.inside, aimak.shortfalls]).toEqual([
    '~/cases?oblast=chui&rayon=sokuluk&recipient=nurmanbet',
    '/shortfalls?recipient=nurmanbet&power=p',
  ]);
  expect(aimak.cases).toBe(aimak.inside);
});

test('the numbers of a place open the cases in it, narrower places within wider ones', () => {
  expect(behind(of({ territory: 'chui', level: 'oblast' }), at('')).cases).toBe('~/cases?oblast=chui');
  expect(behind(of({ territory: 'sokuluk', level: 'rayon' }), at('oblast=chui')).cases).toBe('~/cases?oblast=chui&rayon=sokuluk');
  expect(behind(of({ territory: 'sokuluk', level: 'rayon' }), at('by=rayon')).cases).toBe('~/cases?rayon=sokuluk');
  expect(behind(of({ body: 'nurmanbet' }), at('oblast=chui&rayon=sokuluk')).cases).toBe(
    '~/cases?oblast=chui&rayon=sokuluk&recipient=nurmanbet',
  );
});

test('a city has no rayons: it opens its municipality at once', () => {
  expect(behind(of({ territory: 'bishkek', level: 'republican_city' }), at('')).inside).toBe('/?oblast=bishkek&by=municipality');
});

test('a rayon of the whole country is no oblast; its shortfalls are those within it', () => {
  expect(behind(of({ territory: 'sokuluk', level: 'rayon' }), at('by=rayon')).shortfalls).toBe('/shortfalls?rayon=sokuluk');
});

test('bodies without a territory lead nowhere together', () => {
  expect(behind(of({}), at(''))).toEqual({ inside: null, cases: null, shortfalls: null });
});

test('a place is never shown by what it lies in', () => {
  expect([at('oblast=chui&by=oblast').by, at('rayon=sokuluk&by=rayon').by, at('by=nonsense').by]).toEqual([
    'rayon',
    'municipality',
    'oblast',
  ]);
  expect(coverageAddress({ ...at('oblast=chui&by=municipality&sort=-days') })).toBe('/?oblast=chui&by=municipality&sort=-days');
});
