import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { sha256 } from '#platform';
import {
  Doubt,
  is,
  isHash,
  isHashOrNull,
  isInstant,
  isNumber,
  isSignedBy,
  isText,
  keyId,
  publicPem,
  readPublicKey,
  readStatement,
  type Signed,
  signStatement,
} from './signature.js';

/** That a key signs from now on: stated by the key before it; the first key states itself. */
export interface KeyStatement {
  readonly type: 'key';
  readonly version: 1;
  /** Counts the keys of an installation, from 1. */
  readonly number: number;
  readonly at: string;
  readonly reason: string;
  readonly key: string;
  /** PEM. */
  readonly publicKey: string;
  /** SHA-256 of the statement about the key before. */
  readonly previous: string | null;
  /** The id of the key whose signature this bears. */
  readonly signedBy: string;
}

/** A key of the chain that has been checked. */
export interface KnownKey {
  /** Its id. */
  readonly key: string;
  readonly statement: KeyStatement;
  readonly publicKey: KeyObject;
}

/** The record of a new key. `before` is null for the first. */
export function recordKey(
  fresh: KeyObject,
  before: { readonly record: Signed; readonly privateKey: KeyObject } | null,
  at: string,
  reason: string,
): Signed {
  const signer = before?.privateKey ?? fresh;
  const statement: KeyStatement = {
    type: 'key',
    version: 1,
    number: before === null ? 1 : (JSON.parse(before.record.statement) as KeyStatement).number + 1,
    at,
    reason,
    key: keyId(fresh),
    publicKey: publicPem(fresh),
    previous: before === null ? null : sha256(before.record.statement).toString('hex'),
    signedBy: keyId(signer),
  };
  return signStatement(statement, signer);
}

/** Checks that each key was handed on by the one before. @throws Doubt about the first that was not. */
export function readKeyChain(records: readonly Signed[]): KnownKey[] {
  const chain: KnownKey[] = [];
  for (const [index, record] of records.entries()) {
    const point = `key ${index + 1}`;
    const statement = readStatement(record.statement, point, fields) as KeyStatement;
    const publicKey = readPublicKey(statement.publicKey, point);
    if (statement.number !== index + 1) throw new Doubt(point, 'a key before it is missing');
    if (keyId(publicKey) !== statement.key) throw new Doubt(point, 'the id is not that of the key');
    const before = chain.at(-1);
    const previous = before === undefined ? null : sha256(records[index - 1]!.statement).toString('hex');
    const signer = before?.publicKey ?? publicKey;
    if (statement.previous !== previous || statement.signedBy !== keyId(signer))
      throw new Doubt(point, 'it was not handed on by the key before');
    if (!isSignedBy(record, signer)) throw new Doubt(point, 'the signature is wrong');
    chain.push({ key: statement.key, statement, publicKey });
  }
  return chain;
}

/** The private key of an Ed25519 key file (PKCS#8, PEM); null when it is none. */
export function readPrivateKey(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' && createPublicKey(key) !== null ? key : null;
  } catch {
    return null;
  }
}

const fields = {
  type: is('key'),
  version: is(1),
  number: isNumber,
  at: isInstant,
  reason: isText,
  key: isHash,
  publicKey: isText,
  previous: isHashOrNull,
  signedBy: isHash,
};
