import fc from 'fast-check';
import { HeadTree, headLeaf, type PlacedHead } from './head-tree.js';
import { isIncluded, leafHash } from './merkle-tree.js';

const headOf = (id: number, seq = 1): PlacedHead => ({ id, journal: `case ${id}`, seq, head: 'a'.repeat(64) });

function treeOf(heads: readonly PlacedHead[]): HeadTree {
  const tree = new HeadTree();
  tree.apply(heads);
  return tree;
}

test('a leaf is the canonical JSON of the head, and of nothing else', () => {
  expect(headLeaf(headOf(7, 3))).toEqual(leafHash(`{"head":"${'a'.repeat(64)}","journal":"case 7","seq":3}`));
  expect(headLeaf({ journal: 'operations', seq: 0, head: null })).toEqual(
    leafHash('{"head":null,"journal":"operations","seq":0}'),
  );
});

test('cases come and move in whatever order: the tree is that of their heads in order of id', () => {
  const moves = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(moves, (moved) => {
      const tree = new HeadTree();
      const heads = new Map<number, PlacedHead>();
      for (const [id, seq] of moved) {
        heads.set(id, headOf(id, seq));
        tree.apply([headOf(id, seq)]);
      }
      const ordered = [...heads.values()].sort((left, right) => left.id - right.id);
      expect([tree.count, tree.root()]).toEqual([ordered.length, treeOf(ordered).root()]);
      for (const [index, head] of ordered.entries()) {
        const proof = tree.proof(head.id)!;
        expect(proof.index).toBe(index);
        expect(isIncluded(headLeaf(head), { ...proof, count: tree.count }, tree.root())).toBe(true);
      }
      expect(tree.proof(41)).toBeNull();
    }),
  );
});
