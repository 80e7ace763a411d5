-- Somebody asks to be erased (GDPR, article 17), or what somebody wrote to us must go. Whoever works on
-- the letter asks for it with a reason, a second person confirms it, and only then it is done: decision 0041.

create table name_erasures (
  id uuid primary key,
  letter_id uuid not null references letters (id),
  invitation_id uuid not null references invitations (id),
  -- typed by the team; once confirmed without the name
  reason_sealed bytea not null,
  asked_at timestamptz not null,
  asked_by uuid not null references accounts (id),
  decided_at timestamptz,
  decided_by uuid references accounts (id),
  decision text check (decision in ('confirmed', 'refused', 'taken-back')),
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (decision is null)),
  check (decision is null or decision = 'taken-back' or decided_by <> asked_by)
);
create unique index name_erasures_open on name_erasures (invitation_id) where decided_at is null;
create unique index name_erasures_done on name_erasures (invitation_id) where decision = 'confirmed';
create index name_erasures_by_letter on name_erasures (letter_id, asked_at);

create table reply_erasures (
  id uuid primary key,
  letter_id uuid not null references letters (id),
  reply_id uuid not null references replies (id),
  reason_sealed bytea not null,
  asked_at timestamptz not null,
  asked_by uuid not null references accounts (id),
  decided_at timestamptz,
  decided_by uuid references accounts (id),
  decision text check (decision in ('confirmed', 'refused', 'taken-back')),
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (decision is null)),
  check (decision is null or decision = 'taken-back' or decided_by <> asked_by)
);
create unique index reply_erasures_open on reply_erasures (reply_id) where decided_at is null;
create unique index reply_erasures_done on reply_erasures (reply_id) where decision = 'confirmed';
create index reply_erasures_by_letter on reply_erasures (letter_id, asked_at);

-- Of an invitation stays that somebody was asked, when, and where it ended; nothing of who.
alter table invitations
  alter column name drop not null,
  alter column capacity drop not null,
  add column erased_at timestamptz,
  add constraint invitations_erased check (
    (erased_at is null) = (name is not null) and (erased_at is null) = (capacity is not null)
    and (erased_at is null or (mandate_id is null and country is null and political_group is null
      and party is null and email_sealed is null and copy_sealed is null)));

alter table paper_scans
  alter column file_sealed drop not null,
  add column erased_at timestamptz,
  add constraint paper_scans_erased check (
    (erased_at is null) = (file_sealed is not null)
    and (erased_at is null or (note is null and decision_note is null)));

-- A file cannot be cut: what a letter was imported from goes as a whole when it has an erased name in it.
alter table imports add column erased_at timestamptz;

alter table replies add column erased_at timestamptz;

-- Of a mail that came in stay that it came, when, its size and the hash of its bytes.
alter table incoming_mails add column erased_at timestamptz;

-- As before: what was received stays what was received. Once, and for good, its words may be taken away.
create or replace function refuse_incoming_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.delivery_id is null then return old; end if;
  if tg_op = 'UPDATE'
    and (new.id, new.original_id, new.received_at, new.size, new.address_hash)
      = (old.id, old.original_id, old.received_at, old.size, old.address_hash)
    and (new.erased_at is not distinct from old.erased_at
      or (old.erased_at is null and old.read_at is not null))
    and (new.envelope_sealed = old.envelope_sealed
      or (old.erased_at is null and new.erased_at is not null))
    and (old.read_at is null
      or (new.read_at, new.kind) = (old.read_at, old.kind)
        and (new.content_sealed = old.content_sealed
          or (old.erased_at is null and new.erased_at is not null)))
    and (old.delivery_id is null
      or (new.delivery_id, new.letter_id, new.matched_by, new.matched_at)
        = (old.delivery_id, old.letter_id, old.matched_by, old.matched_at))
  then return new;
  end if;
  raise exception 'incoming_mails rows keep what was received'
    using errcode = 'integrity_constraint_violation';
end $$;
