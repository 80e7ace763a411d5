import { HOUSE } from '#access';
import { sha256 } from '#kernel/bytes';
import type { Clock } from '#kernel/clock';
import type { LetterId, VersionId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { publicLines } from '#demands';
import { listVersions } from '#letters';
import type { Read } from '#platform/db';
import type { MadePdf, PdfOrder } from '#platform/pdf';
import type { ZipFiles } from '#platform/zip';
import { documentPath, readmeText, sealBundle, utf8 } from '#proof';
import { assembleRecord } from '#record';
import { publicReplies } from '#replies';
import type { FaceEnv } from './actions.ts';
import { getPublicFace } from './actions.ts';
import type { PublicLetter } from './rules.ts';
import { countErased, lockFiles } from './erasure-store.ts';
import { findPublishedFile, insertPublishedFile } from './store.ts';
import type { PublishedFile } from './store.ts';

/** `supported`: whether this kind of machine can make a PDF at all. */
export type PdfEnv = FaceEnv & { readonly pdf: { readonly supported: boolean } };

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

/** Keeps the PDF of a release, made once, and anew when a name was erased: every bundle carries these bytes. */
export async function keepPdf(
  env: MakeFilesEnv,
  input: { readonly slug: string; readonly versionId: VersionId; readonly letterId: LetterId },
  orderOf: (letter: PublicLetter) => PdfOrder,
): Promise<void> {
  const { letterId, versionId } = input;
  if (!env.pdf.supported || (await findPublishedFile(env.db.read, versionId, PDF_NAME))) return;
  const before = await countErased(env.db.read, letterId);
  const letter = await getPublicLetter(env, input.slug);
  if (isRefusal(letter)) return; // withdrawn before its PDF was made: then it has none
  const { bytes } = await env.pdf.render(orderOf(letter));
  const file = { name: PDF_NAME, mediaType: 'application/pdf', bytes, sha256: sha256(bytes) };
  const madeAt = env.now();
  await env.db.transaction(async (tx) => {
    await lockFiles(tx, letterId);
    // a name was erased while it was made: the job that follows the erasure makes another
    if ((await countErased(tx, letterId)) !== before) return;
    await insertPublishedFile(tx, { ...file, letterId, versionId, madeAt });
  });
}

/** The PDF as it was made at release; unavailable for the second until then. */
export async function getLetterPdf(env: PdfEnv, slug: string): Promise<Answer<PublishedFile>> {
  const letter = await getPublicLetter(env, slug);
  if (isRefusal(letter)) return letter;
  const file = await findPublishedFile(env.db.read, letter.versionId, PDF_NAME);
  if (file) return file;
  return refuse('unavailable', env.pdf.supported ? 'pdf-not-yet' : 'pdf-never');
}

export type BundleEnv = PdfEnv & {
  readonly zip: ZipFiles;
  /** Null where it was not built: then a bundle goes without it, as its index says. */
  readonly verifyPage: { readonly bytes: Uint8Array } | null;
};

/** Everything from which anyone checks the letter offline, as one zip. */
export async function getBundle(
  env: BundleEnv,
  input: { readonly slug: string; readonly address: string },
): Promise<Answer<Buffer>> {
  const letter = await getPublicLetter(env, input.slug);
  if (isRefusal(letter)) return letter;
  // one state of the database: an act that is written meanwhile would stand without its document
  return env.db.read
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((read) => bundleOf(read, env, { ...input, letter }));
}

async function bundleOf(
  read: Read,
  env: BundleEnv,
  { letter, address }: { readonly letter: PublicLetter; readonly address: string },
): Promise<Answer<Buffer>> {
  const pdf = await findPublishedFile(read, letter.versionId, PDF_NAME);
  if (pdf === null && env.pdf.supported) return refuse('unavailable', 'pdf-not-yet');
  const { letterId, version, title, statementSha256: statement } = letter;
  const versions = await listVersions(read, HOUSE, letterId);
  const statements = versions.map((one) => one.statement);
  const record = await assembleRecord(read, env, { letterId, statements });
  if (isRefusal(record)) return record;
  const signatories = letter.signatories.length;
  const readme = readmeText({ title, version, statement, signatories, address });
  const documents = await publicDocuments(read, env, letterId);
  const files = new Map([...record, ...documents, ['README.txt', utf8(readme)]]);
  if (pdf !== null) files.set(PDF_NAME, pdf.bytes);
  if (env.verifyPage !== null) files.set('verify.html', env.verifyPage.bytes);
  return env.zip(sealBundle(files, { letter: letterId, version, statement }), letter.releasedAt);
}

/** What is public of replies and outcomes, each document under the number of its act. */
async function publicDocuments(
  read: Read,
  env: BundleEnv,
  letterId: LetterId,
): Promise<[string, Uint8Array][]> {
  const replies = await publicReplies(read, env, letterId);
  const steps = (await publicLines(read, env, letterId)).flatMap((line) => line.steps);
  return [
    ...replies.map((one) => placed('reply-received', one)),
    ...steps.map((one) => placed('outcome-recorded', one)),
  ].flat();
}

/** Of an outcome that was redacted nothing is left to place. */
function placed(
  act: 'reply-received' | 'outcome-recorded',
  { seq, document }: { readonly seq: number; readonly document: string | null },
): [string, Uint8Array][] {
  return document === null ? [] : [[documentPath(act, seq), utf8(document)]];
}
