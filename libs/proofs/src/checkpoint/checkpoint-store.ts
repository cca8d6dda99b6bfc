import { open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CONFIGURATION, type Configuration, newId } from '#platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { checkpointRows, type StoredCheckpoint } from './checkpoint.repository.js';
import { type CheckpointStatement, readCheckpoint, statementHash } from './checkpoint.statement.js';
import { findKey, type KeyPlace, syncFolder } from './key-files.js';
import { readKeyChain } from './key-record.js';
import { Doubt, publicKeyOf, type Signed } from './signature.js';
import { SigningKeys } from './signing-keys.js';

/**
 * Checkpoints that lie outside the database: the newest one beside the keys, and those that people have exported. A database that
 * lacks one of them is older than what it once was, or another, however sound it is in itself.
 */
@Injectable()
export class CheckpointStore {
  private readonly log = new Logger(CheckpointStore.name);
  private missing: readonly string[] = [];

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly keys: SigningKeys,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Whether this process has found that the database lacks the checkpoint beside the keys. */
  get isBehind(): boolean {
    return this.missing.length > 0;
  }

  /** Looks whether the database has the checkpoint that lies beside the keys, and warns. @returns each fault as one line. */
  async check(): Promise<readonly string[]> {
    const file = keyFile(this.configuration);
    const text = await readFile(file, 'utf8').catch(() => null);
    const missing = text === null ? [] : await this.missingFrom(text, file);
    if (missing.join() !== this.missing.join()) for (const fault of missing) this.log.warn(fault);
    return (this.missing = missing);
  }

  /** Puts the newest checkpoint beside the keys. One that the database lacks stays: it is the only trace of what was lost. */
  async keep({ statement, signature }: StoredCheckpoint): Promise<void> {
    const file = keyFile(this.configuration);
    try {
      if ((await this.check()).length === 0) await write(file, `${JSON.stringify({ statement, signature })}\n`);
    } catch (error) {
      // Where no keys are, there is nothing to put it beside.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      this.log.warn(`The newest checkpoint cannot be stored in ${file}: ${(error as Error).message}`);
    }
  }

  /**
   * Compares an exported checkpoint, a list of them or a proof with the database.
   * @param file where it was read: the beginning of each fault. @returns each fault as one line; none when the database has all.
   */
  async missingFrom(text: string, file: string): Promise<string[]> {
    const { manager } = this.dataSource;
    const faults: string[] = [];
    for (const signed of exportedIn(text)) {
      const fault = signed === null ? 'there is no exported checkpoint in it' : await this.faultOf(manager, signed);
      if (fault !== null) faults.push(`${file}: ${fault}`);
    }
    return faults;
  }

  private async faultOf(tx: EntityManager, signed: Signed): Promise<string | null> {
    let statement: CheckpointStatement;
    try {
      statement = await this.read(tx, signed);
    } catch (error) {
      if (error instanceof Doubt) return error.message;
      throw error;
    }
    const name = `checkpoint ${statement.number} of ${statement.at}`;
    const stored = await checkpointRows.byNumber(tx, statement.number);
    if (stored !== null && statementHash(stored).equals(statementHash(signed))) return null;
    if (stored !== null) return `${name}: the database has another one of this number, of ${stored.at}`;
    const newest = await checkpointRows.newest(tx);
    const end = newest === null ? 'has none' : `ends at checkpoint ${newest.number} of ${newest.at}`;
    const [{ count }] = await tx.query<[{ count: number }]>('select count(*)::int as count from instance');
    // The journal of operations is a leaf as well.
    const fewer = statement.count - 1 - count;
    return `${name}: it is missing, the database ${end}${fewer > 0 ? ` and lacks at least ${fewer} of the ${statement.count - 1} cases that it covered` : ''}`;
  }

  /** By the keys of the database, or by a key file: what was lost may be the record of the key as well. @throws Doubt. */
  private async read(tx: EntityManager, signed: Signed): Promise<CheckpointStatement> {
    const chain = await this.keys.chain(tx);
    try {
      return readCheckpoint(signed, readKeyChain(chain), 'checkpoint');
    } catch (doubt) {
      const named = /"key":"([0-9a-f]{64})"/.exec(signed.statement)?.[1];
      const key = named === undefined ? null : await findKey(this.configuration, named);
      if (named === undefined || key === null) throw doubt;
      return readCheckpoint(signed, [{ key: named, publicKey: publicKeyOf(key) }], 'checkpoint');
    }
  }
}

function keyFile({ dataDir, signingKey }: KeyPlace): string {
  return signingKey === null ? join(dataDir, 'keys', 'newest-checkpoint.json') : `${signingKey}.newest-checkpoint.json`;
}

/** The answers of `GET /api/checkpoints` and `/api/checkpoints/:number`, a proof, or what is stored beside the keys; null: none. */
function exportedIn(text: string): (Signed | null)[] {
  let exported: unknown;
  try {
    exported = JSON.parse(text);
  } catch {
    return [null];
  }
  const { items, checkpoint } = (exported ?? {}) as { items?: unknown; checkpoint?: unknown };
  const found = Array.isArray(items) ? (items as unknown[]) : [checkpoint ?? exported];
  return found.length === 0 ? [null] : found.map((each) => (isSigned(each) ? each : null));
}

function isSigned(value: unknown): value is Signed {
  const { statement, signature } = (value ?? {}) as Partial<Record<keyof Signed, unknown>>;
  return typeof statement === 'string' && typeof signature === 'string';
}

/** Whole and on the disk, in the place of the one before. */
async function write(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${newId()}`;
  const handle = await open(unfinished, 'wx', 0o600);
  await handle
    .writeFile(text)
    .then(() => handle.sync())
    .finally(() => handle.close());
  await rename(unfinished, file);
  await syncFolder(dirname(file));
}
