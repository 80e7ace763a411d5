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
  title text not null,
  -- what is shown of it, cut to where the words stand
  text text not null,
  changed_at timestamptz not null,
  -- Its words, folded and in Latin letters too, and what it is filtered by ('#k event', '#c KZ'). They
  -- are made outside the database: on what a letter is, its versions do not agree.
  words tsvector not null
);
-- without fastupdate: a search would read what waits to be sorted in
create index case_search_by_words on case_search using gin (words) with (fastupdate = off);
create index case_search_by_case on case_search (case_id, kind);

-- The first so many that are found, in no order. Always by the index of words: which words stand where
-- differs so much from file to file that the planner's other guesses may read the whole table.
create function case_search_hits(asked tsquery, said tsquery, seen uuid[], since date, until date, most integer)
returns table (entry_id uuid, case_id uuid, kind text, type text, country text, certainty text,
  earliest date, places text[], authorities text[], changed_at timestamptz, rank real)
language plpgsql stable set enable_seqscan = off as $$
begin
  return query execute '
    select s.entry_id, s.case_id, s.kind, s.type, s.country, s.certainty, s.earliest, s.places,
           s.authorities, s.changed_at, ts_rank(s.words, $2)
      from case_search s
     where s.words @@ $1
       and ($3 is null or s.case_id in (select unnest($3)))
       and ($4 is null or s.latest is null and s.earliest is not null or s.latest >= $4)
       and ($5 is null or s.earliest is null and s.latest is not null or s.earliest <= $5)
       and s.entry_id not in (select m.merged from case_merges m where m.undone_at is null)
     limit $6'
    using asked, said, seen, since, until, most;
end $$;

-- Every word that is searched, without where it stands: what begins so, is written so in another
-- script, or was meant. Trigrams are taken of its Latin form only: under some locales pg_trgm knows no
-- other letters. A word may stand here more than once, because a key would make people who enter the
-- same word wait for one another; a job lets go of the older ones, and of words no entry has any more.
create table case_search_words (
  word text collate "C" not null,
  plain text collate "C" not null,
  written_on date not null
);
create index case_search_words_word on case_search_words (word, written_on);
create index case_search_words_plain on case_search_words (plain);
create index case_search_words_alike on case_search_words using gin (plain gin_trgm_ops);

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
