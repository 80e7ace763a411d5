import { mayDo, maySee } from '#access';
import type { Audience } from '#access';
import type { AccountId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Approved, CaseToRead, Publication, PublicationId } from './publication-rules.ts';
import { maySeeCase } from './sight-store.ts';
import type { CaseId, EntryId } from './rules.ts';

const LONGEST_LIST = 200;

const columns = sql`p.id, p.case_id as "caseId", p.asked_at as "askedAt", p.asked_by as "askedBy",
  a.name as "askedByName", p.note, p.decision, p.decided_at as "decidedAt",
  d.name as "decidedByName", p.decision_note as "decisionNote", p.ended_at as "endedAt",
  e.name as "endedByName", p.end_reason as "endReason"`;

const joined = sql`case_publications p
  join accounts a on a.id = p.asked_by
  left join accounts d on d.id = p.decided_by
  left join accounts e on e.id = p.ended_by`;

/** What was asked and decided about the public part of a case, the newest first. */
export async function listPublications(
  read: Read,
  audience: Audience,
  caseId: CaseId,
): Promise<Publication[]> {
  if (!maySeeCase(audience, caseId)) return [];
  const { rows } = await sql<Publication>`
    select ${columns} from ${joined} where p.case_id = ${caseId}
     order by p.asked_at desc, p.id limit ${LONGEST_LIST}`.execute(read);
  return rows;
}

/** The cases that wait for this person to decide what becomes public, the longest first. */
export async function listCasesToRead(read: Read, audience: Audience): Promise<CaseToRead[]> {
  if (audience.kind !== 'account') return [];
  const ids = [...audience.cases.keys()].filter(
    (id) => maySeeCase(audience, id) && mayDo(audience, 'decide-case-publication', id),
  );
  if (ids.length === 0) return [];
  const { rows } = await sql<CaseToRead>`
    select p.case_id as "caseId", h.title, h.language, a.name as "askedBy", p.asked_at as "askedAt"
      from case_publications p
      join case_heads h on h.entry_id = p.case_id
      join accounts a on a.id = p.asked_by
     where p.case_id = any(${ids}) and p.decision is null and p.asked_by <> ${audience.accountId}
     order by p.asked_at, p.id limit ${LONGEST_LIST}`.execute(read);
  return rows;
}

type Published = {
  readonly caseId: CaseId;
  readonly publicationId: PublicationId;
  readonly askedAt: Date;
  readonly publishedAt: Date;
};

/** A case with a public face, by its public address: closed to everybody while nothing is published. */
export async function findPublished(
  read: Read,
  audience: Audience,
  slug: string,
): Promise<Published | null> {
  const { rows } = await sql<Published>`
    select c.id as "caseId", p.id as "publicationId", p.asked_at as "askedAt",
           p.decided_at as "publishedAt"
      from cases c join case_publications p
        on p.case_id = c.id and p.decision = 'approved' and p.ended_at is null
     where c.slug = ${slug}`.execute(read);
  const row = rows[0];
  return row !== undefined && maySee(audience, 'case-public', row) ? row : null;
}

/** The public addresses of those of these cases that have a public face now. */
export async function listPublicSlugs(
  read: Read,
  audience: Audience,
  ids: readonly CaseId[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ slug: string; caseId: CaseId; publishedAt: Date }>`
    select c.slug, c.id as "caseId", p.decided_at as "publishedAt"
      from cases c join case_publications p
        on p.case_id = c.id and p.decision = 'approved' and p.ended_at is null
     where c.id = any(${ids}) order by p.decided_at, c.id`.execute(read);
  return rows.filter((row) => maySee(audience, 'case-public', row)).map(({ slug }) => slug);
}

/** When something of the case was last approved for the public, ended since or not. */
export async function findLastPublished(read: Read, caseId: CaseId): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(decided_at) as at from case_publications
     where case_id = ${caseId} and decision = 'approved'`.execute(read);
  return rows[0]?.at ?? null;
}

export async function selectApproved(read: Read, id: PublicationId): Promise<Approved[]> {
  const { rows } = await sql<Approved>`
    select entry_id as "entryId", revision from case_publication_entries
     where publication_id = ${id}`.execute(read);
  return rows;
}

/** What stands approved in the live publication of a case: each entry with the revision that was read. */
export async function listLiveApproved(
  read: Read,
  caseId: CaseId,
): Promise<ReadonlyMap<EntryId, number>> {
  const { rows } = await sql<Approved>`
    select e.entry_id as "entryId", e.revision
      from case_publications p join case_publication_entries e on e.publication_id = p.id
     where p.case_id = ${caseId} and p.decision = 'approved' and p.ended_at is null`.execute(read);
  return new Map(rows.map(({ entryId, revision }) => [entryId, revision]));
}

export async function insertPublication(
  tx: Tx,
  asked: {
    readonly id: PublicationId;
    readonly caseId: CaseId;
    readonly note: string;
    readonly by: AccountId;
    readonly at: Date;
    readonly entries: readonly Approved[];
  },
): Promise<void> {
  await sql`
    insert into case_publications (id, case_id, asked_at, asked_by, note)
    values (${asked.id}, ${asked.caseId}, ${asked.at}, ${asked.by}, ${asked.note})`.execute(tx);
  await sql`
    insert into case_publication_entries (publication_id, entry_id, revision)
    select ${asked.id}, e.id, e.revision
      from jsonb_to_recordset(${JSON.stringify(
        asked.entries.map(({ entryId, revision }) => ({ id: entryId, revision })),
      )}::jsonb) as e (id uuid, revision integer)`.execute(tx);
}

export async function markDecided(
  tx: Tx,
  mark: {
    readonly id: PublicationId;
    readonly decision: 'approved' | 'refused' | 'taken-back';
    readonly note: string;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<void> {
  await sql`
    update case_publications set decision = ${mark.decision}, decided_at = ${mark.at},
           decided_by = ${mark.by}, decision_note = ${mark.note}
     where id = ${mark.id} and decision is null`.execute(tx);
}

/** Takes the public part of a case away; false when there was none. */
export async function markEnded(
  tx: Tx,
  end: {
    readonly caseId: CaseId;
    readonly reason: string;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update case_publications set ended_at = ${end.at}, ended_by = ${end.by},
           end_reason = ${end.reason}
     where case_id = ${end.caseId} and decision = 'approved' and ended_at is null`.execute(tx);
  return numAffectedRows === 1n;
}
