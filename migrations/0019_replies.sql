-- What came back for one letter: a mail that was matched, or what somebody entered by hand.
create table replies (
  id uuid primary key,
  letter_id uuid not null references letters (id),
  -- by its number in the version; null: nobody said yet, or it is from somebody else
  addressee integer check (addressee >= 1),
  delivery_id uuid references deliveries (id),
  incoming_id uuid references incoming_mails (id),
  channel text not null check (channel in ('email', 'post', 'by-hand', 'phone', 'public')),
  received_on date not null,
  -- BCP 47; 'und' while nobody knows
  language text not null check (length(language) between 2 and 20),
  -- who sent it as claimed, subject, text
  content_sealed bytea not null,
  suggested_kind text check (suggested_kind in ('auto-reply', 'acknowledgement', 'answer')),
  -- of what came, byte for byte: the mail, or the scan
  original_sha256 text check (original_sha256 ~ '^[0-9a-f]{64}$'),
  -- why: codes of sentences with their values, no words of the reply but those that were recognised
  suggested_for jsonb not null default '[]',
  state text not null check (state in ('arrived', 'confirmed', 'set-aside')),
  kind text check (kind in ('auto-reply', 'acknowledgement', 'answer')),
  created_at timestamptz not null,
  -- null: by the house, from a mail
  created_by uuid references accounts (id),
  decided_at timestamptz,
  decided_by uuid references accounts (id),
  check ((state = 'confirmed') = (kind is not null)),
  check ((state = 'arrived') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check (created_by is not null or incoming_id is not null)
);
-- a mail is taken in once, however often its fact is told
create unique index replies_once_per_mail on replies (incoming_id) where incoming_id is not null;
create index replies_by_letter on replies (letter_id, received_on desc, id);
create index replies_undecided on replies (letter_id) where state = 'arrived';

-- What happened to it, one dated row each.
create table reply_events (
  id bigint generated always as identity primary key,
  reply_id uuid not null references replies (id),
  event text not null,
  at timestamptz not null,
  by_account uuid references accounts (id),
  -- no words of people: a kind, a mode, a number
  detail text check (length(detail) <= 200)
);
create index reply_events_by_reply on reply_events (reply_id, id);
create trigger reply_events_append_only before update or delete on reply_events
  for each row execute function refuse_change();

-- How it answers one demand, or a part of one. Changed by ending the row and writing another.
create table reply_positions (
  id uuid primary key,
  -- of several set at once, the order in which they were
  place bigint generated always as identity,
  reply_id uuid not null references replies (id),
  -- by its number in the version
  demand integer not null check (demand >= 1),
  position text not null check (position in ('pledges', 'says-done', 'refuses', 'denies-facts',
    'asks', 'refers-elsewhere', 'ignores')),
  -- which part of the demand, and the passage of the reply that says so
  content_sealed bytea not null,
  set_at timestamptz not null,
  set_by uuid not null references accounts (id),
  ended_at timestamptz,
  ended_by uuid references accounts (id),
  check ((ended_at is null) = (ended_by is null))
);
create index reply_positions_live on reply_positions (reply_id) where ended_at is null;

-- What came with it. Nobody opens it before a drafter let it out of quarantine.
create table reply_files (
  id uuid primary key,
  reply_id uuid not null references replies (id),
  position integer not null check (position >= 0),
  -- of a mail: its part there, where its bytes stay; null: uploaded here
  incoming_position integer check (incoming_position >= 0),
  name_sealed bytea not null,
  -- as claimed by whoever sent it
  media_type text not null check (length(media_type) <= 200),
  size bigint not null check (size >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sealed bytea,
  received_at timestamptz not null,
  released_at timestamptz,
  released_by uuid references accounts (id),
  unique (reply_id, position),
  check ((incoming_position is null) = (sealed is not null)),
  check ((released_at is null) = (released_by is null))
);
alter table reply_files alter column sealed set storage external;

-- The reply in another language. Each date for itself: who translated fast, who slowly, is asked later.
create table reply_translations (
  id uuid primary key,
  reply_id uuid not null references replies (id),
  language text not null check (length(language) between 2 and 20),
  -- text, and by whom it was translated
  content_sealed bytea not null,
  translated_on date,
  received_on date not null,
  entered_at timestamptz not null,
  entered_by uuid not null references accounts (id),
  ended_at timestamptz,
  ended_by uuid references accounts (id),
  check ((ended_at is null) = (ended_by is null))
);
create index reply_translations_live on reply_translations (reply_id) where ended_at is null;

-- The text for everybody, written anew. Whoever wrote it never lets it out.
create table reply_copies (
  id uuid primary key,
  reply_id uuid not null references replies (id),
  number integer not null check (number >= 1),
  state text not null check (state in ('draft', 'asked', 'sent-back', 'let-out', 'superseded', 'taken-back')),
  mode text not null check (mode in ('text', 'fact-only')),
  -- language, text, translations, positions as they are let out
  content_sealed bytea not null,
  -- counts the savings: who saves over what they have not seen is told so
  revision integer not null check (revision >= 1),
  authors uuid[] not null check (cardinality(authors) >= 1),
  written_at timestamptz not null,
  asked_at timestamptz,
  asked_by uuid references accounts (id),
  decided_at timestamptz,
  decided_by uuid references accounts (id),
  -- what the second reader wants changed, or why it was taken back
  note_sealed bytea,
  -- the public document, word for word, while everybody may read it; its hash and the place of its act
  -- in the letter's chain stay
  document text,
  document_sha256 text check (document_sha256 ~ '^[0-9a-f]{64}$'),
  seq integer check (seq >= 1),
  ended_at timestamptz,
  ended_by uuid references accounts (id),
  unique (reply_id, number),
  check ((state = 'let-out') = (document is not null)),
  check ((state in ('let-out', 'superseded', 'taken-back')) = (document_sha256 is not null)),
  check ((document_sha256 is null) = (seq is null)),
  check ((state in ('superseded', 'taken-back')) = (ended_at is not null)),
  check ((ended_at is null) = (ended_by is null)),
  check ((asked_at is null) = (asked_by is null)),
  check (state = 'draft' or asked_at is not null),
  check ((decided_at is null) = (decided_by is null)),
  check ((state in ('draft', 'asked')) = (decided_at is null)),
  check (decided_by is null or not decided_by = any (authors)),
  check (decided_by is distinct from asked_by or decided_by is null)
);
create unique index reply_copies_one_open on reply_copies (reply_id) where state in ('draft', 'asked');
create unique index reply_copies_one_out on reply_copies (reply_id) where state = 'let-out';
create index reply_copies_asked on reply_copies (asked_at) where state = 'asked';

-- Which clock runs for one addressee: the newest row counts.
create table reply_clocks (
  id bigint generated always as identity primary key,
  letter_id uuid not null references letters (id),
  addressee integer not null check (addressee >= 1),
  type text not null check (length(type) between 1 and 40),
  -- typed by a drafter: how long, in which days, and where that is written
  acknowledge_days integer check (acknowledge_days between 1 and 1000),
  answer_days integer check (answer_days between 1 and 1000),
  days text check (days in ('calendar', 'working')),
  source text check (length(source) <= 500),
  set_at timestamptz not null,
  set_by uuid not null references accounts (id)
);
create index reply_clocks_by_letter on reply_clocks (letter_id, addressee, id desc);

-- The authority said, with a reason, when it will answer.
create table reply_delays (
  id uuid primary key,
  letter_id uuid not null references letters (id),
  addressee integer not null check (addressee >= 1),
  reply_id uuid not null references replies (id),
  announced_on date not null,
  until_on date not null,
  reason_sealed bytea not null,
  entered_at timestamptz not null,
  entered_by uuid not null references accounts (id),
  ended_at timestamptz,
  ended_by uuid references accounts (id),
  check (until_on > announced_on),
  check ((ended_at is null) = (ended_by is null))
);
create index reply_delays_by_letter on reply_delays (letter_id) where ended_at is null;

-- Days on which the offices of a country are closed, as somebody entered them for a letter.
create table reply_closed_days (
  id uuid primary key,
  letter_id uuid not null references letters (id),
  addressee integer not null check (addressee >= 1),
  first_on date not null,
  last_on date not null,
  words text not null check (length(words) <= 200),
  entered_at timestamptz not null,
  entered_by uuid not null references accounts (id),
  ended_at timestamptz,
  ended_by uuid references accounts (id),
  check (last_on >= first_on and last_on - first_on <= 366),
  check ((ended_at is null) = (ended_by is null))
);
create index reply_closed_days_by_letter on reply_closed_days (letter_id) where ended_at is null;

-- Somebody wants to be reminded: a day of ours, or one the authority gave.
create table reply_reminders (
  id uuid primary key,
  letter_id uuid not null references letters (id),
  reply_id uuid references replies (id),
  on_day date not null,
  origin text not null check (origin in ('ours', 'authority')),
  note_sealed bytea not null,
  entered_at timestamptz not null,
  entered_by uuid not null references accounts (id),
  done_at timestamptz,
  done_by uuid references accounts (id),
  check ((done_at is null) = (done_by is null))
);
create index reply_reminders_by_letter on reply_reminders (letter_id, on_day) where done_at is null;

-- A mail in the pen that quotes the Message-ID of a delivery, which nobody guesses: it shows up at that letter.
create table pen_hints (
  incoming_id uuid not null references incoming_mails (id) on delete cascade,
  letter_id uuid not null references letters (id),
  delivery_id uuid not null references deliveries (id),
  found_at timestamptz not null,
  -- somebody who drafts said that it is not theirs
  refused_at timestamptz,
  refused_by uuid references accounts (id),
  primary key (incoming_id, delivery_id),
  check ((refused_at is null) = (refused_by is null))
);
create index pen_hints_by_letter on pen_hints (letter_id) where refused_at is null;

-- Set aside in the pen, or taken up again: the newest row counts.
create table pen_decisions (
  id bigint generated always as identity primary key,
  incoming_id uuid not null references incoming_mails (id) on delete cascade,
  decision text not null check (decision in ('set-aside', 'taken-up')),
  at timestamptz not null,
  by_account uuid not null references accounts (id)
);
create index pen_decisions_by_mail on pen_decisions (incoming_id, id desc);
