import { maySee } from '#access';
import { listFile } from '#cases';
import { sha256 } from '#kernel/bytes';
import { parseId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import { liveLinks } from '#letters';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { findReply } from '#replies';
import type { ReplyId } from '#replies';
import { evidenceTypeOf, evidenceWords, webAddress } from './evidence-rules.ts';
import type { GivenEvidence } from './evidence-rules.ts';
import { insertEvidence } from './evidence-store.ts';
import type { By, HeldLine } from './line-actions.ts';
import type { StepFault } from './outcome-rules.ts';
import type { Evidence, OutcomeId } from './rules.ts';

/** What a piece points at was asked: it is there, and this person may see it. */
type Piece = Omit<Evidence, 'position'> & { readonly file: Uint8Array | null };

export type Checked = { readonly pieces: readonly Piece[]; readonly faults: readonly StepFault[] };

const NOTHING = {
  replyId: null,
  url: null,
  seenOn: null,
  mediaType: null,
  size: null,
  sha256: null,
  caseId: null,
  entryId: null,
  revision: null,
  file: null,
};

/** Looks up what the evidence of a step points at. What the rules refuse anyway is passed over here. */
export async function checkEvidence(
  read: Read,
  env: { readonly seal: Seal },
  held: HeldLine,
  input: { readonly evidence: readonly GivenEvidence[]; readonly by: By },
): Promise<Checked> {
  const pieces: Piece[] = [];
  const faults: StepFault[] = [];
  for (const given of input.evidence) {
    const piece = await pieceOf(read, env, held, given, input.by);
    if (piece === null)
      faults.push({ field: 'evidence', refusal: refuse('invalid', 'evidence-unknown') });
    else pieces.push(piece);
  }
  return { pieces, faults: faults.slice(0, 1) };
}

async function pieceOf(
  read: Read,
  env: { readonly seal: Seal },
  held: HeldLine,
  given: GivenEvidence,
  by: By,
): Promise<Piece | null> {
  const said = { ...NOTHING, kind: given.kind, words: evidenceWords(given.words) ?? '' };
  switch (given.kind) {
    case 'link':
      return { ...said, url: webAddress(given.url), seenOn: given.seenOn };
    case 'file': {
      const { file } = given;
      const about = { mediaType: evidenceTypeOf(file), size: file.length, sha256: sha256(file) };
      return { ...said, ...about, file };
    }
    case 'case':
      return casePiece(read, env, held, given, by, said);
    case 'reply':
      return replyPiece(read, env, held, given.replyId, by, said);
  }
}

/** A reply to this letter of which somebody said that it is from whom it says. */
async function replyPiece(
  read: Read,
  env: { readonly seal: Seal },
  held: HeldLine,
  replyId: string,
  { audience }: By,
  said: Omit<Piece, 'replyId'>,
): Promise<Piece | null> {
  const id = parseId<ReplyId>(replyId);
  const reply = id === null ? null : await findReply(read, env, audience, id);
  if (reply === null || reply.letterId !== held.letter.id) return null;
  return reply.state === 'confirmed' ? { ...said, replyId: reply.id } : null;
}

/** An entry of a case the letter rests on, as it stands now, for somebody who may see that case. */
async function casePiece(
  read: Read,
  env: { readonly seal: Seal },
  held: HeldLine,
  { caseId, entryId }: GivenEvidence & { readonly kind: 'case' },
  { audience }: By,
  said: Omit<Piece, 'caseId' | 'entryId' | 'revision'>,
): Promise<Piece | null> {
  if (!maySee(audience, 'case', { caseId, publishedAt: null })) return null;
  const links = await liveLinks(read, held.letter.id);
  if (!links.some((link) => link.caseId === caseId)) return null;
  const entry = (await listFile(read, env, audience, caseId)).find(({ id }) => id === entryId);
  if (entry === undefined || entry.removedAt !== null) return null;
  return { ...said, caseId, entryId, revision: entry.revision };
}

export async function keepEvidence(
  tx: Tx,
  env: { readonly seal: Seal },
  outcomeId: OutcomeId,
  pieces: readonly Piece[],
): Promise<void> {
  for (const [index, piece] of pieces.entries())
    await insertEvidence(tx, env, { ...piece, outcomeId, position: index + 1 });
}
