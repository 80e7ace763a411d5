import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Read } from '#platform/db';
import {
  batchRanges,
  inclusionRanges,
  joinSubtrees,
  parseCheckpoint,
  printInclusionBatch,
  printTlogProof,
  isFault,
  parseNote,
  subtreesOf,
} from '#proof';
import type { Checkpoint, LeafRange } from '#proof';
import { hashesOf } from './tile-actions.ts';
import { findPublishedCheckpoint } from './published-actions.ts';
import type { PublishedCheckpoint } from './published-actions.ts';
import { findLeaf } from './store.ts';

/** The newest checkpoint that is public, with one inclusion proof for all these places. */
export async function proveAll(
  read: Read,
  indices: readonly (number | null)[],
): Promise<Answer<{ inclusion: string; published: PublishedCheckpoint }>> {
  const newest = await newestCheckpoint(read);
  const size = newest?.checkpoint.size ?? 0;
  const placed = indices.filter((index) => index !== null && index < size) as number[]; // null was just filtered out
  if (newest === null || placed.length < indices.length)
    return refuse('unavailable', 'not-yet-included');
  const hashes = await rangeHashes(read, batchRanges(placed, size));
  const inclusion = printInclusionBatch({ size, indices: placed, hashes });
  return { inclusion, published: newest.published };
}

async function newestCheckpoint(
  read: Read,
): Promise<{ published: PublishedCheckpoint; checkpoint: Checkpoint } | null> {
  const published = await findPublishedCheckpoint(read);
  if (published === null) return null;
  const note = parseNote(published.note);
  const checkpoint = isFault(note) ? note : parseCheckpoint(note.text);
  if (isFault(checkpoint))
    throw new Error(`our own checkpoint cannot be read: ${checkpoint.fault}`);
  return { published, checkpoint };
}

/** The hash of each range of leaves, from the tiles. */
export async function rangeHashes(read: Read, ranges: readonly LeafRange[]): Promise<Uint8Array[]> {
  const parts = ranges.map(subtreesOf);
  const hashes = await hashesOf(read, parts.flat());
  let at = 0;
  return parts.map((nodes) => joinSubtrees(hashes.slice(at, (at += nodes.length))));
}

/** The proof of one act as text (C2SP tlog-proof), against the newest checkpoint that is public. */
export async function getRecordProof(
  read: Read,
  { leafId }: { readonly leafId: number },
): Promise<Answer<string>> {
  const leaf = await findLeaf(read, leafId);
  if (leaf === null) return refuse('not-found', 'not-found');
  const newest = await newestCheckpoint(read);
  if (newest === null || leaf.treeIndex === null || leaf.treeIndex >= newest.checkpoint.size) {
    return refuse('unavailable', 'not-yet-included');
  }
  const { size } = newest.checkpoint;
  const hashes = await rangeHashes(read, inclusionRanges(leaf.treeIndex, size));
  return printTlogProof({ index: leaf.treeIndex, hashes, checkpoint: newest.published.note });
}
