import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Clock } from '#kernel/clock';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import {
  appendHash,
  isFault,
  openCheckpoint,
  placeInTile,
  printCheckpoint,
  printNote,
  frontierRoot,
  subtreesOf,
  TILE_WIDTH,
  treeRoot,
  utf8,
  verifierKey,
} from '#proof';
import type { Frontier, TreeNode, VerifierKey } from '#proof';
import {
  countSequenced,
  findCheckpoint,
  findHead,
  insertCheckpoint,
  insertHead,
  insertTile,
  listTiles,
  listWaitingLeaves,
  markHead,
  markSequenced,
} from './log-store.ts';
import type { Head } from './log-store.ts';
import { SIGNER_PURPOSE } from './rules.ts';

/** The log's name and key: who signs checkpoints, and how others verify that. */
export type LogSigner = { readonly key: VerifierKey; readonly secret: KeyObject };

/** The log cannot go on from here; only a person can find out why. */
export class StrangeLog extends Error {
  override readonly name = 'StrangeLog';
}

/** RFC 8410: what stands before the 32 bytes of an Ed25519 seed in PKCS #8. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The signer of the log with this name. The same installation always has the same key. */
export function openSigner(seal: Seal, origin: string): LogSigner {
  const der = Buffer.concat([PKCS8_HEAD, seal.seed(SIGNER_PURPOSE)]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  return { key: verifierKey(origin, 1, new Uint8Array(spki.subarray(-32))), secret };
}

/** A log keeps the name it was born with, whatever the configuration says later. */
export async function logOrigin(read: Read, configured = 'unborn'): Promise<string> {
  const checkpoint = await findCheckpoint(read);
  return checkpoint?.note.split('\n', 1)[0] ?? configured;
}

/**
 * Looks whether tiles, places and the signed checkpoint agree, and begins a new log where there is none.
 * Throws StrangeLog when they do not: a log that goes on from a doubtful state can no longer be trusted by anybody.
 */
export async function openLog(tx: Tx, env: { now: Clock }, signer: LogSigner): Promise<Frontier> {
  const head = await findHead(tx);
  if (head === null) return beginLog(tx, env, signer);
  const checkpoint = await findCheckpoint(tx);
  const opened = openCheckpoint(checkpoint?.note ?? '', [signer.key]);
  if (isFault(opened)) throw new StrangeLog(`The newest checkpoint is not ours: ${opened.fault}.`);
  const same = opened.size === head.size && sameRoot(opened.root, head.root);
  if (!same)
    throw new StrangeLog('The newest checkpoint is not the one that the head was moved to.');
  const { leaves, last } = await countSequenced(tx);
  if (leaves !== head.size || (last ?? -1) !== head.size - 1) {
    throw new StrangeLog('The places of the leaves do not fit the size of the tree.');
  }
  const frontier = await frontierAt(tx, head.size);
  if (!sameRoot(frontierRoot(frontier), head.root)) {
    throw new StrangeLog('The tiles do not lead to the root of the newest checkpoint.');
  }
  return frontier;
}

async function beginLog(tx: Tx, env: { now: Clock }, signer: LogSigner): Promise<Frontier> {
  const { leaves } = await countSequenced(tx);
  if (leaves > 0) throw new StrangeLog('There are sequenced leaves and no head.');
  const head = { size: 0, root: treeRoot([]) };
  await insertHead(tx, head);
  await insertCheckpoint(tx, { size: 0, note: signHead(head, signer), signedAt: env.now() });
  return { size: 0, hashes: [] };
}

const sameRoot = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(b);

function signHead(head: Head, signer: LogSigner): string {
  const text = printCheckpoint({ origin: signer.key.name, ...head });
  return printNote(text, signer.key, sign(null, utf8(text), signer.secret));
}

/**
 * Gives up to `most` waiting leaves their places, and signs the tree they make, in one transaction: places, tiles,
 * checkpoint and head, or nothing of it. Gives how many there were.
 */
export async function sequence(
  tx: Tx,
  env: { readonly now: Clock },
  signer: LogSigner,
  most: number,
): Promise<number> {
  const waiting = await listWaitingLeaves(tx, most);
  if (waiting.length === 0) return 0;
  const head = await findHead(tx);
  if (head === null) throw new StrangeLog('The log has no head.');
  let frontier = await frontierAt(tx, head.size);
  if (!sameRoot(frontierRoot(frontier), head.root)) {
    throw new StrangeLog('The tiles do not lead to the root of the newest checkpoint.');
  }
  const fresh = new Map<string, { node: TreeNode; hash: Uint8Array }[]>();
  for (const { leafHash } of waiting) {
    frontier = appendHash(frontier, leafHash, (node, hash) => collect(fresh, node, hash));
  }
  await markSequenced(tx, waiting, head.size);
  await writeTiles(tx, fresh);
  const next: Head = { size: frontier.size, root: frontierRoot(frontier) };
  const note = signHead(next, signer);
  await insertCheckpoint(tx, { size: next.size, note, signedAt: env.now() });
  if (!(await markHead(tx, head, next))) throw new StrangeLog('Another process moved the log.');
  return waiting.length;
}

/** Only every eighth level is kept in tiles; the others follow from them. */
function collect(
  fresh: Map<string, { node: TreeNode; hash: Uint8Array }[]>,
  node: TreeNode,
  hash: Uint8Array,
): void {
  if (node.level % 8 !== 0) return;
  const { level, index } = placeInTile(node);
  const key = `${level}/${index}`;
  const list = fresh.get(key);
  if (list === undefined) fresh.set(key, [{ node, hash }]);
  else list.push({ node, hash });
}

async function writeTiles(
  tx: Tx,
  fresh: ReadonlyMap<string, { node: TreeNode; hash: Uint8Array }[]>,
): Promise<void> {
  const names = [...fresh.keys()].map((key) => {
    const [level = 0, index = 0] = key.split('/').map(Number);
    return { level, index };
  });
  const known = await listTiles(tx, names);
  for (const { level, index } of names) {
    const added = fresh.get(`${level}/${index}`) ?? [];
    const before = known.find((t) => t.level === level && t.index === index)?.hashes ?? [];
    const first = added[0] === undefined ? 0 : placeInTile(added[0].node).first;
    if (before.length !== first * 32)
      throw new StrangeLog(`Tile ${level}/${index} has the wrong width.`);
    const hashes = Buffer.concat([Buffer.from(before), ...added.map(({ hash }) => hash)]);
    await insertTile(tx, { level, index, hashes });
  }
}

/** The right edge of the tree of this size, from the tiles. */
async function frontierAt(read: Read, size: number): Promise<Frontier> {
  const nodes = subtreesOf({ start: 0, end: size });
  return { size, hashes: await hashesOf(read, nodes) };
}

/** The hashes of complete subtrees, read from the tiles in one go. */
export async function hashesOf(read: Read, nodes: readonly TreeNode[]): Promise<Uint8Array[]> {
  const places = nodes.map(placeInTile);
  const names = new Map(places.map((p) => [`${p.level}/${p.index}`, p]));
  const tiles = new Map<string, Uint8Array>();
  for (const tile of await listTiles(read, [...names.values()])) {
    tiles.set(`${tile.level}/${tile.index}`, tile.hashes);
  }
  return places.map(({ level, index, first, count }) => {
    const hashes = tiles.get(`${level}/${index}`);
    if (
      hashes === undefined ||
      hashes.length < (first + count) * 32 ||
      first + count > TILE_WIDTH
    ) {
      throw new StrangeLog(`Tile ${level}/${index} is too short.`);
    }
    const at = (i: number) =>
      new Uint8Array(hashes.subarray((first + i) * 32, (first + i + 1) * 32));
    return treeRoot(Array.from({ length: count }, (_, i) => at(i)));
  });
}
