import type { CaseId, EntryId } from '#cases';
import type { AccountId, LetterId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { CaseLink, CaseWrite, Citation, Dismissal } from './case-rules.ts';

/** The cases a letter rests on, for actions: whether they may be opened is asked of #cases. */
export async function liveLinks(read: Read, letterId: LetterId): Promise<CaseLink[]> {
  const { rows } = await sql<CaseLink>`
    select id, case_id as "caseId" from letter_cases
     where letter_id = ${letterId} and ended_at is null order by linked_at, id`.execute(read);
  return rows;
}

export async function liveCitations(read: Read, letterId: LetterId): Promise<Citation[]> {
  const { rows } = await sql<Citation>`
    select case_id as "caseId", entry_id as "entryId", revision, cited_at as "citedAt"
      from letter_citations where letter_id = ${letterId} and ended_at is null
     order by cited_at, id`.execute(read);
  return rows;
}

export async function listDismissals(read: Read, letterId: LetterId): Promise<Dismissal[]> {
  const { rows } = await sql<Dismissal>`
    select entry_id as "entryId", sentence_sha256 as sentence from hint_dismissals
     where letter_id = ${letterId}`.execute(read);
  return rows;
}

type Written = { readonly letterId: LetterId; readonly by: AccountId; readonly at: Date };

/** Writes one act beside the text. A link or citation that is there already is not there twice. */
export async function writeCaseAct(tx: Tx, act: CaseWrite, where: Written): Promise<void> {
  const { letterId, by, at } = where;
  switch (act.write) {
    case 'link':
      return insertLink(tx, act.caseId, where);
    case 'unlink':
      await sql`
        update letter_cases set ended_at = ${at}, ended_by = ${by}
         where id = ${act.linkId} and letter_id = ${letterId} and ended_at is null`.execute(tx);
      return;
    case 'uncite':
      return endCitation(tx, act.entryId, where);
    case 'cite':
      await endCitation(tx, act.entryId, where);
      return insertCitation(tx, act, where);
    case 'dismiss':
      await sql`
        insert into hint_dismissals
          (id, letter_id, case_id, entry_id, sentence_sha256, reason, dismissed_at, dismissed_by)
        values (${newId()}, ${letterId}, ${act.caseId}, ${act.entryId}, ${act.sentence},
          ${act.reason}, ${at}, ${by})`.execute(tx);
      return;
    default:
      return act satisfies never;
  }
}

export async function insertLink(
  tx: Tx,
  caseId: CaseId,
  { letterId, by, at }: Written,
): Promise<void> {
  await sql`
    insert into letter_cases (id, letter_id, case_id, linked_at, linked_by)
    values (${newId()}, ${letterId}, ${caseId}, ${at}, ${by})
    on conflict (letter_id, case_id) where ended_at is null do nothing`.execute(tx);
}

export async function insertCitation(
  tx: Tx,
  cited: { readonly caseId: CaseId; readonly entryId: EntryId; readonly revision: number },
  { letterId, by, at }: Written,
): Promise<void> {
  await sql`
    insert into letter_citations (id, letter_id, case_id, entry_id, revision, cited_at, cited_by)
    values (${newId()}, ${letterId}, ${cited.caseId}, ${cited.entryId}, ${cited.revision}, ${at},
      ${by})`.execute(tx);
}

async function endCitation(tx: Tx, entryId: EntryId, where: Written): Promise<void> {
  const { letterId, by, at } = where;
  await sql`
    update letter_citations set ended_at = ${at}, ended_by = ${by}
     where letter_id = ${letterId} and entry_id = ${entryId} and ended_at is null`.execute(tx);
}
