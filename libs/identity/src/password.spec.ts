import { needsRehash } from 'argon2';
import { assertStrongPassword, hashPassword, nobodysHash, passwordOptions, verifyPassword } from './password.js';

describe('a password', () => {
  it('is kept as argon2id with a salt of its own', async () => {
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

  it('has twelve characters, counted as people count them', () => {
    expect(() => assertStrongPassword('😀'.repeat(11), '/next')).toThrow(expect.objectContaining({ code: 'invalidPayload' }));
    expect(() => assertStrongPassword('😀'.repeat(12), '/next')).not.toThrow();
  });
});
