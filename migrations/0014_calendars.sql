-- A calendar somebody's telephone or office reads: an address that is a secret, of one account. Only
-- its hash is kept, so nobody finds the address here. What it shows is decided at every reading.
create table calendars (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  -- where it is used, in the words of whoever made it
  label text not null check (length(label) between 1 and 60),
  -- 'discreet': no name, no place, no words of a case
  words text not null check (words in ('discreet', 'full')),
  language text not null,
  made_at timestamptz not null,
  ended_at timestamptz check (ended_at >= made_at)
);
create index calendars_by_account on calendars (account_id, made_at);
