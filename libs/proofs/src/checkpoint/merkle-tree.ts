import { sha256 } from '#platform';

const width = 32;
const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** The hash of a leaf, `SHA-256(0x00 ‖ content)`: with another prefix than a node, so that no leaf can pass for one (RFC 9162 §2.1.1). */
export function leafHash(content: string): Buffer {
  return sha256(leafPrefix, content);
}

/** The hash of two subtrees, `SHA-256(0x01 ‖ left ‖ right)`. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(nodePrefix, left, right);
}

/**
 * A Merkle tree as RFC 6962 §2.1 and RFC 9162 §2.1 define it: of n leaves, the left subtree has the largest power of two
 * smaller than n. Built level by level, that is: neighbours are joined, a last one without a neighbour moves up as it is.
 * Takes 64 bytes a leaf.
 */
export class MerkleTree {
  private readonly levels: Level[] = [new Level()];
  private readonly changed = new Set<number>();

  get count(): number {
    return this.levels[0]!.count;
  }

  /** Sets a leaf; `index` may be the next free one. */
  set(index: number, hash: Uint8Array): void {
    if (index > this.count) throw new RangeError(`leaf ${index} of ${this.count}`);
    this.levels[0]!.set(index, hash);
    this.changed.add(index);
  }

  /** Puts a leaf before another: all from there on move by one. */
  insert(index: number, hash: Uint8Array): void {
    const leaves = this.levels[0]!;
    for (let place = this.count; place > index; place -= 1) this.set(place, Uint8Array.from(leaves.get(place - 1)));
    this.set(index, hash);
  }

  /** @throws RangeError for a tree without leaves. */
  root(): Buffer {
    if (this.count === 0) throw new RangeError('a tree without leaves has no root here');
    this.settle();
    return Buffer.from(this.levels.at(-1)!.get(0));
  }

  /** The siblings on the way from a leaf to the root (RFC 9162 §2.1.3.1). */
  path(index: number): Buffer[] {
    if (index < 0 || index >= this.count) throw new RangeError(`leaf ${index} of ${this.count}`);
    this.settle();
    const siblings = this.levels.slice(0, -1).map((level, height) => ({ level, sibling: Math.floor(index / 2 ** height) ^ 1 }));
    return siblings
      .filter(({ level, sibling }) => sibling < level.count)
      .map(({ level, sibling }) => Buffer.from(level.get(sibling)));
  }

  /** Computes the nodes above the changed leaves anew, and no others. */
  private settle(): void {
    let changed: Iterable<number> = this.changed;
    for (let height = 0; this.levels[height]!.count > 1; height += 1) {
      const below = this.levels[height]!;
      const above = (this.levels[height + 1] ??= new Level());
      const parents = new Set<number>();
      for (const index of changed) parents.add(index >> 1);
      for (const parent of [...parents].sort((left, right) => left - right)) {
        const left = below.get(2 * parent);
        above.set(parent, 2 * parent + 1 < below.count ? nodeHash(left, below.get(2 * parent + 1)) : left);
      }
      changed = parents;
    }
    this.changed.clear();
  }
}

/** Whether the path leads from the leaf to the root of a tree of `count` leaves (RFC 9162 §2.1.3.2). */
export function isIncluded(
  leaf: Uint8Array,
  { index, count, path }: { index: number; count: number; path: readonly Uint8Array[] },
  root: Uint8Array,
): boolean {
  if (index < 0 || index >= count) return false;
  let [place, last, hash]: [number, number, Uint8Array] = [index, count - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    const isRight = place % 2 === 1;
    hash = isRight || place === last ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
    // Without a neighbour it moved up as it was, until it became a right one.
    if (!isRight && place === last) while (place % 2 === 0 && place > 0) [place, last] = [place >> 1, last >> 1];
    [place, last] = [place >> 1, last >> 1];
  }
  return last === 0 && Buffer.compare(hash, root) === 0;
}

/** Hashes of one height, side by side: objects of their own would take four times the room. */
class Level {
  count = 0;
  private bytes = Buffer.alloc(width * 16);

  get(index: number): Uint8Array {
    return this.bytes.subarray(index * width, (index + 1) * width);
  }

  set(index: number, hash: Uint8Array): void {
    this.count = Math.max(this.count, index + 1);
    if (this.count * width > this.bytes.length) this.bytes = Buffer.concat([this.bytes, Buffer.alloc(this.bytes.length)]);
    this.bytes.set(hash, index * width);
  }
}
