import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedData } from '#support/shared-data';
import {
  appendEntry,
  batchRanges,
  batchRoot,
  consistencyRanges,
  emptyFrontier,
  frontierRoot,
  fromBase64,
  inclusionRanges,
  isFault,
  joinSubtrees,
  leafHash,
  nodeHash,
  parseInclusionBatch,
  printInclusionBatch,
  proveConsistency,
  proveInclusion,
  subtreesOf,
  toHex,
  treeRoot,
  utf8,
  verifyConsistency,
  verifyGrowth,
  verifyInclusion,
} from './index.ts';

/** RFC 6962 written down as the paper says it, slow and plain. */
function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

const leavesOf = (size: number) =>
  Array.from({ length: size }, (_, i) => leafHash(utf8(`entry ${i}`)));
const flipped = (bytes: Uint8Array, bit: number) =>
  bytes.map((b, i) => (i === bit >> 3 ? b ^ (1 << (bit & 7)) : b));

/** A size, and a place in it. */
const place = fc
  .integer({ min: 1, max: 70 })
  .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })));

test('the roots of the RFC 6962 reference tree are the published ones', () => {
  const entries = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ];
  const leaves = entries.map((hex) => leafHash(Buffer.from(hex, 'hex')));
  const roots = leaves.map((_, i) => toHex(treeRoot(leaves.slice(0, i + 1))));
  expect(toHex(treeRoot([]))).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
  expect(roots[0]).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  expect(roots[7]).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
});

test('root, growing edge and proofs agree with the tree as the paper says it', () => {
  fc.assert(
    fc.property(place, ([size, index]) => {
      const leaves = leavesOf(size);
      const root = naiveRoot(leaves);
      let edge = emptyFrontier;
      for (let i = 0; i < size; i++) edge = appendEntry(edge, utf8(`entry ${i}`));
      expect(treeRoot(leaves)).toEqual(root);
      expect(frontierRoot(edge)).toEqual(root);
      const leaf = leaves[index] ?? new Uint8Array(0);
      expect(
        verifyInclusion({ index, size, leaf, proof: proveInclusion(leaves, index), root }),
      ).toBe(true);
      const first = index + 1;
      const claim = {
        first,
        second: size,
        firstRoot: naiveRoot(leaves.slice(0, first)),
        secondRoot: root,
      };
      const proof = proveConsistency(leaves, first);
      expect(verifyConsistency({ ...claim, proof })).toBe(true);
      expect(verifyGrowth({ ...claim, proof })).toBe(true);
    }),
  );
});

test('a proof with any one bit changed, a hash more or a hash less proves nothing', () => {
  fc.assert(
    fc.property(place, fc.nat(), ([size, index], at) => {
      const leaves = leavesOf(size);
      const root = treeRoot(leaves);
      const leaf = leaves[index] ?? new Uint8Array(0);
      const proof = proveInclusion(leaves, index);
      const claim = { index, size, leaf, proof, root };
      expect(verifyInclusion({ ...claim, proof: [...proof, root] })).toBe(false);
      expect(verifyInclusion({ ...claim, root: flipped(root, at % 256) })).toBe(false);
      expect(verifyInclusion({ ...claim, leaf: flipped(leaf, at % 256) })).toBe(false);
      expect(verifyInclusion({ ...claim, index: size })).toBe(false);
      if (proof.length === 0) return;
      const n = at % proof.length;
      expect(
        verifyInclusion({
          ...claim,
          proof: proof.map((h, i) => (i === n ? flipped(h, at % 256) : h)),
        }),
      ).toBe(false);
      expect(verifyInclusion({ ...claim, proof: proof.slice(1) })).toBe(false);
      expect(verifyInclusion({ ...claim, proof: proof.slice(0, -1) })).toBe(false);
    }),
  );
});

test('one proof for many leaves leads to the same root as the tree, and only with exactly these leaves', () => {
  const subset = place.chain(([size]) =>
    fc.tuple(
      fc.constant(size),
      fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { minLength: 1 }),
    ),
  );
  fc.assert(
    fc.property(subset, ([size, unsorted]) => {
      const indices = unsorted.toSorted((a, b) => a - b);
      const leaves = leavesOf(size);
      const hashes = batchRanges(indices, size).map((r) => treeRoot(leaves.slice(r.start, r.end)));
      const batch = { size, indices, hashes };
      const chosen = indices.map((i) => leaves[i] ?? new Uint8Array(0));
      expect(batchRoot(batch, chosen)).toEqual(treeRoot(leaves));
      expect(parseInclusionBatch(printInclusionBatch(batch))).toEqual(batch);
      expect(
        isFault(batchRoot({ ...batch, hashes: [...hashes, leafHash(utf8(''))] }, chosen)),
      ).toBe(true);
      expect(isFault(batchRoot(batch, chosen.slice(1)))).toBe(true);
      if (hashes.length > 0)
        expect(isFault(batchRoot({ ...batch, hashes: hashes.slice(1) }, chosen))).toBe(true);
    }),
  );
});

test('a hash in a proof is read as base64 is, and in no second way', () => {
  const header = 'undersigned/inclusion/v1\nsize: 9\nleaf: 1\n';
  const digit = fc.constantFrom(...'ABCDwxyz0189+/=_- \u0100é'.split(''));
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.nat(43),
      digit,
      (hash, at, other) => {
        const text = Buffer.from(hash).toString('base64');
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        for (const one of [text, changed]) {
          const read = parseInclusionBatch(`${header}node: ${one}\n`);
          const plain = fromBase64(one);
          expect('fault' in read ? null : read.hashes[0]).toEqual(
            plain?.length === 32 ? plain : null,
          );
        }
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a proof with more hashes than its leaves can need is refused before it is read', () => {
  const node = `node: ${'A'.repeat(43)}=\n`;
  const proof = (nodes: number) =>
    parseInclusionBatch(`undersigned/inclusion/v1\nsize: 9\nleaf: 1\n${node.repeat(nodes)}`);
  expect(isFault(proof(53))).toBe(false);
  expect(proof(54)).toEqual({ fault: 'the inclusion proof is too long' });
});

test('the subtrees of every range that a proof needs join to its root', () => {
  const leaves = leavesOf(75);
  for (const size of [1, 2, 3, 7, 8, 64, 75]) {
    const ranges = Array.from({ length: size }, (_, i) => [
      ...inclusionRanges(i, size),
      ...consistencyRanges(i + 1, size),
    ]);
    for (const range of ranges.flat()) {
      const hashes = subtreesOf(range).map(({ level, index }) =>
        treeRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
      );
      expect(joinSubtrees(hashes)).toEqual(treeRoot(leaves.slice(range.start, range.end)));
    }
  }
});

test('from an empty tree anything may grow with an empty proof, and nothing is thereby proven consistent', () => {
  const empty = treeRoot([]);
  const grown = {
    first: 0,
    second: 3,
    firstRoot: empty,
    secondRoot: treeRoot(leavesOf(3)),
    proof: [],
  };
  expect(verifyGrowth(grown)).toBe(true);
  expect(verifyConsistency(grown)).toBe(false);
  expect(verifyGrowth({ ...grown, proof: [empty] })).toBe(false);
  expect(verifyGrowth({ ...grown, firstRoot: grown.secondRoot })).toBe(false);
  expect(verifyGrowth({ ...grown, second: 0 })).toBe(false);
});

const vectors = sharedData('vectors/merkle');
const skipped = vectors === null ? ' (skipped: the shared vectors are not here)' : '';
type Vector = { desc: string; wantErr: boolean; proof: string[] | null } & Record<string, unknown>;

function cases(kind: string): Vector[] {
  const folder = join(vectors ?? '', kind);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path): Vector => JSON.parse(readFileSync(join(folder, path), 'utf8')));
}
const number = (value: unknown) => Number(value);
const bytes = (value: unknown) => fromBase64(String(value)) ?? new Uint8Array(0);
const proofOf = (vector: Vector) => (vector.proof ?? []).map(bytes);

describe.skipIf(vectors === null)(`the Merkle vectors of transparency-dev${skipped}`, () => {
  test('every inclusion case is answered as it should be', () => {
    const all = cases('inclusion');
    expect([all.length, all.filter((v) => v.wantErr).length]).toEqual([98, 92]);
    for (const v of all) {
      const claim = {
        index: number(v['leafIdx']),
        size: number(v['treeSize']),
        leaf: bytes(v['leafHash']),
        root: bytes(v['root']),
      };
      expect([v.desc, verifyInclusion({ ...claim, proof: proofOf(v) })]).toEqual([
        v.desc,
        !v.wantErr,
      ]);
    }
  });

  const claimOf = (v: Vector) => ({
    first: number(v['size1']),
    second: number(v['size2']),
    firstRoot: bytes(v['root1']),
    secondRoot: bytes(v['root2']),
    proof: proofOf(v),
  });

  test('every consistency case is answered as it should be', () => {
    const all = cases('consistency');
    expect([all.length, all.filter((v) => v.wantErr).length]).toEqual([98, 92]);
    for (const v of all)
      expect([v.desc, verifyConsistency(claimOf(v))]).toEqual([v.desc, !v.wantErr]);
  });

  test('a witness answers every consistency case in the same way, but for growth from nothing', () => {
    const all = cases('consistency').map(claimOf);
    const fromNothing = all.filter(({ first }) => first === 0);
    for (const claim of all.filter(({ first }) => first !== 0))
      expect(verifyGrowth(claim)).toBe(verifyConsistency(claim));
    for (const claim of fromNothing) expect(verifyGrowth(claim)).toBe(mayGrow(claim));
    expect([fromNothing.length, fromNothing.filter(mayGrow).length]).toEqual([9, 0]);
    // no case has a true root of nothing, a true root after it and no proof: those are asked here
    const roots = all.map(({ secondRoot }) => secondRoot).filter((root) => root.length === 32);
    for (const secondRoot of roots)
      expect(
        verifyGrowth({ first: 0, second: 8, firstRoot: treeRoot([]), secondRoot, proof: [] }),
      ).toBe(true);
  });

  /** What the witness protocol says of an old size of 0, written down apart from our code. */
  function mayGrow({ second, firstRoot, secondRoot, proof }: ReturnType<typeof claimOf>): boolean {
    const empty = toHex(treeRoot([]));
    const isRoot = secondRoot.length === 32 && (second > 0 || toHex(secondRoot) === empty);
    return proof.length === 0 && toHex(firstRoot) === empty && isRoot;
  }
});
