-- A case left the house: for whom, why, by whom, and which archive it was. Nobody can take a row away.
create table case_exports (
  id uuid primary key,
  case_id uuid not null references cases (id),
  purpose text not null check (purpose in ('own', 'partner')),
  reason text not null check (length(reason) <= 500),
  -- of the list of its files: an archive that turns up somewhere is recognised by it
  manifest_sha256 text not null check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
  entries integer not null check (entries >= 0),
  exported_at timestamptz not null,
  exported_by uuid not null references accounts (id)
);
create index case_exports_by_case on case_exports (case_id, exported_at desc);
create trigger case_exports_append_only before update or delete on case_exports
  for each row execute function refuse_change();

-- A file that waits for its dry run to be confirmed, is being taken in, or was. It is its uploader's alone.
create table case_imports (
  id uuid primary key,
  what text not null check (what in ('archive', 'table')),
  -- the case a table goes into; the one an archive became
  case_id uuid references cases (id),
  -- what a row of a table is
  kind text,
  file_name_sealed bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- empty once it was taken in
  file_sealed bytea,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null references accounts (id),
  -- whether rows that are probably there already are added too
  add_known boolean not null default false,
  confirmed_at timestamptz,
  total integer not null default 0,
  done integer not null default 0,
  added integer not null default 0,
  -- the rows that were left, as a table with the reason of each
  left_sealed bytea,
  left_rows integer not null default 0,
  finished_at timestamptz,
  -- why it could not be taken in, as the reason of a refusal and its values
  failure jsonb,
  check ((what = 'table') = (kind is not null)),
  check (what = 'archive' or case_id is not null),
  check (done between 0 and total),
  check (finished_at is null or confirmed_at is not null)
);
create index case_imports_by_account on case_imports (uploaded_by, uploaded_at desc);
