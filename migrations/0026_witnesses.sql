-- Who watches the log, what they signed, and what was shown to others meanwhile: decision 0039.

-- Whose word is asked for, from when on; null: nobody's. The newest row is in force.
create table record_policies (
  id bigint generated always as identity primary key,
  policy text check (policy <> ''),
  since timestamptz not null
);
create trigger record_policies_immutable before update or delete on record_policies
  for each row execute function refuse_change();

-- A witness, by its key as it is published, signed this checkpoint. Verified before it was kept.
create table record_cosignatures (
  size bigint not null references record_checkpoints (size),
  witness text not null,
  line text not null,
  signed_at timestamptz not null,
  kept_at timestamptz not null,
  primary key (size, witness)
);
create index record_cosignatures_by_witness on record_cosignatures (witness, size);
create trigger record_cosignatures_immutable before update or delete on record_cosignatures
  for each row execute function refuse_change();

-- A row each time a witness answers in another way than before: since when it fails, and how.
create table record_witness_answers (
  id bigint generated always as identity primary key,
  witness text not null,
  kind text not null check (kind in ('cosigned', 'ahead', 'forked', 'refused', 'unavailable')),
  -- of the checkpoint it was asked about
  size bigint not null,
  why text not null,
  at timestamptz not null
);
create index record_witness_answers_by_witness on record_witness_answers (witness, id);
create trigger record_witness_answers_immutable before update or delete on record_witness_answers
  for each row execute function refuse_change();

-- What we know of a witness; it may know better, and says so when it is asked.
create table record_witnesses (
  witness text primary key,
  seen bigint not null check (seen >= 0),
  tried_at timestamptz not null,
  cosigned_at timestamptz
);

-- Checkpoints that were shown to others although, or because, witnesses are asked. What was shown stays shown.
create table record_published (
  size bigint primary key references record_checkpoints (size),
  published_at timestamptz not null
);
create trigger record_published_immutable before update or delete on record_published
  for each row execute function refuse_change();
