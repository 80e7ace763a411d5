-- What everybody sees of demands over all letters. All of it is made from what is public of each letter
-- and can be made again at any time; a nightly check compares the two.

-- An office as it is written, in its country. One written a little differently is another one: whether
-- they are the same is for a person to say. The key is its address, given once.
create table authorities (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 120),
  office text not null check (office <> ''),
  country text not null check (country ~ '^([A-Z]{2})?$'),
  first_seen_at timestamptz not null,
  unique (office, country)
);

-- What demands are found, ordered and counted by; narrow, so that a count over all of them stays quick.
create table tracker_demands (
  letter_id uuid not null references letters (id) on delete cascade,
  number integer not null,
  type text not null,
  state text not null,
  began_on date not null,       -- the letter's release; of one published elsewhere its own date
  moved_on date not null,       -- since when it stands so, as early as that can be
  next_review_on date,
  countries text[] not null,
  kinds text[] not null,
  authorities uuid[] not null,
  words tsvector not null,
  changed_at timestamptz not null, -- when anybody could last see a change
  primary key (letter_id, number)
);
create index tracker_demands_moved on tracker_demands (moved_on desc, letter_id, number);
create index tracker_demands_changed on tracker_demands (changed_at desc, letter_id, number);
create index tracker_demands_began on tracker_demands (began_on);
create index tracker_demands_year
  on tracker_demands ((extract(year from began_on)), moved_on desc, letter_id, number);
create index tracker_demands_due on tracker_demands (next_review_on) where next_review_on is not null;
create index tracker_demands_state on tracker_demands (state, moved_on desc, letter_id, number);
create index tracker_demands_type on tracker_demands (type, moved_on desc, letter_id, number);
create index tracker_demands_countries on tracker_demands using gin (countries);
create index tracker_demands_kinds on tracker_demands using gin (kinds);
create index tracker_demands_authorities on tracker_demands using gin (authorities);
create index tracker_demands_words on tracker_demands using gin (words);

-- What is shown of each, and how its state went through the quarters (year * 4 + quarter - 1).
create table tracker_faces (
  letter_id uuid not null,
  number integer not null,
  face json not null,
  changes json not null,
  primary key (letter_id, number),
  foreign key (letter_id, number) references tracker_demands on delete cascade
);

-- How one addressee of one letter answered.
create table tracker_answers (
  letter_id uuid not null references letters (id) on delete cascade,
  addressee integer not null,
  authority_id uuid not null references authorities (id),
  released_on date not null,
  sent_on date,
  acknowledged_on date,
  answered_on date,
  clock text not null,
  face json not null,
  primary key (letter_id, addressee)
);
create index tracker_answers_authority on tracker_answers (authority_id, released_on desc, letter_id);

-- The sum of all changes: how many demands came to a state in a quarter, less those that left it.
create table tracker_tallies (
  dimension text not null check (dimension in ('type', 'country', 'kind', 'year', 'authority')),
  key text not null,
  quarter integer not null,
  state text not null,
  count integer not null,
  primary key (dimension, key, quarter, state)
);

-- What feeds tell, each once: a step of a demand, or (without a number) a published reply.
create table tracker_news (
  letter_id uuid not null references letters (id) on delete cascade,
  key text not null,
  number integer,
  told_at timestamptz not null,
  face json not null,
  primary key (letter_id, key)
);
create index tracker_news_told on tracker_news (told_at desc, letter_id, key);

-- Counts every change of all this: whoever kept an answer asks whether it still holds.
create table tracker_revision (
  one_row boolean primary key default true check (one_row),
  revision bigint not null,
  changed_at timestamptz not null
);
