import { errorMessage } from './error-message.js';

test.each([
  ['a password in an address', 'connect smtp://user:pa55w0rd@mail.example:465 failed', 'pa55w0rd'],
  ['the query of an address', 'POST https://hooks.example/in?key=k3y5ecret answered 500', 'k3y5ecret'],
  ['an authorization', 'refused: Authorization: Bearer abcdefgh12345', 'abcdefgh12345'],
  ['a setting by name', 'bad option password=hunter2, host=here', 'hunter2'],
  ['a field of JSON', '{"token":"t0k3n","to":"somebody"}', 't0k3n'],
  ['the secret of a webhook', 'cannot sign with whsec_MfKQ9r8GKYqrTwjU', 'MfKQ9r8GKYqrTwjU'],
])('an error never shows %s', (_name, message, secret) => {
  const shown = errorMessage(new Error(message));
  expect(shown).not.toContain(secret);
  expect(shown).toContain('…');
});

test('the rest of an error stays as it was', () => {
  expect(errorMessage(new TypeError('connect ECONNREFUSED https://hooks.example/in'))).toBe(
    'TypeError: connect ECONNREFUSED https://hooks.example/in',
  );
  expect(errorMessage('only a text')).toBe('only a text');
});

test('an error is a text that the database takes, and not longer than a page', () => {
  expect(errorMessage('\0'.repeat(3) + 'x'.repeat(9_000))).toBe('x'.repeat(4_000));
  expect(errorMessage(null)).toBe('null');
});
