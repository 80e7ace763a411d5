import { ANONYMOUS, HOUSE } from '#access';
import { sha256 } from '#kernel/bytes';
import type { Clock } from '#kernel/clock';
import type { LetterId, VersionId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findLetterBySlug, getVersionById, listReleased, listVersions } from '#letters';
import type { Version } from '#letters';
import type { Database, Read } from '#platform/db';
import type { MadePdf, PdfOrder } from '#platform/pdf';
import type { Seal } from '#platform/seal';
import type { ZipFiles } from '#platform/zip';
import { daySpan, isFault, readmeText, sealBundle } from '#proof';
import { assembleRecord, findInclusion } from '#record';
import { getMandate, groupOf, seatsByGroup } from '#roster';
import { liveSignatures } from '#signing';
import type { Signature } from '#signing';
import { entryOf, faceOf, isReleased } from './rules.ts';
import type { GroupSeats, PublicEntry, PublicFace, PublicLetter } from './rules.ts';
import { findPublishedFile, insertPublishedFile } from './store.ts';
import type { PublishedFile } from './store.ts';

export type FaceEnv = { readonly db: Database; readonly seal: Seal };

/** What everybody may see of the letter at this address; not-found before its release. */
export async function getPublicFace(env: FaceEnv, slug: string): Promise<Answer<PublicFace>> {
  const { read } = env.db;
  const letter = await findLetterBySlug(read, ANONYMOUS, slug);
  if (letter === null || !isReleased(letter)) return refuse('not-found', 'not-found');
  const version = await getVersionById(read, letter.release.versionId);
  const signatures = await liveSignatures(read, letter.id, version.id);
  const lastLeaf = Math.max(0, ...signatures.map(({ leafId }) => leafId));
  const [house, inclusion] = await Promise.all([
    findHouse(env, signatures, dayOf(version, letter.release.releasedAt)),
    findInclusion(read, { leafId: lastLeaf }),
  ]);
  return faceOf({ letter, version, signatures, groupOf, house, inclusion });
}

/** The day the seats are counted on: the letter's own, as late as its date allows. */
function dayOf(version: Version, releasedAt: Date): string {
  const span = daySpan(version.content.date);
  return isFault(span) ? releasedAt.toISOString().slice(0, 10) : span.last;
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
  const bySnapshot = Map.groupBy(found, ({ snapshot }) => snapshot.id);
  const [most] = [...bySnapshot.values()].toSorted((a, b) => b.length - a.length);
  const mandate = most?.[0];
  if (!mandate) return null;
  const seats = await seatsByGroup(env.db.read, mandate.snapshot.id, day);
  return seats && seats.length > 0 ? { roster: mandate.roster.name, seats } : null;
}
