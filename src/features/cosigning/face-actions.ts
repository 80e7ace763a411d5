import { ANONYMOUS } from '#access';
import type { Clock } from '#kernel/clock';
import type { LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findLetter, findLetterBySlug } from '#letters';
import type { Letter } from '#letters';
import type { Database } from '#platform/db';
import type { CosignedLetter } from './person-rules.ts';
import type { Cosigning } from './rules.ts';
import { findCosigning } from './state-store.ts';

export type FaceEnv = { readonly db: Database; readonly now: Clock };

/** A letter that was opened for co-signatures, and how that stands. */
export type Cosigned = { readonly letter: CosignedLetter; readonly cosigning: Cosigning };

/** On the day of a million every one of them asks for the same few letters. */
const KEPT_MS = 1_000;
const MOST_KEPT = 1_000;

type Kept = { readonly at: number; readonly found: Promise<Answer<Cosigned>> };
const keptOf = new WeakMap<Database, Map<string, Kept>>();

/** By its public address; whatever is not public or never was opened is not there. */
export const findCosignedBySlug = (env: FaceEnv, slug: string): Promise<Answer<Cosigned>> =>
  remembered(env, slug, () => findLetterBySlug(env.db.read, ANONYMOUS, slug));

export const findCosigned = (env: FaceEnv, letterId: LetterId): Promise<Answer<Cosigned>> =>
  remembered(env, letterId, () => findLetter(env.db.read, ANONYMOUS, letterId));

async function remembered(
  env: FaceEnv,
  key: string,
  find: () => Promise<Letter | null>,
): Promise<Answer<Cosigned>> {
  const kept = keptOf.get(env.db) ?? new Map<string, Kept>();
  keptOf.set(env.db, kept);
  const at = env.now().getTime();
  const known = kept.get(key);
  if (known !== undefined && at >= known.at && at - known.at < KEPT_MS) return known.found;
  if (kept.size >= MOST_KEPT) kept.clear();
  const found = load(env, find);
  kept.set(key, { at, found });
  found.catch(() => kept.delete(key));
  return found;
}

async function load(env: FaceEnv, find: () => Promise<Letter | null>): Promise<Answer<Cosigned>> {
  const letter = await find();
  const version = letter?.currentVersion; // after release that is the released one
  if (!letter || !version || letter.release === null) return refuse('not-found', 'not-found');
  const cosigning = await findCosigning(env.db.read, letter.id, env.now());
  if (cosigning === null) return refuse('not-found', 'not-found');
  const { title, language } = version.content;
  const shown = letter.withdrawal === null ? title : null;
  return { letter: { letterId: letter.id, slug: letter.slug, title: shown, language }, cosigning };
}

/** What can still be co-signed or could: not a letter that was withdrawn. */
export async function findOpenLetter(
  env: FaceEnv,
  slug: string,
): Promise<Answer<Cosigned & { letter: CosignedLetter & { title: string } }>> {
  const found = await findCosignedBySlug(env, slug);
  if (isRefusal(found)) return found;
  const { title } = found.letter;
  if (title === null) return refuse('conflict', 'letter-withdrawn');
  return { ...found, letter: { ...found.letter, title } };
}
