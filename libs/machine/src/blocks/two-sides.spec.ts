import type { Actor } from '../workflow.js';
import { newHand, twoSidesFaults, type TwoSides } from './two-sides.js';

const sides: TwoSides = {
  isOfState: (body) => body === 'ministry' || body === 'finance',
  isOfMunicipality: (body) => body === 'aimak' || body === 'successor',
  // A municipality may decide between others, before it is a side itself.
  isNeutral: (body) => body === 'court' || body === 'successor',
};
const hands = { state: ['Drafter'], municipality: ['Head'] };
const nobody = { state: [], municipality: [] };
const acts = (person: string | null, body: string | null, holder?: string): Actor => ({
  ...{ person, body, office: 'signatory', basis: 'order 5' },
  ...(holder !== undefined && { mandate: { id: 'M', body: holder } }),
});
const codes = (actor: Actor, of = hands): string[] => twoSidesFaults(actor, sides, of).map(({ code }) => code);

test('who acted for the state acts neither for the municipality nor between them', () => {
  expect([codes(acts('Drafter', 'finance')), codes(acts('Drafter', 'aimak')), codes(acts('Drafter', 'court'))]).toEqual([
    [],
    ['actedForState'],
    ['actedForState'],
  ]);
});

test('who acted for the municipality acts neither for the state nor between them', () => {
  expect([codes(acts('Head', 'aimak')), codes(acts('Head', 'ministry')), codes(acts('Head', 'court'))]).toEqual([
    [],
    ['actedForRecipient'],
    ['actedForRecipient'],
  ]);
  // As one that decides, though it is a municipality.
  expect(codes(acts('Head', 'successor'))).toEqual(['actedForRecipient']);
});

test('a mandate that the state holds makes its people no people of the municipality', () => {
  expect(codes(acts('Lent', 'aimak', 'ministry'), nobody)).toEqual(['actedForState']);
  expect(codes(acts('Lent', 'aimak', 'union'), nobody)).toEqual([]);
});

test('time acts for nobody, and others may do what they may', () => {
  expect([codes(acts(null, null)), codes(acts('New', 'aimak')), codes(acts('Drafter', 'stranger'))]).toEqual([[], [], []]);
});

test('for whom somebody acts is remembered once, the state before the municipality', () => {
  const first = [
    acts('New', 'ministry'),
    acts('New', 'aimak'),
    acts('New', 'court'),
    acts('Drafter', 'finance'),
    acts('Head', 'aimak'),
  ];
  expect(first.map((actor) => newHand(actor, sides, hands))).toEqual(['state', 'municipality', null, null, null]);
  expect([newHand(acts(null, null), sides, hands), newHand(acts('Head', 'ministry'), sides, hands)]).toEqual([null, 'state']);
  const both = { ...sides, isOfMunicipality: () => true };
  expect([newHand(acts('New', 'ministry'), both, hands), newHand(acts('Drafter', 'ministry'), both, hands)]).toEqual([
    'state',
    'municipality',
  ]);
});
