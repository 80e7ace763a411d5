import type { Read } from '#platform/db';
import {
  frontierRoot,
  isFault,
  leafHash,
  openCheckpoint,
  parseLeaf,
  readUtf8,
  sameBytes,
  toHex,
} from '#proof';
import type { Checkpoint, Frontier, Leaf, VerifierKey } from '#proof';
import type { Walk } from './inspection-rules.ts';
import { PAGE, complain } from './inspection-rules.ts';
import { listAllLeaves, listCheckpointsAfter } from './inspection-store.ts';
import type { StoredLeaf } from './inspection-store.ts';
import { leafTime } from './rules.ts';
import type { Fresh } from './tile-inspection-actions.ts';
import { checkTiles, grow } from './tile-inspection-actions.ts';

export async function walkLeaves(
  read: Read,
  walk: Walk,
  size: number,
  key: VerifierKey,
): Promise<void> {
  let checkpoints = await listCheckpointsAfter(read, -1, PAGE);
  const atSize = async () => {
    while (checkpoints[0]?.size === walk.frontier.size) {
      const checkpoint = checkpoints.shift();
      if (checkpoint !== undefined) checkCheckpoint(walk, checkpoint.note, key);
      if (checkpoints.length === 0)
        checkpoints = await listCheckpointsAfter(read, walk.frontier.size, PAGE);
    }
  };
  await atSize();
  for (let after: StoredLeaf | null = null; ;) {
    const page: StoredLeaf[] = await listAllLeaves(read, after, PAGE);
    after = page.at(-1) ?? null;
    if (after === null) break;
    const fresh: Fresh = new Map();
    for (const leaf of page) {
      checkLeaf(walk, leaf);
      if (leaf.treeIndex === null || walk.frontier.size >= size) continue;
      if (leaf.treeIndex !== walk.frontier.size)
        complain(walk, `Place ${walk.frontier.size} of the tree is not taken.`);
      grow(walk, fresh, leaf);
      await atSize();
    }
    await checkTiles(read, walk, fresh);
  }
  if (walk.frontier.size !== size)
    complain(walk, `The tree has ${walk.frontier.size} entries where ${size} are signed.`);
  if (checkpoints.length > 0)
    complain(walk, 'There are checkpoints of sizes that the tree does not have.');
}

function checkCheckpoint(walk: Walk, note: string, key: VerifierKey): void {
  walk.checkpoints += 1;
  const opened = openCheckpoint(note, [key]);
  const { size } = walk.frontier;
  const holds = !isFault(opened) && opened.size === size && hasRoot(opened, walk.frontier);
  if (!holds) complain(walk, `The checkpoint of size ${size} does not hold.`);
}

const hasRoot = (checkpoint: Checkpoint, frontier: Frontier) =>
  sameBytes(checkpoint.root, frontierRoot(frontier));

/** Checks one entry against the columns beside it and the act before it in its letter. */
function checkLeaf(walk: Walk, stored: StoredLeaf): void {
  walk.leaves += 1;
  const hash = toHex(leafHash(stored.entry));
  const leaf = parseLeaf(readUtf8(stored.entry) ?? '');
  if (isFault(leaf)) return complain(walk, `Leaf ${stored.id} cannot be read: ${leaf.fault}.`);
  const before = walk.chains.get(leaf.letter);
  const same = hash === toHex(stored.leafHash) && hasColumns(leaf, stored);
  const follows = leaf.seq === (before?.seq ?? 0) + 1 && leaf.prev === (before?.hash ?? null);
  if (!same) complain(walk, `Leaf ${stored.id} is not what the columns beside it say.`);
  if (!follows)
    complain(walk, `Act ${leaf.seq} of letter ${leaf.letter} does not follow the act before it.`);
  if (leaf.time < (before?.time ?? ''))
    complain(walk, `Act ${leaf.seq} of letter ${leaf.letter} is earlier than the act before it.`);
  walk.chains.set(leaf.letter, { seq: leaf.seq, hash, time: leaf.time });
}

function hasColumns(leaf: Leaf, stored: StoredLeaf): boolean {
  const { letter, seq, act, time } = leaf;
  if (letter !== stored.letterId || seq !== stored.seq) return false;
  return act === stored.act && time === leafTime(stored.at);
}
