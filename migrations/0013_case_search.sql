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
  -- what is shown of it, and cut to where the words stand
  text text not null,
  changed_at timestamptz not null,
  -- Its words, folded and in Latin letters too, and what it is filtered by ('#event', '#KZ'). They are
  -- made outside the database: what a letter is, the engines do not agree on.
  words tsvector not null
);
-- without fastupdate: a search would read what waits to be sorted in
create index case_search_by_words on case_search using gin (words) with (fastupdate = off);
create index case_search_by_case on case_search (case_id, kind);

-- Every word that is searched, once, without where it stands: what was meant by a word that is
-- nowhere. Trigrams are taken of its Latin form only, because under some locales pg_trgm knows no others.
create table case_search_words (
  word text primary key,
  plain text not null
);
create index case_search_words_alike on case_search_words using gin (plain gin_trgm_ops);

-- The names of subjects, in Latin letters and by the consonants heard, so that somebody is found
-- while the name is typed, in any script, before being entered a second time.
create table case_search_names (
  entry_id uuid not null references case_entries (id) on delete cascade,
  position integer not null,
  case_id uuid not null references cases (id),
  text text not null,
  -- its words in Latin letters, each with a blank in front
  plain text not null,
  heard text[] not null,
  primary key (entry_id, position)
);
create index case_search_names_heard on case_search_names using gin (heard) with (fastupdate = off);
create index case_search_names_plain on case_search_names using gin (plain gin_trgm_ops)
  with (fastupdate = off);
