import { sha256 } from '#kernel/bytes';
import { parseEmailAddress } from '#kernel/email-address';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Tx } from '#platform/db';
import { endToken, followedOf } from './ask-actions.ts';
import type { FollowingEnv } from './ask-actions.ts';
import { eraseAsksOf } from './ask-store.ts';
import * as follows from './follow-store.ts';
import { deleteWaiting } from './notice-store.ts';
import { keptShape } from './form-rules.ts';
import type { Kept } from './form-rules.ts';
import { decideUndo } from './rules.ts';
import type { Follow, Followed, FollowId } from './rules.ts';

const UNDO = 'follows.undo';

/** What a link in a mail can end. Null: nothing, because it is over already or there never was such a link. */
export type Ending = { readonly kind: 'follow' | 'unasked'; readonly followed: Followed } | null;

/** What the page of the link shows; looking ends nothing. */
export async function viewEnding(env: FollowingEnv, token: string): Promise<Ending> {
  const { read } = env.db;
  const hash = sha256(token);
  const follow = await follows.findFollow(read, env, hash);
  if (follow !== null) return { kind: 'follow', followed: await followedOf(read, follow.letterId) };
  const link = await follows.findListenerLink(read, hash);
  if (link === null || (await follows.isSilent(read, link.emailLookup, link.letterId))) return null;
  return { kind: 'unasked', followed: await followedOf(read, link.letterId) };
}

/** `kept`: what undoing needs, sealed, for the page alone; null when there was nothing to end. */
export type Ended = { readonly kept: string | null };

/**
 * Ends what the link stands for; whoever has it may. Ending twice is as good as once. With `never`
 * everything ends that goes to this mailbox, and a keyed mark keeps it from being written to again.
 */
export async function endFollowing(
  env: FollowingEnv,
  input: { readonly token: string; readonly scope: 'these' | 'never' },
): Promise<Ended> {
  const hash = sha256(input.token);
  return env.db.transaction(async (tx) => {
    const follow = await follows.deleteFollow(tx, env, hash);
    const at = env.now();
    if (follow !== null) {
      await eraseAsksOf(tx, follow.emailLookup); // an address that waits for a click goes as well
      if (input.scope === 'never') await silence(tx, follow.emailLookup, null, at);
      return { kept: keptOf(env, follow, input.scope, at) };
    }
    const link = await follows.findListenerLink(tx, hash);
    if (link === null) return { kept: null };
    await silence(tx, link.emailLookup, input.scope === 'never' ? null : link.letterId, at);
    const kept = { kind: 'unasked', token: input.token, at: at.toISOString() };
    return { kept: sealed(env, kept) };
  });
}

async function silence(
  tx: Tx,
  emailLookup: Uint8Array,
  letterId: LetterId | null,
  at: Date,
): Promise<void> {
  await follows.insertSilence(tx, { letterId, emailLookup, at });
  await deleteWaiting(tx, emailLookup, letterId);
  if (letterId !== null) return;
  await follows.deleteFollowsOf(tx, emailLookup);
  await eraseAsksOf(tx, emailLookup);
}

function keptOf(env: FollowingEnv, follow: Follow, scope: string, at: Date): string {
  const { email, letterId, often, discreet, language } = follow;
  const kept = { kind: 'follow', email, letterId, often, discreet, language, scope };
  return sealed(env, { ...kept, at: at.toISOString() });
}

/** In the page of whoever ended, and nowhere here: nothing of an ended follow is kept. */
const sealed = ({ seal }: FollowingEnv, kept: object): string =>
  seal.seal(JSON.stringify(kept), UNDO).toString('base64url');

/** Takes an end back, within the hour. What waited to be told then is not told. */
export async function undoEnding(env: FollowingEnv, kept: string): Promise<Answer<void>> {
  const read = openKept(env, kept);
  if (read === null) return refuse('expired', 'follow-undo-gone');
  const at = env.now();
  const decision = decideUndo(read.at, at);
  if (isRefusal(decision)) return decision;
  return env.db.transaction(async (tx) => {
    if (read.kind === 'unasked') {
      const link = await follows.findListenerLink(tx, sha256(read.token));
      if (link !== null) await follows.deleteSilences(tx, link.emailLookup, link.letterId);
      return undefined;
    }
    const email = parseEmailAddress(read.email);
    if (email === null) return refuse('expired', 'follow-undo-gone');
    const id = newId<FollowId>();
    const { letterId, often, discreet, language } = read;
    const choice = { letterId, often, discreet, language };
    const endHash = sha256(endToken(env, id));
    await follows.upsertFollow(tx, env, { ...choice, id, email, endHash, confirmedAt: at });
    await follows.deleteSilencesOf(tx, env, email, letterId);
    return undefined;
  });
}

function openKept({ seal }: FollowingEnv, kept: string): Kept | null {
  try {
    const text = seal.unseal(Buffer.from(kept, 'base64url'), UNDO);
    return keptShape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null; // not ours, or changed
  }
}
