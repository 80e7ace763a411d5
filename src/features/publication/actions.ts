import { ANONYMOUS } from '#access';
import { listPublicSlugs } from '#cases';
import { findPublicCosigning } from '#cosigning';
import { countLetters, getAfterRelease } from '#demands';
import type { Clock } from '#kernel/clock';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findLetterBySlug, getVersionById, listReleased, liveLinks } from '#letters';
import type { Version } from '#letters';
import type { Database } from '#platform/db';
import type { Seal } from '#platform/seal';
import { daySpan, isFault, parseBody } from '#proof';
import type { Block } from '#proof';
import { findInclusion } from '#record';
import { getMandate, groupOf, seatsByGroup } from '#roster';
import { liveSignatures } from '#signing';
import type { Signature } from '#signing';
import { countBy } from './seat-rules.ts';
import { entryOf } from './entry-rules.ts';
import { faceOf } from './face-rules.ts';
import { isReleased } from './rules.ts';
import type { GroupSeats } from './seat-rules.ts';
import type { PublicEntry } from './entry-rules.ts';
import type { PublicFace, PublicLetter } from './rules.ts';

export type FaceEnv = { readonly db: Database; readonly seal: Seal; readonly now: Clock };

/** What everybody may see of the letter at this address; not-found before its release. */
export async function getPublicFace(env: FaceEnv, slug: string): Promise<Answer<PublicFace>> {
  const { read } = env.db;
  const letter = await findLetterBySlug(read, ANONYMOUS, slug);
  if (letter === null || !isReleased(letter)) return refuse('not-found', 'not-found');
  const version = await getVersionById(read, letter.release.versionId);
  const signatures = await liveSignatures(read, letter.id, version.id);
  const lastLeaf = Math.max(0, ...signatures.map(({ leafId }) => leafId));
  const links = await liveLinks(read, letter.id);
  const [house, inclusion, cases, after, cosigning] = await Promise.all([
    findHouse(env, signatures, dayOf(version, letter.release.releasedAt)),
    findInclusion(read, { leafId: lastLeaf }),
    listPublicSlugs(
      read,
      ANONYMOUS,
      links.map(({ caseId }) => caseId),
    ),
    getAfterRelease(env, slug),
    findPublicCosigning(env, letter.id),
  ]);
  // of a withdrawn letter nothing is told but its notice
  const told = isRefusal(after) ? null : after;
  const people = { signatures, groupOf, house };
  return faceOf({ letter, version, ...people, inclusion, cases, after: told, cosigning });
}

/** The day the seats are counted on: the letter's own, as late as its date allows. */
function dayOf(version: Version, releasedAt: Date): string {
  const span = daySpan(version.content.date);
  return span === null ? releasedAt.toISOString().slice(0, 10) : span.last;
}

const MANDATES_LOOKED_AT = 25;

/** The house most of the signatories sit in, by the list their mandates come from. */
async function findHouse(
  env: FaceEnv,
  signatures: readonly Signature[],
  day: string,
): Promise<{ roster: string; seats: readonly GroupSeats[] } | null> {
  const ids = signatures.flatMap(({ mandateId }) => mandateId ?? []).slice(0, MANDATES_LOOKED_AT);
  const mandates = await Promise.all(ids.map((id) => getMandate(env.db.read, env, id)));
  const found = mandates.filter((mandate) => mandate !== null);
  const counts = countBy(found, ({ snapshot }) => snapshot.id);
  const [mandate] = found.toSorted(
    (a, b) => (counts.get(b.snapshot.id) ?? 0) - (counts.get(a.snapshot.id) ?? 0),
  );
  if (!mandate) return null;
  const seats = await seatsByGroup(env.db.read, mandate.snapshot.id, day);
  return seats && seats.length > 0 ? { roster: mandate.roster.name, seats } : null;
}

/** The released letters, newest first: for the first page and the feed. */
export async function listPublicLetters(env: {
  readonly db: Database;
}): Promise<readonly PublicEntry[]> {
  const { read } = env.db;
  const letters = (await listReleased(read)).filter(isReleased);
  const standing = await countLetters(
    read,
    letters.map(({ id }) => id),
  );
  return letters.flatMap((letter) => {
    const version = letter.currentVersion; // after release that is the released one
    return version === null ? [] : [entryOf(letter, version, standing.get(letter.id) ?? [])];
  });
}

/** A letter's body for drawing. It was checked when its version was frozen, so it always parses. */
export function bodyOf(letter: PublicLetter): readonly Block[] {
  const blocks = parseBody(letter.body);
  if (isFault(blocks)) throw new Error(`the body of version ${letter.versionId} does not parse`);
  return blocks;
}
