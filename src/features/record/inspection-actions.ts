import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import {
  appendHash,
  commitmentOf,
  detailHash,
  emptyFrontier,
  frontierRoot,
  isFault,
  leafHash,
  openCheckpoint,
  parseLeaf,
  placeInTile,
  readUtf8,
  sameBytes,
  toHex,
} from '#proof';
import type { Checkpoint, Frontier, Leaf, VerifierKey } from '#proof';
import {
  findTailFaults,
  listAllLeaves,
  listCheckpointsAfter,
  listDetailsAfter,
  listMissingReferences,
  listOpeningsAfter,
} from './inspection-store.ts';
import type { StoredLeaf } from './inspection-store.ts';
import { logOrigin, openSigner } from './log-actions.ts';
import { findHead, listTiles } from './log-store.ts';
import { leafTime, OPENING_PURPOSE } from './rules.ts';

/** What was found: how much was looked at, and every fault in a sentence (the first hundred). */
export type Inspection = {
  readonly leaves: number;
  readonly size: number;
  readonly letters: number;
  readonly checkpoints: number;
  readonly openings: number;
  readonly details: number;
  readonly faults: readonly string[];
};

const PAGE = 4_096;
const MOST_FAULTS = 100;

type Walk = {
  readonly faults: string[];
  readonly chains: Map<string, { seq: number; hash: string; time: string }>;
  frontier: Frontier;
  leaves: number;
  checkpoints: number;
};

/**
 * Checks the whole record against itself: every entry against its hash and its letter's chain, every tile and
 * checkpoint against the entries, every opening and detail against the hash that leaves know it by.
 * `read` should be a transaction that sees one state of the database.
 */
export async function inspectRecord(read: Read, env: { readonly seal: Seal }): Promise<Inspection> {
  const walk: Walk = {
    faults: [],
    chains: new Map(),
    frontier: emptyFrontier,
    leaves: 0,
    checkpoints: 0,
  };
  const head = await findHead(read);
  const { key } = openSigner(env.seal, await logOrigin(read));
  await walkLeaves(read, walk, head?.size ?? 0, key);
  if (head !== null && !sameBytes(frontierRoot(walk.frontier), new Uint8Array(head.root))) {
    complain(walk, 'The entries do not lead to the root that the log stands at.');
  }
  for (const letterId of await findTailFaults(read)) {
    complain(walk, `The end of the chain of letter ${letterId} is not its last act.`);
  }
  for (const hash of await listMissingReferences(read)) {
    complain(walk, `An act names ${hash}, which is neither an opening nor a detail.`);
  }
  const openings = await walkOpenings(read, env, walk);
  const details = await walkDetails(read, walk);
  const { leaves, checkpoints, faults, chains } = walk;
  return {
    leaves,
    size: head?.size ?? 0,
    letters: chains.size,
    checkpoints,
    openings,
    details,
    faults,
  };
}

function complain(walk: Walk, sentence: string): void {
  if (walk.faults.length < MOST_FAULTS) walk.faults.push(sentence);
}

async function walkLeaves(read: Read, walk: Walk, size: number, key: VerifierKey): Promise<void> {
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

type Fresh = Map<
  string,
  { level: number; index: number; at: { first: number; hash: Uint8Array }[] }
>;

function grow(walk: Walk, fresh: Fresh, leaf: StoredLeaf): void {
  walk.frontier = appendHash(walk.frontier, leafHash(leaf.entry), (node, hash) => {
    if (node.level % 8 !== 0) return;
    const { level, index, first } = placeInTile(node);
    const name = `${level}/${index}`;
    const tile = fresh.get(name) ?? { level, index, at: [] };
    tile.at.push({ first, hash });
    fresh.set(name, tile);
  });
}

async function checkTiles(read: Read, walk: Walk, fresh: Fresh): Promise<void> {
  const stored = new Map<string, Uint8Array>();
  for (const tile of await listTiles(read, [...fresh.values()])) {
    stored.set(`${tile.level}/${tile.index}`, new Uint8Array(tile.hashes));
  }
  for (const [name, { at }] of fresh) {
    const hashes = stored.get(name) ?? new Uint8Array(0);
    const same = at.every(({ first, hash }) =>
      sameBytes(hashes.slice(first * 32, first * 32 + 32), hash),
    );
    if (!same) complain(walk, `Tile ${name} does not hold the hashes of its entries.`);
  }
}

async function walkOpenings(read: Read, env: { readonly seal: Seal }, walk: Walk): Promise<number> {
  let seen = 0;
  for (let after = ''; ;) {
    const page = await listOpeningsAfter(read, after, PAGE);
    if (page.length === 0) return seen;
    for (const { commitment, sealed } of page) {
      const text = unsealed(env.seal, sealed);
      if (text === null || commitmentOf(text) !== commitment) {
        complain(walk, `The opening ${commitment} is not what was committed to.`);
      }
      after = commitment;
    }
    seen += page.length;
  }
}

function unsealed(seal: Seal, sealed: Uint8Array): string | null {
  try {
    return seal.unseal(sealed, OPENING_PURPOSE);
  } catch {
    return null; // a changed byte or another installation's secret: a fault to be told, not a crash
  }
}

async function walkDetails(read: Read, walk: Walk): Promise<number> {
  let seen = 0;
  for (let after = ''; ;) {
    const page = await listDetailsAfter(read, after, PAGE);
    if (page.length === 0) return seen;
    for (const { sha256, document } of page) {
      if (detailHash(document) !== sha256)
        complain(walk, `The detail ${sha256} is not what the act names.`);
      after = sha256;
    }
    seen += page.length;
  }
}
