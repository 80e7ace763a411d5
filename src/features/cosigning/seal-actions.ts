import type { Clock, Random } from '#kernel/clock';
import type { LetterId } from '#kernel/ids';
import { lockFor } from '#platform/db';
import type { Database, Read } from '#platform/db';
import { MOST_ENTRIES, printEntry, sealedDetail, toHex } from '#proof';
import { append, fastLeafHash, GrowingTree, sha256 } from '#record';
import { ledgerEnd, listEntries } from './ledger-store.ts';
import type { LedgerEntry } from './rules.ts';
import { isSealingDue, publicEntry } from './seal-rules.ts';
import { findLastSeal, insertSeal, listUnsealed } from './seal-store.ts';
import type { Unsealed } from './seal-store.ts';

export type SealingEnv = { readonly db: Database; readonly now: Clock; readonly random: Random };

/** Entries read at once: others must be answered in between. */
const PAGE = 4_096;

/** Seals what waits in every letter, as many batches as it takes. Gives how many batches it made. */
export async function sealAll(env: SealingEnv): Promise<number> {
  let made = 0;
  for (const letter of await listUnsealed(env.db.read))
    while (await sealNext(env, letter)) made += 1;
  return made;
}

/**
 * Seals the next stretch of a letter's ledger into the record, if it is due. True when a batch was made. Entries are
 * numbered in the order of their commits, so behind the last one read none is missing.
 */
export async function sealNext(
  env: SealingEnv,
  { letterId, openedAt }: Unsealed,
  { mostEntries = MOST_ENTRIES }: { readonly mostEntries?: number } = {},
): Promise<boolean> {
  return env.db.transaction(async (tx) => {
    await lockFor(tx, `cosigning sealing ${letterId}`);
    const last = await findLastSeal(tx, letterId);
    const firstNo = (last?.lastNo ?? 0) + 1;
    const end = await ledgerEnd(tx, letterId);
    const [waiting, sealedAt, now] = [end.no - firstNo + 1, last?.sealedAt ?? null, env.now()];
    if (!isSealingDue({ waiting, mostEntries, openedAt, sealedAt, now })) return false;
    const lastNo = Math.min(end.no, firstNo + mostEntries - 1);
    const stretch = await readStretch(tx, letterId, { firstNo, lastNo });
    if (stretch === null) throw new Error('the ledger has a gap');
    const { first, last: final } = stretch;
    const number = (last?.number ?? 0) + 1;
    const counted = final.counted;
    const detail = sealedDetail({
      batch: number,
      first: firstNo,
      last: lastNo,
      count: counted,
      root: toHex(stretch.tree.root()),
      from: first.at,
      to: final.at,
    });
    const { seq } = await append(tx, env, { letterId, act: 'cosignatures-sealed', detail });
    const root = stretch.tree.root();
    const seal = { letterId, number, firstNo, lastNo, counted, root, recordSeq: seq };
    await insertSeal(tx, { ...seal, sealedAt: now });
    return true;
  });
}

type Span = { readonly firstNo: number; readonly lastNo: number };

/** The tree over the entries of a stretch; null when one is missing. */
export async function readStretch(
  read: Read,
  letterId: LetterId,
  span: Span,
): Promise<{ tree: GrowingTree; first: LedgerEntry; last: LedgerEntry } | null> {
  const tree = new GrowingTree(sha256);
  let first: LedgerEntry | undefined;
  let last: LedgerEntry | undefined;
  for await (const entry of entriesOf(read, letterId, span)) {
    first ??= entry;
    last = entry;
    tree.append(hashOf(entry));
  }
  const isWhole = tree.size === span.lastNo - span.firstNo + 1;
  return isWhole && first && last ? { tree, first, last } : null;
}

/** The leaf of an entry in its batch's tree. */
export const hashOf = (entry: LedgerEntry): Uint8Array =>
  fastLeafHash(Buffer.from(printEntry(publicEntry(entry)), 'utf8'));

/** Entries of a stretch in their order, a page at a time. */
export async function* entriesOf(
  read: Read,
  letterId: LetterId,
  { firstNo, lastNo }: Span,
): AsyncGenerator<LedgerEntry> {
  for (let after = firstNo - 1; after < lastNo;) {
    const page = await listEntries(read, letterId, after, Math.min(PAGE, lastNo - after));
    if (page.length === 0) return;
    yield* page;
    after = page.at(-1)?.no ?? lastNo;
  }
}
