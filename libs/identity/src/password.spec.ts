import { needsRehash } from 'argon2';
import type { Refused } from '#machine';
import { assertStrongPassword, hashPassword, nobodysHash, passwordOptions, verifyPassword } from './password.js';

describe('a password', () => {
  it('is stored as argon2id with a salt of its own', async () => {
    const [first, second] = await Promise.all([hashPassword('катуу сыр сөз'), hashPassword('катуу сыр сөз')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
    await expect(verifyPassword('катуу сыр сөз', first)).resolves.toBe(true);
    await expect(verifyPassword('катуу сыр соз', first)).resolves.toBe(false);
  });

  it('is the same composed and decomposed', async () => {
    const hash = await hashPassword('чоң сырсөз й'.normalize('NFC'));
    await expect(verifyPassword('чоң сырсөз й'.normalize('NFD'), hash)).resolves.toBe(true);
  });

  it('of nobody costs the same work and is never right', async () => {
    expect(needsRehash(nobodysHash, passwordOptions)).toBe(false);
    await expect(verifyPassword('anything at all', null)).resolves.toBe(false);
  });

  const person = { login: 'aimak.clerk', name: 'Асанова Жылдыз' };
  const codeOf = (password: string): Promise<string | undefined> =>
    assertStrongPassword(password, person, '/next').then(
      () => undefined,
      ({ problems }: Refused) => problems[0]!.code,
    );

  it('has twelve characters, counted as people count them', async () => {
    const many = ['😀', '🐎', '🌿', '🏔', '🥛', '🪕', '🦅', '🐑', '🧿', '🪢', '🫖', '🧵'];
    expect(await codeOf(many.slice(0, 11).join(''))).toBe('minLength');
    expect(await codeOf(many.join(''))).toBeUndefined();
  });

  it.each([
    ['one character', 'aaaaaaaaaaaa'],
    ['one character that nobody lists', '😀'.repeat(12)],
    ['a common one', 'Password1234'],
    ['a common one twice', 'passwordpassword'],
    ['digits in a row', '123456789012'],
    ['keys in a row', 'qwertyuiop[]'],
    ['the same keys on a Cyrillic keyboard', 'йцукенгшщзхъ'],
    ['a common one, typed on a Cyrillic keyboard', 'зфыыцщквзфыыцщкв'],
    ['a few characters again and again', 'abcabcabcabcabcabcabcabcabcabc'],
    ['a date', '01.01.199001.01.1990'],
    ['the name', 'асановажылдыз'],
  ])('is none that anybody would try: %s', async (_, guessable) => {
    expect(await codeOf(guessable)).toBe('isGuessable');
  });

  it('does not hold the login, whatever else it holds', async () => {
    expect(await codeOf('Aimak.Clerk ичкен чай 7')).toBe('containsLogin');
  });

  it.each([['ак калпак, ак сакал'], ['correct horse battery'], ['тоодой чоң бак'], ['qK7-mZ2vXw9Ru']])(
    'may be %s',
    async (fine) => {
      expect(await codeOf(fine)).toBeUndefined();
    },
  );
});
