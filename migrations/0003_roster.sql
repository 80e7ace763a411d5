create table rosters (
  id uuid primary key,
  name text not null check (length(name) between 1 and 300),
  created_at timestamptz not null,
  created_by uuid references accounts (id)
);

create table roster_snapshots (
  id uuid primary key,
  roster_id uuid not null references rosters (id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  format text not null,
  file_name text not null,
  source_url text,
  licence text,
  -- the day the list was taken, as the importer says; not the day of the import
  taken_on date,
  -- [{"group": "...", "seats": 33}]: the whole chamber, where the list is only an extract of it
  seats jsonb,
  people_count integer not null check (people_count > 0),
  -- what the dry run showed to the person who confirmed
  new_count integer not null,
  changed_count integer not null,
  gone_count integer not null,
  suspicious_count integer not null,
  imported_at timestamptz not null,
  imported_by uuid references accounts (id),
  unique (roster_id, sha256)
);
create index roster_snapshots_by_roster on roster_snapshots (roster_id, imported_at desc, id desc);
create trigger roster_snapshots_immutable before update or delete on roster_snapshots
  for each row execute function refuse_change();

-- An uploaded file between dry run and confirmation. The file goes when it is confirmed, the
-- whole row after a day without that. It may hold e-mail addresses, so it is sealed.
create table roster_uploads (
  id uuid primary key,
  roster_id uuid not null references rosters (id),
  file_name text not null,
  file_sealed bytea,
  sha256 text not null,
  source_url text,
  licence text,
  taken_on date,
  seats jsonb,
  uploaded_at timestamptz not null,
  uploaded_by uuid references accounts (id),
  confirmed_at timestamptz,
  snapshot_id uuid references roster_snapshots (id),
  check ((file_sealed is null) = (confirmed_at is not null)),
  check ((snapshot_id is null) = (confirmed_at is null))
);
create index roster_uploads_by_roster on roster_uploads (roster_id, uploaded_at desc);

-- One person's entry and period in one snapshot. person_key is the same over all snapshots ('ep:97344').
create table mandates (
  id uuid primary key,
  snapshot_id uuid not null references roster_snapshots (id),
  person_key text not null,
  full_name text not null,
  given_name text,
  family_name text,
  sort_name text not null,
  -- folded to plain letters when imported: what is searched, and what is sorted by
  search_form text not null,
  sort_form text not null,
  country text,
  political_group text,
  group_code text,
  party text,
  starts_on date,
  ends_on date,
  -- a day inside the dates on which the list itself says the person was not in office
  absent_on date,
  birth_date date,
  email_sealed bytea,
  check (starts_on is null or ends_on is null or starts_on <= ends_on)
);
create index mandates_by_snapshot on mandates (snapshot_id, sort_form collate "C", id);
create index mandates_by_person on mandates (person_key);
create trigger mandates_immutable before update or delete on mandates
  for each row execute function refuse_change();
