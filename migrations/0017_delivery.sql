-- The letter on its way to one recipient. `state` follows the table in delivery/state-rules.ts.
create table deliveries (
  id uuid primary key,
  letter_id uuid not null references letters (id),
  version_id uuid not null references letter_versions (id),
  -- an addressee by its number in the version; null for somebody who gets a copy
  addressee integer check (addressee >= 1),
  copy_office text check (length(copy_office) between 1 and 300),
  copy_country text check (copy_country ~ '^([A-Z]{2})?$'),
  channel text not null check (channel in ('email', 'post', 'by-hand')),
  state text not null check (state in ('planned', 'sending', 'delayed', 'uncertain', 'handed-over',
    'delivered', 'bounced', 'refused', 'cancelled')),
  state_at timestamptz not null,
  -- where it goes: a mailbox, or a postal address; the hash of a mailbox finds a second copy to it
  address_sealed bytea,
  address_lookup bytea,
  -- the token of its reply address: as SHA-256 to find it by, sealed to write it again
  reply_token_sha256 text unique check (reply_token_sha256 ~ '^[0-9a-f]{64}$'),
  reply_token_sealed bytea,
  -- how often a try was begun: a try that was overtaken by another one knows it by this number
  attempts integer not null default 0 check (attempts >= 0),
  first_tried_at timestamptz,
  -- when it is tried next; null: not by itself
  next_try_at timestamptz,
  sent_on date,
  arrived_on date,
  -- the delivery that did not arrive, and that this one repeats
  repeats uuid unique references deliveries (id),
  -- its act in the record; written once, when it left
  leaf_id bigint unique references record_leaves (id),
  planned_at timestamptz not null,
  planned_by uuid not null references accounts (id),
  check ((addressee is null) = (copy_office is not null)),
  check ((copy_office is null) = (copy_country is null)),
  check (channel <> 'email' or (address_sealed is not null and address_lookup is not null
    and reply_token_sha256 is not null and reply_token_sealed is not null)),
  check (channel = 'email' or (address_lookup is null and reply_token_sha256 is null
    and reply_token_sealed is null and attempts = 0 and next_try_at is null)),
  check ((state in ('handed-over', 'delivered', 'bounced')) <= (sent_on is not null)),
  check (state <> 'delivered' or arrived_on is not null)
);
-- a second click, a second tab, a second worker: one mail on its way to one addressee
create unique index deliveries_one_mail on deliveries (letter_id, addressee)
  where channel = 'email' and addressee is not null and state not in ('bounced', 'refused', 'cancelled');
create unique index deliveries_one_copy on deliveries (letter_id, address_lookup)
  where channel = 'email' and addressee is null and state not in ('bounced', 'refused', 'cancelled');
-- and one slip for one day
create unique index deliveries_one_slip on deliveries (letter_id, addressee, channel, sent_on)
  where channel <> 'email' and addressee is not null;
create index deliveries_by_letter on deliveries (letter_id, planned_at, id);
create index deliveries_due on deliveries (next_try_at) where next_try_at is not null;

-- What happened to it, one dated row each, never changed.
create table delivery_events (
  id bigint generated always as identity primary key,
  delivery_id uuid not null references deliveries (id),
  event text not null check (event in ('planned', 'tried', 'end-sent', 'taken', 'later', 'never',
    'no-answer', 'given-up', 'sent', 'arrived', 'returned', 'report', 'settled', 'again', 'cancelled', 'receipt',
    'notice')),
  -- how it stands from then on
  state text not null,
  at timestamptz not null,
  -- null: by the house
  by_account uuid references accounts (id),
  attempt integer,
  -- `250 2.0.0`, `5.1.1`: no words of anybody
  code text check (length(code) <= 100),
  -- what the server said: it may quote an address
  said_sealed bytea,
  -- the mail a report came in
  incoming_id uuid
);
create index delivery_events_by_delivery on delivery_events (delivery_id, id);
-- a report that is read twice counts once
create unique index delivery_events_one_report on delivery_events (delivery_id, incoming_id)
  where event = 'report';
create trigger delivery_events_append_only before update or delete on delivery_events
  for each row execute function refuse_change();

-- What shows that it left or arrived: the slip of the post office, the words of a mail server.
create table delivery_receipts (
  id uuid primary key,
  delivery_id uuid not null references deliveries (id),
  shows text not null check (shows in ('sent', 'arrived')),
  file_sealed bytea not null,
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'text/plain')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  added_at timestamptz not null,
  -- null: by the house
  added_by uuid references accounts (id)
);
-- what is sealed cannot be packed
alter table delivery_receipts alter column file_sealed set storage external;
create index delivery_receipts_by_delivery on delivery_receipts (delivery_id, added_at);
create trigger delivery_receipts_append_only before update or delete on delivery_receipts
  for each row execute function refuse_change();

-- When the next mail to a mailbox of this domain may leave; the domain itself is a keyed hash.
create table delivery_domains (
  domain_lookup bytea primary key,
  next_at timestamptz not null
);

-- A letter that was withdrawn: whoever got it was told, once.
create table delivery_notices (
  delivery_id uuid primary key references deliveries (id),
  mail_id uuid not null references mails (id),
  sent_at timestamptz not null,
  sent_by uuid not null references accounts (id)
);
