import { Doubt, isHash, isText, type Signed } from './signature.js';

/**
 * Everything that proves one case, in one file: who has a public key of the installation needs nothing else but this
 * program to check it.
 */
export interface Proof {
  readonly type: 'proof';
  readonly version: 1;
  /** The uuid of the case. */
  readonly instance: string;
  /** The newest checkpoint, and the chain of keys that leads to the one that signed it. */
  readonly checkpoint: Signed;
  readonly keys: readonly Signed[];
  /** Where in the tree of the checkpoint the head stands that the case had then; `seq` is its last record that is covered. */
  readonly inclusion: Inclusion;
  readonly records: readonly ProofRecord[];
  /** Content by its SHA-256: the facts that records name by hash. */
  readonly facts: Readonly<Record<string, string>>;
}

export interface Inclusion {
  readonly seq: number;
  readonly index: number;
  /** Hexadecimal, from the leaf up (RFC 9162 §2.1.3.1). */
  readonly path: readonly string[];
}

/** One record of the journal: the exact text hashed, its hash, and whether the checkpoint covers it. */
export interface ProofRecord {
  readonly record: string;
  readonly hash: string;
  readonly isCovered: boolean;
}

/** Reads a proof; of what it says, nothing is believed yet. @throws Doubt where it does not have the form of one. */
export function readProof(text: string): Proof {
  let proof: unknown;
  try {
    proof = JSON.parse(text);
  } catch {
    throw new Doubt('proof', 'the file is not JSON');
  }
  assertShape(proof, 'proof', {
    type: (value) => value === 'proof',
    version: (value) => value === 1,
    instance: isText,
    checkpoint: isSigned,
    keys: listOf(isSigned),
    inclusion: (value) => has(value, { seq: isCount, index: isCount, path: listOf(isHash) }),
    records: listOf((value) => has(value, { record: isText, hash: isHash, isCovered: (flag) => typeof flag === 'boolean' })),
    facts: (value) => isObject(value) && Object.entries(value).every(([hash, content]) => isHash(hash) && isText(content)),
  });
  return proof as Proof;
}

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isSigned = (value: unknown): boolean => has(value, { statement: isText, signature: isText });
const listOf =
  (isItem: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(isItem);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Exactly these properties: what nobody checks has no place in a proof. */
function has(value: unknown, shape: Shape): boolean {
  return isObject(value) && wrongIn(value, shape) === undefined;
}

function assertShape(value: unknown, point: string, shape: Shape): void {
  if (!isObject(value)) throw new Doubt(point, 'the file holds no proof');
  const wrong = wrongIn(value, shape);
  if (wrong !== undefined) throw new Doubt(point, `“${wrong}” is missing, unknown or not what it must be`);
}

function wrongIn(value: Record<string, unknown>, shape: Shape): string | undefined {
  return (
    Object.keys(value).find((name) => !Object.hasOwn(shape, name)) ??
    Object.keys(shape).find((name) => !Object.hasOwn(value, name) || !shape[name]!(value[name]))
  );
}
