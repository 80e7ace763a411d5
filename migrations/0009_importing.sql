-- A letter that exists, on its way to a draft. What it says may put people at risk: file, its name,
-- text, what was read and what was corrected lie sealed. One nobody confirms goes after 30 days.
create table imports (
  id uuid primary key,
  -- null for text that was pasted
  file_name_sealed bytea,
  file_sealed bytea not null,
  size integer not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_at timestamptz not null,
  uploaded_by uuid not null references accounts (id),
  -- of a mail, the place of the attached file to read instead of it
  attachment integer check (attachment >= 0),
  -- when reading or looking up was asked for last
  asked_at timestamptz not null,
  read_at timestamptz,
  -- why the file could not be read: the reason of a refusal and its values
  failed_at timestamptz,
  failed_reason text,
  failed_values jsonb,
  text_sealed bytea,
  review_sealed bytea,
  -- what two open windows race for
  revision integer not null default 0,
  saved_at timestamptz,
  -- candidates from the rosters for the day and the names the review had then
  matches_sealed bytea,
  matched_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by uuid references accounts (id),
  letter_id uuid unique references letters (id),
  check ((failed_at is null) = (failed_reason is null)),
  check (read_at is null or failed_at is null),
  check ((read_at is null) = (text_sealed is null)),
  check ((read_at is null) = (review_sealed is null)),
  check ((matched_at is null) = (matches_sealed is null)),
  check ((letter_id is null) = (confirmed_at is null)),
  check ((confirmed_at is null) = (confirmed_by is null)),
  check (letter_id is null or read_at is not null)
);
create index imports_by_account on imports (uploaded_by, uploaded_at desc);
create index imports_unconfirmed on imports (uploaded_at) where letter_id is null;

-- Who stands under an imported letter, as printed: to be asked, not yet asked.
create table import_people (
  id uuid primary key,
  letter_id uuid not null references letters (id),
  position integer not null check (position >= 1),
  -- name, capacity, organisation, country as the letter prints them
  printed_sealed bytea not null,
  unique (letter_id, position)
);

-- Whom a printed name was taken to be, one dated row each; the last one counts. Null: nobody of a roster.
create table import_person_choices (
  id bigint generated always as identity primary key,
  person_id uuid not null references import_people (id),
  mandate_id uuid references mandates (id),
  why_sealed bytea not null,
  chosen_at timestamptz not null,
  chosen_by uuid not null references accounts (id)
);
create index import_person_choices_by_person on import_person_choices (person_id, id desc);
