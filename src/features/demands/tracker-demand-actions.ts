import { ANONYMOUS } from '#access';
import { publicDeliveries } from '#delivery';
import { sha256 } from '#kernel/bytes';
import type { Clock } from '#kernel/clock';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findLetterBySlug, getVersionById } from '#letters';
import type { Letter, Version } from '#letters';
import type { Database } from '#platform/db';
import type { Seal } from '#platform/seal';
import { publicClocks, publicReplies } from '#replies';
import { officeOf } from './authority-rules.ts';
import { publicLines } from './begin-actions.ts';
import { findKey } from './authority-store.ts';
import { beganOn } from './tracker-rules.ts';
import type { AfterRelease, Asked, DemandView, ReplyView } from './tracker-view-rules.ts';

export type PublicViewEnv = { readonly db: Database; readonly seal: Seal; readonly now: Clock };

type Released = { readonly letter: Letter; readonly version: Version; readonly releasedAt: Date };

/** The letter at this address while everybody may read it: withdrawn, it has gone from everywhere. */
export async function findPublic(env: PublicViewEnv, slug: string): Promise<Answer<Released>> {
  const letter = await findLetterBySlug(env.db.read, ANONYMOUS, slug);
  if (letter === null || letter.release === null) return refuse('not-found', 'not-found');
  if (letter.withdrawal !== null) return refuse('expired', 'letter-withdrawn-public');
  const version = await getVersionById(env.db.read, letter.release.versionId);
  return { letter, version, releasedAt: letter.release.releasedAt };
}

export async function getAfterRelease(
  env: PublicViewEnv,
  slug: string,
): Promise<Answer<AfterRelease>> {
  const found = await findPublic(env, slug);
  if (isRefusal(found)) return found;
  const { letter, version, releasedAt } = found;
  const { content } = version;
  const { read } = env.db;
  const [lines, replies, deliveries, clocks, addressees] = await Promise.all([
    publicLines(read, env, letter.id),
    publicReplies(read, env, letter.id),
    publicDeliveries(read, letter.id),
    publicClocks(read, letter.id, env.now()),
    Promise.all(content.addressees.map((one) => askedOf(env, one))),
  ]);
  const { title, language, demands } = content;
  return {
    slug,
    title,
    language,
    today: env.now().toISOString().slice(0, 10),
    beganOn: beganOn({ origin: letter.origin, releasedAt, content }),
    releasedAt,
    addressees,
    demands: demands.map(({ number, type, text, addressees: asked }) => ({
      number,
      type,
      text,
      addressees: asked,
    })),
    lines,
    replies,
    deliveries,
    clocks: clocks.map(({ addressee, state, sentOn, acknowledgedOn, answeredOn, dueOn }) => ({
      addressee,
      state,
      sentOn,
      acknowledgedOn,
      answeredOn,
      dueOn,
    })),
  };
}

async function askedOf(
  env: PublicViewEnv,
  addressee: {
    readonly number: number;
    readonly name: string;
    readonly office: string;
    readonly country: string;
  },
): Promise<Asked> {
  const { number, name, office, country } = addressee;
  return { number, name, office, country, key: await findKey(env.db.read, officeOf(addressee)) };
}

/** One demand of a letter, with all of its line. */
export async function getDemand(
  env: PublicViewEnv,
  asked: { readonly slug: string; readonly number: number },
): Promise<Answer<DemandView>> {
  const after = await getAfterRelease(env, asked.slug);
  if (isRefusal(after)) return after;
  const demand = after.demands.find(({ number }) => number === asked.number);
  const line = after.lines.find(({ number }) => number === asked.number);
  if (demand === undefined || line === undefined) return refuse('not-found', 'not-found');
  const steps = line.steps.map((step) => ({
    ...step,
    documentSha256: step.document === null ? null : sha256(step.document),
  }));
  return { after, demand, line: { ...line, steps } };
}

/** The public copy of one reply; not found before a second reader let it out, and once it is taken back. */
export async function getReply(
  env: PublicViewEnv,
  asked: { readonly slug: string; readonly replyId: string },
): Promise<Answer<ReplyView>> {
  const after = await getAfterRelease(env, asked.slug);
  if (isRefusal(after)) return after;
  const reply = after.replies.find(({ id }) => id === asked.replyId);
  if (reply === undefined) return refuse('not-found', 'not-found');
  return { after, reply, documentSha256: sha256(reply.document) };
}
