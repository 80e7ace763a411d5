import type { Clock, Random } from '#kernel/clock';
import type { LetterId } from '#kernel/ids';
import type { Tx } from '#platform/db';
import {
  detailHash,
  isFault,
  leafHash,
  parseLeaf,
  printDetail,
  printLeaf,
  readUtf8,
  replay,
  rosterDetail,
  standingUnder,
  toHex,
  utf8,
} from '#proof';
import type { Leaf } from '#proof';
import { actTime, detailLines, leafTime } from './rules.ts';
import type { Appended, NewAct } from './rules.ts';
import { insertDetail } from './opening-store.ts';
import { insertLeaf, listLeaves, lockChain } from './store.ts';

/** What writing an act needs. */
export type AppendEnv = { readonly now: Clock; readonly random: Random };

/**
 * Writes an act into the record inside the caller's transaction: with it, or not at all. Locks the letter's chain
 * until the transaction ends, so call it late. The sequencer gives the leaf its place in the tree afterwards.
 *
 * @example await append(tx, env, { letterId, act: 'withdrawn', statement, who })
 */
export async function append(tx: Tx, env: AppendEnv, act: NewAct): Promise<Appended> {
  const { letterId } = act;
  const tail = await lockChain(tx, letterId);
  const time = actTime(env.now(), tail.time);
  const detail = await writeDetail(tx, env, act, time);
  const seq = tail.seq + 1;
  const leaf: Leaf = {
    letter: letterId,
    seq,
    prev: tail.head,
    act: act.act,
    statement: act.statement ?? null,
    who: act.who ?? null,
    mandate: act.mandate ?? null,
    mode: act.mode ?? null,
    detail,
    time: leafTime(time),
  };
  const entry = utf8(printLeaf(leaf));
  const hash = leafHash(entry);
  const head = toHex(hash);
  const leafId = await insertLeaf(tx, {
    letterId,
    seq,
    act: act.act,
    entry,
    leafHash: hash,
    head,
    time,
  });
  return { leafId, seq, leafHash: head, time };
}

async function writeDetail(tx: Tx, env: AppendEnv, act: NewAct, at: Date): Promise<string | null> {
  if (act.detail === undefined) return null;
  const document = printDetail(act.act, detailLines(act.detail), env.random(32));
  const sha256 = detailHash(document);
  await insertDetail(tx, { sha256, letterId: act.letterId, document, at });
  return sha256;
}

/**
 * Closes the list of signatories: replays the letter's acts and writes down how many stand under the released
 * statement and the root over them. Call it directly after `append` of `released`, in the same transaction.
 */
export async function appendRoster(
  tx: Tx,
  env: AppendEnv,
  input: { readonly letterId: LetterId; readonly statement: string },
): Promise<Appended> {
  const { letterId, statement } = input;
  const leaves = (await listLeaves(tx, letterId)).map(({ entry }) => readLeaf(entry));
  const { history, faults } = replay(leaves);
  const [first] = faults;
  if (first !== undefined)
    throw new Error(`act ${first.seq} of a letter does not hold: ${first.fault}`);
  if (history.released?.statement !== statement) throw new Error('the list of another statement');
  const detail = rosterDetail(standingUnder(history.live, statement), leaves.length);
  return append(tx, env, { letterId, act: 'roster', statement, detail });
}

/** A leaf from our own database: one that cannot be read is a broken invariant. */
export function readLeaf(entry: Uint8Array): Leaf {
  const leaf = parseLeaf(readUtf8(entry) ?? '');
  if (isFault(leaf)) throw new Error(`a leaf of the record cannot be read: ${leaf.fault}`);
  return leaf;
}
