-- What leaves the house by mail. Recipient and content are sealed with a key that is not in the database.
create table mails (
  id uuid primary key,
  message_id text not null unique,
  recipient_sealed bytea not null,
  content_sealed bytea not null,
  queued_at timestamptz not null,
  sent_at timestamptz,
  refused_at timestamptz,
  refusal text,
  check (sent_at is null or refused_at is null)
);
create index mails_by_time on mails (queued_at desc, id);

-- An immutable row may be inserted and read, nothing else.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows never change', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

-- One row. Tells at the start whether the secret key is the one this database was sealed with.
create table installation (
  single boolean primary key default true check (single),
  secret_check bytea not null,
  made_at timestamptz not null,
  example_due boolean not null -- until it is loaded whole: a first start may break off
);
