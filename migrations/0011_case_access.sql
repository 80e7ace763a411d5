-- Who works on a case: dated rows with an author, like role_grants of a letter. A compartment has no
-- leads: nobody signs a case.
create table case_grants (
  id uuid primary key,
  case_id uuid not null references cases (id),
  account_id uuid not null references accounts (id),
  role text not null check (role in ('drafter', 'second-reader')),
  granted_at timestamptz not null,
  granted_by uuid not null references accounts (id),
  revoked_at timestamptz,
  revoked_by uuid references accounts (id),
  check ((revoked_at is null) = (revoked_by is null))
);
create unique index case_grants_live on case_grants (case_id, account_id, role)
  where revoked_at is null;
create index case_grants_by_account on case_grants (account_id) where revoked_at is null;

-- The owner looked into a compartment without a role: why, from when, until when at the latest.
-- The people of the case read these rows; nobody can take one away.
create table case_openings (
  id uuid primary key,
  case_id uuid not null references cases (id),
  opened_by uuid not null references accounts (id),
  reason text not null check (length(reason) between 20 and 500),
  opened_at timestamptz not null,
  until_at timestamptz not null,
  closed_at timestamptz,
  check (until_at > opened_at and until_at <= opened_at + interval '24 hours'),
  check (closed_at >= opened_at)
);
create trigger case_openings_stay before delete on case_openings
  for each row execute function refuse_change();
create index case_openings_by_account on case_openings (opened_by, until_at);
create index case_openings_by_case on case_openings (case_id, opened_at desc);

-- What the public may read of a case: a list of entries as they stood, asked for by a drafter,
-- decided by a second reader who is somebody else, ended for a reason.
create table case_publications (
  id uuid primary key,
  case_id uuid not null references cases (id),
  asked_at timestamptz not null,
  asked_by uuid not null references accounts (id),
  note text not null check (length(note) <= 2000),
  decision text check (decision in ('approved', 'refused', 'taken-back')),
  decided_at timestamptz,
  decided_by uuid references accounts (id),
  decision_note text not null default '' check (length(decision_note) <= 2000),
  ended_at timestamptz,
  ended_by uuid references accounts (id),
  end_reason text check (length(end_reason) between 1 and 500),
  check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  -- nobody approves what they asked for themselves
  check (decision is distinct from 'approved' or decided_by <> asked_by),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)),
  check (ended_at is null or decision = 'approved')
);
-- one stands in public, one waits
create unique index case_publications_live on case_publications (case_id)
  where decision = 'approved' and ended_at is null;
create unique index case_publications_waiting on case_publications (case_id) where decision is null;
create index case_publications_by_case on case_publications (case_id, asked_at desc);

create table case_publication_entries (
  publication_id uuid not null references case_publications (id),
  entry_id uuid not null references case_entries (id),
  revision integer not null,
  primary key (publication_id, entry_id)
);

-- Somebody asked to be forgotten, and was: the subject's row stays, so that what refers to it still
-- says that somebody was meant.
create table case_erasures (
  subject uuid primary key references case_entries (id),
  case_id uuid not null references cases (id),
  reason text not null check (length(reason) between 1 and 500),
  erased_at timestamptz not null,
  erased_by uuid not null references accounts (id)
);
create index case_erasures_by_case on case_erasures (case_id, erased_at desc);
