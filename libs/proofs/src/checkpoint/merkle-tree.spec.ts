import fc from 'fast-check';
import { isIncluded, leafHash, MerkleTree, nodeHash } from './merkle-tree.js';

/** RFC 9162 §2.1.1, word by word. */
function treeHash(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
}

const leavesOf = (count: number): Buffer[] => Array.from({ length: count }, (_, index) => leafHash(`leaf ${index}`));

function treeOf(leaves: readonly Buffer[]): MerkleTree {
  const tree = new MerkleTree();
  leaves.forEach((leaf, index) => tree.set(index, leaf));
  return tree;
}

test('the hashes have the prefixes of the RFC', () => {
  expect(leafHash('').toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  expect(nodeHash(leafHash(''), leafHash(''))).not.toEqual(leafHash('\u0001'));
});

test.each([1, 2, 3, 4, 5, 7, 8, 9, 1000])('a tree of %i leaves has the root of the RFC, and every leaf its path', (count) => {
  const leaves = leavesOf(count);
  const tree = treeOf(leaves);
  const root = treeHash(leaves);
  expect(tree.root()).toEqual(root);
  for (const [index, leaf] of leaves.entries()) {
    const path = tree.path(index);
    expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(count)));
    expect(isIncluded(leaf, { index, count, path }, root)).toBe(true);
  }
});

test('any leaf of any tree is included at its own place, and nothing else is', () => {
  const anywhere = fc
    .integer({ min: 1, max: 300 })
    .chain((count) => fc.tuple(fc.constant(count), fc.nat(count - 1), fc.nat(count - 1)));
  fc.assert(
    fc.property(anywhere, fc.nat(), ([count, index, other], flip) => {
      const leaves = leavesOf(count);
      const tree = treeOf(leaves);
      const root = tree.root();
      const path = tree.path(index);
      const leaf = leaves[index]!;
      expect(isIncluded(leaf, { index, count, path }, root)).toBe(true);
      if (other !== index) {
        expect(isIncluded(leaf, { index: other, count, path }, root)).toBe(false);
        expect(isIncluded(leaves[other]!, { index, count, path }, root)).toBe(false);
      }
      expect(isIncluded(leaf, { index: count, count, path }, root)).toBe(false);
      expect(isIncluded(leaf, { index, count, path: [...path, root] }, root)).toBe(false);
      if (path.length === 0) return;
      expect(isIncluded(leaf, { index, count, path: path.slice(1) }, root)).toBe(false);
      const bent = path.map((hash) => Buffer.from(hash));
      bent[flip % path.length]![flip % 32]! ^= 1;
      expect(isIncluded(leaf, { index, count, path: bent }, root)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('a tree that is changed and grows is the tree of its leaves', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 120 }), (places) => {
      const tree = new MerkleTree();
      const leaves: Buffer[] = [];
      for (const [turn, place] of places.entries()) {
        const index = Math.min(place, leaves.length);
        leaves[index] = leafHash(`turn ${turn}`);
        tree.set(index, leaves[index]);
        expect(tree.root()).toEqual(treeHash(leaves));
      }
    }),
  );
});

test('a leaf that is put before others moves them', () => {
  const leaves = leavesOf(6);
  const tree = treeOf(leaves.filter((_, index) => index !== 2));
  tree.insert(2, leaves[2]!);
  expect(tree.root()).toEqual(treeHash(leaves));
});

test('there is no leaf beyond the end, and no root of nothing', () => {
  expect(() => new MerkleTree().root()).toThrow(RangeError);
  expect(() => new MerkleTree().set(1, leafHash(''))).toThrow(RangeError);
  expect(() => treeOf(leavesOf(3)).path(3)).toThrow(RangeError);
});
