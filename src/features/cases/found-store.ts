import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import { MOST_VALUES, PAGE_HITS } from './found-rules.ts';
import type { Facets } from './found-rules.ts';
import type { CaseId, EntryId, Kind } from './rules.ts';
import type { SearchWord } from './search-word-rules.ts';
import type { Certainty } from './vocabulary-rules.ts';

/** What the database is asked. */
export type Question = {
  /** Words and tags, as the index of words is asked. */
  readonly asked: string;
  /** The same words where some stand side by side, which the index does not know; else null. */
  readonly phrased: string | null;
  /** The words alone: what hits are ordered by. */
  readonly said: string;
  /** Null for all there are. */
  readonly seen: readonly CaseId[] | null;
  /** Whether each of these cases is looked through: they hold few entries. */
  readonly byCase: boolean;
  readonly from: string | null;
  readonly to: string | null;
  readonly most: number;
};

export type HitRow = {
  readonly entryId: EntryId;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly kind: Kind;
  readonly type: string;
  readonly certainty: Certainty | '';
  readonly country: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly text: string;
};

export type FoundRows = {
  readonly total: number;
  readonly facets: Facets;
  readonly rows: readonly HitRow[];
};

const idsOf = (seen: readonly CaseId[]): string => `{${seen.join(',')}}`; // read faster than a list

function hitsOf({ asked, phrased, seen, byCase, from, to, most }: Question) {
  const by = byCase ? sql`case_search_by_cases` : sql`case_search_by_words`;
  const cases = seen === null ? null : idsOf(seen);
  return sql`${by}(${asked}::tsquery, ${phrased}::tsquery, ${cases}::uuid[], ${from}::date,
    ${to}::date, ${most})`;
}

const counted = (values: ReturnType<typeof sql>) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', number)), '[]')
    from (select value, count(*) as number from ${values} where value <> '' group by value
      order by number desc, value limit ${sql.lit(MOST_VALUES)}) as most)`;

/** One page of hits, the best first, with how many there are and of what. */
export async function findHits(read: Read, question: Question, page: number): Promise<FoundRows> {
  const { rows } = await sql<{ total: number; facets: Facets; rows: readonly HitRow[] }>`
    with found as materialized (select *, ts_rank(words, ${question.said}::tsquery) as rank
      from ${hitsOf(question)}),
    shown as (select *, row_number() over (order by rank desc, changed_at desc, entry_id) as at
      from found order by at limit ${PAGE_HITS} offset ${(page - 1) * PAGE_HITS})
    select (select count(*) from found) as total,
      jsonb_build_object(
        'kinds', ${counted(sql`(select unnest(case when type = '' or kind not in ('event', 'subject', 'measure', 'charge') then array[kind] else array[kind, kind || ' ' || type] end) as value from found) v`)},
        'country', ${counted(sql`(select country as value from found) v`)},
        'certainty', ${counted(sql`(select certainty as value from found) v`)},
        'authority', ${counted(sql`(select unnest(authorities) as value from found) v`)},
        'place', ${counted(sql`(select unnest(places) as value from found) v`)}) as facets,
      (select coalesce(jsonb_agg(jsonb_build_object('entryId', s.entry_id, 'caseId', s.case_id,
          'caseTitle', h.title, 'kind', s.kind, 'type', s.type, 'certainty', s.certainty,
          'country', s.country, 'earliest', s.earliest, 'latest', s.latest,
          'text', left(s.text, 20000)) order by s.at), '[]')
        from shown s join case_heads h on h.entry_id = s.case_id) as rows
  `.execute(read);
  const [found] = rows;
  if (found === undefined) throw new Error('an aggregate gave no row');
  return found;
}

/** Whether anything is found at all. */
export async function hasHits(read: Read, question: Question): Promise<boolean> {
  const { rows } = await sql`select 1 from ${hitsOf({ ...question, most: 1 })}`.execute(read);
  return rows.length > 0;
}

/** How many, but no more than `most` are counted. */
export async function countHits(read: Read, question: Question): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${hitsOf(question)}`.execute(read);
  return rows[0]?.count ?? 0;
}

/** How many entries these cases hold together, counted up to `most`. */
export async function countSearched(
  read: Read,
  seen: readonly CaseId[],
  most: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from case_search
      where case_id in (select unnest(${idsOf(seen)}::uuid[])) limit ${most}) as seen`.execute(
    read,
  );
  return rows[0]?.count ?? 0;
}

/** Words that begin so, the shortest first, and those that sound so, the likest first. */
const MOST_BEGUN = 12;
const MOST_ALIKE = 6;
/** From another script fewer letters come out the same. */
const LEAST_LIKE = { sameScript: 0.5, otherScript: 0.2 };

/**
 * What a word may stand for in the files, whoever's they are: what is found by it is asked afterwards, and only in
 * those that may be seen.
 */
export async function listSpellings(
  read: Read,
  word: SearchWord,
  isBegun: boolean,
): Promise<string[]> {
  const { folded, plain, heard } = word;
  const { rows } = await sql<{ word: string }>`
    (select word from (select distinct word from case_search_words
       where word >= ${folded} and word < ${folded} || ${LAST} and ${isBegun}
        or plain >= ${plain} and plain < ${plain} || ${LAST} and ${isBegun} or plain = ${plain}) as begun
      order by length(word), word limit ${MOST_BEGUN})
    union
    (select word from case_search_words
      where heard = ${heard} and heard <> '' and similarity(plain, ${plain}) >=
        case when (word ~ '^[a-z0-9]') = ${/^[a-z0-9]/.test(folded)}
          then ${sql.lit(LEAST_LIKE.sameScript)} else ${sql.lit(LEAST_LIKE.otherScript)} end
      group by word, plain order by similarity(plain, ${plain}) desc, word limit ${MOST_ALIKE})`.execute(
    read,
  );
  return rows.map((row) => row.word);
}
/** Sorts after every letter. */
const LAST = '\u{10fffd}';

/** What may have been meant by a word that is nowhere. */
export async function listLikeWords(read: Read, plain: string): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select word from case_search_alike(${plain}) order by likeness desc, word limit ${MOST_ALIKE}
  `.execute(read);
  return rows.map(({ word }) => word);
}
