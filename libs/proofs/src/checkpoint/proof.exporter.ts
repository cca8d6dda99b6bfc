import { reason, Refused } from '#machine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { StoredCase } from '#engine';
import type { JournalRecord } from '#engine';
import { checkpointRows, type StoredCheckpoint } from './checkpoint.repository.js';
import { checkpointMinutes } from './checkpoint.round.js';
import { NewestTree } from './head-trees.js';
import type { Inclusion, Proof, ProofRecord } from './proof.js';
import { SigningKeys } from './signing-keys.js';

/** A record can be as long as a request, a megabyte: so many are in memory at once. */
const recordsAtOnce = 20;

/** Exports what proves a case. */
@Injectable()
export class ProofExporter {
  private readonly tree = new NewestTree();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly keys: SigningKeys,
  ) {}

  /**
   * The proof (JSON) by the newest checkpoint, piece by piece: however long a journal is, a few records of it are in memory.
   * It ends with the record that was the last at the request.
   * @throws Refused `notYetCovered` { minutes } for a case that began after the newest checkpoint.
   */
  async export(stored: StoredCase): Promise<AsyncGenerator<string>> {
    const tx = this.dataSource.manager;
    const checkpoint = await checkpointRows.newest(tx);
    const inclusion = checkpoint === null ? null : await this.inclusion(tx, stored, checkpoint);
    if (checkpoint === null || inclusion === null)
      throw new Refused('notYetCovered', [reason('notYetCovered', { minutes: String(checkpointMinutes) })]);
    const { statement, signature } = checkpoint;
    const opening = {
      type: 'proof',
      version: 1,
      instance: stored.uuid,
      checkpoint: { statement, signature },
      keys: await this.keys.chain(tx),
      inclusion,
    } satisfies Partial<Proof>;
    // A step may have been committed and covered since the case was read.
    return this.pieces(stored.id, Math.max(stored.seq, inclusion.seq), opening);
  }

  private async inclusion(tx: EntityManager, { id }: StoredCase, checkpoint: StoredCheckpoint): Promise<Inclusion | null> {
    // Of this checkpoint, also when another has been made since.
    const covered = await checkpointRows.covered(tx, id, checkpoint.number);
    if (covered === null) return null;
    const { index, path } = await this.tree.of(tx, checkpoint, (tree) => tree.proof(Number(id))!);
    return { seq: covered, index, path: path.map((hash) => hash.toString('hex')) };
  }

  private async *pieces(id: string, last: number, opening: { readonly inclusion: Inclusion }): AsyncGenerator<string> {
    yield `${JSON.stringify(opening).slice(0, -1)},"records":[`;
    const named = new Set<string>();
    for (let seq = 0; seq < last;) {
      const rows = await this.dataSource.query<{ seq: string; record: string; hash: Buffer }[]>(
        'select seq, record, hash from journal where instance_id = $1 and seq > $2 and seq <= $3 order by seq limit $4',
        [id, seq, last, recordsAtOnce],
      );
      if (rows.length === 0) break;
      for (const { record, hash, ...row } of rows) {
        const isCovered = Number(row.seq) <= opening.inclusion.seq;
        const line: ProofRecord = { record, hash: hash.toString('hex'), isCovered };
        yield `${seq === 0 ? '' : ','}${JSON.stringify(line)}`;
        for (const name of Object.values((JSON.parse(record) as JournalRecord).factHashes)) named.add(name);
        seq = Number(row.seq);
      }
    }
    yield '],"facts":{';
    yield* this.facts([...named]);
    yield '}}\n';
  }

  /** Each once, however many records name it. */
  private async *facts(hashes: readonly string[]): AsyncGenerator<string> {
    for (const [index, hash] of hashes.entries()) {
      const rows = await this.dataSource.query<{ content: string }[]>(
        `select content from fact where sha256 = decode($1, 'hex')`,
        [hash],
      );
      if (rows[0] !== undefined) yield `${index === 0 ? '' : ','}${JSON.stringify(hash)}:${JSON.stringify(rows[0].content)}`;
    }
  }
}
