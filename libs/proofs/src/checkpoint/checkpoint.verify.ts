import { CONFIGURATION, type Configuration } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { checkpointRows, type StoredCheckpoint } from './checkpoint.repository.js';
import { readCheckpoint, statementHash } from './checkpoint.statement.js';
import { HeadTree } from './head-tree.js';
import { bringTo } from './head-trees.js';
import { keysHere } from './key-files.js';
import { type KnownKey, readKeyChain } from './key-record.js';
import { Doubt } from './signature.js';
import { SigningKeys, statementOf } from './signing-keys.js';

/** How many checkpoints were verified, and each fault as one line: what it is about, and what is wrong. */
interface CheckpointsVerified {
  readonly verified: number;
  readonly faults: readonly string[];
  /** Whether a key from outside the database vouches for those in it; null when there is none to compare with. */
  readonly isKeyKnown: boolean | null;
}

interface MovedRow {
  uuid: string | null;
  instance_id: string;
  seq: string;
  number: string;
}

const rowsAtOnce = 10_000;

/** Beyond these the past is rewritten as a whole: nobody reads more. */
const maxFaults = 100;

/** Proves that the journals still hold what was signed of them, also where their chains were computed anew. */
@Injectable()
export class VerifyCheckpoints {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly keys: SigningKeys,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Checks keys, signatures, chain and roots of all checkpoints, then every covered head against the journals. */
  all(): Promise<CheckpointsVerified> {
    return this.dataSource.transaction('REPEATABLE READ', (tx) => this.within(tx));
  }

  /** The same, in a transaction of the caller. */
  async within(tx: EntityManager): Promise<CheckpointsVerified> {
    const faults: string[] = [];
    const verified = await this.statements(tx).catch((error: unknown) => {
      if (!(error instanceof Doubt)) throw error;
      faults.push(error.message);
      return null;
    });
    faults.push(...(await this.heads(tx)));
    const isKeyKnown = await this.isKeyKnown(tx);
    if (isKeyKnown === false)
      faults.push('keys: none of those in the database is among the key files here (SIGNING_KEY, or keys in DATA_DIR)');
    const newest = await checkpointRows.newest(tx);
    return { verified: verified ?? newest?.number ?? 0, faults: faults.slice(0, maxFaults), isKeyKnown };
  }

  /** @throws Doubt about the first that is not what it must be: all later ones build on it. */
  private async statements(tx: EntityManager): Promise<number> {
    const keys = readKeyChain(await this.keys.chain(tx));
    const tree = new HeadTree();
    let before: StoredCheckpoint | null = null;
    let keyNumber = 1;
    for (;;) {
      const page: StoredCheckpoint[] = await checkpointRows.after(tx, before?.number ?? 0, 100);
      for (const checkpoint of page) {
        keyNumber = this.statement(checkpoint, before, keys, keyNumber);
        await bringTo(tx, tree, before?.number ?? 0, checkpoint);
        const { count, root } = JSON.parse(checkpoint.statement) as { count: number; root: string };
        if (tree.count !== count || tree.root().toString('hex') !== root)
          throw new Doubt(`checkpoint ${checkpoint.number}`, 'the heads that it covers are not those that were signed');
        before = checkpoint;
      }
      if (page.length === 0) return before?.number ?? 0;
    }
  }

  /** @returns the number of the key that signed: an older one never signs again. */
  private statement(
    checkpoint: StoredCheckpoint,
    before: StoredCheckpoint | null,
    keys: readonly KnownKey[],
    keyNumber: number,
  ): number {
    const point = `checkpoint ${checkpoint.number}`;
    if (checkpoint.number !== (before?.number ?? 0) + 1)
      throw new Doubt(`checkpoint ${(before?.number ?? 0) + 1}`, 'it is missing');
    const { number, at, previous, key } = readCheckpoint(checkpoint, keys, point);
    if (number !== checkpoint.number || at !== checkpoint.at) throw new Doubt(point, 'it is stored with another number or time');
    if (previous !== (before?.hash.toString('hex') ?? null)) throw new Doubt(point, 'it does not follow the one before');
    if (!statementHash(checkpoint).equals(checkpoint.hash)) throw new Doubt(point, 'it is stored with another hash');
    const signer = keys.findIndex(({ statement }) => statement.key === key) + 1;
    if (signer < keyNumber) throw new Doubt(point, 'it is signed by a key that had been replaced');
    return signer;
  }

  /** Covered heads that the journals no longer hold, of each case the first; and heads of no checkpoint. */
  private async heads(tx: EntityManager): Promise<string[]> {
    const faults: string[] = [];
    for (let afterId = '0'; ;) {
      const [span] = await tx.query<{ last: string | null }[]>(
        `select max(id) as last from (select instance_id as id from checkpoint_head where instance_id > $1 order by 1 limit ${rowsAtOnce}) page`,
        [afterId],
      );
      if (span!.last === null) break;
      const rows = await tx.query<MovedRow[]>(
        `select distinct on (h.instance_id) h.instance_id, i.uuid, h.seq, h.number
         from checkpoint_head h left join instance i on i.id = h.instance_id
         left join journal j on (j.instance_id, j.seq) = (h.instance_id, h.seq)
         where h.instance_id > $1 and h.instance_id <= $2 and j.hash is distinct from h.head order by h.instance_id, h.number`,
        [afterId, span!.last],
      );
      faults.push(
        ...rows.map(
          ({ uuid, instance_id, seq, number }) =>
            `${uuid ?? `case ${instance_id}`} ${seq} the record is not the one that checkpoint ${number} covers`,
        ),
      );
      afterId = span!.last;
    }
    return [...faults, ...(await this.others(tx))];
  }

  private async others(tx: EntityManager): Promise<string[]> {
    const operations = await tx.query<{ number: string; operation_id: string }[]>(
      `select c.number, c.operation_id from checkpoint c left join operation_record o on o.id = c.operation_id
       where c.operation_id > 0 and o.hash is distinct from c.operation_hash order by c.number limit 1`,
    );
    const stray = await tx.query<{ number: string }[]>(
      'select number from checkpoint_head where number > coalesce((select max(number) from checkpoint), 0) limit 1',
    );
    return [
      ...operations.map(
        ({ number, operation_id }) => `operation ${operation_id} is not the one that checkpoint ${number} covers`,
      ),
      ...stray.map(({ number }) => `checkpoint ${number}: there are heads of it, but no checkpoint`),
    ];
  }

  /** Who can write the whole database could begin keys and checkpoints anew; the key files show it. */
  private async isKeyKnown(tx: EntityManager): Promise<boolean | null> {
    const chain = await this.keys.chain(tx);
    const files = await keysHere(this.configuration);
    if (chain.length === 0 || files.length === 0) return null;
    // Any of them: it hands over to those after it, and only its holder can have made it do so.
    return chain.some((record) => files.includes(statementOf(record).key));
  }
}
