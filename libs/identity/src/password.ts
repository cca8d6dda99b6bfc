import type * as argon2 from 'argon2';
import { Refused } from '#machine';
import { isGuessable } from './guessable-password.js';

/** OWASP's minimum for argon2id (password storage cheat sheet, 2023): 19 MiB of memory for each computation. */
export const passwordOptions = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of 32 random bytes that nobody stored: an unknown login costs the same time as a known one. */
export const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$CWDcmMoIUADZgtA1LkgGHw$fAGZCB3EvZIOHPIb2bPsA9rarOiChz6b7ICmU2Xfi3c';

const minimumLength = 12;

export async function hashPassword(password: string): Promise<string> {
  const { argon2id, hash } = await loadArgon2();
  return hash(normalise(password), { ...passwordOptions, type: argon2id });
}

/** Whether the password is right; without a hash (nobody, or a person without password) false after the same work. */
export async function verifyPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const { verify } = await loadArgon2();
  const matches = await verify(passwordHash ?? nobodysHash, normalise(password));
  return matches && passwordHash !== null;
}

/** @throws Refused `invalidPayload` naming `path`: `minLength`. */
export function assertLongPassword(password: string, path: string): void {
  if ([...password].length < minimumLength) throw weak(path, 'minLength');
}

/**
 * Long, and none of the first that anybody would try, nor made of the login; no rules on kinds of characters.
 * @throws Refused `invalidPayload` naming `path`: `minLength`, `containsLogin`, `isGuessable`.
 */
export async function assertStrongPassword(
  password: string,
  { login, name }: { readonly login: string; readonly name: string },
  path: string,
): Promise<void> {
  assertLongPassword(password, path);
  if (normalise(password).toLowerCase().includes(login)) throw weak(path, 'containsLogin');
  if (await isGuessable(password, [login, name])) throw weak(path, 'isGuessable');
}

function weak(path: string, code: string): Refused {
  return new Refused('invalidPayload', [], [{ path, code }]);
}

// The same password typed on another keyboard may come decomposed: "й" is one character or two.
function normalise(password: string): string {
  return password.normalize('NFKC');
}

// At the first use: migrations and other tools know this lib's schema and need no native code.
function loadArgon2(): Promise<typeof argon2> {
  return import('argon2');
}
