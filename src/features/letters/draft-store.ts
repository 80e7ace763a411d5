import { maySee } from '#access';
import type { Audience } from '#access';
import type { AccountId, LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { LetterContent } from './content-rules.ts';
import type { Draft } from './draft-rules.ts';
import { standingOf } from './rules.ts';
import { findLetter } from './store.ts';

type RevisionRow = {
  revision: number;
  content: LetterContent; // written by saveDraft and createLetter only
  saved_at: Date;
  saved_by: AccountId;
};

const revisionColumns = sql`d.revision, d.content, d.saved_at, d.saved_by`;

function draftOf(row: RevisionRow): Draft {
  return {
    revision: row.revision,
    content: row.content,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
  };
}

export async function maySeeDraft(
  read: Read,
  audience: Audience,
  letterId: LetterId,
): Promise<boolean> {
  const letter = await findLetter(read, audience, letterId);
  return letter !== null && maySee(audience, 'draft', standingOf(letter));
}

/** The draft as it was saved last, or null when it is not this audience's to see. */
export async function findDraft(
  read: Read,
  audience: Audience,
  letterId: LetterId,
): Promise<Draft | null> {
  if (!(await maySeeDraft(read, audience, letterId))) return null;
  return latestDraft(read, letterId);
}

/** For actions, which hold the letter's lock. */
export async function latestDraft(read: Read, letterId: LetterId): Promise<Draft | null> {
  const { rows } = await sql<RevisionRow>`
    select ${revisionColumns} from draft_revisions d
    where d.letter_id = ${letterId} order by d.revision desc limit 1`.execute(read);
  return rows[0] === undefined ? null : draftOf(rows[0]);
}

/** The last draft of each of several letters: for a desk that lists them all. */
export async function latestDrafts(
  read: Read,
  letterIds: readonly LetterId[],
): Promise<ReadonlyMap<LetterId, Draft>> {
  if (letterIds.length === 0) return new Map();
  const { rows } = await sql<RevisionRow & { letter_id: LetterId }>`
    select distinct on (d.letter_id) d.letter_id, ${revisionColumns} from draft_revisions d
    where d.letter_id = any(${[...letterIds]}) order by d.letter_id, d.revision desc`.execute(read);
  return new Map(rows.map((row) => [row.letter_id, draftOf(row)]));
}

export async function findRevision(
  read: Read,
  audience: Audience,
  letterId: LetterId,
  revision: number,
): Promise<Draft | null> {
  if (!(await maySeeDraft(read, audience, letterId))) return null;
  const { rows } = await sql<RevisionRow>`
    select ${revisionColumns} from draft_revisions d
    where d.letter_id = ${letterId} and d.revision = ${revision}`.execute(read);
  return rows[0] === undefined ? null : draftOf(rows[0]);
}

/** One page of the saves, the newest first; null when it is not this audience's to see. */
export async function listRevisions(
  read: Read,
  audience: Audience,
  letterId: LetterId,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly saves: readonly Draft[] } | null> {
  if (!(await maySeeDraft(read, audience, letterId))) return null;
  const { rows } = await sql<RevisionRow>`
    select ${revisionColumns} from draft_revisions d
    where d.letter_id = ${letterId}
    order by d.revision desc limit ${page.limit} offset ${page.offset}`.execute(read);
  const count = await sql<{ total: number }>`
    select count(*)::int as total from draft_revisions where letter_id = ${letterId}`.execute(read);
  return { total: count.rows[0]?.total ?? 0, saves: rows.map(draftOf) };
}

export async function insertRevision(tx: Tx, letterId: LetterId, draft: Draft): Promise<void> {
  await sql`
    insert into draft_revisions (letter_id, revision, content, saved_at, saved_by)
    values (${letterId}, ${draft.revision}, ${JSON.stringify(draft.content)}::jsonb,
      ${draft.savedAt}, ${draft.savedBy})`.execute(tx);
}
