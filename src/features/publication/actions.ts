import { ANONYMOUS, HOUSE } from '#access';
import { sha256 } from '#kernel/bytes';
import type { Clock } from '#kernel/clock';
import type { LetterId, VersionId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findLetterBySlug, getVersionById, listReleased, listVersions } from '#letters';
import type { Version } from '#letters';
import type { Database } from '#platform/db';
import type { MadePdf, PdfOrder } from '#platform/pdf';
import type { Seal } from '#platform/seal';
import type { ZipFiles } from '#platform/zip';
import { daySpan, isFault, parseBody, readmeText, sealBundle, utf8 } from '#proof';
import type { Block } from '#proof';
import { assembleRecord, findInclusion } from '#record';
import { getMandate, groupOf, seatsByGroup } from '#roster';
import { liveSignatures } from '#signing';
import type { Signature } from '#signing';
import { countBy, entryOf, faceOf, isReleased } from './rules.ts';
import type { GroupSeats, PublicEntry, PublicFace, PublicLetter } from './rules.ts';
import { findPublishedFile, insertPublishedFile } from './store.ts';
import type { PublishedFile } from './store.ts';

export type FaceEnv = { readonly db: Database; readonly seal: Seal };

/** `supported`: whether this kind of machine can make a PDF at all. */
export type PdfEnv = FaceEnv & { readonly pdf: { readonly supported: boolean } };

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
  const letters = (await listReleased(env.db.read)).filter(isReleased);
  return letters.flatMap((letter) => {
    const version = letter.currentVersion; // after release that is the released one
    return version === null ? [] : [entryOf(letter, version)];
  });
}

/** The letter itself, for files: a letter that was withdrawn gives its notice, not its text. */
async function getPublicLetter(env: FaceEnv, slug: string): Promise<Answer<PublicLetter>> {
  const face = await getPublicFace(env, slug);
  if (isRefusal(face)) return face;
  return face.kind === 'letter' ? face : refuse('expired', 'letter-withdrawn-public');
}

export const PDF_NAME = 'letter.pdf';

export type MakeFilesEnv = FaceEnv & {
  readonly now: Clock;
  readonly pdf: { readonly supported: boolean; render(order: PdfOrder): Promise<MadePdf> };
};

/** Keeps the PDF of a release, made once: every bundle carries these bytes. */
export async function keepPdf(
  env: MakeFilesEnv,
  input: { readonly slug: string; readonly versionId: VersionId; readonly letterId: LetterId },
  orderOf: (letter: PublicLetter) => PdfOrder,
): Promise<void> {
  const { letterId, versionId } = input;
  if (!env.pdf.supported || (await findPublishedFile(env.db.read, versionId, PDF_NAME))) return;
  const letter = await getPublicLetter(env, input.slug);
  if (isRefusal(letter)) return; // withdrawn before its PDF was made: then it has none
  const { bytes } = await env.pdf.render(orderOf(letter));
  const file = { name: PDF_NAME, mediaType: 'application/pdf', bytes, sha256: sha256(bytes) };
  const madeAt = env.now();
  await env.db.transaction((tx) =>
    insertPublishedFile(tx, { ...file, letterId, versionId, madeAt }),
  );
}

/** The PDF as it was made at release; unavailable for the second until then. */
export async function getLetterPdf(env: PdfEnv, slug: string): Promise<Answer<PublishedFile>> {
  const letter = await getPublicLetter(env, slug);
  if (isRefusal(letter)) return letter;
  const file = await findPublishedFile(env.db.read, letter.versionId, PDF_NAME);
  if (file) return file;
  return refuse('unavailable', env.pdf.supported ? 'pdf-not-yet' : 'pdf-never');
}

export type BundleEnv = PdfEnv & { readonly zip: ZipFiles };

/** Everything from which anyone checks the letter offline, as one zip. */
export async function getBundle(
  env: BundleEnv,
  input: { readonly slug: string; readonly address: string },
): Promise<Answer<Buffer>> {
  const { read } = env.db;
  const letter = await getPublicLetter(env, input.slug);
  if (isRefusal(letter)) return letter;
  const pdf = await findPublishedFile(read, letter.versionId, PDF_NAME);
  if (pdf === null && env.pdf.supported) return refuse('unavailable', 'pdf-not-yet');
  const { letterId, version, title, statementSha256: statement } = letter;
  const versions = await listVersions(read, HOUSE, letterId);
  const statements = versions.map((one) => one.statement);
  const record = await assembleRecord(read, env, { letterId, statements });
  if (isRefusal(record)) return record;
  const signatories = letter.signatories.length;
  const readme = readmeText({ title, version, statement, signatories, address: input.address });
  const files = new Map([...record, ['README.txt', utf8(readme)]]);
  if (pdf !== null) files.set(PDF_NAME, pdf.bytes);
  return env.zip(sealBundle(files, { letter: letterId, version, statement }), letter.releasedAt);
}

/** A letter's body for drawing. It was checked when its version was frozen, so it always parses. */
export function bodyOf(letter: PublicLetter): readonly Block[] {
  const blocks = parseBody(letter.body);
  if (isFault(blocks)) throw new Error(`the body of version ${letter.versionId} does not parse`);
  return blocks;
}
