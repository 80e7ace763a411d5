import { sightRefusal } from '#access';
import type { Audience } from '#access';
import type { Clock } from '#kernel/clock';
import { parseEmailAddress } from '#kernel/email-address';
import { newId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findLetter } from '#letters';
import type { Database, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import {
  aboutOf,
  clustersOf,
  isMeant,
  keysOf,
  MOST_LOOKED,
  readAbout,
  REMOVAL_REASON,
} from './cluster-rules.ts';
import type { AcceptanceId, ClusterChoice, Looked, Removal } from './cluster-rules.ts';
import type { RemovalInput } from './cluster-rules.ts';
import * as store from './cluster-store.ts';
import type { ClustersView } from './cluster-view-rules.ts';
import type { SealedRow, Standing } from './cluster-store.ts';
import { appendEntries } from './ledger-store.ts';
import type { NewEntry } from './ledger-store.ts';
import { lockLetter } from './lock-store.ts';
import { canonicalMailbox } from './mailbox-rules.ts';
import { life } from './rules.ts';
import type { Person, RemovalClass, RemovalId } from './rules.ts';
import { unsealPerson } from './sealed-store.ts';
import { findCosigning } from './state-store.ts';

export type ClusterEnv = { readonly db: Database; readonly now: Clock; readonly seal: Seal };

/** Made when somebody looks, from the newest twenty thousand pledges before a number; nothing of it is kept. */
export async function viewClusters(
  env: ClusterEnv,
  audience: Audience,
  { letterId, before }: { readonly letterId: LetterId; readonly before: number | null },
): Promise<Answer<ClustersView>> {
  const { read } = env.db;
  const hidden = sightRefusal(audience, 'cosigning', { letterId, releasedAt: null });
  const letter = hidden === null ? await findLetter(read, audience, letterId) : null;
  const cosigning = letter === null ? null : await findCosigning(read, letterId, env.now());
  if (letter === null || cosigning === null) return hidden ?? refuse('not-found', 'not-found');
  const rows = await store.listNewest(read, letterId, before, MOST_LOOKED);
  const [newest, oldest] = [rows[0], rows.at(-1)];
  return {
    letter,
    clusters: clustersOf(await lookAtAll(env, rows)),
    looked: rows.length,
    span: newest && oldest ? { from: oldest.pledgeNo, to: newest.pledgeNo } : null,
    hasEarlier: rows.length === MOST_LOOKED,
    removals: (await store.listRemovals(read, letterId)).map((row) => readRemoval(env, row)),
    acceptances: await store.listAcceptances(read, letterId),
  };
}

function look(env: ClusterEnv, { sealed, ...row }: SealedRow): Looked {
  const email = sealed === null ? null : parseEmailAddress(unsealPerson(env, sealed).email);
  return { ...row, mailbox: email === null ? null : canonicalMailbox(email) };
}

/** Unsealing twenty thousand takes a fifth of a second: whoever asks for something else meanwhile is answered in between. */
async function lookAtAll(env: ClusterEnv, rows: readonly SealedRow[]): Promise<Looked[]> {
  const looked: Looked[] = [];
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    for (const row of rows.slice(at, at + AT_ONCE)) looked.push(look(env, row));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return looked;
}

/** First what it took, then why, in the words of whoever did it. */
function readRemoval(env: ClusterEnv, { sealed, ...row }: store.SealedRemoval): Removal {
  const [about = '', ...reason] = env.seal.unseal(sealed, REMOVAL_REASON).split('\n');
  return { ...row, ...readAbout(about), reason: reason.join('\n') };
}

/** A hundredth of a second. */
const AT_ONCE = 500;

/** So many in one transaction: whoever pledges meanwhile waits some hundredths of a second. */
const PIECE = 500;

/**
 * Takes a cluster out, with class and reason; entries of the ledger say so in public. In pieces, each with its lock:
 * what ends in the middle is done so far, said so, and may be asked for again.
 *
 * @returns how many were taken out, and how many of them had counted
 */
export async function removeCluster(
  env: ClusterEnv,
  input: RemovalInput,
): Promise<Answer<{ readonly rows: number; readonly counted: number }>> {
  const { letterId, by, scope } = input;
  const persons = await findMeant(env, input, (one) => isMeant(one, scope));
  if (isRefusal(persons)) return persons;
  const id = newId<RemovalId>();
  const reason = env.seal.seal(`${aboutOf(input.cluster)}\n${input.reason}`, REMOVAL_REASON);
  const first = { id, letterId, class: input.class, reason, at: env.now(), by };
  await env.db.transaction((tx) => store.insertRemoval(tx, first));
  const done = { rows: 0, counted: 0 };
  for (const piece of pieces(persons)) {
    const taken = await env.db.transaction(async (tx) => {
      await lockLetter(tx, letterId);
      if (await store.isTakenBack(tx, id)) return null;
      const standing = await store.listStanding(tx, letterId, piece);
      const meant = standing.filter((one) => isMeant(one, scope));
      return removePiece(tx, letterId, meant, { id, class: input.class, at: env.now() });
    });
    if (taken === null) return refuse('conflict', 'cosigning-restored');
    done.rows += taken.rows;
    done.counted += taken.counted;
  }
  return done;
}

async function removePiece(
  tx: Tx,
  letterId: LetterId,
  meant: readonly Standing[],
  removal: { readonly id: RemovalId; readonly class: RemovalClass; readonly at: Date },
): Promise<{ rows: number; counted: number }> {
  const entries = meant.flatMap((one) => entryOf(one, 'remove', removal.at, removal.class));
  await appendEntries(tx, letterId, entries);
  const to = { state: 'removed' as const, removalId: removal.id };
  await store.markState(
    tx,
    letterId,
    meant.map(({ person }) => person),
    to,
  );
  const taken = { rows: meant.length, counted: entries.length };
  await store.addToRemoval(tx, removal.id, taken);
  return taken;
}

/** What the table of a co-signature's life says that this writes into the ledger. */
function entryOf(
  { state, country, ordinal }: Standing,
  act: 'remove' | 'restore',
  at: Date,
  why: RemovalClass | null,
): NewEntry[] {
  const entry = life[state][act]?.entry ?? null;
  if (entry === null || ordinal === null) return [];
  return [{ act: entry, ordinal, at, country, commitment: null, class: why }];
}

/**
 * Takes a removal back: what had counted counts again, with the number it had; the rest waits as it did. One that is
 * still being made ends with it. What ends in the middle may be asked for again.
 */
export async function restoreRemoval(
  env: ClusterEnv,
  input: { readonly letterId: LetterId; readonly id: RemovalId; readonly by: AccountId },
): Promise<Answer<void>> {
  const { letterId, id, by } = input;
  const isFirst = await env.db.transaction(async (tx) => {
    await lockLetter(tx, letterId);
    return store.markRestored(tx, { id, letterId, by, at: env.now() });
  });
  const held = await store.listHeld(env.db.read, letterId, id);
  for (const piece of pieces(held))
    await env.db.transaction(async (tx) => {
      await lockLetter(tx, letterId);
      const standing = await store.listStanding(tx, letterId, piece);
      const still = standing.filter(
        ({ state, removalId }) => state === 'removed' && removalId === id,
      );
      await restorePiece(tx, letterId, still, env.now());
    });
  await env.db.transaction((tx) => store.markWhole(tx, { id, letterId, at: env.now() }));
  return isFirst || held.length > 0 ? undefined : refuse('conflict', 'cosigning-restored');
}

async function restorePiece(
  tx: Tx,
  letterId: LetterId,
  removed: readonly Standing[],
  at: Date,
): Promise<void> {
  await appendEntries(
    tx,
    letterId,
    removed.flatMap((one) => entryOf(one, 'restore', at, null)),
  );
  const back = (state: 'confirmed' | 'aside' | 'pending', those: readonly Standing[]) =>
    store.markState(
      tx,
      letterId,
      those.map(({ person }) => person),
      { state, removalId: null },
    );
  const uncounted = removed.filter(({ ordinal }) => ordinal === null);
  await back(
    'confirmed',
    removed.filter(({ ordinal }) => ordinal !== null),
  );
  await back(
    'aside',
    uncounted.filter(({ answered }) => answered),
  );
  await back(
    'pending',
    uncounted.filter(({ answered }) => !answered),
  );
}

/** Counts what was set aside, once somebody has looked: each gets the next number. */
export async function acceptCluster(
  env: ClusterEnv,
  input: ClusterChoice & { readonly letterId: LetterId; readonly by: AccountId },
): Promise<Answer<{ readonly rows: number }>> {
  const { letterId, by } = input;
  const persons = await findMeant(env, input, ({ state }) => state === 'aside');
  if (isRefusal(persons)) return persons;
  let rows = 0;
  for (const piece of pieces(persons))
    rows += await env.db.transaction(async (tx) => {
      await lockLetter(tx, letterId);
      return acceptPiece(tx, letterId, piece, env.now());
    });
  const id = newId<AcceptanceId>();
  const at = env.now();
  await env.db.transaction((tx) => store.insertAcceptance(tx, { id, letterId, rows, at, by }));
  return { rows };
}

async function acceptPiece(
  tx: Tx,
  letterId: LetterId,
  persons: readonly Person[],
  at: Date,
): Promise<number> {
  const standing = await store.listStanding(tx, letterId, persons);
  const aside = standing.filter(({ state }) => state === 'aside');
  const entries = aside.map(({ country, commitment }): NewEntry => {
    return { act: 'confirmed', ordinal: null, at, country, commitment, class: null };
  });
  const numbers = await appendEntries(tx, letterId, entries);
  const accepted = aside.map(({ person }, index) => ({ person, no: numbers[index]?.no ?? 0 }));
  if (accepted.length > 0) await store.markAccepted(tx, letterId, accepted);
  return accepted.length;
}

/** Who is in a cluster now, among the pledges that were looked at. */
async function findMeant(
  env: ClusterEnv,
  { letterId, cluster, from, to }: ClusterChoice & { readonly letterId: LetterId },
  isOne: (one: Looked) => boolean,
): Promise<Answer<Person[]>> {
  const { read } = env.db;
  if ((await findCosigning(read, letterId, env.now())) === null)
    return refuse('not-found', 'not-found');
  const rows = await store.listSpan(read, letterId, { from, to }, MOST_LOOKED);
  const looked = await lookAtAll(env, rows);
  const meant = looked
    .filter((one) => isOne(one) && keysOf(one).includes(cluster))
    .map(({ person }) => person);
  return meant.length === 0 ? refuse('conflict', 'cosigning-cluster-empty') : meant;
}

function pieces(persons: readonly Person[]): Person[][] {
  return Array.from({ length: Math.ceil(persons.length / PIECE) }, (_, index) =>
    persons.slice(index * PIECE, (index + 1) * PIECE),
  );
}
