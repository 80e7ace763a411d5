import type { Clock } from '#kernel/clock';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { isFault, openCheckpoint, frontierRoot, treeRoot } from '#proof';
import type { Frontier, VerifierKey } from '#proof';
import { countSequenced } from './sequencer-store.ts';
import { findCheckpoint, findHead, insertCheckpoint, insertHead } from './log-store.ts';
import type { LogSigner } from './signer-actions.ts';
import { openSigner, signHead } from './signer-actions.ts';
import { StrangeLog, frontierAt, sameRoot } from './tile-actions.ts';

/** A log keeps the name it was born with, whatever the configuration says later. */
export async function logOrigin(read: Read, configured = 'unborn'): Promise<string> {
  const checkpoint = await findCheckpoint(read);
  return checkpoint?.note.split('\n', 1)[0] ?? configured;
}

/** The key that signs this log, under the name it was born with or will be. */
export async function logKey(
  read: Read,
  env: { readonly seal: Seal; readonly origin: string },
): Promise<VerifierKey> {
  return openSigner(env.seal, await logOrigin(read, env.origin)).key;
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
