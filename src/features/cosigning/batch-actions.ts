import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database } from '#platform/db';
import { printBatch, printCosigner, printEntry, printReceipt } from '#proof';
import type { CosignatureEntry } from '#proof';
import { proveAct, sha256 } from '#record';
import { findCosignedBySlug } from './face-actions.ts';
import type { FaceEnv } from './face-actions.ts';
import { viewLink } from './link-actions.ts';
import type { LinkEnv } from './link-actions.ts';
import type { Cosignature } from './person-store.ts';
import { entriesOf, hashOf } from './seal-actions.ts';
import { publicEntry } from './seal-rules.ts';
import type { CosignatureSeal } from './seal-rules.ts';
import { findConfirmation, findSeal, findSealOf } from './seal-store.ts';

/** A sealed batch of a letter that is public. */
export async function findBatch(
  env: FaceEnv,
  of: { readonly slug: string; readonly number: number },
): Promise<Answer<CosignatureSeal>> {
  const face = await findCosignedBySlug(env, of.slug);
  if (isRefusal(face)) return face;
  const { letterId, title } = face.letter;
  const seal = title === null ? null : await findSeal(env.db.read, letterId, of.number);
  return seal ?? refuse('not-found', 'not-found');
}

/** Its public file: the entries, from which anybody arrives at the root in the record. */
export async function printSealed(env: FaceEnv, seal: CosignatureSeal): Promise<string> {
  const entries: CosignatureEntry[] = [];
  for await (const entry of entriesOf(env.db.read, seal.letterId, seal))
    entries.push(publicEntry(entry));
  return printBatch({ letter: seal.letterId, batch: seal.number, entries });
}

/**
 * The receipt of the person behind a link: proof that theirs is in the count. Only they get it, since it says who they
 * are. Refused until their entry was sealed, and once their name and address were erased.
 */
export async function readReceipt(env: LinkEnv, token: string): Promise<Answer<string>> {
  const found = await viewLink(env, token);
  if (isRefusal(found)) return found;
  const { letterId, ordinal, sealed } = found;
  if (ordinal === null || sealed === null || !hasReceipt(found))
    return refuse('expired', 'cosigning-link-gone');
  const no = await findConfirmation(env.db.read, letterId, ordinal);
  const seal = no === null ? null : await findSealOf(env.db.read, letterId, no);
  if (no === null || seal === null) return refuse('unavailable', 'cosigning-not-sealed');
  const proof = await proveAct(env.db.read, env, { letterId, seq: seal.recordSeq });
  if (isRefusal(proof))
    return proof.kind === 'unavailable' ? refuse('unavailable', 'cosigning-not-sealed') : proof;
  const { name, email, salt } = sealed;
  const opening = printCosigner({ salt, letter: letterId, name, email, country: found.country });
  const batch = await batchOf(env, seal);
  const place = no - seal.firstNo;
  const entry = batch.lines[place];
  if (entry === undefined) throw new Error('a batch lacks an entry');
  // removed after it was set aside: its page has the number of somebody else's entry, and a receipt nobody can have
  if (!entry.endsWith(` ${Buffer.from(found.commitment).toString('hex')}`))
    return refuse('unavailable', 'cosigning-not-sealed');
  return printReceipt({ ...proof, opening, entry, place, hashes: pathIn(batch.levels, place) });
}

/** What was removed keeps its receipt: it was in the count, and its owner is not told more than everybody. */
const hasReceipt = ({ state }: Cosignature): boolean => ['confirmed', 'removed'].includes(state);

type Batch = {
  readonly lines: readonly string[];
  /** Hashes of each level of the tree, from the entries up to the root. */
  readonly levels: readonly (readonly Uint8Array[])[];
};

/** A day of a million asks for receipts of the same few batches; one of the largest takes some 15 MB. */
const MOST_KEPT = 6;
const kept = new WeakMap<Database, Map<string, Promise<Batch>>>();

function batchOf(env: { readonly db: Database }, seal: CosignatureSeal): Promise<Batch> {
  const batches = kept.get(env.db) ?? new Map<string, Promise<Batch>>();
  kept.set(env.db, batches);
  const key = `${seal.letterId} ${seal.number}`;
  const known = batches.get(key);
  if (known !== undefined) return known;
  const [oldest] = batches.keys();
  if (batches.size >= MOST_KEPT && oldest !== undefined) batches.delete(oldest);
  const reading = readTree(env, seal);
  batches.set(key, reading);
  reading.catch(() => batches.delete(key));
  return reading;
}

async function readTree(env: { readonly db: Database }, seal: CosignatureSeal): Promise<Batch> {
  const lines: string[] = [];
  const leaves: Uint8Array[] = [];
  for await (const entry of entriesOf(env.db.read, seal.letterId, seal)) {
    lines.push(printEntry(publicEntry(entry)));
    leaves.push(hashOf(entry));
  }
  const levels: Uint8Array[][] = [leaves];
  for (let level = leaves; level.length > 1; levels.push(level)) level = levelAbove(level);
  return { lines, levels };
}

const NODE = Buffer.alloc(65, 1);

/** Pairs one level of a tree (RFC 6962); one without a partner moves up as it is. */
function levelAbove(level: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const [left, right] = [level[i], level[i + 1]];
    if (left === undefined) break;
    if (right === undefined) above.push(left);
    else {
      NODE.set(left, 1);
      NODE.set(right, 33);
      above.push(sha256(NODE));
    }
  }
  return above;
}

/** The neighbours on the way from an entry up to the root. */
function pathIn(levels: Batch['levels'], place: number): Uint8Array[] {
  const path: Uint8Array[] = [];
  let at = place;
  for (const level of levels.slice(0, -1)) {
    const neighbour = level[at % 2 === 0 ? at + 1 : at - 1];
    if (neighbour !== undefined) path.push(neighbour);
    at = Math.floor(at / 2);
  }
  return path;
}
