import type { Actor } from '../workflow.js';
import { isShared, type SharedOutcome, withOutcome } from './shared-outcome.js';

type Side = 'buyer' | 'seller';

const open: SharedOutcome<Side> = { on: '2027-01-15', third: null, recorded: {} };
const says = (text: string, body = 'X') => ({ actor: { body } as Actor, payload: { text, protocol: 'P' } });

test('what one side says is recorded as a hash, and is no outcome yet', () => {
  expect(isShared(open, 'buyer', says('agreed'))).toBe(false);
  const { recorded, ...rest } = withOutcome(open, 'buyer', says('agreed'));
  expect(rest).toEqual({ on: '2027-01-15', third: null });
  expect(recorded).toEqual({ buyer: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
});

test('the other side says the same: it is shared, and nothing is compared any more', () => {
  const said = withOutcome(open, 'buyer', says('agreed'));
  expect(isShared(said, 'seller', says('agreed'))).toBe(true);
  expect(withOutcome(said, 'seller', says('agreed')).recorded).toEqual({});
});

test('saying it twice, or something else, shares nothing; the newest of each side counts', () => {
  const said = withOutcome(open, 'buyer', says('agreed'));
  expect(isShared(said, 'buyer', says('agreed'))).toBe(false);
  expect(isShared(said, 'seller', says('not agreed'))).toBe(false);
  const both = withOutcome(said, 'seller', says('not agreed'));
  expect(Object.keys(both.recorded).sort()).toEqual(['buyer', 'seller']);
  expect(isShared(both, 'buyer', says('not agreed'))).toBe(true);
  expect(isShared(withOutcome(both, 'buyer', says('other')), 'seller', says('agreed'))).toBe(false);
});

test('a third body alone decides, and only the one that was named', () => {
  const taken = { ...open, third: 'court' };
  expect(isShared(taken, null, says('judgment', 'court'))).toBe(true);
  expect(isShared(taken, null, says('judgment', 'stranger'))).toBe(false);
  expect(isShared(open, null, says('judgment', 'court'))).toBe(false);
  expect(withOutcome(taken, null, says('judgment', 'stranger'))).toBe(taken);
});
