-- The moment before the last dot: from here on only the mail server knows whether it has the mail.
alter table mails add column ending_at timestamptz;
-- How often it was given again after nobody could know: each may be a second copy.
alter table mails add column repeats integer not null default 0 check (repeats >= 0);
alter table mails add constraint mails_refused_not_ending
  check (refused_at is null or ending_at is null);

-- The private keys that sign outgoing mail (DKIM), sealed with a key that is not in the database.
create table dkim_keys (
  selector text primary key,
  key_sealed bytea not null,
  made_at timestamptz not null
);
