import { problemOf } from './problem';

const whole = { code: 'conflict', title: 'Conflict', status: 409, detail: 'It changed.', reasons: [], instance: 'r-1' };

test('a problem of the server stays as it is', () => {
  const problems = [{ path: '/name', code: 'missing', text: 'Missing.' }];
  expect(problemOf({ ...whole, problems }, 409)).toEqual({ ...whole, problems });
});

test('of a problem without details its title is shown', () => {
  const expected = { code: 'overloaded', title: 'Too busy', status: 503, detail: 'Too busy', reasons: [] };
  expect(problemOf({ code: 'overloaded', title: 'Too busy' }, 503)).toEqual(expected);
  expect(problemOf({ code: 'overloaded', title: 'Too busy', detail: null, reasons: 'none', problems: {} }, 503)).toEqual(
    expected,
  );
});

test.each([undefined, null, 'Bad gateway', {}, { title: 'Bad gateway' }, { code: 502, title: 'Bad gateway' }])(
  '%j is no problem',
  (body) => {
    expect(problemOf(body, 502)).toBeUndefined();
  },
);
