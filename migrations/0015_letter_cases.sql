-- A letter rests on case files. Ended, not deleted: what it rested on when it was signed is asked later.
create table letter_cases (
  id uuid primary key,
  letter_id uuid not null references letters (id),
  case_id uuid not null references cases (id),
  linked_at timestamptz not null,
  linked_by uuid not null references accounts (id),
  ended_at timestamptz,
  ended_by uuid references accounts (id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index letter_cases_live on letter_cases (letter_id, case_id) where ended_at is null;
create index letter_cases_by_case on letter_cases (case_id) where ended_at is null;

-- What of a file the text says, as the file stood then: a later revision is pointed out.
create table letter_citations (
  id uuid primary key,
  letter_id uuid not null references letters (id),
  case_id uuid not null references cases (id),
  entry_id uuid not null references case_entries (id),
  revision integer not null check (revision >= 1),
  cited_at timestamptz not null,
  cited_by uuid not null references accounts (id),
  ended_at timestamptz,
  ended_by uuid references accounts (id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index letter_citations_live on letter_citations (letter_id, entry_id)
  where ended_at is null;

-- A hint that the drafters leave as it is, and why. It comes back when the sentence changes.
create table hint_dismissals (
  id uuid primary key,
  letter_id uuid not null references letters (id),
  case_id uuid not null references cases (id),
  entry_id uuid not null references case_entries (id),
  sentence_sha256 text not null check (sentence_sha256 ~ '^[0-9a-f]{64}$'),
  reason text not null check (length(reason) between 1 and 500),
  dismissed_at timestamptz not null,
  dismissed_by uuid not null references accounts (id)
);
create index hint_dismissals_by_letter on hint_dismissals (letter_id);
