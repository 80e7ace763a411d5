import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import {
  batchRanges,
  frontierRoot,
  isFault,
  parseInclusionBatch,
  proveInclusion,
  statementHash,
  toHex,
  treeRoot,
  verifyTlogProof,
} from '#proof';
import { testDatabase } from '#support/database';
import { recordEnv, sequenceAll, someStatement } from '#support/record';
import { append, getRecordProof } from './index.ts';
import { listEntries } from './log-store.ts';
import { proveAll } from './proof-actions.ts';
import { openSigner } from './signer-actions.ts';
import { frontierAt } from './tile-actions.ts';

const SIZE = 530; // two full tiles, and a part of a third
const db = await testDatabase();
afterAll(() => db.close());
const env = recordEnv(db);
const signer = openSigner(env.seal, env.origin);

const leafIds: number[] = [];
let leaves: Uint8Array[] = [];
let entries: Uint8Array[] = [];

beforeAll(async () => {
  const letterId = newId<LetterId>();
  while (leafIds.length < SIZE) {
    await db.transaction(async (tx) => {
      for (let i = 0; i < 53; i += 1) {
        const statement = statementHash(someStatement(letterId, leafIds.length + 1));
        const { leafId } = await append(tx, env, { letterId, act: 'version-frozen', statement });
        leafIds.push(leafId);
      }
    });
    await sequenceAll(db);
  }
  const stored = await listEntries(db.read, 0, SIZE);
  leaves = stored.map(({ leafHash }) => new Uint8Array(leafHash));
  entries = stored.map(({ entry }) => new Uint8Array(entry));
});

test('the edge of every size of the log, read from its tiles, is that of the tree of its leaves', async () => {
  for (const size of [1, 2, 3, 53, 255, 256, 257, 511, 512, 513, SIZE]) {
    const edge = await frontierAt(db.read, size);
    expect([size, toHex(frontierRoot(edge))]).toEqual([
      size,
      toHex(treeRoot(leaves.slice(0, size))),
    ]);
  }
});

test('a proof of many acts from the tiles is the one that all leaves together give', async () => {
  const places = fc.uniqueArray(fc.nat(SIZE - 1), { minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(places, async (unsorted) => {
      const indices = unsorted.toSorted((a, b) => a - b);
      const proof = await proveAll(db.read, indices);
      if (isRefusal(proof)) throw new Error(proof.reason);
      const batch = parseInclusionBatch(proof.inclusion);
      if (isFault(batch)) throw new Error(batch.fault);
      const ranges = batchRanges(indices, SIZE);
      expect(batch).toEqual({
        size: SIZE,
        indices,
        hashes: ranges.map(({ start, end }) => treeRoot(leaves.slice(start, end))),
      });
    }),
    { numRuns: 60 },
  );
});

test('the proof of one act from the tiles is the one that all leaves together give, and verifies', async () => {
  for (const index of [0, 1, 52, 53, 254, 255, 256, 257, 300, 511, 512, 513, SIZE - 1]) {
    const proof = await getRecordProof(db.read, { leafId: leafIds[index] ?? -1 });
    if (isRefusal(proof)) throw new Error(proof.reason);
    const hashes = proveInclusion(leaves, index).map((hash) =>
      Buffer.from(hash).toString('base64'),
    );
    expect(proof).toContain(`index ${index}\n${hashes.join('\n')}\n\n`);
    const entry = entries[index] ?? new Uint8Array(0);
    expect(verifyTlogProof(proof, entry, [signer.key])).toMatchObject({ size: SIZE });
  }
});
