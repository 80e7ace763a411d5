import type { Read } from '#platform/db';
import { isFault, openCheckpoint, sameBytes } from '#proof';
import type { Leaf } from '#proof';
import { sha256 } from './digest-actions.ts';
import { readEntry } from './entry-rules.ts';
import type { Walk } from './inspection-rules.ts';
import { PAGE, complain, nothingNamed } from './inspection-rules.ts';
import {
  countCheckpointsBeyond,
  countLeaves,
  listCheckpoints,
  listTailsAfter,
  readLeaves,
} from './inspection-store.ts';
import type { LeafSpan, StoredLeaf } from './inspection-store.ts';
import { chainSentence } from './letter-chains-rules.ts';
import type { LogSigner } from './signer-actions.ts';
import { signHead } from './signer-actions.ts';
import { checkLastTiles, checkTiles } from './tile-inspection-actions.ts';

/** Every leaf in the order of the tree, then those that have no place in it. */
export async function walkLeaves(
  read: Read,
  walk: Walk,
  size: number,
  signer: LogSigner,
): Promise<void> {
  walk.notes.push(...(await listCheckpoints(read, -1, 0)));
  checkNotes(walk, signer);
  for await (const leaves of pagesOf(read, walk, size)) {
    for (const leaf of leaves) {
      const hash = sha256(leaf.hashed);
      checkLeaf(walk, leaf, hash);
      if (leaf.treeIndex === null || walk.tree.size >= size) continue;
      if (leaf.treeIndex !== walk.tree.size)
        complain(walk, `Place ${walk.tree.size} of the tree is not taken.`);
      walk.tree.append(hash);
      checkNotes(walk, signer);
    }
  }
  await readPage(read, walk, { from: 0, to: 0 }); // what the last acts named
  await checkLastTiles(read, walk);
  if (walk.tree.size !== size)
    complain(walk, `The tree has ${walk.tree.size} entries where ${size} are signed.`);
  if (walk.notes.length > 0 || (await countCheckpointsBeyond(read, size)) > 0)
    complain(walk, 'There are checkpoints of sizes that the tree does not have.');
  const rows = await countLeaves(read);
  if (rows !== walk.leaves)
    complain(walk, `There are ${rows} acts where ${walk.leaves} were read.`);
}

/** The next page is read while one is looked at: the database and we work at the same time. */
async function* pagesOf(read: Read, walk: Walk, size: number): AsyncGenerator<StoredLeaf[]> {
  let span: LeafSpan | null = size > 0 ? spanAt(0, size) : beyond(size, 0);
  let coming = readPage(read, walk, span);
  while (span !== null) {
    const leaves: StoredLeaf[] = await coming;
    span = nextSpan(span, leaves, size);
    if (span !== null) coming = readPage(read, walk, span);
    coming.catch(() => {}); // whoever looks at this page may fail first
    await new Promise((resolve) => setImmediate(resolve)); // else the question leaves us only afterwards
    yield leaves;
  }
}

const spanAt = (from: number, size: number): LeafSpan => ({
  from,
  to: Math.min(from + PAGE, size),
});
const beyond = (size: number, afterId: number): LeafSpan => ({ beyond: size, afterId, most: PAGE });

function nextSpan(span: LeafSpan, leaves: readonly StoredLeaf[], size: number): LeafSpan | null {
  if ('from' in span) return span.to < size ? spanAt(span.to, size) : beyond(size, 0);
  const last = leaves.at(-1);
  return last === undefined ? null : beyond(size, last.id);
}

async function readPage(read: Read, walk: Walk, span: LeafSpan): Promise<StoredLeaf[]> {
  const { named } = walk;
  walk.named = nothingNamed();
  const { leaves, missing } = await readLeaves(read, span, named);
  for (const hash of missing)
    complain(walk, `An act names ${hash}, which is neither an opening nor a detail.`);
  if ('from' in span) walk.notes.push(...(await listCheckpoints(read, span.from, span.to)));
  if (walk.made.length >= MANY_TILES) await checkTiles(read, walk);
  return leaves;
}

const MANY_TILES = 64;

/** Looks at the checkpoints of the size that the tree has reached. */
function checkNotes(walk: Walk, signer: LogSigner): void {
  while (walk.notes[0]?.size === walk.tree.size) {
    const note = walk.notes.shift()?.note ?? '';
    walk.checkpoints += 1;
    if (!isOurs(walk, note, signer))
      complain(walk, `The checkpoint of size ${walk.tree.size} does not hold.`);
  }
}

/** Our key signs the same text the same way each time, and signing is quicker than verifying. */
function isOurs(walk: Walk, note: string, signer: LogSigner): boolean {
  const head = { size: walk.tree.size, root: walk.tree.root() };
  if (note === signHead(head, signer)) return true;
  const opened = openCheckpoint(note, [signer.key]);
  return !isFault(opened) && opened.size === head.size && sameBytes(opened.root, head.root);
}

/** Checks one entry against the columns beside it and the act before it in its letter. */
function checkLeaf(walk: Walk, stored: StoredLeaf, hash: Uint8Array): void {
  walk.leaves += 1;
  const leaf = readEntry(stored.hashed.subarray(1));
  if (isFault(leaf)) return complain(walk, `Leaf ${stored.id} cannot be read: ${leaf.fault}.`);
  const isSame = Buffer.compare(hash, stored.leafHash) === 0 && hasColumns(leaf, stored);
  if (!isSame) complain(walk, `Leaf ${stored.id} is not what the columns beside it say.`);
  const found = walk.chains.follow(leaf, hash);
  if (found !== null) complain(walk, chainSentence(leaf, found));
  const { openings, details } = walk.named;
  if (leaf.who !== null) openings.push(leaf.who);
  if (leaf.mandate !== null) openings.push(leaf.mandate);
  if (leaf.detail !== null) details.push(leaf.detail);
}

function hasColumns(leaf: Leaf, stored: StoredLeaf): boolean {
  const { letter, seq, act, time } = leaf;
  if (letter !== stored.letterId || seq !== stored.seq || act !== stored.act) return false;
  return Date.parse(time) === stored.second * 1_000;
}

/** Whether the noted end of every letter's chain is its last act. */
export async function checkTails(read: Read, walk: Walk): Promise<void> {
  const isFaulty = (letter: string) =>
    complain(walk, `The end of the chain of letter ${letter} is not its last act.`);
  let seen = 0;
  for (let after: string | null = null; ;) {
    const page = await listTailsAfter(read, after, PAGE);
    for (const { letterId, seq, head } of page) {
      const tail = walk.chains.tailOf(letterId);
      if (tail === null || tail.seq !== seq || tail.head !== head) isFaulty(letterId);
      after = letterId;
    }
    seen += page.length;
    if (page.length < PAGE) break;
  }
  if (seen !== walk.chains.size)
    complain(walk, `There are ${seen} chains where ${walk.chains.size} letters have acts.`);
}
