-- The tail of each letter's chain; locked while a leaf is appended, so that seq has no gap and no twin.
create table record_chains (
  letter_id uuid primary key,
  seq bigint not null check (seq >= 0),
  head text not null check (head ~ '^[0-9a-f]{64}$')
);

-- A leaf is written in the transaction of its act; the sequencer gives it its place in the tree later.
create table record_leaves (
  id bigint generated always as identity primary key,
  letter_id uuid not null,
  seq bigint not null,
  act text not null,
  entry bytea not null check (length(entry) <= 65535),
  leaf_hash bytea not null check (length(leaf_hash) = 32),
  appended_at timestamptz not null,
  tree_index bigint unique,
  unique (letter_id, seq)
);
create index record_leaves_waiting on record_leaves (id) where tree_index is null;

-- Full and partial hash tiles, RFC 6962 levels in steps of eight (C2SP tlog-tiles).
create table record_tiles (
  level integer not null,
  tile_index bigint not null,
  hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
  primary key (level, tile_index)
);

create table record_checkpoints (
  size bigint primary key,
  note text not null,
  signed_at timestamptz not null
);

-- One row: where the log stands. Moved only by compare-and-swap on size.
create table record_head (
  one boolean primary key default true check (one),
  size bigint not null,
  root bytea not null check (length(root) = 32)
);

-- What a commitment commits to. Erasing sets the text and salt to null; the commitment stays.
create table record_openings (
  commitment text primary key check (commitment ~ '^[0-9a-f]{64}$'),
  letter_id uuid not null,
  kind text not null,
  salt bytea,
  opening_sealed bytea,
  created_at timestamptz not null,
  erased_at timestamptz,
  check ((erased_at is null) = (salt is not null and opening_sealed is not null))
);
create index record_openings_by_letter on record_openings (letter_id);

-- The detail document of an act (an assertion, a scan's hash), known in the leaf by its SHA-256.
create table record_details (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  letter_id uuid not null,
  document text,
  created_at timestamptz not null,
  erased_at timestamptz
);
create index record_details_by_letter on record_details (letter_id);
