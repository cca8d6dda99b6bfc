import { actorIn } from './permission.js';

const held = { id: 'o', body: 'municipality', office: 'registrar', basis: 'order 1' };

test('an actor in an office of the body itself carries no mandate: records without one keep their bytes', () => {
  expect(JSON.stringify(actorIn('p', held))).toBe('{"person":"p","body":"municipality","office":"registrar","basis":"order 1"}');
});

test('an actor under a mandate names it and the body that holds it', () => {
  expect(actorIn('p', { ...held, mandate: { id: 'm', body: 'union' } })).toEqual({
    person: 'p',
    body: 'municipality',
    office: 'registrar',
    basis: 'order 1',
    mandate: { id: 'm', body: 'union' },
  });
});
