import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkpointOf, leavesOf, requestFor, testKey, testLog } from '#support/log-history';
import { decideWitness, printNote, toBase64, treeRoot, utf8 } from './index.ts';
import type { AddCheckpoint, SeenTree, WitnessDecision } from './index.ts';

const stranger = testKey('example.org/record', 1, 2);
const five = leavesOf(5);
const seen = (leaves: readonly Uint8Array[]): ReadonlyMap<string, SeenTree> =>
  new Map([[testLog.key.name, { size: leaves.length, root: treeRoot(leaves) }]]);

describe('the decision of a witness', () => {
  const decide = (state: ReadonlyMap<string, SeenTree>, request: AddCheckpoint) =>
    decideWitness(state, request, [testLog.key]);

  test('takes the first checkpoint of a log as it is, and every one that grew out of it', () => {
    const first = decide(new Map(), requestFor(five, 0));
    expect(first).toMatchObject({ status: 200, seen: { size: 5, root: treeRoot(five) } });
    expect(decide(seen(five), requestFor(leavesOf(9), 5)).status).toBe(200);
    expect(decide(seen(five), requestFor(five, 5)).status).toBe(200);
  });

  test.each<[string, WitnessDecision['status'], ReadonlyMap<string, SeenTree>, AddCheckpoint]>([
    ['a text that is no note', 400, new Map(), { old: 0, proof: [], checkpoint: 'hello\n' }],
    ['an old size above the new', 400, seen(five), requestFor(leavesOf(4), 5)],
    [
      'a signature by a key I do not know',
      403,
      seen(five),
      { ...requestFor(five, 5), checkpoint: checkpointOf(five, stranger) },
    ],
    [
      'a log I do not know',
      404,
      seen(five),
      {
        ...requestFor(five, 5),
        checkpoint: checkpointOf(five, testKey('elsewhere.example/log', 1, 5)),
      },
    ],
    ['an old size that is not mine', 409, seen(five), requestFor(leavesOf(9), 4)],
    ['a first time, told as a later one', 409, new Map(), requestFor(leavesOf(9), 4)],
    ['a later time, told as the first', 409, seen(five), requestFor(leavesOf(9), 0)],
    ['another root of my size', 409, seen(five), requestFor(leavesOf(5, 1), 5)],
    ['another history', 422, seen(five), requestFor(leavesOf(9, 1, 4), 5)],
    ['no proof', 422, seen(five), { ...requestFor(leavesOf(9), 5), proof: [] }],
    [
      'a proof with a first checkpoint',
      422,
      new Map(),
      { ...requestFor(five, 0), proof: [treeRoot(five)] },
    ],
  ])('answers %s with %i', (_, status, state, request) => {
    expect(decide(state, request).status).toBe(status);
  });

  test('tells what it has seen, and calls two roots of one size a fork whatever old size was told', () => {
    const fork = checkpointOf(leavesOf(5, 1));
    expect(decide(seen(five), { old: 0, proof: [], checkpoint: fork })).toMatchObject({
      status: 409,
      size: 5,
      contradiction: 'fork',
    });
    expect(decide(seen(five), requestFor(leavesOf(9, 1), 5))).toMatchObject({
      contradiction: 'unproven',
    });
  });

  test('cosigns exactly the text that the log signed, extension lines included', () => {
    const body = `${testLog.key.name}\n5\n${toBase64(treeRoot(five))}\nmore\n`;
    const checkpoint = printNote(body, testLog.key, testLog.sign(utf8(body)));
    expect(decide(new Map(), { old: 0, proof: [], checkpoint })).toMatchObject({ text: body });
  });

  /** Knows every leaf of every tree it took, so it needs no proof to tell whether one grew out of the other. */
  class NaiveWitness {
    trees: (readonly Uint8Array[])[] = [];
    take(leaves: readonly Uint8Array[], old: number, hasProof: boolean): number {
      const last = this.trees.at(-1) ?? [];
      if (old > leaves.length) return 400;
      if (old !== last.length) return 409;
      const grew = last.every((hash, i) => toBase64(hash) === toBase64(leaves[i] ?? hash));
      if (old === leaves.length && !grew) return 409;
      if (!grew || !hasProof) return 422;
      this.trees.push(leaves);
      return 200;
    }
  }

  test('agrees with one who keeps every leaf, and never goes back or aside, in whatever order it is asked', () => {
    const asked = fc.record({
      size: fc.integer({ min: 0, max: 12 }),
      fork: fc.integer({ min: 0, max: 2 }),
      at: fc.integer({ min: 0, max: 12 }),
      old: fc.option(fc.integer({ min: 0, max: 12 })),
      spoil: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(asked, { minLength: 1, maxLength: 25 }), (requests) => {
        const naive = new NaiveWitness();
        const state = new Map<string, SeenTree>();
        for (const { size, fork, at, old: told, spoil } of requests) {
          const leaves = leavesOf(size, fork, at);
          const old = told ?? naive.trees.at(-1)?.length ?? 0;
          const right = requestFor(leaves, old);
          const isSpoilt = spoil && old > 0 && old < size;
          const proof = isSpoilt ? [...right.proof, treeRoot(five)] : right.proof;
          const decision = decide(state, { ...right, proof });
          expect(decision.status).toBe(naive.take(leaves, old, !isSpoilt));
          if (decision.status === 200) state.set(decision.origin, decision.seen);
        }
        const sizes = naive.trees.map((tree) => tree.length);
        expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
      }),
      { numRuns: 150 },
    );
  });
});
