import type { KeyObject } from 'node:crypto';
import { sha256 } from '#platform';
import {
  Doubt,
  is,
  isHash,
  isHashOrNull,
  isInstant,
  isNumber,
  isSignedBy,
  keyId,
  readStatement,
  type Signed,
  signStatement,
} from './signature.js';

/** What a checkpoint states: all journals ended, at `at`, with the heads whose Merkle tree has this root. */
export interface CheckpointStatement {
  readonly type: 'checkpoint';
  readonly version: 1;
  /** Counts the checkpoints of an installation, from 1. */
  readonly number: number;
  /** Business time (ISO 8601, UTC). */
  readonly at: string;
  /** Leaves of the tree: the cases and the journal of operations. */
  readonly count: number;
  readonly root: string;
  /** SHA-256 of the statement of the checkpoint before. */
  readonly previous: string | null;
  /** The id of the key that signs. */
  readonly key: string;
}

export function signCheckpoint(
  { number, at, count, root, previous }: Omit<CheckpointStatement, 'type' | 'version' | 'key'>,
  privateKey: KeyObject,
): Signed {
  const key = keyId(privateKey);
  const statement: CheckpointStatement = { type: 'checkpoint', version: 1, number, at, count, root, previous, key };
  return signStatement(statement, privateKey);
}

/** A key that may have signed, with its id. */
interface Signer {
  readonly key: string;
  readonly publicKey: KeyObject;
}

/** Checks form and signature by one of these keys. @throws Doubt. */
export function readCheckpoint(signed: Signed, keys: readonly Signer[], point: string): CheckpointStatement {
  const statement = readStatement(signed.statement, point, fields) as CheckpointStatement;
  const signer = keys.find(({ key }) => key === statement.key);
  if (signer === undefined) throw new Doubt(point, `the key ${statement.key} is not among the keys`);
  if (!isSignedBy(signed, signer.publicKey)) throw new Doubt(point, 'the signature is wrong');
  return statement;
}

export function statementHash({ statement }: Signed): Buffer {
  return sha256(statement);
}

const fields = {
  type: is('checkpoint'),
  version: is(1),
  number: isNumber,
  at: isInstant,
  count: isNumber,
  root: isHash,
  previous: isHashOrNull,
  key: isHash,
};
