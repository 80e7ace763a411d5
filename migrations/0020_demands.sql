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
  language text not null,
  credit text not null check (credit in
    ('not-claimed', 'contributed', 'authority-says-so', 'unlikely')),
  next_review_on date,
  -- a correction: the step it is to take the place of
  supersedes uuid,
  -- what it says: for everybody, for the team, about credit, and why it corrects; empty once redacted
  content_sealed bytea,
  -- written again after a second reader sent this one back
  written_again uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null references accounts (id),
  foreign key (letter_id, demand) references demand_lines (letter_id, number),
  unique (id, letter_id, demand),
  unique (id, recorded_by),
  foreign key (supersedes, letter_id, demand) references outcomes (id, letter_id, demand),
  foreign key (written_again, letter_id, demand) references outcomes (id, letter_id, demand),
  check (supersedes <> id),
  check (next_review_on is null
    or state in ('open', 'pledged', 'partly-met', 'refused', 'reversed'))
);
create index outcomes_by_demand on outcomes (letter_id, demand, recorded_at);

-- The words of a confirmed step that must no longer be read, taken away for good. That it was, stays.
create table outcome_redactions (
  outcome_id uuid primary key references outcomes (id),
  reason_sealed bytea not null,
  redacted_at timestamptz not null,
  redacted_by uuid not null references accounts (id)
);
create trigger outcome_redactions_append_only before update or delete on outcome_redactions
  for each row execute function refuse_change();

-- A step never changes; a redaction takes its words, once.
create function refuse_outcome_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.content_sealed is not null and new.content_sealed is null
    and (new.id, new.letter_id, new.demand, new.state, new.happened_on, new.certainty, new.language,
         new.credit, new.next_review_on, new.supersedes, new.written_again, new.recorded_at,
         new.recorded_by)
      is not distinct from
        (old.id, old.letter_id, old.demand, old.state, old.happened_on, old.certainty, old.language,
         old.credit, old.next_review_on, old.supersedes, old.written_again, old.recorded_at,
         old.recorded_by)
    and exists (select 1 from outcome_redactions r where r.outcome_id = old.id)
  then return new;
  end if;
  raise exception 'outcomes rows never change' using errcode = 'integrity_constraint_violation';
end $$;
create trigger outcomes_append_only before update or delete on outcomes
  for each row execute function refuse_outcome_change();

-- The second reader's word, never of a step one wrote down oneself.
create table outcome_decisions (
  outcome_id uuid primary key,
  recorded_by uuid not null,
  decision text not null check (decision in ('confirmed', 'sent-back')),
  note_sealed bytea,
  -- the step whose place it took; none is superseded twice
  superseded uuid unique references outcomes (id),
  next_review_on date,
  -- its act in the record, and the public document that the act names by its hash; empty once redacted
  record_seq integer check (record_seq >= 1),
  document_sha256 text check (document_sha256 ~ '^[0-9a-f]{64}$'),
  document_sealed bytea,
  decided_at timestamptz not null,
  decided_by uuid not null references accounts (id),
  foreign key (outcome_id, recorded_by) references outcomes (id, recorded_by),
  check (decided_by <> recorded_by),
  check (decision = 'confirmed' or note_sealed is not null),
  check ((decision = 'confirmed') = (record_seq is not null)),
  check ((decision = 'confirmed') = (document_sha256 is not null)),
  check (decision = 'confirmed' or document_sealed is null),
  check (decision = 'confirmed' or (superseded is null and next_review_on is null))
);
create function refuse_outcome_decision_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.note_sealed is null and new.document_sealed is null
    and (new.outcome_id, new.recorded_by, new.decision, new.superseded, new.next_review_on,
         new.record_seq, new.document_sha256, new.decided_at, new.decided_by)
      is not distinct from
        (old.outcome_id, old.recorded_by, old.decision, old.superseded, old.next_review_on,
         old.record_seq, old.document_sha256, old.decided_at, old.decided_by)
    and exists (select 1 from outcome_redactions r where r.outcome_id = old.outcome_id)
  then return new;
  end if;
  raise exception 'outcome_decisions rows never change'
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger outcome_decisions_append_only before update or delete on outcome_decisions
  for each row execute function refuse_outcome_decision_change();

-- Whoever wrote a step down took it back before it was confirmed.
create table outcome_retractions (
  outcome_id uuid primary key references outcomes (id),
  retracted_at timestamptz not null,
  retracted_by uuid not null references accounts (id)
);
create trigger outcome_retractions_append_only before update or delete on outcome_retractions
  for each row execute function refuse_change();

-- What shows that a step happened. Its words, its address and its file are empty once redacted.
create table outcome_evidence (
  outcome_id uuid not null references outcomes (id),
  position integer not null check (position >= 1),
  kind text not null check (kind in ('reply', 'link', 'file', 'case')),
  content_sealed bytea,
  reply_id uuid,
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
  check ((kind = 'link') = (seen_on is not null)),
  check ((kind = 'file') = (media_type is not null and size is not null and sha256 is not null)),
  check (kind = 'file' or file_sealed is null),
  check ((kind = 'case') = (case_id is not null and entry_id is not null and revision is not null))
);
create function refuse_outcome_evidence_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.content_sealed is null and new.file_sealed is null
    and (new.outcome_id, new.position, new.kind, new.reply_id, new.seen_on, new.media_type,
         new.size, new.sha256, new.case_id, new.entry_id, new.revision)
      is not distinct from
        (old.outcome_id, old.position, old.kind, old.reply_id, old.seen_on, old.media_type,
         old.size, old.sha256, old.case_id, old.entry_id, old.revision)
    and exists (select 1 from outcome_redactions r where r.outcome_id = old.outcome_id)
  then return new;
  end if;
  raise exception 'outcome_evidence rows never change'
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger outcome_evidence_append_only before update or delete on outcome_evidence
  for each row execute function refuse_outcome_evidence_change();

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
