import type { Audience } from '#access';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { CaseId, EntryId } from './rules.ts';
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
  const some = filter.ids === undefined ? sql`` : sql`where id = any(${filter.ids})`;
  const { rows } = await sql<SubjectLabel>`
    with shown as (
      select distinct on (e.id) e.id, e.added_at, n.text, t.type, t.country, t.about
        from case_entries e
        join case_subjects t on t.entry_id = e.id
        join case_subject_names n on n.entry_id = e.id
       where e.case_id = ${caseId} and e.kind = 'subject' and e.removed_at is null
       order by e.id, (n.use = 'own') desc, n.position
    ), numbered as (
      select *, count(*) over (partition by lower(text)) as sharing,
             row_number() over (partition by lower(text) order by added_at, id) as number
        from shown
    )
    select id, case when sharing > 1 then text || ' (' || number || ')' else text end as label,
           type, country, left(about, 120) as about
      from numbered ${some}
     order by added_at desc, id desc limit ${filter.limit ?? null}`.execute(read);
  return rows;
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

/** The subjects most entries of a case are about, the most spoken of first. */
export async function listMentioned(
  read: Read,
  audience: Audience,
  caseId: CaseId,
  limit: number,
): Promise<readonly EntryId[]> {
  if (!maySeeCase(audience, caseId)) return [];
  const { rows } = await sql<{ id: EntryId }>`
    select s.subject as id from case_entry_subjects s
      join case_entries e on e.id = s.entry_id
      join case_entries w on w.id = s.subject
     where e.case_id = ${caseId} and e.removed_at is null and w.removed_at is null
     group by s.subject order by count(*) desc, s.subject limit ${limit}`.execute(read);
  return rows.map(({ id }) => id);
}
