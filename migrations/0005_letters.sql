create table letters (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  -- 'published-elsewhere': entered from a letter that appeared before, outside this software
  origin text not null check (origin in ('written-here', 'published-elsewhere')),
  origin_note text,
  -- numbers are never used twice, also when the row that had one is removed
  next_demand_number integer not null default 1,
  next_subject_number integer not null default 1,
  next_addressee_number integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null references accounts (id),
  check (origin = 'written-here' or origin_note is not null)
);

-- Every save is kept. The pair (letter, revision) is what two open tabs race for.
create table draft_revisions (
  letter_id uuid not null references letters (id),
  revision integer not null,
  content jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid not null references accounts (id),
  primary key (letter_id, revision)
);

create table addressee_contacts (
  letter_id uuid not null references letters (id),
  number integer not null,
  email_sealed bytea,
  postal_sealed bytea,
  saved_at timestamptz not null,
  saved_by uuid not null references accounts (id),
  primary key (letter_id, number)
);

-- The text frozen by its hash; nothing in this row ever changes.
create table letter_versions (
  id uuid primary key,
  letter_id uuid not null references letters (id),
  number integer not null check (number >= 1),
  statement text not null,
  statement_sha256 text not null unique,
  content jsonb not null,
  change_note text not null,
  frozen_at timestamptz not null,
  frozen_by uuid not null references accounts (id),
  unique (letter_id, number),
  check (statement_sha256 = encode(sha256(convert_to(statement, 'UTF8')), 'hex'))
);
create trigger letter_versions_immutable before update or delete on letter_versions
  for each row execute function refuse_change();

create table letter_releases (
  letter_id uuid primary key references letters (id),
  version_id uuid not null references letter_versions (id),
  released_at timestamptz not null
);

create table letter_withdrawals (
  letter_id uuid primary key references letters (id),
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null references accounts (id),
  notice text not null
);
