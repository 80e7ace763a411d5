-- What became of each demand of a letter that is public. Nothing here is ever changed or taken away:
-- where a demand stands is read off its steps.
create table demand_lines (
  letter_id uuid not null references letters (id),
  number integer not null check (number >= 1),
  type text not null check (length(type) between 1 and 60),
  -- of a letter that appeared elsewhere nobody here knows
  begins_as text not null check (begins_as in ('open', 'not-known')),
  begun_at timestamptz not null,
  first_review_on date,
  primary key (letter_id, number),
  check ((begins_as = 'open') = (first_review_on is not null))
);
create trigger demand_lines_append_only before update or delete on demand_lines
  for each row execute function refuse_change();

-- A step: what happened, as one person wrote it down. It counts once a second reader confirmed it.
create table outcomes (
  id uuid primary key,
  letter_id uuid not null,
  demand integer not null,
  state text not null check (state in
    ('open', 'pledged', 'partly-met', 'met', 'reversed', 'overtaken', 'refused', 'withdrawn')),
  -- EDTF
  happened_on text not null check (length(happened_on) between 4 and 30),
  certainty text not null check (certainty in
    ('established', 'documented', 'we-understand', 'reported', 'suspected', 'disputed')),
  words text not null check (length(words) between 1 and 2000),
  language text not null,
  note_sealed bytea,
  credit text not null check (credit in
    ('not-claimed', 'contributed', 'authority-says-so', 'unlikely')),
  credit_words text not null default '' check (length(credit_words) <= 500),
  next_review_on date,
  -- a correction: the step it is to take the place of, and why
  supersedes uuid,
  reason text not null default '' check (length(reason) <= 500),
  -- written again after a second reader sent this one back
  written_again uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null references accounts (id),
  foreign key (letter_id, demand) references demand_lines (letter_id, number),
  unique (id, letter_id, demand),
  unique (id, recorded_by),
  foreign key (supersedes, letter_id, demand) references outcomes (id, letter_id, demand),
  foreign key (written_again, letter_id, demand) references outcomes (id, letter_id, demand),
  check ((supersedes is null) = (reason = '')),
  check (supersedes <> id),
  check (credit <> 'not-claimed' or credit_words = ''),
  check (next_review_on is null
    or state in ('open', 'pledged', 'partly-met', 'refused', 'reversed'))
);
create index outcomes_by_demand on outcomes (letter_id, demand, recorded_at);
create trigger outcomes_append_only before update or delete on outcomes
  for each row execute function refuse_change();

-- The second reader's word, never of a step one wrote down oneself.
create table outcome_decisions (
  outcome_id uuid primary key,
  recorded_by uuid not null,
  decision text not null check (decision in ('confirmed', 'sent-back')),
  note text not null default '' check (length(note) <= 2000),
  -- the step whose place it took; none is superseded twice
  superseded uuid unique references outcomes (id),
  next_review_on date,
  -- its act in the record, and the public document that the act names by its hash
  record_seq integer check (record_seq >= 1),
  document text,
  decided_at timestamptz not null,
  decided_by uuid not null references accounts (id),
  foreign key (outcome_id, recorded_by) references outcomes (id, recorded_by),
  check (decided_by <> recorded_by),
  check (decision = 'confirmed' or length(note) > 0),
  check ((decision = 'confirmed') = (record_seq is not null)),
  check ((decision = 'confirmed') = (document is not null)),
  check (decision = 'confirmed' or (superseded is null and next_review_on is null))
);
create trigger outcome_decisions_append_only before update or delete on outcome_decisions
  for each row execute function refuse_change();

-- Whoever wrote a step down took it back before it was confirmed.
create table outcome_retractions (
  outcome_id uuid primary key references outcomes (id),
  retracted_at timestamptz not null,
  retracted_by uuid not null references accounts (id)
);
create trigger outcome_retractions_append_only before update or delete on outcome_retractions
  for each row execute function refuse_change();

-- The words of a confirmed step that must no longer be read. That the step was, stays.
create table outcome_redactions (
  outcome_id uuid primary key references outcomes (id),
  reason text not null check (length(reason) between 1 and 500),
  redacted_at timestamptz not null,
  redacted_by uuid not null references accounts (id)
);
create trigger outcome_redactions_append_only before update or delete on outcome_redactions
  for each row execute function refuse_change();

-- What shows that a step happened.
create table outcome_evidence (
  outcome_id uuid not null references outcomes (id),
  position integer not null check (position >= 1),
  kind text not null check (kind in ('reply', 'link', 'file', 'case')),
  words text not null default '' check (length(words) <= 300),
  reply_id uuid,
  url text check (length(url) <= 2000),
  seen_on date,
  file_sealed bytea,
  media_type text check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size integer check (size >= 1),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  case_id uuid references cases (id),
  entry_id uuid references case_entries (id),
  revision integer check (revision >= 1),
  primary key (outcome_id, position),
  check ((kind = 'reply') = (reply_id is not null)),
  check ((kind = 'link') = (url is not null and seen_on is not null)),
  check ((kind = 'file') = (file_sealed is not null and media_type is not null
    and size is not null and sha256 is not null)),
  check ((kind = 'case') = (case_id is not null and entry_id is not null and revision is not null))
);
create trigger outcome_evidence_append_only before update or delete on outcome_evidence
  for each row execute function refuse_change();

-- Somebody looked again and nothing had changed.
create table demand_reviews (
  id uuid primary key,
  letter_id uuid not null,
  demand integer not null,
  next_review_on date not null,
  looked_at timestamptz not null,
  looked_by uuid not null references accounts (id),
  foreign key (letter_id, demand) references demand_lines (letter_id, number)
);
create index demand_reviews_by_demand on demand_reviews (letter_id, demand, looked_at);
create trigger demand_reviews_append_only before update or delete on demand_reviews
  for each row execute function refuse_change();

-- Drafters hear once that a day of review has come.
create table demand_review_mails (
  letter_id uuid not null,
  demand integer not null,
  due_on date not null,
  mailed_at timestamptz not null,
  primary key (letter_id, demand, due_on),
  foreign key (letter_id, demand) references demand_lines (letter_id, number)
);

-- Something happened in a case the letter rests on, or was undone elsewhere: does the demand stand as it did?
create table demand_questions (
  id uuid primary key,
  letter_id uuid not null,
  demand integer not null,
  entry_id uuid references case_entries (id),
  outcome_id uuid references outcomes (id),
  case_id uuid not null references cases (id),
  asked_at timestamptz not null,
  foreign key (letter_id, demand) references demand_lines (letter_id, number),
  check ((entry_id is null) <> (outcome_id is null)),
  unique (letter_id, demand, entry_id),
  unique (letter_id, demand, outcome_id)
);
create trigger demand_questions_append_only before update or delete on demand_questions
  for each row execute function refuse_change();

create table demand_question_answers (
  question_id uuid primary key references demand_questions (id),
  -- the step that was written down; none: it does not concern this demand
  outcome_id uuid references outcomes (id),
  answered_at timestamptz not null,
  answered_by uuid not null references accounts (id)
);
create trigger demand_question_answers_append_only before update or delete on demand_question_answers
  for each row execute function refuse_change();

-- Letters that are public already: their lines begin with their release.
insert into demand_lines (letter_id, number, type, begins_as, begun_at, first_review_on)
select r.letter_id, (d ->> 'number')::integer, d ->> 'type',
       case when l.origin = 'published-elsewhere' then 'not-known' else 'open' end, r.released_at,
       case when l.origin = 'published-elsewhere' then null
            else (r.released_at at time zone 'UTC')::date + 30 end
  from letter_releases r
  join letters l on l.id = r.letter_id
  join letter_versions v on v.id = r.version_id
  cross join jsonb_array_elements(v.content -> 'demands') d;
