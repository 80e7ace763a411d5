import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import { emptyFrontier, frontierRoot, sameBytes } from '#proof';
import { walkLeaves } from './chain-inspection-actions.ts';
import type { Walk } from './inspection-rules.ts';
import { complain } from './inspection-rules.ts';
import { findTailFaults, listMissingReferences } from './inspection-store.ts';
import { logOrigin } from './log-actions.ts';
import { openSigner } from './signer-actions.ts';
import { walkDocuments } from './document-inspection-actions.ts';
import type { KeptOf } from './document-inspection-actions.ts';
import { findHead } from './log-store.ts';
import { walkDetails, walkOpenings } from './opening-inspection-actions.ts';

/** What was found: how much was looked at, and every fault in a sentence (the first hundred). */
export type Inspection = {
  readonly leaves: number;
  readonly size: number;
  readonly letters: number;
  readonly checkpoints: number;
  readonly openings: number;
  readonly details: number;
  readonly documents: number;
  readonly faults: readonly string[];
};

/**
 * Checks the whole record against itself: every entry against its hash and its letter's chain, every tile and
 * checkpoint against the entries, every opening and detail against the hash that leaves know it by.
 * With `keptOf` also the public documents of replies and outcomes against the acts that name them.
 * `read` should be a transaction that sees one state of the database.
 */
export async function inspectRecord(
  read: Read,
  env: { readonly seal: Seal; readonly keptOf?: KeptOf },
): Promise<Inspection> {
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
  const isReadable = walk.faults.length === 0; // else its leaves may be none
  const documents =
    env.keptOf !== undefined && isReadable ? await walkDocuments(read, walk, env.keptOf) : 0;
  const { leaves, checkpoints, faults, chains } = walk;
  return {
    leaves,
    size: head?.size ?? 0,
    letters: chains.size,
    checkpoints,
    openings,
    details,
    documents,
    faults,
  };
}
