import { sha256 } from '#platform';
import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonicalJson } from '#machine';
import { describing, object, type Static, text } from '#schema';

/** The exact text that was signed, and its Ed25519 signature (RFC 8032) in hexadecimal. */
export const signed = {
  statement: { ...text, description: 'The exact text that was signed: canonical JSON (RFC 8785)' },
  signature: {
    ...describing<string>({ type: 'string', pattern: '^[0-9a-f]{128}$' }),
    description: 'Ed25519, of the bytes of the statement',
  },
};

export const Signed = object(signed);
export type Signed = Static<typeof Signed>;

/** What is wrong, and with what: the first bad point of what was to be proved. */
export class Doubt extends Error {
  constructor(
    readonly point: string,
    readonly fault: string,
  ) {
    super(`${point}: ${fault}`);
    this.name = 'Doubt';
  }
}

/** Signs the canonical JSON (RFC 8785) of a statement. Each has a `type`, so that none can pass for one of another kind. */
export function signStatement(statement: { readonly type: string }, privateKey: KeyObject): Signed {
  const text = canonicalJson(statement);
  return { statement: text, signature: sign(null, Buffer.from(text), privateKey).toString('hex') };
}

export function isSignedBy({ statement, signature }: Signed, publicKey: KeyObject): boolean {
  return /^[0-9a-f]{128}$/.test(signature) && verify(null, Buffer.from(statement), publicKey, Buffer.from(signature, 'hex'));
}

/** The id of a key: SHA-256 (hexadecimal) of the public key as SubjectPublicKeyInfo, DER. Of a private key, that of its public one. */
export function keyId(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return sha256(publicKey.export({ type: 'spki', format: 'der' })).toString('hex');
}

/** That of a private key. */
export function publicKeyOf(key: KeyObject): KeyObject {
  return createPublicKey(key);
}

/** The public key as PEM, as openssl reads it. */
export function publicPem(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return publicKey.export({ type: 'spki', format: 'pem' }) as string;
}

/** @throws Doubt when it is not an Ed25519 public key. */
export function readPublicKey(pem: string, point: string): KeyObject {
  let key: KeyObject;
  try {
    // A private key would be read as well; it must never lie about in such files.
    if (/PRIVATE/.test(pem)) throw new Error('private');
    key = createPublicKey(pem);
  } catch {
    throw new Doubt(point, 'this is not a public key');
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new Doubt(point, 'this is not an Ed25519 key');
  return key;
}

/** Reads a statement that must be canonical JSON of exactly these fields. @throws Doubt. */
export function readStatement(
  text: string,
  point: string,
  fields: Readonly<Record<string, (value: unknown) => boolean>>,
): object {
  let statement: unknown;
  try {
    statement = JSON.parse(text);
  } catch {
    throw new Doubt(point, 'the statement is not JSON');
  }
  const isObject = typeof statement === 'object' && statement !== null && !Array.isArray(statement);
  if (!isObject || canonicalJson(statement) !== text) throw new Doubt(point, 'the statement is not canonical JSON');
  const given = statement as Record<string, unknown>;
  const wrong =
    Object.keys(given).find((name) => !Object.hasOwn(fields, name)) ??
    Object.keys(fields).find((name) => !fields[name]!(given[name]));
  if (wrong !== undefined) throw new Doubt(point, `the statement has a wrong “${wrong}”`);
  return given;
}

export const isText = (value: unknown): boolean => typeof value === 'string';
export const isNumber = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) > 0;
export const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
export const isHashOrNull = (value: unknown): boolean => value === null || isHash(value);
export const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value));
export const is =
  (expected: unknown) =>
  (value: unknown): boolean =>
    value === expected;
