import { leavesOf } from '#support/log-history';
import {
  batchRanges,
  printInclusionBatch,
  proveConsistency,
  proveInclusion,
  toHex,
  treeRoot,
} from '#proof';
import { bad, changed, good } from '#support/vectors';
import type { VectorCase, Vectors } from '#support/vectors';

const hex = (all: readonly Uint8Array[]): string[] => all.map(toHex);
const leaves = leavesOf(11);
const root = (size: number): Uint8Array => treeRoot(leaves.slice(0, size));
const leafAt = (index: number): Uint8Array => leaves[index] ?? new Uint8Array(0);

function inclusionCases(): VectorCase[] {
  const cases: VectorCase[] = [];
  for (const size of [1, 2, 3, 7, 8, 11]) {
    for (const index of new Set([0, size - 1])) {
      const proof = proveInclusion(leaves.slice(0, size), index);
      const claim = { index, size, leaf: toHex(leafAt(index)), root: toHex(root(size)) };
      const name = `place ${index} of ${size}`;
      cases.push(
        good(name, { ...claim, proof: hex(proof) }),
        bad(`${name}, a hash more`, { ...claim, proof: hex([...proof, root(1)]) }),
      );
      if (proof.length > 0)
        cases.push(bad(`${name}, a hash less`, { ...claim, proof: hex(proof.slice(1)) }));
    }
  }
  const claim = { index: 3, size: 7, leaf: toHex(leafAt(3)), root: toHex(root(7)) };
  const proof = hex(proveInclusion(leaves.slice(0, 7), 3));
  return [
    ...cases,
    bad('another place', { ...claim, index: 2, proof }),
    bad('a place beyond the tree', { ...claim, index: 7, proof }),
    good('a size that the same hashes lead to: the checkpoint says which', {
      ...claim,
      size: 8,
      proof,
    }),
    bad('another size', { ...claim, size: 9, proof }),
    bad('another leaf', { ...claim, leaf: toHex(leafAt(4)), proof }),
    bad('another root', { ...claim, root: toHex(root(8)), proof }),
    bad('hashes turned round', { ...claim, proof: proof.toReversed() }),
    bad('a hash of 31 bytes', { ...claim, proof: [(proof[0] ?? '').slice(2), ...proof.slice(1)] }),
    bad('nothing in nothing', {
      index: 0,
      size: 0,
      leaf: toHex(leafAt(0)),
      root: toHex(root(0)),
      proof: [],
    }),
  ];
}

export const inclusions: Vectors = { kind: 'inclusion', cases: inclusionCases() };

const sizes = [
  [1, 1],
  [1, 2],
  [2, 3],
  [3, 7],
  [4, 8],
  [6, 8],
  [7, 11],
  [8, 11],
  [11, 11],
] as const;

function consistencyCases(): VectorCase[] {
  const cases = sizes.flatMap(([first, second]) => {
    const proof = proveConsistency(leaves.slice(0, second), first);
    const claim = { first, second, firstRoot: toHex(root(first)), secondRoot: toHex(root(second)) };
    const name = `${first} and ${second}`;
    return [
      good(name, { ...claim, proof: hex(proof) }),
      bad(`${name}, a hash more`, { ...claim, proof: hex([...proof, root(1)]) }),
      bad(`${name}, another tree before`, {
        ...claim,
        firstRoot: toHex(root(10)),
        proof: hex(proof),
      }),
    ];
  });
  const claim = { first: 3, second: 7, firstRoot: toHex(root(3)), secondRoot: toHex(root(7)) };
  const proof = hex(proveConsistency(leaves.slice(0, 7), 3));
  const swapped = { first: 7, second: 3, firstRoot: toHex(root(7)), secondRoot: toHex(root(3)) };
  return [
    ...cases,
    bad('a hash less', { ...claim, proof: proof.slice(1) }),
    bad('a tree that shrinks', { ...swapped, proof }),
    bad('no hashes', { ...claim, proof: [] }),
  ];
}

const fromNothing = { first: 0, second: 3, firstRoot: toHex(root(0)), secondRoot: toHex(root(3)) };

export const consistencies: Vectors = {
  kind: 'consistency',
  cases: [
    ...consistencyCases(),
    bad('from nothing nothing is proven', { ...fromNothing, proof: [] }),
  ],
};

export const growths: Vectors = {
  kind: 'growth',
  cases: [
    good('from nothing', { ...fromNothing, proof: [] }),
    good('from nothing to nothing', {
      ...fromNothing,
      second: 0,
      secondRoot: toHex(root(0)),
      proof: [],
    }),
    bad('from nothing with a proof', { ...fromNothing, proof: [toHex(root(1))] }),
    bad('from nothing with another root of nothing', {
      ...fromNothing,
      firstRoot: toHex(root(1)),
      proof: [],
    }),
    ...consistencyCases().slice(0, 9),
  ],
};

const indices = [1, 4, 5, 10];
const batch = printInclusionBatch({
  size: 11,
  indices,
  hashes: batchRanges(indices, 11).map((r) => treeRoot(leaves.slice(r.start, r.end))),
});
const batchOf = { leaves: hex(indices.map(leafAt)) };
const lastNode = `${batch.trimEnd().split('\n').at(-1) ?? ''}\n`;

export const inclusionTexts: Vectors = {
  kind: 'inclusion-text',
  cases: [
    good('four of eleven', { text: batch, ...batchOf }),
    ...changed(batch, [
      ['another format', 'inclusion/v1', 'inclusion/v2'],
      ['no size', 'size: 11', 'size: 011'],
      ['a place after a hash', lastNode, `${lastNode}leaf: 10\n`],
      ['a hash that is none', 'node: ', 'node: A'],
      ['a place less', 'leaf: 10\n', ''],
      ['places that do not ascend', 'leaf: 5', 'leaf: 4'],
      ['a place beyond the tree', 'leaf: 10', 'leaf: 11'],
      ['a hash less', lastNode, ''],
      ['a hash more', lastNode, lastNode + lastNode],
    ]).map(({ input, ...rest }) => ({ ...rest, input: { ...input, ...batchOf } })),
    bad('no leaf', { text: 'undersigned/inclusion/v1\nsize: 0\n', leaves: [] }),
  ],
};
