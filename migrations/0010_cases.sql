-- Word-like search in any script, beside the database's full-text search.
create extension if not exists pg_trgm;

-- A case is a compartment: a role on one says nothing about another. What it is called and why it is
-- kept is an entry of its own (kind 'case', same id), so that it has a history like all the rest.
create table cases (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  created_at timestamptz not null,
  created_by uuid not null references accounts (id)
);

-- Everything a case file holds is an entry: who may see it, how certain it is, who wrote it when.
-- What is particular to a kind stands in a table of its own under the same id.
create table case_entries (
  id uuid primary key,
  case_id uuid not null references cases (id),
  kind text not null check (kind in ('case', 'subject', 'relation', 'consent', 'risk', 'event',
    'charge', 'measure', 'source', 'evidence', 'intervention', 'key-date')),
  -- each step includes the ones before: what the public may see, the authority may
  shown_to text not null default 'drafters' check (shown_to in ('drafters', 'authority', 'public')),
  certainty text check (certainty in ('established', 'documented', 'we-understand', 'reported',
    'suspected', 'disputed')),
  -- what two open tabs race for; each number has its row in case_changes
  revision integer not null default 1 check (revision >= 1),
  added_at timestamptz not null,
  added_by uuid not null references accounts (id),
  changed_at timestamptz not null,
  changed_by uuid not null references accounts (id),
  removed_at timestamptz,
  removed_by uuid references accounts (id),
  check ((removed_at is null) = (removed_by is null)),
  check (certainty is not null
    or kind in ('case', 'subject', 'consent', 'risk', 'source', 'evidence', 'key-date')),
  -- what is known of consent and danger is nobody's business outside
  check (shown_to = 'drafters' or kind not in ('consent', 'risk'))
);
create index case_entries_by_case on case_entries (case_id, kind, added_at, id);
create index case_entries_there on case_entries (case_id, kind) where removed_at is null;

create table case_heads (
  entry_id uuid primary key references case_entries (id),
  title text not null check (length(title) between 1 and 300),
  summary text not null,
  country text not null check (country ~ '^([A-Z]{2})?$'),
  language text not null,
  -- the day on which somebody must say why the case is still kept
  review_on date,
  review_why text not null
);

create table case_subjects (
  entry_id uuid primary key references case_entries (id),
  type text not null check (type in ('person', 'group', 'organisation', 'place', 'site')),
  about text not null,
  -- of a group, approximately: 'up to 25' is (null, 25), 'about 30' is (30, 30)
  number_from integer check (number_from >= 0),
  number_to integer check (number_to >= number_from),
  -- what the public reads where the name is not agreed
  pseudonym text not null,
  country text not null check (country ~ '^([A-Z]{2})?$'),
  born text not null,
  url text not null,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  check ((latitude is null) = (longitude is null))
);

-- As their bearers write them, in any script; the first one of use 'own' is shown first.
create table case_subject_names (
  entry_id uuid not null references case_subjects (entry_id) on delete cascade,
  position integer not null,
  text text not null check (length(text) between 1 and 300),
  language text not null,
  use text not null check (use in ('own', 'known-as', 'former', 'spelling')),
  primary key (entry_id, position)
);

-- who shares a name with whom
create index case_subject_names_alike on case_subject_names (lower(text));

create table case_relations (
  entry_id uuid primary key references case_entries (id),
  from_subject uuid not null references case_entries (id),
  to_subject uuid not null references case_entries (id),
  type text not null check (type in ('leads', 'lawyer-of', 'member-of', 'works-for', 'founded',
    'family-of', 'same-person-as', 'runs', 'located-in', 'other')),
  since text not null,
  until text not null,
  note text not null,
  check (from_subject <> to_subject)
);

create index case_relations_by_from on case_relations (from_subject);
create index case_relations_by_to on case_relations (to_subject);

-- Consent is per subject and per use. Who gave it and how is sealed (base64 of the sealed bytes).
create table case_consents (
  entry_id uuid primary key references case_entries (id),
  subject uuid not null references case_entries (id),
  use text not null check (use in ('store', 'share', 'name-authority', 'name-public', 'photo')),
  answer text not null check (answer in ('given', 'refused')),
  -- 'published': the name stood in public before, in a source that is cited; nobody was asked
  basis text not null check (basis in ('self', 'family', 'lawyer', 'organisation', 'published')),
  given_by text not null,
  how text not null,
  given_on date not null,
  until date check (until >= given_on),
  withdrawn_on date check (withdrawn_on >= given_on)
);
create index case_consents_by_subject on case_consents (subject);

create table case_risks (
  entry_id uuid primary key references case_entries (id),
  subject uuid not null references case_entries (id),
  level text not null check (level in ('low', 'raised', 'high', 'extreme')),
  -- sealed
  note text not null,
  assessed_on date not null
);
create index case_risks_by_subject on case_risks (subject);

create table case_events (
  entry_id uuid primary key references case_entries (id),
  what text not null check (length(what) between 1 and 2000),
  type text not null,
  phase text not null check (phase in ('past', 'announced', 'feared')),
  -- EDTF level 1 as typed, and the first and last day it can mean
  date text not null,
  earliest date,
  latest date,
  place text not null,
  country text not null check (country ~ '^([A-Z]{2})?$'),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  check ((latitude is null) = (longitude is null))
);

create table case_event_authorities (
  entry_id uuid not null references case_events (entry_id) on delete cascade,
  position integer not null,
  name text not null check (length(name) between 1 and 300),
  involvement text not null,
  primary key (entry_id, position)
);

create table case_event_links (
  entry_id uuid not null references case_events (entry_id) on delete cascade,
  position integer not null,
  event uuid not null references case_entries (id),
  type text not null check (type in ('follows', 'causes', 'part-of')),
  primary key (entry_id, position)
);

create table case_charges (
  entry_id uuid primary key references case_entries (id),
  offence text not null check (length(offence) between 1 and 500),
  law text not null,
  penalty text not null,
  penalty_months integer check (penalty_months >= 0),
  stage text not null check (stage in ('threatened', 'investigated', 'charged', 'tried',
    'convicted', 'dropped', 'acquitted')),
  date text not null,
  earliest date,
  latest date,
  authority text not null
);

create table case_charge_hearings (
  entry_id uuid not null references case_charges (entry_id) on delete cascade,
  position integer not null,
  date text not null,
  what text not null,
  primary key (entry_id, position)
);

create table case_measures (
  entry_id uuid primary key references case_entries (id),
  type text not null check (type in ('detention', 'travel-ban', 'refused-registration', 'eviction',
    'blocked-site', 'asset-freeze', 'other')),
  what text not null,
  phase text not null check (phase in ('past', 'announced', 'feared')),
  since text not null,
  until text not null,
  earliest date,
  latest date,
  authority text not null,
  whereabouts text not null,
  counsel text not null check (counsel in ('', 'yes', 'limited', 'no')),
  country text not null check (country ~ '^([A-Z]{2})?$')
);

-- One measurement is one look from one network; what they say together is computed.
create table case_measurements (
  entry_id uuid not null references case_measures (entry_id) on delete cascade,
  position integer not null,
  date date not null,
  network text not null,
  country text not null check (country ~ '^([A-Z]{2})?$'),
  result text not null check (result in ('reachable', 'failed', 'unclear')),
  url text not null,
  primary key (entry_id, position)
);

create table case_sources (
  entry_id uuid primary key references case_entries (id),
  title text not null check (length(title) between 1 and 500),
  reliability text not null check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
  connection text not null check (connection in ('victim', 'witness', 'family', 'lawyer',
    'authority', 'organisation', 'press', 'document', 'other')),
  date text not null,
  url text not null,
  note text not null,
  -- sealed: who the source really is
  identity text not null
);

create table case_interventions (
  entry_id uuid primary key references case_entries (id),
  what text not null check (length(what) between 1 and 2000),
  type text not null check (type in ('visit', 'protest', 'statement', 'question', 'resolution',
    'meeting', 'letter', 'other')),
  date text not null,
  earliest date,
  latest date,
  place text not null,
  country text not null check (country ~ '^([A-Z]{2})?$'),
  to_whom text not null,
  response text not null,
  impact text not null
);

-- Who intervened: somebody of a roster, or a name alone.
create table case_intervention_people (
  entry_id uuid not null references case_interventions (entry_id) on delete cascade,
  position integer not null,
  name text not null check (length(name) between 1 and 300),
  capacity text not null,
  mandate uuid references mandates (id),
  primary key (entry_id, position)
);

create table case_key_dates (
  entry_id uuid primary key references case_entries (id),
  what text not null check (length(what) between 1 and 500),
  type text not null check (type in ('hearing', 'journey', 'conference', 'deadline', 'anniversary',
    'other')),
  date text not null,
  earliest date not null,
  latest date not null,
  place text not null,
  remind_days integer not null check (remind_days between 0 and 365)
);
create index case_key_dates_by_day on case_key_dates (latest);

-- The subjects an event, charge, measure, intervention or key date is about.
create table case_entry_subjects (
  entry_id uuid not null references case_entries (id),
  position integer not null,
  subject uuid not null references case_entries (id),
  primary key (entry_id, position)
);
create index case_entry_subjects_by_subject on case_entry_subjects (subject);

-- Where a statement comes from. What contradicts it is kept beside what supports it.
create table case_entry_sources (
  entry_id uuid not null references case_entries (id),
  position integer not null,
  source uuid not null references case_entries (id),
  stance text not null check (stance in ('supports', 'contradicts')),
  passage text not null,
  primary key (entry_id, position)
);
create index case_entry_sources_by_source on case_entry_sources (source);

-- Who changed what, when, from what to what: the entry as it stood after each revision.
create table case_changes (
  entry_id uuid not null references case_entries (id),
  revision integer not null,
  case_id uuid not null references cases (id),
  act text not null check (act in ('added', 'changed', 'removed', 'restored')),
  changed_at timestamptz not null,
  changed_by uuid not null references accounts (id),
  -- null once the entry was erased: what a person asked to be forgotten is not kept as history
  after jsonb,
  primary key (entry_id, revision)
);
create index case_changes_by_case on case_changes (case_id, changed_at desc);

-- Two subjects that are one. A merge moves nothing: reading follows it, and undoing it ends the row.
create table case_merges (
  id uuid primary key,
  case_id uuid not null references cases (id),
  kept uuid not null references case_entries (id),
  merged uuid not null references case_entries (id),
  merged_at timestamptz not null,
  merged_by uuid not null references accounts (id),
  undone_at timestamptz,
  undone_by uuid references accounts (id),
  check (kept <> merged),
  check ((undone_at is null) = (undone_by is null))
);
create unique index case_merges_live on case_merges (merged) where undone_at is null;
create index case_merges_by_case on case_merges (case_id);
