import { Clock } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { checkpointRows, headsAtOnce, type StoredCheckpoint } from './checkpoint.repository.js';
import { signCheckpoint, statementHash } from './checkpoint.statement.js';
import { inTurn, type IfTaken } from './checkpoint.turn.js';
import { HeadTree } from './head-tree.js';
import { CheckpointStore } from './checkpoint-store.js';
import { SigningKeys } from './signing-keys.js';

/** The newest checkpoint, and whether this call made it. */
export interface Made {
  readonly checkpoint: StoredCheckpoint;
  readonly isNew: boolean;
}

/** Makes checkpoints: signed statements of where all journals ended. */
@Injectable()
export class Checkpoints {
  private running: Promise<Made> | null = null;
  private next: Promise<Made> | null = null;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly keys: SigningKeys,
    private readonly files: CheckpointStore,
    private readonly clock: Clock,
  ) {}

  /**
   * A checkpoint that covers everything committed before this call; the newest one when it does so already. However many
   * ask at once, this process makes one at a time and lets one wait, which is the answer to all who came meanwhile.
   * @throws Refused `signingKeyMissing`.
   */
  make(): Promise<Made> {
    if (this.running === null) return this.run();
    const begin = (): Promise<Made> => {
      this.next = null;
      return this.run();
    };
    this.next ??= this.running.then(begin, begin);
    return this.next;
  }

  /** The same, for the round: null when another process is at it. */
  makeUnlessBusy(): Promise<Made | null> {
    return this.makeInTurn('leave');
  }

  private run(): Promise<Made> {
    const made = this.makeInTurn('wait').then((result) => result!);
    const over = (): void => void (this.running = null);
    this.running = made;
    made.then(over, over);
    return made;
  }

  private async makeInTurn(ifTaken: IfTaken): Promise<Made | null> {
    const made = await this.store(ifTaken);
    if (made !== null) await this.files.keep(made.checkpoint);
    return made;
  }

  /**
   * All heads are read in one REPEATABLE READ snapshot, so they are those of one moment. A step that commits later is not in
   * it, and is not skipped either: each time, where every journal ends is compared with what was covered last, never read
   * from a place where reading stopped.
   */
  private store(ifTaken: IfTaken): Promise<Made | null> {
    return inTurn(this.dataSource, ifTaken, async (tx) => {
      const before = await checkpointRows.newest(tx);
      const number = (before?.number ?? 0) + 1;
      const operations = await checkpointRows.presentOperations(tx);
      const tree = new HeadTree();
      tree.apply([operations]);
      const moved = await this.coverHeads(tx, tree, number);
      if (before !== null && moved === 0 && before.operations.seq === operations.seq) return { checkpoint: before, isNew: false };
      const now = this.clock.now().toISOString();
      const at = before !== null && before.at > now ? before.at : now;
      const statement = {
        number,
        at,
        count: tree.count,
        root: tree.root().toString('hex'),
        previous: before?.hash.toString('hex') ?? null,
      };
      const signed = signCheckpoint(statement, await this.keys.inForce(tx));
      const checkpoint = { ...signed, number, at, hash: statementHash(signed), operations };
      await checkpointRows.add(tx, checkpoint);
      return { checkpoint, isNew: true };
    });
  }

  /** @returns how many heads moved since the checkpoint before. */
  private async coverHeads(tx: EntityManager, tree: HeadTree, number: number): Promise<number> {
    let moved = 0;
    for (let afterId = 0; ;) {
      const heads = await checkpointRows.presentHeads(tx, afterId);
      tree.apply(heads);
      const fresh = heads.filter(({ isCovered }) => !isCovered);
      await checkpointRows.addHeads(tx, number, fresh);
      moved += fresh.length;
      if (heads.length < headsAtOnce) return moved;
      afterId = heads.at(-1)!.id;
    }
  }
}
