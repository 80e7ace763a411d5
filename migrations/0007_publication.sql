-- A lead's word that this version may go out; taken back by a date, not by a delete.
create table release_approvals (
  id uuid primary key,
  letter_id uuid not null references letters (id),
  version_id uuid not null references letter_versions (id),
  account_id uuid not null references accounts (id),
  approved_at timestamptz not null,
  taken_back_at timestamptz
);
create unique index release_approvals_live on release_approvals (version_id, account_id) where taken_back_at is null;

-- The PDF as it was when the letter came out: the bundle carries these bytes for ever.
create table published_files (
  letter_id uuid not null references letters (id),
  version_id uuid not null references letter_versions (id),
  name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bytea not null,
  made_at timestamptz not null,
  primary key (version_id, name)
);
