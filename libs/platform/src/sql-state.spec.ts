import { isConflict, isUnavailable, sqlState } from './sql-state.js';

const withCode = (code: string): Error => Object.assign(new Error('x'), { code });

test.each(['40001', '40P01', '55P03', '57014'])('%s is a conflict', (code) => {
  expect([isConflict, isUnavailable].map((is) => is(withCode(code)))).toEqual([true, false]);
});

test.each([
  ...['53300', '57P01', '57P02', '57P03', '57P05', '08006'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH', 'EHOSTDOWN'],
])('%s is no answer', (code) => {
  expect([isConflict, isUnavailable].map((is) => is(withCode(code)))).toEqual([false, true]);
});

test.each(['22003', '23505', '23514'])('%s breaks a constraint: trying again would fail again', (code) => {
  expect([isConflict, isUnavailable].map((is) => is(withCode(code)))).toEqual([false, false]);
});

test('other errors are none of these', () => {
  for (const error of [withCode('42P01'), new Error('something'), 'text', null, undefined, {}]) {
    expect([isConflict, isUnavailable].some((is) => is(error))).toBe(false);
  }
  expect(sqlState(withCode('42P01'))).toBe('42P01');
  expect(sqlState({ code: 42 })).toBeUndefined();
});
