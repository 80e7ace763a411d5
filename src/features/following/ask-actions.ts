import { ANONYMOUS } from '#access';
import type { Audience } from '#access';
import { sha256, tokenFrom } from '#kernel/bytes';
import type { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findDraft, findLetter, findLetterBySlug } from '#letters';
import type { Letter } from '#letters';
import type { Database, Read } from '#platform/db';
import { enqueue } from '#platform/jobs';
import type { Seal } from '#platform/seal';
import * as asks from './ask-store.ts';
import { sendAsk } from './fact-rules.ts';
import * as follows from './follow-store.ts';
import type { FollowInput } from './form-rules.ts';
import { moveWaiting } from './notice-store.ts';
import { decideConfirm } from './rules.ts';
import type { AskId, FollowChoice, Followed, FollowerCount, FollowId } from './rules.ts';

export type FollowingEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly seal: Seal;
};

/** The token of a confirmation link: made again whenever it is needed, kept as a hash only. */
export const askToken = ({ seal }: Pick<FollowingEnv, 'seal'>, id: AskId): string =>
  tokenFrom(seal.lookup('follow_asks.token', id));

/** The token of the link that ends a follow, the same in every mail. */
export const endToken = ({ seal }: Pick<FollowingEnv, 'seal'>, id: FollowId): string =>
  tokenFrom(seal.lookup('follows.end', id));

/** The same for those who hear without having asked. */
export const listenerToken = (
  { seal }: Pick<FollowingEnv, 'seal'>,
  letterId: LetterId,
  emailLookup: Uint8Array,
): string =>
  tokenFrom(
    seal.lookup('listeners.end', `${letterId} ${Buffer.from(emailLookup).toString('hex')}`),
  );

/**
 * Somebody typed an address. The same is done, and answered, whether it is new, follows already, or
 * wants to hear nothing: only the job that writes the mail learns which.
 *
 * @param slug null: every letter of this house
 */
export async function askToFollow(
  env: FollowingEnv,
  input: FollowInput & { readonly slug: string | null; readonly language: string },
): Promise<Answer<void>> {
  const { slug, ...choice } = input;
  const letter = slug === null ? null : await findFollowable(env.db.read, slug);
  if (isRefusal(letter)) return letter;
  const id = newId<AskId>();
  await env.db.transaction(async (tx) => {
    await asks.insertAsk(tx, env, {
      ...choice,
      id,
      letterId: letter?.id ?? null,
      tokenHash: sha256(askToken(env, id)),
      askedAt: env.now(),
    });
    await enqueue(tx, sendAsk, { askId: id });
  });
}

async function findFollowable(read: Read, slug: string): Promise<Answer<Letter>> {
  const letter = await findLetterBySlug(read, ANONYMOUS, slug);
  if (letter === null || letter.release === null) return refuse('not-found', 'not-found');
  return letter.withdrawal === null ? letter : refuse('conflict', 'letter-withdrawn');
}

/** A letter as everybody may know it. */
export async function followedOf(read: Read, letterId: LetterId | null): Promise<Followed> {
  if (letterId === null) return { kind: 'house' };
  return ofLetter(await findLetter(read, ANONYMOUS, letterId));
}

function ofLetter(letter: Letter | null): Followed {
  const version = letter?.currentVersion; // after release that is the released one
  if (!letter || !version || letter.withdrawal !== null) return { kind: 'withdrawn' };
  const { title, language } = version.content;
  return { kind: 'letter', slug: letter.slug, title, language };
}

/** Whether this can be followed, and what it is. */
export async function viewFollowable(
  env: FollowingEnv,
  slug: string | null,
): Promise<Answer<Followed>> {
  if (slug === null) return { kind: 'house' };
  const letter = await findFollowable(env.db.read, slug);
  return isRefusal(letter) ? letter : ofLetter(letter);
}

/** Where a mail that names nothing leads. */
export async function findFollowedSlug(
  env: FollowingEnv,
  letterId: LetterId,
): Promise<string | null> {
  const letter = await findLetter(env.db.read, ANONYMOUS, letterId);
  return letter === null || letter.release === null ? null : letter.slug;
}

/** How many follow a letter, for its people. */
export async function viewFollowerCount(
  env: FollowingEnv,
  audience: Audience,
  letterId: LetterId,
): Promise<Answer<FollowerView>> {
  const followers = await follows.countFollowers(env.db.read, audience, letterId);
  const letter = followers === null ? null : await findLetter(env.db.read, audience, letterId);
  if (followers === null || letter === null) return refuse('not-found', 'not-found');
  const draft =
    letter.currentVersion === null ? await findDraft(env.db.read, audience, letterId) : null;
  const title = letter.currentVersion?.content.title ?? draft?.content.title ?? '';
  return { followers, title, slug: letter.slug, isReleased: letter.release !== null };
}

export type FollowerView = {
  readonly followers: FollowerCount;
  readonly title: string;
  readonly slug: string;
  readonly isReleased: boolean;
};

/** What the page of a confirmation link shows. */
export type Asked = FollowChoice & { readonly followed: Followed };

/** Opening the link changes nothing: mail scanners open links too. */
export async function viewAsk(env: FollowingEnv, token: string): Promise<Answer<Asked>> {
  const ask = await asks.findAsk(env.db.read, env, sha256(token));
  const decision = decideConfirm(ask, env.now());
  if (isRefusal(decision) || ask === null) return refuse('expired', 'follow-link-gone');
  return { ...choiceOf(ask), followed: await followedOf(env.db.read, ask.letterId) };
}

const choiceOf = ({ letterId, often, discreet, language }: FollowChoice): FollowChoice => ({
  letterId,
  often,
  discreet,
  language,
});

/** The address is theirs: from now on they hear. A second click finds it done. */
export async function confirmFollow(env: FollowingEnv, token: string): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const ask = await asks.findAskForUpdate(tx, env, sha256(token));
    const decision = decideConfirm(ask, env.now());
    if (isRefusal(decision) || ask === null) return refuse('expired', 'follow-link-gone');
    if (decision === 'again' || ask.email === null) return undefined;
    const at = env.now();
    const id = newId<FollowId>();
    const followId = await follows.upsertFollow(tx, env, {
      ...choiceOf(ask),
      id,
      email: ask.email,
      endHash: sha256(endToken(env, id)),
      confirmedAt: at,
    });
    await moveWaiting(tx, followId, ask.often, at);
    await follows.deleteSilences(tx, ask.emailLookup, ask.letterId);
    await asks.markAskConfirmed(tx, ask, at);
    return undefined;
  });
}
