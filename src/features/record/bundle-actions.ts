import type { LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import { joinDocuments, replay, utf8 } from '#proof';
import type { History, Leaf } from '#proof';
import { policyOf } from './act-proof-actions.ts';
import { readLeaf } from './actions.ts';
import { proveAll } from './proof-actions.ts';
import { OPENING_PURPOSE } from './rules.ts';
import { listLeaves } from './store.ts';
import { listDetails, listOpenings } from './opening-store.ts';

/**
 * The record's part of a letter's bundle: acts, openings and details that are public, the proof that every act
 * is in the log, its checkpoint and key. Refused before the release, and while the last act waits for its place.
 *
 * `statements` are the texts of version 1, 2, 3 … Names of people who withdrew or stayed out before the release,
 * and how many declined, never leave the house.
 *
 * @example
 * const record = await assembleRecord(db.read, { seal }, { letterId, statements });
 * if (!isRefusal(record)) sealBundle(new Map([...record, ['README.txt', utf8(readmeText(of))]]), of);
 */
export async function assembleRecord(
  read: Read,
  env: { readonly seal: Seal },
  input: { readonly letterId: LetterId; readonly statements: readonly string[] },
): Promise<Answer<Map<string, Uint8Array>>> {
  const { letterId, statements } = input;
  const stored = await listLeaves(read, letterId);
  const leaves = stored.map(({ entry }) => readLeaf(entry));
  const { history } = replay(leaves);
  if (history.roster === null) return refuse('conflict', 'not-released');
  const indices = stored.map(({ treeIndex }) => treeIndex);
  const proof = await proveAll(read, indices);
  if (isRefusal(proof)) return proof;
  const files = new Map<string, string>();
  for (const [i, statement] of statements.entries())
    files.set(`statements/${i + 1}.txt`, statement);
  files.set(
    'leaves.txt',
    joinDocuments(stored.map(({ entry }) => Buffer.from(entry).toString('utf8'))),
  );
  const openings = await publicOpenings(read, env, letterId, history);
  if (openings.length > 0) files.set('openings.txt', joinDocuments(openings));
  const details = await publicDetails(read, letterId, leaves, history);
  if (details.length > 0) files.set('details.txt', joinDocuments(details));
  files.set('inclusion.txt', proof.inclusion);
  files.set('checkpoint.txt', proof.published.note);
  files.set('policy.txt', await policyOf(read, env, proof.published));
  return new Map([...files].map(([path, text]) => [path, utf8(text)]));
}

/** Openings of everybody who is or was on the list, in the order in which the acts name them. */
async function publicOpenings(
  read: Read,
  env: { readonly seal: Seal },
  letterId: LetterId,
  history: History,
): Promise<string[]> {
  const sealed = new Map<string | null, Uint8Array>();
  for (const opening of await listOpenings(read, letterId)) {
    sealed.set(opening.commitment, opening.sealed);
  }
  const shown = new Set([...history.signed, ...history.late].flatMap((p) => [p.who, p.mandate]));
  return [...shown].flatMap((commitment) => {
    const opening = sealed.get(commitment);
    return opening === undefined ? [] : [env.seal.unseal(opening, OPENING_PURPOSE)];
  });
}

/** Acts whose details concern only those who were never on the list, or are nobody's business. */
const BY_PERSON = new Set(['signed', 'reconfirmed', 'withdrawn']);

async function publicDetails(
  read: Read,
  letterId: LetterId,
  leaves: readonly Leaf[],
  history: History,
): Promise<string[]> {
  const documents = new Map<string | null, string>();
  for (const { sha256, document } of await listDetails(read, letterId)) {
    documents.set(sha256, document);
  }
  const listed = new Set([...history.signed, ...history.late].map((p) => p.seq));
  return leaves.flatMap((leaf) => {
    const kept =
      leaf.act === 'declines-counted' || (BY_PERSON.has(leaf.act) && !listed.has(leaf.seq));
    const document = documents.get(leaf.detail);
    return kept || document === undefined ? [] : [document];
  });
}
