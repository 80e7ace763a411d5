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
import { findCheckpoint } from './log-store.ts';
import { findLeaf } from './store.ts';

/** The newest checkpoint with one inclusion proof for all these places. */
export async function proveAll(
  read: Read,
  indices: readonly (number | null)[],
): Promise<Answer<{ inclusion: string; note: string }>> {
  const newest = await newestCheckpoint(read);
  const size = newest?.checkpoint.size ?? 0;
  const placed = indices.filter((index) => index !== null && index < size) as number[]; // null was just filtered out
  if (newest === null || placed.length < indices.length)
    return refuse('unavailable', 'not-yet-included');
  const hashes = await rangeHashes(read, batchRanges(placed, size));
  return { inclusion: printInclusionBatch({ size, indices: placed, hashes }), note: newest.note };
}

async function newestCheckpoint(
  read: Read,
): Promise<{ note: string; checkpoint: Checkpoint } | null> {
  const signed = await findCheckpoint(read);
  if (signed === null) return null;
  const note = parseNote(signed.note);
  const checkpoint = isFault(note) ? note : parseCheckpoint(note.text);
  if (isFault(checkpoint))
    throw new Error(`our own checkpoint cannot be read: ${checkpoint.fault}`);
  return { note: signed.note, checkpoint };
}

/** The hash of each range of leaves, from the tiles. */
async function rangeHashes(read: Read, ranges: readonly LeafRange[]): Promise<Uint8Array[]> {
  const parts = ranges.map(subtreesOf);
  const hashes = await hashesOf(read, parts.flat());
  let at = 0;
  return parts.map((nodes) => joinSubtrees(hashes.slice(at, (at += nodes.length))));
}

/** The proof of one act as text (C2SP tlog-proof), against the newest checkpoint. */
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
  return printTlogProof({ index: leaf.treeIndex, hashes, checkpoint: newest.note });
}
