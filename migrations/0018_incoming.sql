-- The bytes of a mail, as they came. They are sealed piece by piece while they arrive; until the last one is
-- there the row has no hash, belongs to no mail, and is taken away after a day.
create table incoming_originals (
  id uuid primary key,
  begun_at timestamptz not null,
  size bigint check (size > 0),
  sha256 text unique check (sha256 ~ '^[0-9a-f]{64}$'),
  check ((size is null) = (sha256 is null))
);
create index incoming_originals_unfinished on incoming_originals (begun_at) where sha256 is null;

-- What was received stays what was received; it may only be taken away whole.
create function refuse_original_change() returns trigger language plpgsql as $$
begin
  if new.id = old.id and new.begun_at = old.begun_at and old.sha256 is null then return new; end if;
  raise exception 'incoming_originals rows keep what was received'
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger incoming_originals_keep before update on incoming_originals
  for each row execute function refuse_original_change();

create table incoming_pieces (
  original_id uuid not null references incoming_originals (id) on delete cascade,
  position integer not null check (position >= 0),
  sealed bytea not null,
  primary key (original_id, position)
);
-- what is sealed cannot be packed
alter table incoming_pieces alter column sealed set storage external;

-- A mail as it came to one of our addresses. It is here before whoever brought it is told so, and is read
-- afterwards. Not a word of it stands open.
create table incoming_mails (
  id uuid primary key,
  original_id uuid not null references incoming_originals (id),
  received_at timestamptz not null,
  -- of the original, so that a day's mail can be summed up
  size bigint not null check (size > 0),
  -- keyed hash of the address it came to; of all that carry no reply address in use, one hash
  address_hash bytea not null check (length(address_hash) = 32),
  -- {from, to} of the envelope, sealed
  envelope_sealed bytea not null,
  -- what was read in it, sealed
  content_sealed bytea,
  read_at timestamptz,
  -- 'report': a mail server tells what became of a delivery; nobody needs to answer it
  kind text check (kind in ('mail', 'report')),
  -- the delivery it belongs to, how that was found, since when, and who said so where a person did
  delivery_id uuid references deliveries (id),
  letter_id uuid references letters (id),
  matched_by text check (matched_by in ('reply-address', 'envelope-id', 'message-id', 'person')),
  matched_at timestamptz,
  matched_by_account uuid references accounts (id),
  check ((content_sealed is null) = (read_at is null) and (read_at is null) = (kind is null)),
  check ((delivery_id is null) = (letter_id is null)
    and (delivery_id is null) = (matched_by is null) and (delivery_id is null) = (matched_at is null)),
  check ((matched_by_account is not null) = (matched_by is not null and matched_by = 'person')),
  check (delivery_id is null or read_at is not null),
  -- offered twice, kept once
  unique (original_id, address_hash)
);
create index incoming_mails_by_address on incoming_mails (address_hash, received_at);
create index incoming_mails_by_letter on incoming_mails (letter_id, received_at) where letter_id is not null;
create index incoming_mails_unread on incoming_mails (received_at) where read_at is null;
create index incoming_mails_by_delivery on incoming_mails (delivery_id) where delivery_id is not null;
create index incoming_mails_pen on incoming_mails (received_at desc, id)
  where delivery_id is null and read_at is not null;

-- A mail found its delivery once, and for good: whoever saw it there must be able to rely on it.
create function refuse_incoming_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.delivery_id is null then return old; end if;
  if tg_op = 'UPDATE'
    and (new.id, new.original_id, new.received_at, new.size, new.address_hash, new.envelope_sealed)
      = (old.id, old.original_id, old.received_at, old.size, old.address_hash, old.envelope_sealed)
    and (old.read_at is null
      or (new.content_sealed, new.read_at, new.kind) = (old.content_sealed, old.read_at, old.kind))
    and (old.delivery_id is null
      or (new.delivery_id, new.letter_id, new.matched_by, new.matched_at)
        = (old.delivery_id, old.letter_id, old.matched_by, old.matched_at))
  then return new;
  end if;
  raise exception 'incoming_mails rows keep what was received'
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger incoming_mails_keep before update or delete on incoming_mails
  for each row execute function refuse_incoming_change();

-- How far a mailbox that is fetched from was read (RFC 3501: numbers only mean something with their validity).
create table incoming_mailboxes (
  -- keyed hash of host, user and folder
  mailbox_hash bytea primary key check (length(mailbox_hash) = 32),
  uid_validity bigint not null,
  last_uid bigint not null check (last_uid >= 0),
  fetched_at timestamptz not null
);
