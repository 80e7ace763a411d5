-- What is searched: one row for each entry that stands in a file, written with it, in one transaction.
-- Nothing that is sealed is in it, and nothing that was removed or erased.
create table case_search (
  entry_id uuid primary key references case_entries (id) on delete cascade,
  case_id uuid not null references cases (id),
  kind text not null,
  -- the choice within the kind: an event's type, a charge's stage; '' where there is none
  type text not null,
  country text not null,
  certainty text not null,
  -- the first and the last day it can be about; null where open
  earliest date,
  latest date,
  places text[] not null,
  authorities text[] not null,
  -- what is shown of it: what it is called, and on further lines all it says
  text text not null,
  changed_at timestamptz not null,
  -- Its words, folded and in Latin letters too, and what it is filtered by ('#k event', '#c KZ'). They
  -- are made outside the database: on what a letter is, its versions do not agree.
  words tsvector not null
);
-- without fastupdate: a search would read what waits to be sorted in
create index case_search_by_words on case_search using gin (words) with (fastupdate = off);
create index case_search_by_case on case_search (case_id, kind);

-- The first so many that are found, in no order: by the index of words, or case by case. Which one is
-- said by the name, because the planner cannot know which words stand where, and its guess may be a
-- thousand times too slow. The words of `asked` are in the index; what stands side by side, `said`, is not.
create function case_search_by_words(asked tsquery, said tsquery, seen uuid[], since date, until date, most integer)
returns setof case_search language plpgsql stable set enable_seqscan = off set enable_indexscan = off as $$
begin
  return query execute '
    select s.* from case_search s
     where s.words @@ $1 and ($2 is null or (s.words @@ $2) is true)
       and ($3 is null or s.case_id in (select unnest($3)))
       and ($4 is null or s.latest is null and s.earliest is not null or s.latest >= $4)
       and ($5 is null or s.earliest is null and s.latest is not null or s.earliest <= $5)
       and s.entry_id not in (select m.merged from case_merges m where m.undone_at is null)
     limit $6' using asked, said, seen, since, until, most;
end $$;
create function case_search_by_cases(asked tsquery, said tsquery, seen uuid[], since date, until date, most integer)
returns setof case_search language plpgsql stable set enable_seqscan = off set enable_bitmapscan = off as $$
begin
  return query execute '
    select s.* from case_search s
     where s.case_id = any($3) and s.words @@ $1 and ($2 is null or (s.words @@ $2) is true)
       and ($4 is null or s.latest is null and s.earliest is not null or s.latest >= $4)
       and ($5 is null or s.earliest is null and s.latest is not null or s.earliest <= $5)
       and s.entry_id not in (select m.merged from case_merges m where m.undone_at is null)
     limit $6' using asked, said, seen, since, until, most;
end $$;

-- Every word that is searched, without where it stands: what begins so, is written so in another
-- script, or was meant. Trigrams are taken of its Latin form only: under some locales pg_trgm knows no
-- other letters. A word may stand here more than once, because a key would make people who enter the
-- same word wait for one another; a job lets go of the older ones, and of words no entry has any more.
create table case_search_words (
  word text collate "C" not null,
  plain text collate "C" not null,
  -- the consonants heard in it; '' where that says little
  heard text not null,
  written_on date not null
);
create index case_search_words_word on case_search_words (word, written_on);
create index case_search_words_plain on case_search_words (plain);
create index case_search_words_heard on case_search_words (heard) where heard <> '';
create index case_search_words_alike on case_search_words using gin (plain gin_trgm_ops);

-- Words whose Latin form is like another's, the likest first. The threshold is set here because the
-- index finds few words by it, and sorting out those of the usual threshold takes longer than all else.
create function case_search_alike(asked text)
returns table (word text, likeness real)
language plpgsql stable set pg_trgm.similarity_threshold = 0.4 as $$
begin
  return query select w.word, max(similarity(w.plain, asked)) as likeness from case_search_words w
    where w.plain % asked group by w.word order by likeness desc, w.word limit 100;
end $$;

-- The names of subjects, by keys of how they are written and heard, so that somebody is found while
-- the name is typed, in any script, before being entered a second time.
create table case_search_names (
  entry_id uuid not null references case_entries (id) on delete cascade,
  position integer not null,
  case_id uuid not null references cases (id),
  text text not null,
  -- its words in Latin letters
  plain text not null,
  keys text[] not null,
  primary key (entry_id, position)
);
create index case_search_names_keys on case_search_names using gin (keys) with (fastupdate = off);
