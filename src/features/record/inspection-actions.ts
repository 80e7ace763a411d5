import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import { sameBytes } from '#proof';
import { checkTails, walkLeaves } from './chain-inspection-actions.ts';
import type { Walk } from './inspection-rules.ts';
import { complain, nothingNamed } from './inspection-rules.ts';
import { sha256 } from './digest-actions.ts';
import { GrowingTree } from './growing-tree-rules.ts';
import type { MadeTile } from './growing-tree-rules.ts';
import { LetterChains } from './letter-chains-rules.ts';
import { logOrigin } from './log-actions.ts';
import { openSigner } from './signer-actions.ts';
import { walkDocuments } from './document-inspection-actions.ts';
import type { KeptOf } from './document-inspection-actions.ts';
import { findHead } from './log-store.ts';
import { walkDetails, walkOpenings } from './opening-inspection-actions.ts';
import { walkCosignatures } from './witness-inspection-actions.ts';

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
  const made: MadeTile[] = [];
  const walk: Walk = {
    faults: [],
    chains: new LetterChains(),
    tree: new GrowingTree(sha256, (tile) => made.push(tile)),
    made,
    notes: [],
    named: nothingNamed(),
    leaves: 0,
    checkpoints: 0,
  };
  const head = await findHead(read);
  const signer = openSigner(env.seal, await logOrigin(read));
  await walkLeaves(read, walk, head?.size ?? 0, signer);
  if (head !== null && !sameBytes(walk.tree.root(), new Uint8Array(head.root))) {
    complain(walk, 'The entries do not lead to the root that the log stands at.');
  }
  await checkTails(read, walk);
  await walkCosignatures(read, walk);
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
