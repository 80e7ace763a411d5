create table accounts (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  email_sealed bytea,
  email_lookup bytea unique,
  language text not null default 'en',
  owner_since timestamptz,
  created_at timestamptz not null,
  created_by uuid references accounts (id),
  closed_at timestamptz,
  check ((email_sealed is null) = (email_lookup is null))
);
create unique index accounts_one_owner on accounts ((true)) where owner_since is not null and closed_at is null;

-- One-time ways in: a link (from the terminal) or a code (by mail). Only hashes are kept.
-- A code is asked for by address. Whether an account has that address shows nowhere but in
-- account_id, and the row is treated alike until the end, so that asking teaches nothing.
create table sign_in_secrets (
  id uuid primary key,
  kind text not null check (kind in ('link', 'code')),
  account_id uuid references accounts (id),
  email_lookup bytea,
  secret_hash text,
  browser_hash text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  attempts integer not null default 0,
  used_at timestamptz,
  check (kind = 'code' or (account_id is not null and secret_hash is not null)),
  check (used_at is null or account_id is not null)
);
create unique index sign_in_secrets_link on sign_in_secrets (secret_hash) where kind = 'link';
create index sign_in_secrets_by_address on sign_in_secrets (email_lookup, created_at desc);
create index sign_in_secrets_by_end on sign_in_secrets (expires_at);

create table sessions (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  token_hash text not null unique,
  opened_with text not null check (opened_with in ('link', 'code', 'passkey')),
  device text not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index sessions_by_account on sessions (account_id, opened_at desc);
create index sessions_by_end on sessions (expires_at);

create table account_passkeys (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  credential_id bytea not null unique,
  public_key bytea not null,
  sign_count bigint not null,
  transports text[] not null default '{}',
  label text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index account_passkeys_by_account on account_passkeys (account_id, created_at);

create table account_challenges (
  id uuid primary key,
  account_id uuid references accounts (id),
  purpose text not null check (purpose in ('enrol', 'sign-in')),
  challenge text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_challenges_by_end on account_challenges (expires_at);

-- A role on one letter is a dated row with an author; taking it away is a date, not a delete.
create table role_grants (
  id uuid primary key,
  letter_id uuid not null,
  account_id uuid not null references accounts (id),
  role text not null check (role in ('lead', 'drafter', 'second-reader')),
  position integer,
  capacity text,
  granted_at timestamptz not null,
  granted_by uuid not null references accounts (id),
  revoked_at timestamptz,
  revoked_by uuid references accounts (id),
  check ((role = 'lead') = (position is not null and capacity is not null))
);
create unique index role_grants_live on role_grants (letter_id, account_id, role) where revoked_at is null;
create index role_grants_by_account on role_grants (account_id) where revoked_at is null;
