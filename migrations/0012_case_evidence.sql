-- What a file shows, whom, and where it comes from. The file itself is a row of case_files.
create table case_evidence (
  entry_id uuid primary key references case_entries (id),
  -- sealed (base64): as it came, it may hold a name
  file_name text not null,
  what text not null,
  -- when it was made: EDTF level 1 as typed
  date text not null
);

-- The bytes of a file. They arrive before the form they came with is complete: until then the row has
-- no entry, and is taken away after a day.
create table case_files (
  id uuid primary key,
  case_id uuid not null references cases (id),
  entry_id uuid unique references case_entries (id),
  received_at timestamptz not null,
  received_by uuid not null references accounts (id),
  -- computed while it arrived; null until its last byte
  size bigint check (size > 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  -- by its first bytes, never by its name
  media_type text,
  -- when its bytes were last read again and compared; and since when they are not what was received
  checked_at timestamptz,
  alarmed_at timestamptz,
  erased_at timestamptz,
  erased_by uuid references accounts (id),
  check ((size is null) = (sha256 is null) and (size is null) = (media_type is null)),
  check (entry_id is null or size is not null),
  check ((erased_at is null) = (erased_by is null)),
  check (erased_at is null or entry_id is not null)
);
-- the same bytes once in a case
create unique index case_files_once on case_files (case_id, sha256)
  where entry_id is not null and erased_at is null;
create index case_files_unchecked on case_files (checked_at nulls first, id)
  where entry_id is not null and erased_at is null;
create index case_files_staged on case_files (received_at) where entry_id is null;
create index case_files_alarmed on case_files (case_id) where alarmed_at is not null;

-- What was received stays what was received.
create function refuse_file_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.entry_id is null then return old; end if;
  if tg_op = 'UPDATE'
    and (new.id, new.case_id, new.received_at, new.received_by)
      = (old.id, old.case_id, old.received_at, old.received_by)
    and (old.sha256 is null
      or (new.size, new.sha256, new.media_type) = (old.size, old.sha256, old.media_type))
    and (old.entry_id is null or new.entry_id = old.entry_id)
    and (old.erased_at is null or new.erased_at = old.erased_at)
  then return new;
  end if;
  raise exception 'case_files rows keep what was received' using errcode = 'integrity_constraint_violation';
end $$;
create trigger case_files_append_only before update or delete on case_files
  for each row execute function refuse_file_change();

-- A file in pieces of a million bytes, each sealed by itself: no more of it than one or two stand in memory.
create table case_file_pieces (
  file_id uuid not null references case_files (id) on delete cascade,
  position integer not null check (position >= 0),
  sealed bytea not null,
  primary key (file_id, position)
);
-- what is sealed cannot be packed
alter table case_file_pieces alter column sealed set storage external;

-- Pieces go with a form that was never completed, or when the file is erased; they never change.
create function refuse_piece_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (
    select 1 from case_files f
     where f.id = old.file_id and f.entry_id is not null and f.erased_at is null)
  then return old;
  end if;
  raise exception 'case_file_pieces rows never change' using errcode = 'integrity_constraint_violation';
end $$;
create trigger case_file_pieces_append_only before update or delete on case_file_pieces
  for each row execute function refuse_piece_change();

-- Pictures made from a file: pixels of the original encoded anew, without anything else it held.
create table case_file_copies (
  id uuid primary key,
  file_id uuid not null references case_files (id),
  -- 'preview': to look at within the case; 'public': for the public page, once it is agreed
  purpose text not null check (purpose in ('preview', 'public')),
  sealed bytea not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  -- parts painted black: [{left, top, width, height}] in percent
  covered jsonb not null,
  made_at timestamptz not null,
  -- null: by the house
  made_by uuid references accounts (id),
  ended_at timestamptz,
  ended_by uuid references accounts (id)
);
alter table case_file_copies alter column sealed set storage external;
create index case_file_copies_by_file on case_file_copies (file_id, purpose, made_at desc);

-- Everything that happened to a file, each row holding the hash of the one before: a row that is
-- changed, taken away or put between others shows.
create table case_custody (
  file_id uuid not null references case_files (id),
  seq integer not null check (seq >= 1),
  act text not null check (act in ('received', 'opened', 'copied', 'copy-ended', 'shared',
    'verified', 'alarm', 'erased')),
  at timestamptz not null,
  -- null: by the house
  by_account uuid references accounts (id),
  -- no words of people: what was compared, with whom it was shared by category
  detail text not null check (length(detail) <= 200),
  previous text not null check (previous ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (file_id, seq)
);
create trigger case_custody_append_only before update or delete on case_custody
  for each row execute function refuse_change();
