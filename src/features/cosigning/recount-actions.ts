import type { Clock } from '#kernel/clock';
import type { LetterId } from '#kernel/ids';
import type { Database, Read } from '#platform/db';
import type { Log } from '#platform/log';
import { sameBytes } from '#proof';
import { countActs, readAct } from '#record';
import { faultOf, isSealedAs, recountWords } from './recount-rules.ts';
import type { Recount, RecountFault } from './recount-rules.ts';
import { addUp, listCosigned, markRecounted } from './recount-store.ts';
import { readStretch } from './seal-actions.ts';
import type { CosignatureSeal } from './seal-rules.ts';
import { listSeals } from './seal-store.ts';

export type RecountEnv = { readonly db: Database; readonly now: Clock; readonly log: Log };

/**
 * Compares what counts for one letter, all of it anew: confirmed rows, ledger, sums for the curve, sealed batches, the
 * acts in the record. Changes nothing.
 */
export async function compareCounts(db: Database, letterId: LetterId): Promise<Recount> {
  const { sums, seals, acts } = await db.read
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (read) => ({
      sums: await addUp(read, letterId),
      seals: await listSeals(read, letterId),
      acts: await countActs(read, letterId, 'cosignatures-sealed'),
    }));
  // batches and what they are made of never change: that takes long, and needs no single moment
  const fault =
    faultOf(sums) ??
    (await sealFault(db.read, letterId, seals)) ??
    (acts === seals.length ? null : 'record');
  const { counted, entries } = sums;
  const sealedTo = seals.at(-1)?.lastNo ?? 0;
  return { letterId, counted, entries, batches: seals.length, sealedTo, fault };
}

async function sealFault(
  read: Read,
  letterId: LetterId,
  seals: readonly CosignatureSeal[],
): Promise<RecountFault | null> {
  let before: CosignatureSeal | null = null;
  for (const seal of seals) {
    const isNext = seal.number === (before?.number ?? 0) + 1;
    if (!isNext || seal.firstNo !== (before?.lastNo ?? 0) + 1) return 'seals';
    const stretch = await readStretch(read, letterId, seal);
    if (stretch === null || stretch.last.counted !== seal.counted) return 'seals';
    if (!sameBytes(stretch.tree.root(), seal.root)) return 'seals';
    const said = await readAct(read, { letterId, seq: seal.recordSeq });
    if (said?.act !== 'cosignatures-sealed' || !isSealedAs(seal, said.fields)) return 'record';
    before = seal;
  }
  return null;
}

/**
 * Compares one letter and writes down that it was, and what did not agree: in the log for whoever runs the server, for
 * the letter's people as a task, for everybody in the figures.
 */
export async function recount(env: RecountEnv, letterId: LetterId): Promise<Recount> {
  const found = await compareCounts(env.db, letterId);
  const { fault } = found;
  const at = env.now();
  await env.db.transaction((tx) => markRecounted(tx, { letterId, at, fault }));
  if (fault !== null)
    env.log.error(
      { event: 'cosigning.recount-fault', letterId, code: fault },
      `Co-signatures do not add up. ${recountWords[fault]}`,
    );
  return found;
}

/** Compares every letter that was opened, one after the other; one that cannot be read does not spare the others. */
export async function recountAll(env: RecountEnv): Promise<Recount[]> {
  const found: Recount[] = [];
  for (const letterId of await listCosigned(env.db.read)) found.push(await recount(env, letterId));
  return found;
}

/** The same without writing anything down, for `undersigned fsck`. */
export async function compareAll(db: Database): Promise<Recount[]> {
  const found: Recount[] = [];
  for (const letterId of await listCosigned(db.read)) found.push(await compareCounts(db, letterId));
  return found;
}
