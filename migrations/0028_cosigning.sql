-- Citizens and organisations stand behind a released letter: decision 0042.
--
-- Everything that very many people write at once is spread by hash of the letter, every key begins with the
-- letter, and no such table points at another one: a checked reference would lock one row for everybody.
-- Writers of one letter follow each other by an advisory lock, held for one batch, so that numbers are given in
-- the order in which they are committed and whoever reads behind a cursor misses nothing.

-- A letter that was opened for co-signatures. What was changed since stands in cosigning_changes.
create table cosignings (
  letter_id uuid primary key references letters (id),
  opened_at timestamptz not null,
  opened_by uuid not null references accounts (id),
  -- null: until somebody closes it
  closes_at timestamptz,
  asks_postcode boolean not null,
  asks_organisations boolean not null,
  -- so long after the end addresses and names are kept
  kept_months smallint not null check (kept_months between 1 and 36),
  check (closes_at > opened_at)
);

-- Organisations with which somebody may agree to share name and address, each by a consent of its own.
create table cosigning_partners (
  letter_id uuid not null references cosignings (letter_id),
  position smallint not null check (position between 1 and 8),
  name text not null check (name <> ''),
  privacy_url text not null,
  primary key (letter_id, position)
);

-- The switches, as dated rows with an author: the newest of each pair holds.
create table cosigning_changes (
  id uuid primary key,
  letter_id uuid not null references cosignings (letter_id),
  change text not null check (change in ('paused', 'resumed', 'closed', 'reopened', 'slowed', 'unslowed',
    'work-demanded', 'work-eased')),
  -- of 'slowed': the public counter moves once in so many minutes
  minutes smallint check ((change = 'slowed') = (minutes is not null) and minutes between 1 and 1440),
  changed_at timestamptz not null,
  changed_by uuid not null references accounts (id)
);
create index cosigning_changes_by_letter on cosigning_changes (letter_id, changed_at);
create trigger cosigning_changes_stay before update or delete on cosigning_changes
  for each row execute function refuse_change();

-- Given under the letter's lock, so in the order of commits; never used twice, also when rows were erased.
create sequence cosignature_pledges;

-- One row for each person and letter. The row is the outbox of its own confirmation mail.
create table cosignatures (
  letter_id uuid not null,
  -- keyed hash of the canonical mailbox: one co-signature per person and letter
  person bytea not null check (octet_length(person) = 16),
  pledge_no bigint not null,
  pledged_at timestamptz not null,
  -- counts up when somebody who withdrew pledges again: links of the round before are dead
  round smallint not null default 1 check (round between 1 and 1000),
  state text not null check (state in ('pending', 'confirmed', 'aside', 'withdrawn', 'disowned', 'removed')),
  -- what looks like a script's: answered like everybody's, counted only once somebody has looked
  suspected boolean not null,
  hears boolean not null,
  -- bit n-1: partner n
  partners smallint not null check (partners between 0 and 255),
  country text check (country ~ '^[A-Z]{2}$'),
  -- keyed hash of the network it came from; forgotten after some weeks
  network bytea check (octet_length(network) = 8),
  commitment bytea not null check (octet_length(commitment) = 32),
  -- name, address, postcode, language, salt of the commitment; null once erased
  sealed bytea,
  -- the entry of the ledger that counted it last
  ledger_no bigint,
  changed_at timestamptz,
  -- the removal that took it out
  removal_id uuid,
  primary key (letter_id, person),
  check (state <> 'confirmed' or ledger_no is not null),
  check ((state = 'removed') = (removal_id is not null))
) partition by hash (letter_id);
create unique index cosignatures_by_pledge on cosignatures (letter_id, pledge_no);

-- What counts: append-only, numbered without a gap, each entry with the number that counts after it.
create table cosignature_ledger (
  letter_id uuid not null,
  no bigint not null check (no > 0),
  act text not null check (act in ('confirmed', 'withdrawn', 'removed', 'restored')),
  -- which co-signature, numbered in the order in which they were confirmed
  ordinal bigint not null check (ordinal > 0 and ordinal <= no),
  counted bigint not null check (counted >= 0 and counted <= ordinal or act <> 'confirmed'),
  at timestamptz not null,
  country text,
  commitment bytea check ((act = 'confirmed') = (commitment is not null)),
  -- why it was removed, in public
  class text check ((act = 'removed') = (class is not null)),
  primary key (letter_id, no)
) partition by hash (letter_id);

do $$
begin
  for part in 0..7 loop
    execute format('create table cosignatures_%s partition of cosignatures
      for values with (modulus 8, remainder %s) with (fillfactor = 80)', part, part);
    execute format('create table cosignature_ledger_%s partition of cosignature_ledger
      for values with (modulus 8, remainder %s)', part, part);
  end loop;
end $$;
create trigger cosignature_ledger_stays before update or delete on cosignature_ledger
  for each row execute function refuse_change();

-- Batches of the ledger whose root stands in the public record.
create table cosignature_seals (
  letter_id uuid not null references cosignings (letter_id),
  number integer not null check (number > 0),
  first_no bigint not null,
  last_no bigint not null check (last_no >= first_no),
  counted bigint not null,
  root bytea not null check (octet_length(root) = 32),
  -- the letter's act in the record
  record_seq bigint not null,
  sealed_at timestamptz not null,
  primary key (letter_id, number),
  unique (letter_id, first_no)
);
create trigger cosignature_seals_stay before update or delete on cosignature_seals
  for each row execute function refuse_change();

-- How far the worker has come with each letter; written by it alone.
create table cosigning_progress (
  letter_id uuid primary key references cosignings (letter_id),
  mailed_pledge bigint not null default 0,
  tallied_no bigint not null default 0,
  -- the last comparison of count, ledger and rows
  recounted_at timestamptz,
  recount_fault text
);

-- Sums of the ledger by hour and country, for curve and map; '' where no country is known.
create table cosignature_tallies (
  letter_id uuid not null references cosignings (letter_id),
  hour timestamptz not null,
  country text not null,
  confirmed bigint not null,
  gone bigint not null,
  primary key (letter_id, hour, country)
);

-- What staff took out, with its reason; reversible.
create table cosignature_removals (
  id uuid primary key,
  letter_id uuid not null references cosignings (letter_id),
  class text not null check (class in ('script', 'same-person', 'not-a-person', 'not-theirs', 'other')),
  reason_sealed bytea not null,
  rows bigint not null,
  counted bigint not null,
  removed_at timestamptz not null,
  removed_by uuid not null references accounts (id),
  restored_at timestamptz,
  restored_by uuid references accounts (id),
  check ((restored_at is null) = (restored_by is null))
);
create index cosignature_removals_by_letter on cosignature_removals (letter_id, removed_at);

-- Organisations on their own list, each with a person who answers for it.
create table cosigning_organisations (
  id uuid primary key,
  letter_id uuid not null references cosignings (letter_id),
  name text not null check (name <> ''),
  name_key text not null,
  country text check (country ~ '^[A-Z]{2}$'),
  website text,
  -- name, role, address, language of the person who answers for it
  person_sealed bytea,
  email_lookup bytea not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  ended_as text check (ended_as in ('withdrawn', 'disowned', 'declined')),
  -- somebody at the letter looked whether it is who it says
  listed_at timestamptz,
  listed_by uuid references accounts (id),
  check ((ended_at is null) = (ended_as is null)),
  check ((listed_at is null) = (listed_by is null)),
  check (listed_at is null or confirmed_at is not null)
);
create unique index cosigning_organisations_once on cosigning_organisations (letter_id, name_key)
  where ended_at is null and confirmed_at is not null;
create index cosigning_organisations_by_letter on cosigning_organisations (letter_id, asked_at);
