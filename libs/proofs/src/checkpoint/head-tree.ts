import { canonicalJson } from '#machine';
import { leafHash, MerkleTree } from './merkle-tree.js';

/** Where a journal ended. `journal`: the uuid of a case, or `operations` for what people did outside cases. */
export interface Head {
  readonly journal: string;
  /** The number of its last record; 0 for an empty journal of operations. */
  readonly seq: number;
  /** Its hash, hexadecimal; null for an empty journal of operations. */
  readonly head: string | null;
}

/** The head of a case with its internal id, by which the leaves are ordered; that of the operations has 0. */
export interface PlacedHead extends Head {
  readonly id: number;
}

/** A leaf is the canonical JSON of a head: `{"head":"…","journal":"…","seq":…}`. */
export function headLeaf({ journal, seq, head }: Head): Buffer {
  return leafHash(canonicalJson({ journal, seq, head } satisfies Head));
}

/** The heads of all journals as a Merkle tree, in order of internal id: the operations first, then the cases as they began. */
export class HeadTree {
  private ids: number[] = [];
  private tree = new MerkleTree();

  get count(): number {
    return this.tree.count;
  }

  root(): Buffer {
    return this.tree.root();
  }

  /** @param heads in order of id, each once. */
  apply(heads: readonly PlacedHead[]): void {
    for (const head of heads) {
      const known = this.indexOf(head.id);
      if (known !== null) this.tree.set(known, headLeaf(head));
      else if (head.id > (this.ids.at(-1) ?? -1)) this.append(head);
      else this.insert(head);
    }
    // Page by page, or the root of a million cases would keep everybody waiting for seconds.
    this.tree.root();
  }

  /** The place of a case and the way from there to the root; null when it is not in this tree. */
  proof(id: number): { index: number; path: Buffer[] } | null {
    const index = this.indexOf(id);
    return index === null ? null : { index, path: this.tree.path(index) };
  }

  private append(head: PlacedHead): void {
    this.tree.set(this.ids.length, headLeaf(head));
    this.ids.push(head.id);
  }

  /** Two cases that begin at once may be committed in the other order: everything behind moves on by one. */
  private insert(head: PlacedHead): void {
    const index = this.ids.findIndex((id) => id > head.id);
    this.ids.splice(index, 0, head.id);
    this.tree.insert(index, headLeaf(head));
  }

  private indexOf(id: number): number | null {
    let [low, high] = [0, this.ids.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.ids[middle]!;
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return null;
  }
}
