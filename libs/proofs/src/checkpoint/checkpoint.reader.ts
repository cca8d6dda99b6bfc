import { Refused } from '#machine';
import { decodeCursor, assertLimit, type Page, pageOf, type PageRequest } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { component, instant, object, orNull, sha256, type Static, text, whole } from '#schema';
import { type KeyStatement } from './key-record.js';
import { type CheckpointStatement } from './checkpoint.statement.js';
import { checkpointRows, type StoredCheckpoint } from './checkpoint.repository.js';
import { signed, type Signed } from './signature.js';
import { SigningKeys } from './signing-keys.js';

/** A checkpoint as people read it; `statement` are the exact bytes that `signature` is of, `hash` is their SHA-256. */
export const CheckpointView = component(
  'Checkpoint',
  object({
    number: whole,
    at: instant,
    count: { ...whole, description: 'Leaves of the tree: the cases, and the journal of operations' },
    root: sha256,
    previous: orNull(sha256),
    key: sha256,
    hash: sha256,
    ...signed,
  }),
);
export type CheckpointView = Static<typeof CheckpointView>;

/** A public key with the record by which the one before handed over to it. */
export const KeyView = component(
  'SigningKey',
  object({
    number: whole,
    at: instant,
    reason: text,
    key: { ...sha256, description: 'SHA-256 of the public key (SubjectPublicKeyInfo, DER)' },
    publicKey: { ...text, description: 'PEM (SubjectPublicKeyInfo)' },
    previous: orNull(sha256),
    signedBy: sha256,
    ...signed,
  }),
);
export type KeyView = Static<typeof KeyView>;

const numberPart = /^\d{1,15}$/;

/** Checkpoints and public keys, for anybody who wants to store or check them. */
@Injectable()
export class CheckpointReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly keys: SigningKeys,
  ) {}

  /** Newest first. @throws Refused `malformed`. */
  async list({ cursor, limit: requested }: PageRequest): Promise<Page<CheckpointView>> {
    const limit = assertLimit(requested);
    const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(decodeCursor(cursor, [numberPart])[0]);
    const rows = await checkpointRows.list(this.dataSource.manager, before, limit + 1);
    const page = pageOf(rows, limit, ({ number }) => [String(number)]);
    return { ...page, items: page.items.map(checkpointView) };
  }

  /** @throws Refused `notFound`. */
  async get(number: number): Promise<CheckpointView> {
    const found = await checkpointRows.byNumber(this.dataSource.manager, number);
    if (found === null) throw new Refused('notFound');
    return checkpointView(found);
  }

  /** Oldest first: each is signed by the one before. @throws Refused `malformed`. */
  async publicKeys({ cursor, limit: requested }: PageRequest): Promise<Page<KeyView>> {
    const limit = assertLimit(requested);
    const after = cursor === undefined ? 0 : Number(decodeCursor(cursor, [numberPart])[0]);
    const views = (await this.keys.chain(this.dataSource.manager)).map(keyView).filter(({ number }) => number > after);
    return pageOf(views.slice(0, limit + 1), limit, ({ number }) => [String(number)]);
  }
}

export function checkpointView({ statement, signature, hash }: StoredCheckpoint): CheckpointView {
  const { number, at, count, root, previous, key } = JSON.parse(statement) as CheckpointStatement;
  return { number, at, count, root, previous, key, hash: hash.toString('hex'), statement, signature };
}

function keyView({ statement, signature }: Signed): KeyView {
  const { number, at, reason, key, publicKey, previous, signedBy } = JSON.parse(statement) as KeyStatement;
  return { number, at, reason, key, publicKey, previous, signedBy, statement, signature };
}
