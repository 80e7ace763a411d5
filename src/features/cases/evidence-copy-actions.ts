import { HOUSE } from '#access';
import { newId } from '#kernel/ids';
import type { AccountId, CaseId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Read } from '#platform/db';
import type { Images, Picture } from '#platform/images';
import { BrokenSeal } from '#platform/seal';
import { mayShowPhoto } from './consent-rules.ts';
import { insertCustody } from './custody-store.ts';
import { findEvidence } from './evidence-actions.ts';
import {
  countCopies,
  findCopy,
  insertCopy,
  listApprovedCopies,
  markCopiesEnded,
} from './evidence-copy-store.ts';
import { ChangedFile, readOriginal } from './evidence-file-actions.ts';
import type { FileEnv } from './evidence-file-actions.ts';
import { EVIDENCE_LIMITS } from './evidence-rules.ts';
import type { Copy, CopyId, EvidenceFile, FileId, Part } from './evidence-rules.ts';
import { findFile, findFileById, findFileForUpdate } from './evidence-store.ts';
import type { By } from './entry-actions.ts';
import { isCopied } from './media-rules.ts';
import { listLiveApproved } from './publication-store.ts';
import { listFile } from './rendition-store.ts';
import type { Entry, EntryId } from './rules.ts';
import { editRefusal } from './sight-store.ts';

export type CopyEnv = FileEnv & { readonly images: Images };

type Which = { readonly caseId: CaseId; readonly entryId: EntryId; readonly by: By };

/**
 * Makes the picture people of the case look at, once. Null when it is there, or the file is gone; a
 * refusal says why none can be made.
 */
export async function makePreviewOf(env: CopyEnv, fileId: FileId): Promise<Answer<null>> {
  const file = await findFileById(env.db.read, fileId);
  if (file === null || (await findCopy(env.db.read, fileId, 'preview')) !== null) return null;
  const picture = await copyOf(env, file, { longest: EVIDENCE_LIMITS.preview, covered: [] });
  if (isRefusal(picture)) return picture;
  const kept = await keepCopy(env, { fileId, purpose: 'preview', covered: [], by: null, picture });
  return isRefusal(kept) ? kept : null;
}

/** Makes a copy for the public: upright pixels, what is to be covered black, nothing else of the file. */
export async function makePublicCopy(
  env: CopyEnv,
  input: Which & { readonly covered: readonly Part[] },
): Promise<Answer<CopyId>> {
  const { caseId, by, covered } = input;
  const file = await fileToCopy(env, input);
  if (isRefusal(file)) return file;
  if ((await countCopies(env.db.read, file.id)) >= MOST_COPIES)
    return refuse('conflict', 'evidence-copies', { most: MOST_COPIES });
  const picture = await copyOf(env, file, { longest: EVIDENCE_LIMITS.publicCopy, covered });
  if (isRefusal(picture)) return picture;
  const made = { fileId: file.id, purpose: 'public', covered, picture } as const;
  const refused = editRefusal(by.audience, caseId);
  return refused ?? keepCopy(env, { ...made, by: by.accountId });
}

/** Each is kept: a publication shows the one its second reader saw. */
const MOST_COPIES = 50;

async function fileToCopy(env: CopyEnv, which: Which): Promise<Answer<EvidenceFile>> {
  const { caseId, by } = which;
  const refused = editRefusal(by.audience, caseId);
  if (refused !== null) return refused;
  const file = await findFile(env.db.read, by.audience, which);
  if (file === null) return refuse('not-found', 'not-found');
  if (file.erasedAt !== null) return refuse('expired', 'evidence-erased');
  if (!isCopied(file.mediaType)) return refuse('invalid', 'picture-kind');
  return file;
}

async function copyOf(
  env: CopyEnv,
  file: EvidenceFile,
  how: { readonly longest: number; readonly covered: readonly Part[] },
): Promise<Answer<Picture>> {
  if (file.size > EVIDENCE_LIMITS.picture)
    return refuse('invalid', 'picture-too-heavy', { limit: EVIDENCE_LIMITS.picture / 1_000_000 });
  try {
    const pieces: Buffer[] = [];
    for await (const piece of readOriginal(env, file)) pieces.push(piece);
    return await env.images.copy({ bytes: Buffer.concat(pieces), ...how });
  } catch (error) {
    if (error instanceof ChangedFile || error instanceof BrokenSeal)
      return refuse('conflict', 'evidence-changed');
    throw error;
  }
}

async function keepCopy(
  env: CopyEnv,
  made: Pick<Copy, 'fileId' | 'purpose' | 'covered'> & {
    readonly by: AccountId | null;
    readonly picture: Picture;
  },
): Promise<Answer<CopyId>> {
  const { fileId, purpose, covered, by, picture } = made;
  const id = newId<CopyId>();
  const at = env.now();
  return env.db.transaction(async (tx) => {
    if ((await findFileForUpdate(tx, fileId)) === null) return refuse('expired', 'evidence-erased');
    await insertCopy(tx, env, { id, fileId, purpose, covered, madeAt: at, by, ...picture });
    const size = `${picture.width} x ${picture.height} pixels`;
    const detail = `${purpose}, ${size}, parts covered: ${covered.length}`;
    await insertCustody(tx, { fileId, act: 'copied', at, by, detail });
    return id;
  });
}

/** Takes the public copies of a file back: from now on the public page has no picture of it. */
export async function endPublicCopies(env: FileEnv, which: Which): Promise<Answer<void>> {
  const { caseId, by } = which;
  return env.db.transaction(async (tx) => {
    const refused = editRefusal(by.audience, caseId);
    if (refused !== null) return refused;
    const found = await findEvidence(tx, env, { ...which, ...by });
    const file = await findFile(tx, by.audience, which);
    if (isRefusal(found) || file === null) return refuse('not-found', 'not-found');
    const at = env.now();
    const ended = await markCopiesEnded(tx, { fileId: file.id, by: by.accountId, at });
    const step = { fileId: file.id, act: 'copy-ended', at, detail: `${ended} copies` } as const;
    if (ended > 0) await insertCustody(tx, { ...step, by: by.accountId });
    return undefined;
  });
}

/** A picture that is public now, and the entry that says what it shows. */
export type PublicPicture = Copy & { readonly entryId: EntryId };

/**
 * The pictures of a case the public may see today: approved with the publication, and with everybody who
 * is in them agreeing to pictures. What is withdrawn is gone with the next request.
 */
export async function listPublicPictures(
  read: Read,
  env: Pick<FileEnv, 'seal'>,
  caseId: CaseId,
  day: string,
): Promise<readonly PublicPicture[]> {
  const copies = await listApprovedCopies(read, caseId);
  if (copies.length === 0) return [];
  const approved = await listLiveApproved(read, caseId);
  const file = (await listFile(read, env, HOUSE, caseId)).filter((entry) =>
    counts(entry, approved),
  );
  return copies.filter(({ entryId }) => {
    const entry = file.find(({ id }) => id === entryId);
    return entry?.kind === 'evidence' && unagreed(file, entry.content.subjects, day).length === 0;
  });
}

/** A yes to pictures counts as the second reader read it; what speaks against one counts at once. */
function counts(entry: Entry, approved: ReadonlyMap<EntryId, number>): boolean {
  if (entry.kind !== 'consent' || entry.content.answer === 'refused') return true;
  return entry.content.withdrawnOn !== null || approved.get(entry.id) === entry.revision;
}

/** Those of the subjects in a picture who have not agreed that pictures of them are public. */
export function unagreed(
  file: readonly Entry[],
  subjects: readonly EntryId[],
  day: string,
): readonly EntryId[] {
  return subjects.filter((id) => {
    const subject = file.find((entry) => entry.id === id);
    // who was taken out of the file agrees to nothing any more
    const isThere = subject?.kind === 'subject' && subject.removedAt === null;
    return !isThere || !mayShowPhoto(file, subject, day);
  });
}
