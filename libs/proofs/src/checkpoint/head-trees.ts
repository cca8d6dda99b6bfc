import type { EntityManager } from 'typeorm';
import { checkpointRows, headsAtOnce, type StoredCheckpoint } from './checkpoint.repository.js';
import { HeadTree, type PlacedHead } from './head-tree.js';

/** Brings a tree from the checkpoint that it is of (0: an empty one) to a later one. */
export async function bringTo(
  tx: EntityManager,
  tree: HeadTree,
  from: number,
  { number, operations }: StoredCheckpoint,
): Promise<void> {
  tree.apply([operations]);
  if (from === 0) return applyAll(tree, (afterId) => checkpointRows.headsOf(tx, number, afterId));
  for (let next = from + 1; next <= number; next += 1)
    await applyAll(tree, (afterId) => checkpointRows.movedHeads(tx, next, afterId));
}

async function applyAll(tree: HeadTree, read: (afterId: number) => Promise<PlacedHead[]>): Promise<void> {
  for (let afterId = 0; ;) {
    const heads = await read(afterId);
    tree.apply(heads);
    if (heads.length < headsAtOnce) return;
    afterId = heads.at(-1)!.id;
  }
}

/** Checkpoints, a week of them: to read each of more takes longer than to build the tree anew. */
const farthest = 1_000;

/** The tree of the newest checkpoint, cached for the next caller: 80 bytes a case. Concurrent callers wait for one building. */
export class NewestTree {
  private cached: { readonly number: number; readonly tree: HeadTree } | null = null;
  private building: Promise<unknown> = Promise.resolve();

  /** Looks into the tree of this checkpoint; `look` must not wait for anything, since the tree moves on afterwards. */
  async of<Found>(tx: EntityManager, checkpoint: StoredCheckpoint, look: (tree: HeadTree) => Found): Promise<Found> {
    const built = this.building.then(() => this.build(tx, checkpoint)).then(look);
    this.building = built.catch(() => undefined);
    return built;
  }

  private async build(tx: EntityManager, checkpoint: StoredCheckpoint): Promise<HeadTree> {
    const { number } = checkpoint;
    if (this.cached?.number === number) return this.cached.tree;
    const isNear = this.cached !== null && this.cached.number < number && number - this.cached.number <= farthest;
    const { number: from, tree } = isNear ? this.cached! : { number: 0, tree: new HeadTree() };
    // Half brought further it would be of no checkpoint.
    this.cached = null;
    await bringTo(tx, tree, from, checkpoint);
    this.cached = { number, tree };
    return tree;
  }
}
