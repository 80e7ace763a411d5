import type { Clock } from '#kernel/clock';
import type { Tx } from '#platform/db';
import { appendHash, placeInTile, frontierRoot } from '#proof';
import type { TreeNode } from '#proof';
import { findHead, insertCheckpoint, markHead } from './log-store.ts';
import { insertTile, listTiles } from './tile-store.ts';
import { listWaitingLeaves, markSequenced } from './sequencer-store.ts';
import type { Head } from './log-store.ts';
import type { LogSigner } from './signer-actions.ts';
import { signHead } from './signer-actions.ts';
import { StrangeLog, frontierAt, sameRoot } from './tile-actions.ts';

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
