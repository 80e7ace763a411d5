import type { LetterId } from '#kernel/ids';
import type { Read } from '#platform/db';
import { afterReleaseFaults, isFault, parseDetail, parseStatement } from '#proof';
import type { Detail } from '#proof';
import { readLeaf } from './actions.ts';
import type { Walk } from './inspection-rules.ts';
import { complain } from './inspection-rules.ts';
import { listDetails } from './opening-store.ts';
import { listLeaves } from './store.ts';

/**
 * What the rooms above keep of a letter's acts after release: the released statement, and documents by the path
 * they have in a bundle. Null for a letter of which nothing is shown.
 */
export type KeptOf = (
  read: Read,
  letterId: LetterId,
) => Promise<{
  readonly statement: string;
  readonly documents: ReadonlyMap<string, Uint8Array>;
} | null>;

/** Holds the public documents of every letter against its acts, as whoever has a bundle would. */
export async function walkDocuments(read: Read, walk: Walk, keptOf: KeptOf): Promise<number> {
  let seen = 0;
  for (const letter of walk.chains.letters()) {
    const letterId = letter as LetterId; // a leaf that was read names one
    const kept = await keptOf(read, letterId);
    if (kept === null) continue;
    seen += kept.documents.size;
    const statement = parseStatement(kept.statement);
    if (isFault(statement)) {
      complain(walk, `The statement of letter ${letter} cannot be read: ${statement.fault}.`);
      continue;
    }
    const { documents } = kept;
    const leaves = (await listLeaves(read, letterId)).map(({ entry }) => readLeaf(entry));
    const details = await detailsOf(read, letterId);
    for (const fault of afterReleaseFaults({ leaves, details, statement, documents }))
      complain(walk, `Letter ${letter}: ${fault}`);
  }
  return seen;
}

async function detailsOf(read: Read, letterId: LetterId): Promise<Map<string, Detail>> {
  const details = new Map<string, Detail>();
  for (const { sha256, document } of await listDetails(read, letterId)) {
    const detail = parseDetail(document);
    if (!isFault(detail)) details.set(sha256, detail); // one that is none was told before
  }
  return details;
}
