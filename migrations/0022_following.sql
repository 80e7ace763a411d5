-- People who asked to hear what becomes of a letter, and machines that are told. Who follows is shown to
-- nobody: addresses are sealed, found by a keyed hash, and gone as soon as somebody ends.

-- An address somebody typed. Nothing is sent for it but one mail with a link; erased after seven days.
create table follow_asks (
  id uuid primary key,
  -- null: every letter of this house
  letter_id uuid references letters (id),
  -- null once it was confirmed: the follow has it then
  email_sealed bytea,
  email_lookup bytea not null,
  often text not null check (often in ('each', 'daily', 'weekly')),
  discreet boolean not null,
  language text not null,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  asked_at timestamptz not null,
  mailed_at timestamptz,
  confirmed_at timestamptz,
  check ((email_sealed is null) = (confirmed_at is not null))
);
create index follow_asks_by_address on follow_asks (email_lookup, asked_at);
create index follow_asks_by_time on follow_asks (asked_at);

-- A confirmed follow; ending one deletes the row.
create table follows (
  id uuid primary key,
  letter_id uuid references letters (id),
  email_sealed bytea not null,
  email_lookup bytea not null,
  often text not null check (often in ('each', 'daily', 'weekly')),
  discreet boolean not null,
  language text not null,
  end_hash text not null unique check (end_hash ~ '^[0-9a-f]{64}$'),
  confirmed_at timestamptz not null,
  unique nulls not distinct (letter_id, email_lookup)
);
-- a fan-out walks along this one, a batch at a time
create index follows_in_order on follows (letter_id, id);
create index follows_by_address on follows (email_lookup);

-- Do not mail: about this letter, or (null) at all. Kept as a keyed hash, which nobody turns back into an address.
create table mail_silences (
  letter_id uuid references letters (id),
  email_lookup bytea not null,
  asked_at timestamptz not null,
  unique nulls not distinct (letter_id, email_lookup)
);

-- The way out for those who hear without having asked: signatories, and the people of the letter.
create table listener_links (
  end_hash text primary key check (end_hash ~ '^[0-9a-f]{64}$'),
  letter_id uuid not null references letters (id),
  email_lookup bytea not null,
  made_at timestamptz not null
);

-- Something happened that followers hear of. `subject_id` is the reply, the outcome, or the letter.
create table followed_facts (
  id uuid primary key,
  kind text not null check (kind in ('release', 'withdrawal', 'reply', 'outcome')),
  letter_id uuid not null references letters (id),
  subject_id uuid not null,
  happened_at timestamptz not null,
  -- how far the fan-out has come: whose turn it is, and the last of them that was reached
  turn text not null check (turn in ('letter', 'house', 'team', 'done')),
  reached text,
  unique (kind, subject_id)
);
create index followed_facts_open on followed_facts (happened_at) where turn <> 'done';

-- One mailbox is to hear of one fact, once: the key says so.
create table follow_notices (
  fact_id uuid not null references followed_facts (id) on delete cascade,
  email_lookup bytea not null,
  -- null for those who hear without having asked; ending a follow takes its notices along
  follow_id uuid references follows (id) on delete cascade,
  -- of those without a follow, until the mail is written
  email_sealed bytea,
  language text,
  why text not null check (why in ('asked', 'signed', 'team')),
  due_at timestamptz not null,
  -- mailed, or dropped because what it tells of no longer holds (no mail then)
  settled_at timestamptz,
  mail_id uuid,
  primary key (fact_id, email_lookup),
  check ((follow_id is null) = (why <> 'asked')),
  check (mail_id is null or settled_at is not null)
);
create index follow_notices_due on follow_notices (due_at, follow_id, fact_id) where settled_at is null;
create index follow_notices_of_follow on follow_notices (follow_id);
create index follow_notices_settled on follow_notices (settled_at);

-- An address of a machine that is told what becomes public. The address may hold a secret of its owner.
create table webhooks (
  id uuid primary key,
  label text not null check (length(label) between 1 and 60),
  -- scheme and host: what the page shows
  host text not null,
  url_sealed bytea not null,
  secret_sealed bytea not null,
  letter_id uuid references letters (id),
  events text[] not null check (cardinality(events) > 0),
  made_at timestamptz not null,
  made_by uuid not null references accounts (id),
  -- since when nothing has been taken; null while all is well
  failing_since timestamptz,
  -- an event was given up: it is shown as failing
  given_up_at timestamptz,
  paused_at timestamptz,
  -- why: a person, or so many failures
  pause_cause text check (pause_cause in ('person', 'failures', 'gone')),
  ended_at timestamptz,
  check ((paused_at is null) = (pause_cause is null))
);
create index webhooks_live on webhooks (made_at) where ended_at is null;

-- What is told. Its body is made anew from what is public whenever it is sent.
create table webhook_events (
  id uuid primary key,
  type text not null,
  -- null: a test
  letter_id uuid references letters (id),
  subject_id uuid not null,
  happened_at timestamptz not null,
  unique (type, subject_id)
);

create table webhook_sendings (
  id uuid primary key,
  webhook_id uuid not null references webhooks (id),
  event_id uuid not null references webhook_events (id),
  -- held: the hook was paused; dropped: it is no longer public
  state text not null check (state in ('waiting', 'taken', 'given-up', 'held', 'dropped')),
  -- attempts since it was asked for last: "send again" begins anew
  tries int not null default 0,
  next_at timestamptz,
  made_at timestamptz not null,
  unique (webhook_id, event_id)
);
create index webhook_sendings_by_hook on webhook_sendings (webhook_id, made_at desc);
create index webhook_sendings_waiting on webhook_sendings (next_at) where state = 'waiting';

create table webhook_attempts (
  id bigint generated always as identity primary key,
  sending_id uuid not null references webhook_sendings (id),
  at timestamptz not null,
  -- the answer's status, or a word for why there was none; never a body
  status int,
  fault text,
  milliseconds int not null,
  check ((status is null) <> (fault is null))
);
create index webhook_attempts_of_sending on webhook_attempts (sending_id, id);
