import type { Audience } from '#access';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { CaseId, EntryId, Kind } from './rules.ts';
import { maySeeCase } from './sight-store.ts';

/** A subject by the name it is shown by, numbered where several of the case share it. */
export type SubjectLabel = {
  readonly id: EntryId;
  readonly label: string;
  readonly type: string;
  readonly country: string;
  readonly about: string;
};

/** The labels of a case's subjects, the newest first; of all of them, of the newest, or of some. */
export async function listLabels(
  read: Read,
  audience: Audience,
  caseId: CaseId,
  filter: { readonly limit?: number; readonly ids?: readonly EntryId[] } = {},
): Promise<readonly SubjectLabel[]> {
  if (!maySeeCase(audience, caseId)) return [];
  const some = filter.ids === undefined ? sql`` : sql`and e.id = any(${[...filter.ids]}::uuid[])`;
  // those who share a name are looked for only among the names that are wanted: a case may have thousands
  const { rows } = await sql<SubjectLabel>`
    with picked as materialized (
      select e.id, e.added_at from case_entries e
       where e.case_id = ${caseId} and e.kind = 'subject' and e.removed_at is null ${some}
       order by e.added_at desc, e.id desc limit ${filter.limit ?? null}
    ), wanted as materialized (
      select e.id, e.added_at, t.type, t.country, left(t.about, 120) as about, n.text
        from picked e
        join case_subjects t on t.entry_id = e.id
        cross join lateral (select text from case_subject_names n where n.entry_id = e.id
          order by (n.use = 'own') desc, n.position limit 1) n
    ), sharing as (
      select e.id, count(*) over same as sharing,
             row_number() over (partition by lower(n.text) order by e.added_at, e.id) as number
        from (select distinct lower(text) as name from wanted) w
        join case_subject_names n on lower(n.text) = w.name
        join case_entries e on e.id = n.entry_id
       where e.case_id = ${caseId} and e.kind = 'subject' and e.removed_at is null
         and n.position = (select m.position from case_subject_names m where m.entry_id = e.id
           order by (m.use = 'own') desc, m.position limit 1)
      window same as (partition by lower(n.text))
    )
    select w.id, case when s.sharing > 1 then w.text || ' (' || s.number || ')' else w.text end as label,
           w.type, w.country, w.about
      from wanted w join sharing s on s.id = w.id
     order by w.added_at desc, w.id desc`.execute(read);
  return rows;
}

/** One page of the entries of a kind, in the order they were added: far pages cost no more than the first. */
export async function listPage(
  read: Read,
  audience: Audience,
  caseId: CaseId,
  page: { readonly kind: Kind; readonly limit: number; readonly offset: number },
): Promise<readonly EntryId[]> {
  if (!maySeeCase(audience, caseId)) return [];
  const { rows } = await sql<{ id: EntryId }>`
    select id from case_entries
     where case_id = ${caseId} and kind = ${page.kind} and removed_at is null
     order by added_at, id limit ${page.limit} offset ${page.offset}`.execute(read);
  return rows.map(({ id }) => id);
}

/** Every name of every subject of a case: what a name typed in a form is looked up in. */
export async function listNames(
  read: Read,
  audience: Audience,
  caseId: CaseId,
): Promise<readonly { readonly id: EntryId; readonly text: string }[]> {
  if (!maySeeCase(audience, caseId)) return [];
  const { rows } = await sql<{ id: EntryId; text: string }>`
    select n.entry_id as id, n.text
      from case_subject_names n join case_entries e on e.id = n.entry_id
     where e.case_id = ${caseId} and e.removed_at is null
     order by n.entry_id, n.position`.execute(read);
  return rows;
}

/** What is asked of the file in one line each: sources and events to choose from, the newest first. */
export async function listTitles(
  read: Read,
  audience: Audience,
  caseId: CaseId,
  filter: {
    readonly of: 'source' | 'event';
    readonly limit: number;
    /** These as well, however old. */
    readonly also: readonly EntryId[];
  },
): Promise<readonly { readonly id: EntryId; readonly label: string; readonly about: string }[]> {
  if (!maySeeCase(audience, caseId)) return [];
  const columns =
    filter.of === 'source'
      ? { table: sql`case_sources`, label: sql`t.title`, about: sql`t.reliability` }
      : { table: sql`case_events`, label: sql`left(t.what, 90)`, about: sql`t.date` };
  const titles = sql`
    select e.id, e.added_at, ${columns.label} as label, ${columns.about} as about
      from case_entries e join ${columns.table} t on t.entry_id = e.id
     where e.case_id = ${caseId} and e.kind = ${filter.of} and e.removed_at is null`;
  const { rows } = await sql<{ id: EntryId; label: string; about: string }>`
    select id, label, about from (
      (${titles} order by e.added_at desc, e.id desc limit ${filter.limit})
      union (${titles} and e.id = any(${[...filter.also]}::uuid[]))
    ) found order by added_at desc, id desc`.execute(read);
  return rows;
}

/** The subjects of whom most was said lately, the most spoken of first. */
export async function listMentioned(
  read: Read,
  audience: Audience,
  caseId: CaseId,
  limit: number,
): Promise<readonly EntryId[]> {
  if (!maySeeCase(audience, caseId)) return [];
  const { rows } = await sql<{ id: EntryId }>`
    select s.subject as id
      from unnest(array['event', 'charge', 'measure', 'intervention', 'key-date']) k (kind)
      cross join lateral (select id from case_entries e where e.case_id = ${caseId}
        and e.kind = k.kind and e.removed_at is null order by e.added_at desc limit 100) e
      join case_entry_subjects s on s.entry_id = e.id
     group by s.subject order by count(*) desc, s.subject limit ${limit}`.execute(read);
  return rows.map(({ id }) => id);
}
