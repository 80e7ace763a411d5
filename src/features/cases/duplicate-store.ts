import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { NameFound, NameKeys } from './duplicate-rules.ts';
import type { CaseId, EntryId } from './rules.ts';

/** Names compared for one that is typed; the SQL puts those first that have most words alike. */
const MOST_COMPARED = 40;
const MOST_RELATIONS = 4;

/** Ids of cases as one text, `{a,b}`, which is read faster than a list; null for all there are. */
type Seen = string | null;

/**
 * Names that may be the one typed, among the cases that are seen. Whoever was merged into another is
 * found as that one.
 */
export async function listNamesLike(
  read: Read,
  seen: Seen,
  { asked, telling, plain }: NameKeys,
): Promise<NameFound[]> {
  if (plain.length === 0) return [];
  const both = asked.flatMap((one, at) =>
    asked.slice(at + 1).map((other) => sql`(keys && ${[...one]} and keys && ${[...other]})`),
  );
  const words = asked.map((one) => sql`(keys && ${[...one]})::integer`);
  const { rows } = await sql<NameFound>`
    with found as materialized (
      select entry_id, text, ${sql.join(words, sql` + `)} as words,
             similarity(plain, ${plain.join(' ')}) as likeness
        from case_search_names
       where (${sql.join([sql`keys && ${[...telling]}`, ...both], sql` or `)})
         and (${seen === null} or case_id in (select unnest(${seen}::uuid[])))
       order by words desc, likeness desc, entry_id limit ${MOST_COMPARED})
    select coalesce(again.kept, merge.kept, found.entry_id) as "entryId", found.text
      from found
      left join case_merges merge on merge.merged = found.entry_id and merge.undone_at is null
      left join case_merges again on again.merged = merge.kept and again.undone_at is null`.execute(
    read,
  );
  return rows;
}

export type SubjectKnown = {
  readonly entryId: EntryId;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly names: readonly string[];
  readonly type: string;
  readonly country: string;
  readonly date: string;
  readonly events: number;
  readonly relations: readonly { readonly type: string; readonly name: string }[];
};

const nameOf = (
  id: string,
) => sql`(select text from case_subject_names n where n.entry_id = ${sql.ref(id)}
  order by (n.use = 'own') desc, n.position limit 1)`;

/** What tells subjects apart. Those that were removed are not there. */
export async function listSubjects(
  read: Read,
  seen: Seen,
  ids: readonly EntryId[],
): Promise<SubjectKnown[]> {
  const { rows } = await sql<SubjectKnown>`
    select e.id as "entryId", e.case_id as "caseId", h.title as "caseTitle", s.type, s.country,
      s.born as date,
      (select array_agg(n.text order by (n.use = 'own') desc, n.position)
        from case_subject_names n where n.entry_id = e.id) as names,
      (select count(*) from (select 1 from case_entry_subjects about
        join case_entries stated on stated.id = about.entry_id and stated.removed_at is null
       where about.subject = e.id and stated.kind = 'event' limit 1000) as counted) as events,
      (select coalesce(jsonb_agg(jsonb_build_object('type', r.type, 'name', r.name)), '[]')
        from (select l.type, ${nameOf('l.other')} as name from (
            select entry_id, type, to_subject as other from case_relations where from_subject = e.id
            union all
            select entry_id, type, from_subject from case_relations where to_subject = e.id) l
          join case_entries stated on stated.id = l.entry_id and stated.removed_at is null
         limit ${MOST_RELATIONS}) r) as relations
      from case_entries e
      join case_subjects s on s.entry_id = e.id
      join case_heads h on h.entry_id = e.case_id
     where e.id = any(${[...ids]}) and e.removed_at is null
       and (${seen === null} or e.case_id in (select unnest(${seen}::uuid[])))`.execute(read);
  return rows;
}

export type OtherKnown = {
  readonly entryId: EntryId;
  readonly caseTitle: string;
  readonly title: string;
  readonly type: string;
  readonly country: string;
  readonly date: string;
  readonly url: string;
  readonly shared: number;
};

const MOST_LOOKED_AT = 200;

/** Sources of the case with the same title, or an address that begins alike. */
export async function listSourcesLike(
  read: Read,
  caseId: CaseId,
  typed: { readonly title: string; readonly url: string },
): Promise<OtherKnown[]> {
  const { rows } = await sql<OtherKnown>`
    select e.id as "entryId", h.title as "caseTitle", s.title, s.connection as type, '' as country,
           s.date, s.url, 0 as shared
      from case_entries e join case_sources s on s.entry_id = e.id
      join case_heads h on h.entry_id = e.case_id
     where e.case_id = ${caseId} and e.kind = 'source' and e.removed_at is null
       and (lower(s.title) = lower(${typed.title})
         or ${typed.url} <> '' and strpos(lower(s.url), ${typed.url}) > 0)
     order by e.added_at limit ${MOST_LOOKED_AT}`.execute(read);
  return rows;
}

/** Events of the case of one type that have a subject in common, and may have been on the same day. */
export async function listEventsLike(
  read: Read,
  caseId: CaseId,
  typed: {
    readonly type: string;
    readonly subjects: readonly EntryId[];
    readonly earliest: string | null;
    readonly latest: string | null;
  },
): Promise<OtherKnown[]> {
  const { rows } = await sql<OtherKnown>`
    select e.id as "entryId", h.title as "caseTitle", v.what as title, v.type, v.country, v.date,
           '' as url, count(*) as shared
      from case_entry_subjects about
      join case_entries e on e.id = about.entry_id
      join case_events v on v.entry_id = e.id
      join case_heads h on h.entry_id = e.case_id
     where about.subject = any(${[...typed.subjects]}) and e.case_id = ${caseId}
       and e.removed_at is null and v.type = ${typed.type}
       and (v.latest is null or v.latest >= ${typed.earliest ?? '-infinity'}::date)
       and (v.earliest is null or v.earliest <= ${typed.latest ?? 'infinity'}::date)
     group by e.id, h.title, v.what, v.type, v.country, v.date
     order by shared desc, e.id limit ${MOST_LOOKED_AT}`.execute(read);
  return rows;
}
