import type { EntityManager } from 'typeorm';
import { type PlacedHead } from './head-tree.js';
import type { Signed } from './signature.js';

/** A checkpoint as stored; the hash is that of its statement. */
export interface StoredCheckpoint extends Signed {
  readonly number: number;
  readonly at: string;
  readonly hash: Buffer;
  readonly operations: PlacedHead;
}

/** A head as it is now; `covered`: as the newest checkpoint has it. */
interface PresentHead extends PlacedHead {
  readonly isCovered: boolean;
}

interface CheckpointRow {
  number: string;
  at: Date;
  statement: string;
  hash: Buffer;
  signature: Buffer;
  operation_id: string;
  operation_hash: Buffer | null;
}

interface HeadRow {
  id: string;
  uuid: string;
  seq: string;
  head: Buffer;
  is_covered: boolean;
}

/** Heads that are read and hashed at once: 10 ms in which nobody else is served (November 2026). */
export const headsAtOnce = 500;

const selectCheckpoint = 'select number, at, statement, hash, signature, operation_id, operation_hash from checkpoint';

/** What is stored of checkpoints: append-only. */
export const checkpointRows = {
  async newest(tx: EntityManager): Promise<StoredCheckpoint | null> {
    const rows = await tx.query<CheckpointRow[]>(`${selectCheckpoint} order by number desc limit 1`);
    return rows.map(stored)[0] ?? null;
  },

  async byNumber(tx: EntityManager, number: number): Promise<StoredCheckpoint | null> {
    const rows = await tx.query<CheckpointRow[]>(`${selectCheckpoint} where number = $1`, [number]);
    return rows.map(stored)[0] ?? null;
  },

  /** Newest first, those before a number. */
  async list(tx: EntityManager, before: number, limit: number): Promise<StoredCheckpoint[]> {
    const rows = await tx.query<CheckpointRow[]>(`${selectCheckpoint} where number < $1 order by number desc limit $2`, [
      before,
      limit,
    ]);
    return rows.map(stored);
  },

  /** Oldest first, those after a number. */
  async after(tx: EntityManager, number: number, limit: number): Promise<StoredCheckpoint[]> {
    const rows = await tx.query<CheckpointRow[]>(`${selectCheckpoint} where number > $1 order by number limit $2`, [
      number,
      limit,
    ]);
    return rows.map(stored);
  },

  async add(tx: EntityManager, { number, at, statement, hash, signature, operations }: StoredCheckpoint): Promise<void> {
    await tx.query(
      `insert into checkpoint (number, at, statement, hash, signature, operation_id, operation_hash)
       values ($1, $2, $3, $4, decode($5, 'hex'), $6, decode($7, 'hex'))`,
      [number, at, statement, hash, signature, operations.seq, operations.head],
    );
  },

  async addHeads(tx: EntityManager, number: number, heads: readonly PlacedHead[]): Promise<void> {
    if (heads.length === 0) return;
    await tx.query(
      `insert into checkpoint_head (instance_id, number, seq, head)
       select id, $1, seq, decode(head, 'hex') from unnest($2::bigint[], $3::bigint[], $4::text[]) as moved (id, seq, head)`,
      [number, heads.map(({ id }) => id), heads.map(({ seq }) => seq), heads.map(({ head }) => head)],
    );
  },

  /** Where the journal of operations ends now. */
  async presentOperations(tx: EntityManager): Promise<PlacedHead> {
    const rows = await tx.query<{ id: string; hash: Buffer }[]>('select id, hash from operation_record order by id desc limit 1');
    return operationsHead(rows[0]?.id ?? '0', rows[0]?.hash ?? null);
  },

  /**
   * Where the journals of cases end now, in order of internal id, at most `headsAtOnce` after one. Taken from the journals, not
   * from the snapshots, which change. One that has not moved since it was covered is returned as it was covered: whether the
   * journal still holds that is for `verify` to say.
   */
  async presentHeads(tx: EntityManager, afterId: number): Promise<PresentHead[]> {
    const rows = await tx.query<HeadRow[]>(
      `select i.id, i.uuid, last.seq,
         case when covered.seq = last.seq then covered.head else last.hash end as head, covered.seq is not distinct from last.seq as is_covered
       from instance i
       cross join lateral (select seq, hash from journal j where j.instance_id = i.id order by seq desc limit 1) last
       left join lateral (
         select seq, head from checkpoint_head h where h.instance_id = i.id order by number desc limit 1
       ) covered on true
       where i.id > $1 order by i.id limit ${headsAtOnce}`,
      [afterId],
    );
    return rows.map((row) => ({ ...placed(row), isCovered: row.is_covered }));
  },

  /** All heads of one checkpoint in order of internal id, at most `headsAtOnce` after one: as fast however long the history is. */
  async headsOf(tx: EntityManager, number: number, afterId: number): Promise<PlacedHead[]> {
    const rows = await tx.query<HeadRow[]>(
      `select i.id, i.uuid, last.seq, last.head
       from instance i cross join lateral (
         select seq, head from checkpoint_head h where h.instance_id = i.id and h.number <= $1 order by h.number desc limit 1
       ) last
       where i.id > $2 order by i.id limit ${headsAtOnce}`,
      [number, afterId],
    );
    return rows.map(placed);
  },

  /** The heads that moved with one checkpoint, in order of internal id, at most `headsAtOnce` after one. */
  async movedHeads(tx: EntityManager, number: number, afterId: number): Promise<PlacedHead[]> {
    const rows = await tx.query<HeadRow[]>(
      `select h.instance_id as id, i.uuid, h.seq, h.head from checkpoint_head h join instance i on i.id = h.instance_id
       where h.number = $1 and h.instance_id > $2 order by h.instance_id limit ${headsAtOnce}`,
      [number, afterId],
    );
    return rows.map(placed);
  },

  /** The last record of a case that a checkpoint covers; null when it does not have the case. */
  async covered(tx: EntityManager, instanceId: string, number: number): Promise<number | null> {
    const rows = await tx.query<{ seq: string }[]>(
      'select seq from checkpoint_head where instance_id = $1 and number <= $2 order by number desc limit 1',
      [instanceId, number],
    );
    return rows[0] === undefined ? null : Number(rows[0].seq);
  },
};

function operationsHead(id: string, hash: Buffer | null): PlacedHead {
  return { id: 0, journal: 'operations', seq: Number(id), head: hash?.toString('hex') ?? null };
}

function stored(row: CheckpointRow): StoredCheckpoint {
  return {
    number: Number(row.number),
    at: row.at.toISOString(),
    statement: row.statement,
    hash: row.hash,
    signature: row.signature.toString('hex'),
    operations: operationsHead(row.operation_id, row.operation_hash),
  };
}

function placed({ id, uuid, seq, head }: HeadRow): PlacedHead {
  return { id: Number(id), journal: uuid, seq: Number(seq), head: head.toString('hex') };
}
