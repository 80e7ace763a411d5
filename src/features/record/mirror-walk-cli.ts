import { decodeEntries, isFault, sameBytes, TILE_WIDTH, tilePath } from '#proof';
import type { Checkpoint, TileName } from '#proof';
import { fastLeafHash, sha256 } from './digest-actions.ts';
import { readEntry } from './entry-rules.ts';
import { GrowingTree } from './growing-tree-rules.ts';
import type { MadeTile } from './growing-tree-rules.ts';
import { chainSentence, LetterChains } from './letter-chains-rules.ts';
import { filesOfTree } from './mirror-rules.ts';
import { listPartials, readMirrored } from './mirror-folder-cli.ts';

const HASH = 32;
const MOST_FAULTS = 100;

/** How far the check of a mirror has come, and what it has found. */
export class MirrorWalk {
  readonly folder: string;
  readonly checkpoint: Checkpoint;
  readonly before: Checkpoint | null;
  readonly chains = new LetterChains();
  readonly faults: string[] = [];
  /** Faults beyond the first hundred. */
  unnamed = 0;
  files = 0;
  /** Some entries could not be read: what follows from them is not said of the ones after. */
  isTorn = false;
  /** Neither entries nor hashes of some part could be read: there is no tree any more. */
  isBroken = false;
  /** Null until the log has grown to the size of the earlier checkpoint. */
  rootBefore: Uint8Array | null = null;
  readonly tree: GrowingTree;
  /** Full tiles that the entries make, to be held against the files between two bundles. */
  readonly made: MadeTile[] = [];

  constructor(of: { folder: string; checkpoint: Checkpoint; before: Checkpoint | null }) {
    this.folder = of.folder;
    this.checkpoint = of.checkpoint;
    this.before = of.before;
    this.tree = new GrowingTree(sha256, (tile) => this.made.push(tile));
  }

  complain(sentence: string): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push(sentence);
    else this.unnamed += 1;
  }
}

/** Reads every bundle of entries and every tile, in the order of the log, one after the other. */
export async function walkMirror(walk: MirrorWalk): Promise<void> {
  const { size } = walk.checkpoint;
  noteRootBefore(walk);
  for (let start = 0; start < size; start += TILE_WIDTH) {
    const width = Math.min(TILE_WIDTH, size - start);
    const hashes = await readBundle(walk, { index: start / TILE_WIDTH, width });
    walk.isBroken ||= hashes === null;
    if (walk.isBroken) continue; // what else is missing is still to be named
    for (const hash of hashes ?? []) {
      walk.tree.append(hash);
      noteRootBefore(walk);
    }
    for (const tile of walk.made.splice(0)) await checkUpperTile(walk, tile);
  }
  if (walk.isBroken) await lookForUpperTiles(walk);
  else for (const tile of walk.tree.partialTiles()) await checkUpperTile(walk, tile);
}

async function lookForUpperTiles(walk: MirrorWalk): Promise<void> {
  for (const tile of filesOfTree(walk.checkpoint.size))
    if (tile.level !== 'entries' && tile.level > 0) await readHashes(walk, tile);
}

function noteRootBefore(walk: MirrorWalk): void {
  if (walk.before?.size === walk.tree.size) walk.rootBefore = walk.tree.root();
}

type Place = { readonly index: number; readonly width: number };

/** The leaf hashes of one bundle, from its entries or, where those are not right, from the tile. */
async function readBundle(walk: MirrorWalk, place: Place): Promise<Uint8Array[] | null> {
  const bundle: TileName = { level: 'entries', ...place };
  const tile: TileName = { level: 0, ...place };
  const entries = await readEntries(walk, bundle);
  const stored = await readHashes(walk, tile);
  if (entries === null) {
    walk.isTorn = true;
    return stored;
  }
  const hashes = entries.map(fastLeafHash);
  if (stored === null) {
    checkActs(walk, bundle, { entries, hashes });
    return hashes;
  }
  const wrong = hashes.findIndex((hash, i) => !stored[i]?.equals(hash));
  if (wrong < 0) {
    checkActs(walk, bundle, { entries, hashes });
    return hashes;
  }
  if (await isTileRight(walk, place, stored)) {
    walk.isTorn = true;
    walk.complain(
      `${tilePath(bundle)}: entry ${wrong + 1} is not the one that was signed (${tilePath(tile)} has another hash).`,
    );
    return stored;
  }
  walk.complain(`${tilePath(tile)}: hash ${wrong + 1} is not the one of its entry.`);
  checkActs(walk, bundle, { entries, hashes });
  return hashes;
}

async function readEntries(walk: MirrorWalk, name: TileName): Promise<Uint8Array[] | null> {
  const bytes = await readFile(walk, name);
  if (bytes === null) return null;
  const entries = decodeEntries(bytes);
  if (isFault(entries)) walk.complain(`${tilePath(name)}: ${entries.fault}.`);
  else if (entries.length !== name.width)
    walk.complain(`${tilePath(name)} has ${entries.length} entries where ${name.width} belong.`);
  else return (await checkOlder(walk, name, bytes), entries);
  return null;
}

async function readHashes(walk: MirrorWalk, name: TileName): Promise<Buffer[] | null> {
  const bytes = await readFile(walk, name);
  if (bytes === null) return null;
  if (bytes.length !== name.width * HASH) {
    walk.complain(`${tilePath(name)} has ${bytes.length} bytes where ${name.width * HASH} belong.`);
    return null;
  }
  await checkOlder(walk, name, bytes);
  return Array.from({ length: name.width }, (_, i) => bytes.subarray(i * HASH, (i + 1) * HASH));
}

async function readFile(walk: MirrorWalk, name: TileName): Promise<Buffer | null> {
  const bytes = await readMirrored(walk.folder, tilePath(name));
  if (bytes === null) walk.complain(`${tilePath(name)} is missing.`);
  else walk.files += 1;
  return bytes;
}

/** Partial files of a time when the log was smaller must begin what is there now. */
async function checkOlder(walk: MirrorWalk, name: TileName, now: Buffer): Promise<void> {
  const full = tilePath({ ...name, width: TILE_WIDTH });
  for (const width of await listPartials(walk.folder, full)) {
    if (width >= name.width) continue; // this file itself; wider ones were told by their names
    const path = tilePath({ ...name, width });
    const older = await readMirrored(walk.folder, path);
    const isWhole = older !== null && lengthOf(name, width, now) === older.length;
    if (!isWhole || !now.subarray(0, older.length).equals(older))
      walk.complain(`${path} is not what ${tilePath(name)} begins with.`);
  }
}

/** How many bytes the first `width` hashes or entries of a file take. */
function lengthOf(name: TileName, width: number, bytes: Buffer): number {
  if (name.level !== 'entries') return width * HASH;
  let at = 0;
  for (let i = 0; i < width && at + 1 < bytes.length; i += 1) at += 2 + bytes.readUInt16BE(at);
  return at;
}

/** Of a bundle and a tile that do not fit: is it the tile that leads to what was signed? */
async function isTileRight(
  walk: MirrorWalk,
  place: Place,
  stored: readonly Uint8Array[],
): Promise<boolean> {
  // the last, partial tile has no hash above it: the signed root itself decides
  if (place.width < TILE_WIDTH)
    return !walk.isBroken && sameBytes(walk.tree.rootWith(stored), walk.checkpoint.root);
  const level1 = Math.floor(walk.checkpoint.size / TILE_WIDTH);
  const index = Math.floor(place.index / TILE_WIDTH);
  const width = Math.min(TILE_WIDTH, level1 - index * TILE_WIDTH);
  const upper = await readMirrored(walk.folder, tilePath({ level: 1, index, width }));
  const at = (place.index % TILE_WIDTH) * HASH;
  const above = upper?.subarray(at, at + HASH);
  return above !== undefined && sameBytes(new GrowingTree(sha256).rootWith(stored), above);
}

type Read = { readonly entries: readonly Uint8Array[]; readonly hashes: readonly Uint8Array[] };

function checkActs(walk: MirrorWalk, bundle: TileName, { entries, hashes }: Read): void {
  for (const [i, entry] of entries.entries()) {
    const leaf = readEntry(entry);
    if (isFault(leaf)) {
      walk.isTorn = true;
      walk.complain(`${tilePath(bundle)}: entry ${i + 1} is no act: ${leaf.fault}.`);
      continue;
    }
    const found = walk.chains.follow(leaf, hashes[i] ?? entry);
    if (found !== null && !walk.isTorn)
      walk.complain(`${tilePath(bundle)}: ${chainSentence(leaf, found)}`);
  }
}

async function checkUpperTile(walk: MirrorWalk, made: MadeTile): Promise<void> {
  if (made.level === 0) return; // was read with its entries
  const { level, index } = made;
  const name = { level, index, width: made.hashes.length / HASH };
  const stored = await readHashes(walk, name);
  const wrong = stored?.findIndex(
    (hash, i) => !hash.equals(made.hashes.subarray(i * HASH, (i + 1) * HASH)),
  );
  if (wrong !== undefined && wrong >= 0)
    walk.complain(`${tilePath(name)}: hash ${wrong + 1} is not the one of the tile below it.`);
}
