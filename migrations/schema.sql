-- Generated from the migrations by npm run schema; nothing runs it.

create table account_challenges (
  id uuid not null,
  account_id uuid,
  purpose text not null,
  challenge text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint account_challenges_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint account_challenges_challenge_key UNIQUE (challenge),
  constraint account_challenges_pkey PRIMARY KEY (id),
  constraint account_challenges_purpose_check CHECK ((purpose = ANY (ARRAY['enrol'::text, 'sign-in'::text])))
);
CREATE INDEX account_challenges_by_end ON public.account_challenges USING btree (expires_at);

create table account_passkeys (
  id uuid not null,
  account_id uuid not null,
  credential_id bytea not null,
  public_key bytea not null,
  sign_count bigint not null,
  transports text[] not null default '{}'::text[],
  label text not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint account_passkeys_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint account_passkeys_credential_id_key UNIQUE (credential_id),
  constraint account_passkeys_pkey PRIMARY KEY (id)
);
CREATE INDEX account_passkeys_by_account ON public.account_passkeys USING btree (account_id, created_at);

create table accounts (
  id uuid not null,
  name text not null,
  email_sealed bytea,
  email_lookup bytea,
  language text not null default 'en'::text,
  owner_since timestamp with time zone,
  created_at timestamp with time zone not null,
  created_by uuid,
  closed_at timestamp with time zone,
  constraint accounts_check CHECK (((email_sealed IS NULL) = (email_lookup IS NULL))),
  constraint accounts_created_by_fkey FOREIGN KEY (created_by) REFERENCES accounts(id),
  constraint accounts_email_lookup_key UNIQUE (email_lookup),
  constraint accounts_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint accounts_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX accounts_one_owner ON public.accounts USING btree ((true)) WHERE ((owner_since IS NOT NULL) AND (closed_at IS NULL));

create table addressee_contacts (
  letter_id uuid not null,
  number integer not null,
  email_sealed bytea,
  postal_sealed bytea,
  saved_at timestamp with time zone not null,
  saved_by uuid not null,
  constraint addressee_contacts_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint addressee_contacts_pkey PRIMARY KEY (letter_id, number),
  constraint addressee_contacts_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES accounts(id)
);

create table authorities (
  id uuid not null,
  key text not null,
  office text not null,
  country text not null,
  first_seen_at timestamp with time zone not null,
  constraint authorities_country_check CHECK ((country ~ '^([A-Z]{2})?$'::text)),
  constraint authorities_key_check CHECK (((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(key) <= 120))),
  constraint authorities_key_key UNIQUE (key),
  constraint authorities_office_check CHECK ((office <> ''::text)),
  constraint authorities_office_country_key UNIQUE (office, country),
  constraint authorities_pkey PRIMARY KEY (id)
);

create table calendars (
  id uuid not null,
  account_id uuid not null,
  token_hash text not null,
  label text not null,
  words text not null,
  language text not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint calendars_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint calendars_check CHECK ((ended_at >= made_at)),
  constraint calendars_label_check CHECK (((length(label) >= 1) AND (length(label) <= 60))),
  constraint calendars_pkey PRIMARY KEY (id),
  constraint calendars_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint calendars_token_hash_key UNIQUE (token_hash),
  constraint calendars_words_check CHECK ((words = ANY (ARRAY['discreet'::text, 'full'::text])))
);
CREATE INDEX calendars_by_account ON public.calendars USING btree (account_id, made_at);

create table case_changes (
  entry_id uuid not null,
  revision integer not null,
  case_id uuid not null,
  act text not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  after jsonb,
  constraint case_changes_act_check CHECK ((act = ANY (ARRAY['added'::text, 'changed'::text, 'removed'::text, 'restored'::text]))),
  constraint case_changes_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_changes_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES accounts(id),
  constraint case_changes_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint case_changes_pkey PRIMARY KEY (entry_id, revision)
);
CREATE INDEX case_changes_by_case ON public.case_changes USING btree (case_id, changed_at DESC);

create table case_charge_hearings (
  entry_id uuid not null,
  position integer not null,
  date text not null,
  what text not null,
  constraint case_charge_hearings_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_charges(entry_id) ON DELETE CASCADE,
  constraint case_charge_hearings_pkey PRIMARY KEY (entry_id, "position")
);

create table case_charges (
  entry_id uuid not null,
  offence text not null,
  law text not null,
  penalty text not null,
  penalty_months integer,
  stage text not null,
  date text not null,
  earliest date,
  latest date,
  authority text not null,
  constraint case_charges_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint case_charges_offence_check CHECK (((length(offence) >= 1) AND (length(offence) <= 500))),
  constraint case_charges_penalty_months_check CHECK ((penalty_months >= 0)),
  constraint case_charges_pkey PRIMARY KEY (entry_id),
  constraint case_charges_stage_check CHECK ((stage = ANY (ARRAY['threatened'::text, 'investigated'::text, 'charged'::text, 'tried'::text, 'convicted'::text, 'dropped'::text, 'acquitted'::text])))
);

create table case_consents (
  entry_id uuid not null,
  subject uuid not null,
  use text not null,
  answer text not null,
  basis text not null,
  given_by text not null,
  how text not null,
  given_on date not null,
  until date,
  withdrawn_on date,
  constraint case_consents_answer_check CHECK ((answer = ANY (ARRAY['given'::text, 'refused'::text]))),
  constraint case_consents_basis_check CHECK ((basis = ANY (ARRAY['self'::text, 'family'::text, 'lawyer'::text, 'organisation'::text, 'published'::text]))),
  constraint case_consents_check CHECK ((until >= given_on)),
  constraint case_consents_check1 CHECK ((withdrawn_on >= given_on)),
  constraint case_consents_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint case_consents_pkey PRIMARY KEY (entry_id),
  constraint case_consents_subject_fkey FOREIGN KEY (subject) REFERENCES case_entries(id),
  constraint case_consents_use_check CHECK ((use = ANY (ARRAY['store'::text, 'share'::text, 'name-authority'::text, 'name-public'::text, 'photo'::text])))
);
CREATE INDEX case_consents_by_subject ON public.case_consents USING btree (subject);

create table case_custody (
  file_id uuid not null,
  seq integer not null,
  act text not null,
  at timestamp with time zone not null,
  by_account uuid,
  detail text not null,
  previous text not null,
  hash text not null,
  constraint case_custody_act_check CHECK ((act = ANY (ARRAY['received'::text, 'opened'::text, 'copied'::text, 'copy-ended'::text, 'shared'::text, 'verified'::text, 'alarm'::text, 'erased'::text]))),
  constraint case_custody_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint case_custody_detail_check CHECK ((length(detail) <= 200)),
  constraint case_custody_file_id_fkey FOREIGN KEY (file_id) REFERENCES case_files(id),
  constraint case_custody_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint case_custody_pkey PRIMARY KEY (file_id, seq),
  constraint case_custody_previous_check CHECK ((previous ~ '^[0-9a-f]{64}$'::text)),
  constraint case_custody_seq_check CHECK ((seq >= 1))
);
CREATE TRIGGER case_custody_append_only BEFORE DELETE OR UPDATE ON public.case_custody FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table case_entries (
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  shown_to text not null default 'drafters'::text,
  certainty text,
  revision integer not null default 1,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  removed_at timestamp with time zone,
  removed_by uuid,
  constraint case_entries_added_by_fkey FOREIGN KEY (added_by) REFERENCES accounts(id),
  constraint case_entries_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_entries_certainty_check CHECK ((certainty = ANY (ARRAY['established'::text, 'documented'::text, 'we-understand'::text, 'reported'::text, 'suspected'::text, 'disputed'::text]))),
  constraint case_entries_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES accounts(id),
  constraint case_entries_check CHECK (((removed_at IS NULL) = (removed_by IS NULL))),
  constraint case_entries_check1 CHECK (((certainty IS NOT NULL) OR (kind = ANY (ARRAY['case'::text, 'subject'::text, 'consent'::text, 'risk'::text, 'source'::text, 'evidence'::text, 'key-date'::text])))),
  constraint case_entries_check2 CHECK (((shown_to = 'drafters'::text) OR (kind <> ALL (ARRAY['consent'::text, 'risk'::text])))),
  constraint case_entries_kind_check CHECK ((kind = ANY (ARRAY['case'::text, 'subject'::text, 'relation'::text, 'consent'::text, 'risk'::text, 'event'::text, 'charge'::text, 'measure'::text, 'source'::text, 'evidence'::text, 'intervention'::text, 'key-date'::text]))),
  constraint case_entries_pkey PRIMARY KEY (id),
  constraint case_entries_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES accounts(id),
  constraint case_entries_revision_check CHECK ((revision >= 1)),
  constraint case_entries_shown_to_check CHECK ((shown_to = ANY (ARRAY['drafters'::text, 'authority'::text, 'public'::text])))
);
CREATE INDEX case_entries_by_case ON public.case_entries USING btree (case_id, kind, added_at, id);
CREATE INDEX case_entries_there ON public.case_entries USING btree (case_id, kind) WHERE (removed_at IS NULL);

create table case_entry_sources (
  entry_id uuid not null,
  position integer not null,
  source uuid not null,
  stance text not null,
  passage text not null,
  constraint case_entry_sources_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint case_entry_sources_pkey PRIMARY KEY (entry_id, "position"),
  constraint case_entry_sources_source_fkey FOREIGN KEY (source) REFERENCES case_entries(id),
  constraint case_entry_sources_stance_check CHECK ((stance = ANY (ARRAY['supports'::text, 'contradicts'::text])))
);
CREATE INDEX case_entry_sources_by_source ON public.case_entry_sources USING btree (source);

create table case_entry_subjects (
  entry_id uuid not null,
  position integer not null,
  subject uuid not null,
  constraint case_entry_subjects_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint case_entry_subjects_pkey PRIMARY KEY (entry_id, "position"),
  constraint case_entry_subjects_subject_fkey FOREIGN KEY (subject) REFERENCES case_entries(id)
);
CREATE INDEX case_entry_subjects_by_subject ON public.case_entry_subjects USING btree (subject);

create table case_erasures (
  subject uuid not null,
  case_id uuid not null,
  reason text not null,
  erased_at timestamp with time zone not null,
  erased_by uuid not null,
  constraint case_erasures_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_erasures_erased_by_fkey FOREIGN KEY (erased_by) REFERENCES accounts(id),
  constraint case_erasures_pkey PRIMARY KEY (subject),
  constraint case_erasures_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
  constraint case_erasures_subject_fkey FOREIGN KEY (subject) REFERENCES case_entries(id)
);
CREATE INDEX case_erasures_by_case ON public.case_erasures USING btree (case_id, erased_at DESC);

create table case_event_authorities (
  entry_id uuid not null,
  position integer not null,
  name text not null,
  involvement text not null,
  constraint case_event_authorities_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_events(entry_id) ON DELETE CASCADE,
  constraint case_event_authorities_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  constraint case_event_authorities_pkey PRIMARY KEY (entry_id, "position")
);

create table case_event_links (
  entry_id uuid not null,
  position integer not null,
  event uuid not null,
  type text not null,
  constraint case_event_links_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_events(entry_id) ON DELETE CASCADE,
  constraint case_event_links_event_fkey FOREIGN KEY (event) REFERENCES case_entries(id),
  constraint case_event_links_pkey PRIMARY KEY (entry_id, "position"),
  constraint case_event_links_type_check CHECK ((type = ANY (ARRAY['follows'::text, 'causes'::text, 'part-of'::text])))
);

create table case_events (
  entry_id uuid not null,
  what text not null,
  type text not null,
  phase text not null,
  date text not null,
  earliest date,
  latest date,
  place text not null,
  country text not null,
  latitude double precision,
  longitude double precision,
  constraint case_events_check CHECK (((latitude IS NULL) = (longitude IS NULL))),
  constraint case_events_country_check CHECK ((country ~ '^([A-Z]{2})?$'::text)),
  constraint case_events_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint case_events_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  constraint case_events_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
  constraint case_events_phase_check CHECK ((phase = ANY (ARRAY['past'::text, 'announced'::text, 'feared'::text]))),
  constraint case_events_pkey PRIMARY KEY (entry_id),
  constraint case_events_what_check CHECK (((length(what) >= 1) AND (length(what) <= 2000)))
);

create table case_evidence (
  entry_id uuid not null,
  file_name text not null,
  what text not null,
  date text not null,
  constraint case_evidence_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint case_evidence_pkey PRIMARY KEY (entry_id)
);

create table case_exports (
  id uuid not null,
  case_id uuid not null,
  purpose text not null,
  reason text not null,
  manifest_sha256 text not null,
  entries integer not null,
  exported_at timestamp with time zone not null,
  exported_by uuid not null,
  constraint case_exports_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_exports_entries_check CHECK ((entries >= 0)),
  constraint case_exports_exported_by_fkey FOREIGN KEY (exported_by) REFERENCES accounts(id),
  constraint case_exports_manifest_sha256_check CHECK ((manifest_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint case_exports_pkey PRIMARY KEY (id),
  constraint case_exports_purpose_check CHECK ((purpose = ANY (ARRAY['own'::text, 'partner'::text]))),
  constraint case_exports_reason_check CHECK ((length(reason) <= 500))
);
CREATE INDEX case_exports_by_case ON public.case_exports USING btree (case_id, exported_at DESC);
CREATE TRIGGER case_exports_append_only BEFORE DELETE OR UPDATE ON public.case_exports FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table case_file_copies (
  id uuid not null,
  file_id uuid not null,
  purpose text not null,
  sealed bytea not null,
  width integer not null,
  height integer not null,
  covered jsonb not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint case_file_copies_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES accounts(id),
  constraint case_file_copies_file_id_fkey FOREIGN KEY (file_id) REFERENCES case_files(id),
  constraint case_file_copies_height_check CHECK ((height > 0)),
  constraint case_file_copies_made_by_fkey FOREIGN KEY (made_by) REFERENCES accounts(id),
  constraint case_file_copies_pkey PRIMARY KEY (id),
  constraint case_file_copies_purpose_check CHECK ((purpose = ANY (ARRAY['preview'::text, 'public'::text]))),
  constraint case_file_copies_width_check CHECK ((width > 0))
);
CREATE INDEX case_file_copies_by_file ON public.case_file_copies USING btree (file_id, purpose, made_at DESC);

create table case_file_pieces (
  file_id uuid not null,
  position integer not null,
  sealed bytea not null,
  constraint case_file_pieces_file_id_fkey FOREIGN KEY (file_id) REFERENCES case_files(id) ON DELETE CASCADE,
  constraint case_file_pieces_pkey PRIMARY KEY (file_id, "position"),
  constraint case_file_pieces_position_check CHECK (("position" >= 0))
);
CREATE TRIGGER case_file_pieces_append_only BEFORE DELETE OR UPDATE ON public.case_file_pieces FOR EACH ROW EXECUTE FUNCTION refuse_piece_change();

create table case_files (
  id uuid not null,
  case_id uuid not null,
  entry_id uuid,
  received_at timestamp with time zone not null,
  received_by uuid not null,
  size bigint,
  sha256 text,
  media_type text,
  checked_at timestamp with time zone,
  alarmed_at timestamp with time zone,
  erased_at timestamp with time zone,
  erased_by uuid,
  constraint case_files_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_files_check CHECK ((((size IS NULL) = (sha256 IS NULL)) AND ((size IS NULL) = (media_type IS NULL)))),
  constraint case_files_check1 CHECK (((entry_id IS NULL) OR (size IS NOT NULL))),
  constraint case_files_check2 CHECK (((erased_at IS NULL) = (erased_by IS NULL))),
  constraint case_files_check3 CHECK (((erased_at IS NULL) OR (entry_id IS NOT NULL))),
  constraint case_files_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint case_files_entry_id_key UNIQUE (entry_id),
  constraint case_files_erased_by_fkey FOREIGN KEY (erased_by) REFERENCES accounts(id),
  constraint case_files_pkey PRIMARY KEY (id),
  constraint case_files_received_by_fkey FOREIGN KEY (received_by) REFERENCES accounts(id),
  constraint case_files_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint case_files_size_check CHECK ((size > 0))
);
CREATE INDEX case_files_alarmed ON public.case_files USING btree (case_id) WHERE (alarmed_at IS NOT NULL);
CREATE INDEX case_files_staged ON public.case_files USING btree (received_at) WHERE (entry_id IS NULL);
CREATE INDEX case_files_unchecked ON public.case_files USING btree (checked_at NULLS FIRST, id) WHERE ((entry_id IS NOT NULL) AND (erased_at IS NULL));
CREATE UNIQUE INDEX case_files_once ON public.case_files USING btree (case_id, sha256) WHERE ((entry_id IS NOT NULL) AND (erased_at IS NULL));
CREATE TRIGGER case_files_append_only BEFORE DELETE OR UPDATE ON public.case_files FOR EACH ROW EXECUTE FUNCTION refuse_file_change();

create table case_grants (
  id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  role text not null,
  granted_at timestamp with time zone not null,
  granted_by uuid not null,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  constraint case_grants_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint case_grants_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_grants_check CHECK (((revoked_at IS NULL) = (revoked_by IS NULL))),
  constraint case_grants_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES accounts(id),
  constraint case_grants_pkey PRIMARY KEY (id),
  constraint case_grants_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES accounts(id),
  constraint case_grants_role_check CHECK ((role = ANY (ARRAY['drafter'::text, 'second-reader'::text])))
);
CREATE INDEX case_grants_by_account ON public.case_grants USING btree (account_id) WHERE (revoked_at IS NULL);
CREATE UNIQUE INDEX case_grants_live ON public.case_grants USING btree (case_id, account_id, role) WHERE (revoked_at IS NULL);

create table case_heads (
  entry_id uuid not null,
  title text not null,
  summary text not null,
  country text not null,
  language text not null,
  review_on date,
  review_why text not null,
  constraint case_heads_country_check CHECK ((country ~ '^([A-Z]{2})?$'::text)),
  constraint case_heads_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint case_heads_pkey PRIMARY KEY (entry_id),
  constraint case_heads_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);

create table case_imports (
  id uuid not null,
  what text not null,
  case_id uuid,
  kind text,
  file_name_sealed bytea not null,
  sha256 text not null,
  file_sealed bytea,
  uploaded_at timestamp with time zone not null,
  uploaded_by uuid not null,
  add_known boolean not null default false,
  confirmed_at timestamp with time zone,
  total integer not null default 0,
  done integer not null default 0,
  added integer not null default 0,
  left_sealed bytea,
  left_rows integer not null default 0,
  finished_at timestamp with time zone,
  failure jsonb,
  constraint case_imports_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_imports_check CHECK (((what = 'table'::text) = (kind IS NOT NULL))),
  constraint case_imports_check1 CHECK (((what = 'archive'::text) OR (case_id IS NOT NULL))),
  constraint case_imports_check2 CHECK (((done >= 0) AND (done <= total))),
  constraint case_imports_check3 CHECK (((finished_at IS NULL) OR (confirmed_at IS NOT NULL))),
  constraint case_imports_pkey PRIMARY KEY (id),
  constraint case_imports_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint case_imports_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES accounts(id),
  constraint case_imports_what_check CHECK ((what = ANY (ARRAY['archive'::text, 'table'::text])))
);
CREATE INDEX case_imports_by_account ON public.case_imports USING btree (uploaded_by, uploaded_at DESC);

create table case_intervention_people (
  entry_id uuid not null,
  position integer not null,
  name text not null,
  capacity text not null,
  mandate uuid,
  constraint case_intervention_people_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_interventions(entry_id) ON DELETE CASCADE,
  constraint case_intervention_people_mandate_fkey FOREIGN KEY (mandate) REFERENCES mandates(id),
  constraint case_intervention_people_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  constraint case_intervention_people_pkey PRIMARY KEY (entry_id, "position")
);

create table case_interventions (
  entry_id uuid not null,
  what text not null,
  type text not null,
  date text not null,
  earliest date,
  latest date,
  place text not null,
  country text not null,
  to_whom text not null,
  response text not null,
  impact text not null,
  constraint case_interventions_country_check CHECK ((country ~ '^([A-Z]{2})?$'::text)),
  constraint case_interventions_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint case_interventions_pkey PRIMARY KEY (entry_id),
  constraint case_interventions_type_check CHECK ((type = ANY (ARRAY['visit'::text, 'protest'::text, 'statement'::text, 'question'::text, 'resolution'::text, 'meeting'::text, 'letter'::text, 'other'::text]))),
  constraint case_interventions_what_check CHECK (((length(what) >= 1) AND (length(what) <= 2000)))
);

create table case_key_dates (
  entry_id uuid not null,
  what text not null,
  type text not null,
  date text not null,
  earliest date not null,
  latest date not null,
  place text not null,
  remind_days integer not null,
  constraint case_key_dates_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint case_key_dates_pkey PRIMARY KEY (entry_id),
  constraint case_key_dates_remind_days_check CHECK (((remind_days >= 0) AND (remind_days <= 365))),
  constraint case_key_dates_type_check CHECK ((type = ANY (ARRAY['hearing'::text, 'journey'::text, 'conference'::text, 'deadline'::text, 'anniversary'::text, 'other'::text]))),
  constraint case_key_dates_what_check CHECK (((length(what) >= 1) AND (length(what) <= 500)))
);
CREATE INDEX case_key_dates_by_day ON public.case_key_dates USING btree (latest);

create table case_measurements (
  entry_id uuid not null,
  position integer not null,
  date date not null,
  network text not null,
  country text not null,
  result text not null,
  url text not null,
  constraint case_measurements_country_check CHECK ((country ~ '^([A-Z]{2})?$'::text)),
  constraint case_measurements_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_measures(entry_id) ON DELETE CASCADE,
  constraint case_measurements_pkey PRIMARY KEY (entry_id, "position"),
  constraint case_measurements_result_check CHECK ((result = ANY (ARRAY['reachable'::text, 'failed'::text, 'unclear'::text])))
);

create table case_measures (
  entry_id uuid not null,
  type text not null,
  what text not null,
  phase text not null,
  since text not null,
  until text not null,
  earliest date,
  latest date,
  authority text not null,
  whereabouts text not null,
  counsel text not null,
  country text not null,
  constraint case_measures_counsel_check CHECK ((counsel = ANY (ARRAY[''::text, 'yes'::text, 'limited'::text, 'no'::text]))),
  constraint case_measures_country_check CHECK ((country ~ '^([A-Z]{2})?$'::text)),
  constraint case_measures_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint case_measures_phase_check CHECK ((phase = ANY (ARRAY['past'::text, 'announced'::text, 'feared'::text]))),
  constraint case_measures_pkey PRIMARY KEY (entry_id),
  constraint case_measures_type_check CHECK ((type = ANY (ARRAY['detention'::text, 'travel-ban'::text, 'refused-registration'::text, 'eviction'::text, 'blocked-site'::text, 'asset-freeze'::text, 'other'::text])))
);

create table case_merges (
  id uuid not null,
  case_id uuid not null,
  kept uuid not null,
  merged uuid not null,
  merged_at timestamp with time zone not null,
  merged_by uuid not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint case_merges_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_merges_check CHECK ((kept <> merged)),
  constraint case_merges_check1 CHECK (((undone_at IS NULL) = (undone_by IS NULL))),
  constraint case_merges_kept_fkey FOREIGN KEY (kept) REFERENCES case_entries(id),
  constraint case_merges_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES accounts(id),
  constraint case_merges_merged_fkey FOREIGN KEY (merged) REFERENCES case_entries(id),
  constraint case_merges_pkey PRIMARY KEY (id),
  constraint case_merges_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES accounts(id)
);
CREATE INDEX case_merges_by_case ON public.case_merges USING btree (case_id);
CREATE UNIQUE INDEX case_merges_live ON public.case_merges USING btree (merged) WHERE (undone_at IS NULL);

create table case_openings (
  id uuid not null,
  case_id uuid not null,
  opened_by uuid not null,
  reason text not null,
  opened_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint case_openings_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_openings_check CHECK (((until_at > opened_at) AND (until_at <= (opened_at + '24:00:00'::interval)))),
  constraint case_openings_check1 CHECK ((closed_at >= opened_at)),
  constraint case_openings_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES accounts(id),
  constraint case_openings_pkey PRIMARY KEY (id),
  constraint case_openings_reason_check CHECK (((length(reason) >= 20) AND (length(reason) <= 500)))
);
CREATE INDEX case_openings_by_account ON public.case_openings USING btree (opened_by, until_at);
CREATE INDEX case_openings_by_case ON public.case_openings USING btree (case_id, opened_at DESC);
CREATE TRIGGER case_openings_stay BEFORE DELETE ON public.case_openings FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table case_publication_entries (
  publication_id uuid not null,
  entry_id uuid not null,
  revision integer not null,
  constraint case_publication_entries_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint case_publication_entries_pkey PRIMARY KEY (publication_id, entry_id),
  constraint case_publication_entries_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES case_publications(id)
);

create table case_publications (
  id uuid not null,
  case_id uuid not null,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  note text not null,
  decision text,
  decided_at timestamp with time zone,
  decided_by uuid,
  decision_note text not null default ''::text,
  ended_at timestamp with time zone,
  ended_by uuid,
  end_reason text,
  constraint case_publications_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES accounts(id),
  constraint case_publications_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_publications_check CHECK ((((decision IS NULL) = (decided_at IS NULL)) AND ((decision IS NULL) = (decided_by IS NULL)))),
  constraint case_publications_check1 CHECK (((decision IS DISTINCT FROM 'approved'::text) OR (decided_by <> asked_by))),
  constraint case_publications_check2 CHECK ((((ended_at IS NULL) = (ended_by IS NULL)) AND ((ended_at IS NULL) = (end_reason IS NULL)))),
  constraint case_publications_check3 CHECK (((ended_at IS NULL) OR (decision = 'approved'::text))),
  constraint case_publications_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES accounts(id),
  constraint case_publications_decision_check CHECK ((decision = ANY (ARRAY['approved'::text, 'refused'::text, 'taken-back'::text]))),
  constraint case_publications_decision_note_check CHECK ((length(decision_note) <= 2000)),
  constraint case_publications_end_reason_check CHECK (((length(end_reason) >= 1) AND (length(end_reason) <= 500))),
  constraint case_publications_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES accounts(id),
  constraint case_publications_note_check CHECK ((length(note) <= 2000)),
  constraint case_publications_pkey PRIMARY KEY (id)
);
CREATE INDEX case_publications_by_case ON public.case_publications USING btree (case_id, asked_at DESC);
CREATE UNIQUE INDEX case_publications_live ON public.case_publications USING btree (case_id) WHERE ((decision = 'approved'::text) AND (ended_at IS NULL));
CREATE UNIQUE INDEX case_publications_waiting ON public.case_publications USING btree (case_id) WHERE (decision IS NULL);

create table case_relations (
  entry_id uuid not null,
  from_subject uuid not null,
  to_subject uuid not null,
  type text not null,
  since text not null,
  until text not null,
  note text not null,
  constraint case_relations_check CHECK ((from_subject <> to_subject)),
  constraint case_relations_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint case_relations_from_subject_fkey FOREIGN KEY (from_subject) REFERENCES case_entries(id),
  constraint case_relations_pkey PRIMARY KEY (entry_id),
  constraint case_relations_to_subject_fkey FOREIGN KEY (to_subject) REFERENCES case_entries(id),
  constraint case_relations_type_check CHECK ((type = ANY (ARRAY['leads'::text, 'lawyer-of'::text, 'member-of'::text, 'works-for'::text, 'founded'::text, 'family-of'::text, 'same-person-as'::text, 'runs'::text, 'located-in'::text, 'other'::text])))
);
CREATE INDEX case_relations_by_from ON public.case_relations USING btree (from_subject);
CREATE INDEX case_relations_by_to ON public.case_relations USING btree (to_subject);

create table case_risks (
  entry_id uuid not null,
  subject uuid not null,
  level text not null,
  note text not null,
  assessed_on date not null,
  constraint case_risks_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint case_risks_level_check CHECK ((level = ANY (ARRAY['low'::text, 'raised'::text, 'high'::text, 'extreme'::text]))),
  constraint case_risks_pkey PRIMARY KEY (entry_id),
  constraint case_risks_subject_fkey FOREIGN KEY (subject) REFERENCES case_entries(id)
);
CREATE INDEX case_risks_by_subject ON public.case_risks USING btree (subject);

create table case_search (
  entry_id uuid not null,
  case_id uuid not null,
  kind text not null,
  type text not null,
  country text not null,
  certainty text not null,
  earliest date,
  latest date,
  places text[] not null,
  authorities text[] not null,
  text text not null,
  changed_at timestamp with time zone not null,
  words tsvector not null,
  constraint case_search_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_search_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id) ON DELETE CASCADE,
  constraint case_search_pkey PRIMARY KEY (entry_id)
);
CREATE INDEX case_search_by_case ON public.case_search USING btree (case_id, kind);
CREATE INDEX case_search_by_words ON public.case_search USING gin (words) WITH (fastupdate=off);

create table case_search_names (
  entry_id uuid not null,
  position integer not null,
  case_id uuid not null,
  text text not null,
  plain text not null,
  keys text[] not null,
  constraint case_search_names_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_search_names_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id) ON DELETE CASCADE,
  constraint case_search_names_pkey PRIMARY KEY (entry_id, "position")
);
CREATE INDEX case_search_names_keys ON public.case_search_names USING gin (keys) WITH (fastupdate=off);

create table case_search_words (
  word text not null,
  plain text not null,
  heard text not null,
  written_on date not null
);
CREATE INDEX case_search_words_alike ON public.case_search_words USING gin (plain gin_trgm_ops);
CREATE INDEX case_search_words_heard ON public.case_search_words USING btree (heard) WHERE (heard <> ''::text);
CREATE INDEX case_search_words_plain ON public.case_search_words USING btree (plain);
CREATE INDEX case_search_words_word ON public.case_search_words USING btree (word, written_on);

create table case_sources (
  entry_id uuid not null,
  title text not null,
  reliability text not null,
  connection text not null,
  date text not null,
  url text not null,
  note text not null,
  identity text not null,
  constraint case_sources_connection_check CHECK ((connection = ANY (ARRAY['victim'::text, 'witness'::text, 'family'::text, 'lawyer'::text, 'authority'::text, 'organisation'::text, 'press'::text, 'document'::text, 'other'::text]))),
  constraint case_sources_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint case_sources_pkey PRIMARY KEY (entry_id),
  constraint case_sources_reliability_check CHECK ((reliability = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'E'::text, 'F'::text]))),
  constraint case_sources_title_check CHECK (((length(title) >= 1) AND (length(title) <= 500)))
);

create table case_subject_names (
  entry_id uuid not null,
  position integer not null,
  text text not null,
  language text not null,
  use text not null,
  constraint case_subject_names_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_subjects(entry_id) ON DELETE CASCADE,
  constraint case_subject_names_pkey PRIMARY KEY (entry_id, "position"),
  constraint case_subject_names_text_check CHECK (((length(text) >= 1) AND (length(text) <= 300))),
  constraint case_subject_names_use_check CHECK ((use = ANY (ARRAY['own'::text, 'known-as'::text, 'former'::text, 'spelling'::text])))
);
CREATE INDEX case_subject_names_alike ON public.case_subject_names USING btree (lower(text));

create table case_subjects (
  entry_id uuid not null,
  type text not null,
  about text not null,
  number_from integer,
  number_to integer,
  pseudonym text not null,
  country text not null,
  born text not null,
  url text not null,
  latitude double precision,
  longitude double precision,
  constraint case_subjects_check CHECK ((number_to >= number_from)),
  constraint case_subjects_check1 CHECK (((latitude IS NULL) = (longitude IS NULL))),
  constraint case_subjects_country_check CHECK ((country ~ '^([A-Z]{2})?$'::text)),
  constraint case_subjects_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint case_subjects_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  constraint case_subjects_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
  constraint case_subjects_number_from_check CHECK ((number_from >= 0)),
  constraint case_subjects_pkey PRIMARY KEY (entry_id),
  constraint case_subjects_type_check CHECK ((type = ANY (ARRAY['person'::text, 'group'::text, 'organisation'::text, 'place'::text, 'site'::text])))
);

create table cases (
  id uuid not null,
  slug text not null,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  constraint cases_created_by_fkey FOREIGN KEY (created_by) REFERENCES accounts(id),
  constraint cases_pkey PRIMARY KEY (id),
  constraint cases_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80))),
  constraint cases_slug_key UNIQUE (slug)
);

create table cosignature_acceptances (
  id uuid not null,
  letter_id uuid not null,
  rows bigint not null,
  accepted_at timestamp with time zone not null,
  accepted_by uuid not null,
  constraint cosignature_acceptances_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES accounts(id),
  constraint cosignature_acceptances_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES cosignings(letter_id),
  constraint cosignature_acceptances_pkey PRIMARY KEY (id),
  constraint cosignature_acceptances_rows_check CHECK ((rows >= 0))
);
CREATE INDEX cosignature_acceptances_by_letter ON public.cosignature_acceptances USING btree (letter_id, accepted_at);

create table cosignature_ledger (
  letter_id uuid not null,
  no bigint not null,
  act text not null,
  ordinal bigint not null,
  counted bigint not null,
  at timestamp with time zone not null,
  country text,
  commitment bytea,
  class text,
  ordinals bigint,
  constraint cosignature_ledger_act_check CHECK ((act = ANY (ARRAY['confirmed'::text, 'withdrawn'::text, 'removed'::text, 'restored'::text]))),
  constraint cosignature_ledger_check CHECK (((ordinal > 0) AND (ordinal <= no))),
  constraint cosignature_ledger_check1 CHECK ((((counted >= 0) AND (counted <= ordinal)) OR (act <> 'confirmed'::text))),
  constraint cosignature_ledger_check2 CHECK (((act = 'confirmed'::text) = (commitment IS NOT NULL))),
  constraint cosignature_ledger_check3 CHECK (((act = 'removed'::text) = (class IS NOT NULL))),
  constraint cosignature_ledger_check4 CHECK (((act = 'confirmed'::text) = (ordinals IS NULL))),
  constraint cosignature_ledger_no_check CHECK ((no > 0)),
  constraint cosignature_ledger_pkey PRIMARY KEY (letter_id, no)
);
CREATE TRIGGER cosignature_ledger_stays BEFORE DELETE OR UPDATE ON public.cosignature_ledger FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table cosignature_ledger_0 (
  letter_id uuid not null,
  no bigint not null,
  act text not null,
  ordinal bigint not null,
  counted bigint not null,
  at timestamp with time zone not null,
  country text,
  commitment bytea,
  class text,
  ordinals bigint,
  constraint cosignature_ledger_0_pkey PRIMARY KEY (letter_id, no),
  constraint cosignature_ledger_act_check CHECK ((act = ANY (ARRAY['confirmed'::text, 'withdrawn'::text, 'removed'::text, 'restored'::text]))),
  constraint cosignature_ledger_check CHECK (((ordinal > 0) AND (ordinal <= no))),
  constraint cosignature_ledger_check1 CHECK ((((counted >= 0) AND (counted <= ordinal)) OR (act <> 'confirmed'::text))),
  constraint cosignature_ledger_check2 CHECK (((act = 'confirmed'::text) = (commitment IS NOT NULL))),
  constraint cosignature_ledger_check3 CHECK (((act = 'removed'::text) = (class IS NOT NULL))),
  constraint cosignature_ledger_check4 CHECK (((act = 'confirmed'::text) = (ordinals IS NULL))),
  constraint cosignature_ledger_no_check CHECK ((no > 0))
);
CREATE TRIGGER cosignature_ledger_stays BEFORE DELETE OR UPDATE ON public.cosignature_ledger_0 FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table cosignature_ledger_1 (
  letter_id uuid not null,
  no bigint not null,
  act text not null,
  ordinal bigint not null,
  counted bigint not null,
  at timestamp with time zone not null,
  country text,
  commitment bytea,
  class text,
  ordinals bigint,
  constraint cosignature_ledger_1_pkey PRIMARY KEY (letter_id, no),
  constraint cosignature_ledger_act_check CHECK ((act = ANY (ARRAY['confirmed'::text, 'withdrawn'::text, 'removed'::text, 'restored'::text]))),
  constraint cosignature_ledger_check CHECK (((ordinal > 0) AND (ordinal <= no))),
  constraint cosignature_ledger_check1 CHECK ((((counted >= 0) AND (counted <= ordinal)) OR (act <> 'confirmed'::text))),
  constraint cosignature_ledger_check2 CHECK (((act = 'confirmed'::text) = (commitment IS NOT NULL))),
  constraint cosignature_ledger_check3 CHECK (((act = 'removed'::text) = (class IS NOT NULL))),
  constraint cosignature_ledger_check4 CHECK (((act = 'confirmed'::text) = (ordinals IS NULL))),
  constraint cosignature_ledger_no_check CHECK ((no > 0))
);
CREATE TRIGGER cosignature_ledger_stays BEFORE DELETE OR UPDATE ON public.cosignature_ledger_1 FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table cosignature_ledger_2 (
  letter_id uuid not null,
  no bigint not null,
  act text not null,
  ordinal bigint not null,
  counted bigint not null,
  at timestamp with time zone not null,
  country text,
  commitment bytea,
  class text,
  ordinals bigint,
  constraint cosignature_ledger_2_pkey PRIMARY KEY (letter_id, no),
  constraint cosignature_ledger_act_check CHECK ((act = ANY (ARRAY['confirmed'::text, 'withdrawn'::text, 'removed'::text, 'restored'::text]))),
  constraint cosignature_ledger_check CHECK (((ordinal > 0) AND (ordinal <= no))),
  constraint cosignature_ledger_check1 CHECK ((((counted >= 0) AND (counted <= ordinal)) OR (act <> 'confirmed'::text))),
  constraint cosignature_ledger_check2 CHECK (((act = 'confirmed'::text) = (commitment IS NOT NULL))),
  constraint cosignature_ledger_check3 CHECK (((act = 'removed'::text) = (class IS NOT NULL))),
  constraint cosignature_ledger_check4 CHECK (((act = 'confirmed'::text) = (ordinals IS NULL))),
  constraint cosignature_ledger_no_check CHECK ((no > 0))
);
CREATE TRIGGER cosignature_ledger_stays BEFORE DELETE OR UPDATE ON public.cosignature_ledger_2 FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table cosignature_ledger_3 (
  letter_id uuid not null,
  no bigint not null,
  act text not null,
  ordinal bigint not null,
  counted bigint not null,
  at timestamp with time zone not null,
  country text,
  commitment bytea,
  class text,
  ordinals bigint,
  constraint cosignature_ledger_3_pkey PRIMARY KEY (letter_id, no),
  constraint cosignature_ledger_act_check CHECK ((act = ANY (ARRAY['confirmed'::text, 'withdrawn'::text, 'removed'::text, 'restored'::text]))),
  constraint cosignature_ledger_check CHECK (((ordinal > 0) AND (ordinal <= no))),
  constraint cosignature_ledger_check1 CHECK ((((counted >= 0) AND (counted <= ordinal)) OR (act <> 'confirmed'::text))),
  constraint cosignature_ledger_check2 CHECK (((act = 'confirmed'::text) = (commitment IS NOT NULL))),
  constraint cosignature_ledger_check3 CHECK (((act = 'removed'::text) = (class IS NOT NULL))),
  constraint cosignature_ledger_check4 CHECK (((act = 'confirmed'::text) = (ordinals IS NULL))),
  constraint cosignature_ledger_no_check CHECK ((no > 0))
);
CREATE TRIGGER cosignature_ledger_stays BEFORE DELETE OR UPDATE ON public.cosignature_ledger_3 FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table cosignature_ledger_4 (
  letter_id uuid not null,
  no bigint not null,
  act text not null,
  ordinal bigint not null,
  counted bigint not null,
  at timestamp with time zone not null,
  country text,
  commitment bytea,
  class text,
  ordinals bigint,
  constraint cosignature_ledger_4_pkey PRIMARY KEY (letter_id, no),
  constraint cosignature_ledger_act_check CHECK ((act = ANY (ARRAY['confirmed'::text, 'withdrawn'::text, 'removed'::text, 'restored'::text]))),
  constraint cosignature_ledger_check CHECK (((ordinal > 0) AND (ordinal <= no))),
  constraint cosignature_ledger_check1 CHECK ((((counted >= 0) AND (counted <= ordinal)) OR (act <> 'confirmed'::text))),
  constraint cosignature_ledger_check2 CHECK (((act = 'confirmed'::text) = (commitment IS NOT NULL))),
  constraint cosignature_ledger_check3 CHECK (((act = 'removed'::text) = (class IS NOT NULL))),
  constraint cosignature_ledger_check4 CHECK (((act = 'confirmed'::text) = (ordinals IS NULL))),
  constraint cosignature_ledger_no_check CHECK ((no > 0))
);
CREATE TRIGGER cosignature_ledger_stays BEFORE DELETE OR UPDATE ON public.cosignature_ledger_4 FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table cosignature_ledger_5 (
  letter_id uuid not null,
  no bigint not null,
  act text not null,
  ordinal bigint not null,
  counted bigint not null,
  at timestamp with time zone not null,
  country text,
  commitment bytea,
  class text,
  ordinals bigint,
  constraint cosignature_ledger_5_pkey PRIMARY KEY (letter_id, no),
  constraint cosignature_ledger_act_check CHECK ((act = ANY (ARRAY['confirmed'::text, 'withdrawn'::text, 'removed'::text, 'restored'::text]))),
  constraint cosignature_ledger_check CHECK (((ordinal > 0) AND (ordinal <= no))),
  constraint cosignature_ledger_check1 CHECK ((((counted >= 0) AND (counted <= ordinal)) OR (act <> 'confirmed'::text))),
  constraint cosignature_ledger_check2 CHECK (((act = 'confirmed'::text) = (commitment IS NOT NULL))),
  constraint cosignature_ledger_check3 CHECK (((act = 'removed'::text) = (class IS NOT NULL))),
  constraint cosignature_ledger_check4 CHECK (((act = 'confirmed'::text) = (ordinals IS NULL))),
  constraint cosignature_ledger_no_check CHECK ((no > 0))
);
CREATE TRIGGER cosignature_ledger_stays BEFORE DELETE OR UPDATE ON public.cosignature_ledger_5 FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table cosignature_ledger_6 (
  letter_id uuid not null,
  no bigint not null,
  act text not null,
  ordinal bigint not null,
  counted bigint not null,
  at timestamp with time zone not null,
  country text,
  commitment bytea,
  class text,
  ordinals bigint,
  constraint cosignature_ledger_6_pkey PRIMARY KEY (letter_id, no),
  constraint cosignature_ledger_act_check CHECK ((act = ANY (ARRAY['confirmed'::text, 'withdrawn'::text, 'removed'::text, 'restored'::text]))),
  constraint cosignature_ledger_check CHECK (((ordinal > 0) AND (ordinal <= no))),
  constraint cosignature_ledger_check1 CHECK ((((counted >= 0) AND (counted <= ordinal)) OR (act <> 'confirmed'::text))),
  constraint cosignature_ledger_check2 CHECK (((act = 'confirmed'::text) = (commitment IS NOT NULL))),
  constraint cosignature_ledger_check3 CHECK (((act = 'removed'::text) = (class IS NOT NULL))),
  constraint cosignature_ledger_check4 CHECK (((act = 'confirmed'::text) = (ordinals IS NULL))),
  constraint cosignature_ledger_no_check CHECK ((no > 0))
);
CREATE TRIGGER cosignature_ledger_stays BEFORE DELETE OR UPDATE ON public.cosignature_ledger_6 FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table cosignature_ledger_7 (
  letter_id uuid not null,
  no bigint not null,
  act text not null,
  ordinal bigint not null,
  counted bigint not null,
  at timestamp with time zone not null,
  country text,
  commitment bytea,
  class text,
  ordinals bigint,
  constraint cosignature_ledger_7_pkey PRIMARY KEY (letter_id, no),
  constraint cosignature_ledger_act_check CHECK ((act = ANY (ARRAY['confirmed'::text, 'withdrawn'::text, 'removed'::text, 'restored'::text]))),
  constraint cosignature_ledger_check CHECK (((ordinal > 0) AND (ordinal <= no))),
  constraint cosignature_ledger_check1 CHECK ((((counted >= 0) AND (counted <= ordinal)) OR (act <> 'confirmed'::text))),
  constraint cosignature_ledger_check2 CHECK (((act = 'confirmed'::text) = (commitment IS NOT NULL))),
  constraint cosignature_ledger_check3 CHECK (((act = 'removed'::text) = (class IS NOT NULL))),
  constraint cosignature_ledger_check4 CHECK (((act = 'confirmed'::text) = (ordinals IS NULL))),
  constraint cosignature_ledger_no_check CHECK ((no > 0))
);
CREATE TRIGGER cosignature_ledger_stays BEFORE DELETE OR UPDATE ON public.cosignature_ledger_7 FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table cosignature_removals (
  id uuid not null,
  letter_id uuid not null,
  class text not null,
  reason_sealed bytea not null,
  rows bigint not null,
  counted bigint not null,
  removed_at timestamp with time zone not null,
  removed_by uuid not null,
  restored_at timestamp with time zone,
  restored_by uuid,
  whole_at timestamp with time zone,
  constraint cosignature_removals_check CHECK (((restored_at IS NULL) = (restored_by IS NULL))),
  constraint cosignature_removals_check1 CHECK (((whole_at IS NULL) OR (restored_at IS NOT NULL))),
  constraint cosignature_removals_class_check CHECK ((class = ANY (ARRAY['script'::text, 'same-person'::text, 'not-a-person'::text, 'not-theirs'::text, 'other'::text]))),
  constraint cosignature_removals_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES cosignings(letter_id),
  constraint cosignature_removals_pkey PRIMARY KEY (id),
  constraint cosignature_removals_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES accounts(id),
  constraint cosignature_removals_restored_by_fkey FOREIGN KEY (restored_by) REFERENCES accounts(id)
);
CREATE INDEX cosignature_removals_by_letter ON public.cosignature_removals USING btree (letter_id, removed_at);

create table cosignature_seals (
  letter_id uuid not null,
  number integer not null,
  first_no bigint not null,
  last_no bigint not null,
  counted bigint not null,
  root bytea not null,
  record_seq bigint not null,
  sealed_at timestamp with time zone not null,
  constraint cosignature_seals_check CHECK ((last_no >= first_no)),
  constraint cosignature_seals_letter_id_first_no_key UNIQUE (letter_id, first_no),
  constraint cosignature_seals_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES cosignings(letter_id),
  constraint cosignature_seals_number_check CHECK ((number > 0)),
  constraint cosignature_seals_pkey PRIMARY KEY (letter_id, number),
  constraint cosignature_seals_root_check CHECK ((octet_length(root) = 32))
);
CREATE TRIGGER cosignature_seals_stay BEFORE DELETE OR UPDATE ON public.cosignature_seals FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table cosignature_tallies (
  letter_id uuid not null,
  hour timestamp with time zone not null,
  country text not null,
  confirmed bigint not null,
  gone bigint not null,
  constraint cosignature_tallies_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES cosignings(letter_id),
  constraint cosignature_tallies_pkey PRIMARY KEY (letter_id, hour, country)
);

create table cosignatures (
  letter_id uuid not null,
  person bytea not null,
  pledge_no bigint not null,
  pledged_at timestamp with time zone not null,
  round smallint not null default 1,
  state text not null,
  suspected boolean not null,
  hears boolean not null,
  partners smallint not null,
  country text,
  network bytea,
  commitment bytea not null,
  sealed bytea,
  ledger_no bigint,
  changed_at timestamp with time zone,
  removal_id uuid,
  constraint cosignatures_check CHECK (((state <> 'confirmed'::text) OR (ledger_no IS NOT NULL))),
  constraint cosignatures_check1 CHECK (((state = 'removed'::text) = (removal_id IS NOT NULL))),
  constraint cosignatures_commitment_check CHECK ((octet_length(commitment) = 32)),
  constraint cosignatures_country_check CHECK ((octet_length(country) = 2)),
  constraint cosignatures_network_check CHECK ((octet_length(network) = 8)),
  constraint cosignatures_partners_check CHECK (((partners >= 0) AND (partners <= 255))),
  constraint cosignatures_person_check CHECK ((octet_length(person) = 16)),
  constraint cosignatures_pkey PRIMARY KEY (letter_id, person),
  constraint cosignatures_round_check CHECK (((round >= 1) AND (round <= 1000))),
  constraint cosignatures_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'confirmed'::text, 'aside'::text, 'withdrawn'::text, 'disowned'::text, 'removed'::text])))
);
CREATE UNIQUE INDEX cosignatures_by_pledge ON ONLY public.cosignatures USING btree (letter_id, pledge_no);

create table cosignatures_0 (
  letter_id uuid not null,
  person bytea not null,
  pledge_no bigint not null,
  pledged_at timestamp with time zone not null,
  round smallint not null default 1,
  state text not null,
  suspected boolean not null,
  hears boolean not null,
  partners smallint not null,
  country text,
  network bytea,
  commitment bytea not null,
  sealed bytea,
  ledger_no bigint,
  changed_at timestamp with time zone,
  removal_id uuid,
  constraint cosignatures_0_pkey PRIMARY KEY (letter_id, person),
  constraint cosignatures_check CHECK (((state <> 'confirmed'::text) OR (ledger_no IS NOT NULL))),
  constraint cosignatures_check1 CHECK (((state = 'removed'::text) = (removal_id IS NOT NULL))),
  constraint cosignatures_commitment_check CHECK ((octet_length(commitment) = 32)),
  constraint cosignatures_country_check CHECK ((octet_length(country) = 2)),
  constraint cosignatures_network_check CHECK ((octet_length(network) = 8)),
  constraint cosignatures_partners_check CHECK (((partners >= 0) AND (partners <= 255))),
  constraint cosignatures_person_check CHECK ((octet_length(person) = 16)),
  constraint cosignatures_round_check CHECK (((round >= 1) AND (round <= 1000))),
  constraint cosignatures_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'confirmed'::text, 'aside'::text, 'withdrawn'::text, 'disowned'::text, 'removed'::text])))
);
CREATE UNIQUE INDEX cosignatures_0_letter_id_pledge_no_idx ON public.cosignatures_0 USING btree (letter_id, pledge_no);

create table cosignatures_1 (
  letter_id uuid not null,
  person bytea not null,
  pledge_no bigint not null,
  pledged_at timestamp with time zone not null,
  round smallint not null default 1,
  state text not null,
  suspected boolean not null,
  hears boolean not null,
  partners smallint not null,
  country text,
  network bytea,
  commitment bytea not null,
  sealed bytea,
  ledger_no bigint,
  changed_at timestamp with time zone,
  removal_id uuid,
  constraint cosignatures_1_pkey PRIMARY KEY (letter_id, person),
  constraint cosignatures_check CHECK (((state <> 'confirmed'::text) OR (ledger_no IS NOT NULL))),
  constraint cosignatures_check1 CHECK (((state = 'removed'::text) = (removal_id IS NOT NULL))),
  constraint cosignatures_commitment_check CHECK ((octet_length(commitment) = 32)),
  constraint cosignatures_country_check CHECK ((octet_length(country) = 2)),
  constraint cosignatures_network_check CHECK ((octet_length(network) = 8)),
  constraint cosignatures_partners_check CHECK (((partners >= 0) AND (partners <= 255))),
  constraint cosignatures_person_check CHECK ((octet_length(person) = 16)),
  constraint cosignatures_round_check CHECK (((round >= 1) AND (round <= 1000))),
  constraint cosignatures_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'confirmed'::text, 'aside'::text, 'withdrawn'::text, 'disowned'::text, 'removed'::text])))
);
CREATE UNIQUE INDEX cosignatures_1_letter_id_pledge_no_idx ON public.cosignatures_1 USING btree (letter_id, pledge_no);

create table cosignatures_2 (
  letter_id uuid not null,
  person bytea not null,
  pledge_no bigint not null,
  pledged_at timestamp with time zone not null,
  round smallint not null default 1,
  state text not null,
  suspected boolean not null,
  hears boolean not null,
  partners smallint not null,
  country text,
  network bytea,
  commitment bytea not null,
  sealed bytea,
  ledger_no bigint,
  changed_at timestamp with time zone,
  removal_id uuid,
  constraint cosignatures_2_pkey PRIMARY KEY (letter_id, person),
  constraint cosignatures_check CHECK (((state <> 'confirmed'::text) OR (ledger_no IS NOT NULL))),
  constraint cosignatures_check1 CHECK (((state = 'removed'::text) = (removal_id IS NOT NULL))),
  constraint cosignatures_commitment_check CHECK ((octet_length(commitment) = 32)),
  constraint cosignatures_country_check CHECK ((octet_length(country) = 2)),
  constraint cosignatures_network_check CHECK ((octet_length(network) = 8)),
  constraint cosignatures_partners_check CHECK (((partners >= 0) AND (partners <= 255))),
  constraint cosignatures_person_check CHECK ((octet_length(person) = 16)),
  constraint cosignatures_round_check CHECK (((round >= 1) AND (round <= 1000))),
  constraint cosignatures_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'confirmed'::text, 'aside'::text, 'withdrawn'::text, 'disowned'::text, 'removed'::text])))
);
CREATE UNIQUE INDEX cosignatures_2_letter_id_pledge_no_idx ON public.cosignatures_2 USING btree (letter_id, pledge_no);

create table cosignatures_3 (
  letter_id uuid not null,
  person bytea not null,
  pledge_no bigint not null,
  pledged_at timestamp with time zone not null,
  round smallint not null default 1,
  state text not null,
  suspected boolean not null,
  hears boolean not null,
  partners smallint not null,
  country text,
  network bytea,
  commitment bytea not null,
  sealed bytea,
  ledger_no bigint,
  changed_at timestamp with time zone,
  removal_id uuid,
  constraint cosignatures_3_pkey PRIMARY KEY (letter_id, person),
  constraint cosignatures_check CHECK (((state <> 'confirmed'::text) OR (ledger_no IS NOT NULL))),
  constraint cosignatures_check1 CHECK (((state = 'removed'::text) = (removal_id IS NOT NULL))),
  constraint cosignatures_commitment_check CHECK ((octet_length(commitment) = 32)),
  constraint cosignatures_country_check CHECK ((octet_length(country) = 2)),
  constraint cosignatures_network_check CHECK ((octet_length(network) = 8)),
  constraint cosignatures_partners_check CHECK (((partners >= 0) AND (partners <= 255))),
  constraint cosignatures_person_check CHECK ((octet_length(person) = 16)),
  constraint cosignatures_round_check CHECK (((round >= 1) AND (round <= 1000))),
  constraint cosignatures_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'confirmed'::text, 'aside'::text, 'withdrawn'::text, 'disowned'::text, 'removed'::text])))
);
CREATE UNIQUE INDEX cosignatures_3_letter_id_pledge_no_idx ON public.cosignatures_3 USING btree (letter_id, pledge_no);

create table cosignatures_4 (
  letter_id uuid not null,
  person bytea not null,
  pledge_no bigint not null,
  pledged_at timestamp with time zone not null,
  round smallint not null default 1,
  state text not null,
  suspected boolean not null,
  hears boolean not null,
  partners smallint not null,
  country text,
  network bytea,
  commitment bytea not null,
  sealed bytea,
  ledger_no bigint,
  changed_at timestamp with time zone,
  removal_id uuid,
  constraint cosignatures_4_pkey PRIMARY KEY (letter_id, person),
  constraint cosignatures_check CHECK (((state <> 'confirmed'::text) OR (ledger_no IS NOT NULL))),
  constraint cosignatures_check1 CHECK (((state = 'removed'::text) = (removal_id IS NOT NULL))),
  constraint cosignatures_commitment_check CHECK ((octet_length(commitment) = 32)),
  constraint cosignatures_country_check CHECK ((octet_length(country) = 2)),
  constraint cosignatures_network_check CHECK ((octet_length(network) = 8)),
  constraint cosignatures_partners_check CHECK (((partners >= 0) AND (partners <= 255))),
  constraint cosignatures_person_check CHECK ((octet_length(person) = 16)),
  constraint cosignatures_round_check CHECK (((round >= 1) AND (round <= 1000))),
  constraint cosignatures_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'confirmed'::text, 'aside'::text, 'withdrawn'::text, 'disowned'::text, 'removed'::text])))
);
CREATE UNIQUE INDEX cosignatures_4_letter_id_pledge_no_idx ON public.cosignatures_4 USING btree (letter_id, pledge_no);

create table cosignatures_5 (
  letter_id uuid not null,
  person bytea not null,
  pledge_no bigint not null,
  pledged_at timestamp with time zone not null,
  round smallint not null default 1,
  state text not null,
  suspected boolean not null,
  hears boolean not null,
  partners smallint not null,
  country text,
  network bytea,
  commitment bytea not null,
  sealed bytea,
  ledger_no bigint,
  changed_at timestamp with time zone,
  removal_id uuid,
  constraint cosignatures_5_pkey PRIMARY KEY (letter_id, person),
  constraint cosignatures_check CHECK (((state <> 'confirmed'::text) OR (ledger_no IS NOT NULL))),
  constraint cosignatures_check1 CHECK (((state = 'removed'::text) = (removal_id IS NOT NULL))),
  constraint cosignatures_commitment_check CHECK ((octet_length(commitment) = 32)),
  constraint cosignatures_country_check CHECK ((octet_length(country) = 2)),
  constraint cosignatures_network_check CHECK ((octet_length(network) = 8)),
  constraint cosignatures_partners_check CHECK (((partners >= 0) AND (partners <= 255))),
  constraint cosignatures_person_check CHECK ((octet_length(person) = 16)),
  constraint cosignatures_round_check CHECK (((round >= 1) AND (round <= 1000))),
  constraint cosignatures_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'confirmed'::text, 'aside'::text, 'withdrawn'::text, 'disowned'::text, 'removed'::text])))
);
CREATE UNIQUE INDEX cosignatures_5_letter_id_pledge_no_idx ON public.cosignatures_5 USING btree (letter_id, pledge_no);

create table cosignatures_6 (
  letter_id uuid not null,
  person bytea not null,
  pledge_no bigint not null,
  pledged_at timestamp with time zone not null,
  round smallint not null default 1,
  state text not null,
  suspected boolean not null,
  hears boolean not null,
  partners smallint not null,
  country text,
  network bytea,
  commitment bytea not null,
  sealed bytea,
  ledger_no bigint,
  changed_at timestamp with time zone,
  removal_id uuid,
  constraint cosignatures_6_pkey PRIMARY KEY (letter_id, person),
  constraint cosignatures_check CHECK (((state <> 'confirmed'::text) OR (ledger_no IS NOT NULL))),
  constraint cosignatures_check1 CHECK (((state = 'removed'::text) = (removal_id IS NOT NULL))),
  constraint cosignatures_commitment_check CHECK ((octet_length(commitment) = 32)),
  constraint cosignatures_country_check CHECK ((octet_length(country) = 2)),
  constraint cosignatures_network_check CHECK ((octet_length(network) = 8)),
  constraint cosignatures_partners_check CHECK (((partners >= 0) AND (partners <= 255))),
  constraint cosignatures_person_check CHECK ((octet_length(person) = 16)),
  constraint cosignatures_round_check CHECK (((round >= 1) AND (round <= 1000))),
  constraint cosignatures_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'confirmed'::text, 'aside'::text, 'withdrawn'::text, 'disowned'::text, 'removed'::text])))
);
CREATE UNIQUE INDEX cosignatures_6_letter_id_pledge_no_idx ON public.cosignatures_6 USING btree (letter_id, pledge_no);

create table cosignatures_7 (
  letter_id uuid not null,
  person bytea not null,
  pledge_no bigint not null,
  pledged_at timestamp with time zone not null,
  round smallint not null default 1,
  state text not null,
  suspected boolean not null,
  hears boolean not null,
  partners smallint not null,
  country text,
  network bytea,
  commitment bytea not null,
  sealed bytea,
  ledger_no bigint,
  changed_at timestamp with time zone,
  removal_id uuid,
  constraint cosignatures_7_pkey PRIMARY KEY (letter_id, person),
  constraint cosignatures_check CHECK (((state <> 'confirmed'::text) OR (ledger_no IS NOT NULL))),
  constraint cosignatures_check1 CHECK (((state = 'removed'::text) = (removal_id IS NOT NULL))),
  constraint cosignatures_commitment_check CHECK ((octet_length(commitment) = 32)),
  constraint cosignatures_country_check CHECK ((octet_length(country) = 2)),
  constraint cosignatures_network_check CHECK ((octet_length(network) = 8)),
  constraint cosignatures_partners_check CHECK (((partners >= 0) AND (partners <= 255))),
  constraint cosignatures_person_check CHECK ((octet_length(person) = 16)),
  constraint cosignatures_round_check CHECK (((round >= 1) AND (round <= 1000))),
  constraint cosignatures_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'confirmed'::text, 'aside'::text, 'withdrawn'::text, 'disowned'::text, 'removed'::text])))
);
CREATE UNIQUE INDEX cosignatures_7_letter_id_pledge_no_idx ON public.cosignatures_7 USING btree (letter_id, pledge_no);

create table cosigning_changes (
  id uuid not null,
  letter_id uuid not null,
  change text not null,
  minutes smallint,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  constraint cosigning_changes_change_check CHECK ((change = ANY (ARRAY['paused'::text, 'resumed'::text, 'closed'::text, 'reopened'::text, 'slowed'::text, 'unslowed'::text, 'work-demanded'::text, 'work-eased'::text]))),
  constraint cosigning_changes_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES accounts(id),
  constraint cosigning_changes_check CHECK ((((change = 'slowed'::text) = (minutes IS NOT NULL)) AND ((minutes >= 1) AND (minutes <= 1440)))),
  constraint cosigning_changes_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES cosignings(letter_id),
  constraint cosigning_changes_pkey PRIMARY KEY (id)
);
CREATE INDEX cosigning_changes_by_letter ON public.cosigning_changes USING btree (letter_id, changed_at);
CREATE TRIGGER cosigning_changes_stay BEFORE DELETE OR UPDATE ON public.cosigning_changes FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table cosigning_downloads (
  id uuid not null,
  letter_id uuid not null,
  partner smallint,
  rows bigint not null,
  taken_at timestamp with time zone not null,
  taken_by uuid not null,
  constraint cosigning_downloads_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES cosignings(letter_id),
  constraint cosigning_downloads_letter_id_partner_fkey FOREIGN KEY (letter_id, partner) REFERENCES cosigning_partners(letter_id, "position"),
  constraint cosigning_downloads_pkey PRIMARY KEY (id),
  constraint cosigning_downloads_rows_check CHECK ((rows >= 0)),
  constraint cosigning_downloads_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES accounts(id)
);
CREATE INDEX cosigning_downloads_by_letter ON public.cosigning_downloads USING btree (letter_id, taken_at);
CREATE TRIGGER cosigning_downloads_stay BEFORE DELETE OR UPDATE ON public.cosigning_downloads FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table cosigning_organisations (
  id uuid not null,
  letter_id uuid not null,
  name text not null,
  name_key text not null,
  country text not null,
  website text,
  person_sealed bytea,
  email_lookup bytea not null,
  asked_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_as text,
  ended_by uuid,
  listed_at timestamp with time zone,
  listed_by uuid,
  constraint cosigning_organisations_check CHECK (((ended_at IS NULL) = (ended_as IS NULL))),
  constraint cosigning_organisations_check1 CHECK (((ended_as IS DISTINCT FROM 'declined'::text) OR (ended_by IS NOT NULL))),
  constraint cosigning_organisations_check2 CHECK (((listed_at IS NULL) = (listed_by IS NULL))),
  constraint cosigning_organisations_check3 CHECK (((listed_at IS NULL) OR (confirmed_at IS NOT NULL))),
  constraint cosigning_organisations_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint cosigning_organisations_email_lookup_check CHECK ((octet_length(email_lookup) = 32)),
  constraint cosigning_organisations_ended_as_check CHECK ((ended_as = ANY (ARRAY['withdrawn'::text, 'disowned'::text, 'declined'::text]))),
  constraint cosigning_organisations_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES accounts(id),
  constraint cosigning_organisations_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES cosignings(letter_id),
  constraint cosigning_organisations_listed_by_fkey FOREIGN KEY (listed_by) REFERENCES accounts(id),
  constraint cosigning_organisations_name_check CHECK ((name <> ''::text)),
  constraint cosigning_organisations_pkey PRIMARY KEY (id)
);
CREATE INDEX cosigning_organisations_by_letter ON public.cosigning_organisations USING btree (letter_id, asked_at);
CREATE UNIQUE INDEX cosigning_organisations_once ON public.cosigning_organisations USING btree (letter_id, email_lookup, name_key) WHERE (ended_at IS NULL);

create table cosigning_partners (
  letter_id uuid not null,
  position smallint not null,
  name text not null,
  privacy_url text not null,
  constraint cosigning_partners_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES cosignings(letter_id),
  constraint cosigning_partners_name_check CHECK ((name <> ''::text)),
  constraint cosigning_partners_pkey PRIMARY KEY (letter_id, "position"),
  constraint cosigning_partners_position_check CHECK ((("position" >= 1) AND ("position" <= 8)))
);

create table cosigning_progress (
  letter_id uuid not null,
  mailed_pledge bigint not null default 0,
  tallied_no bigint not null default 0,
  states jsonb,
  states_at timestamp with time zone,
  recounted_at timestamp with time zone,
  recount_fault text,
  erased_at timestamp with time zone,
  constraint cosigning_progress_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES cosignings(letter_id),
  constraint cosigning_progress_pkey PRIMARY KEY (letter_id)
);

create table cosignings (
  letter_id uuid not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  closes_at timestamp with time zone,
  asks_postcode boolean not null,
  asks_organisations boolean not null,
  kept_months smallint not null,
  constraint cosignings_check CHECK ((closes_at > opened_at)),
  constraint cosignings_kept_months_check CHECK (((kept_months >= 1) AND (kept_months <= 36))),
  constraint cosignings_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint cosignings_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES accounts(id),
  constraint cosignings_pkey PRIMARY KEY (letter_id)
);

create table deliveries (
  id uuid not null,
  letter_id uuid not null,
  version_id uuid not null,
  addressee integer,
  copy_office text,
  copy_country text,
  channel text not null,
  state text not null,
  state_at timestamp with time zone not null,
  address_sealed bytea,
  address_lookup bytea,
  reply_token_sha256 text,
  reply_token_sealed bytea,
  attempts integer not null default 0,
  first_tried_at timestamp with time zone,
  next_try_at timestamp with time zone,
  sent_on date,
  arrived_on date,
  repeats uuid,
  leaf_id bigint,
  planned_at timestamp with time zone not null,
  planned_by uuid not null,
  constraint deliveries_addressee_check CHECK ((addressee >= 1)),
  constraint deliveries_attempts_check CHECK ((attempts >= 0)),
  constraint deliveries_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'post'::text, 'by-hand'::text]))),
  constraint deliveries_check CHECK (((addressee IS NULL) = (copy_office IS NOT NULL))),
  constraint deliveries_check1 CHECK (((copy_office IS NULL) = (copy_country IS NULL))),
  constraint deliveries_check2 CHECK (((channel <> 'email'::text) OR ((address_sealed IS NOT NULL) AND (address_lookup IS NOT NULL) AND (reply_token_sha256 IS NOT NULL) AND (reply_token_sealed IS NOT NULL)))),
  constraint deliveries_check3 CHECK (((channel = 'email'::text) OR ((address_lookup IS NULL) AND (reply_token_sha256 IS NULL) AND (reply_token_sealed IS NULL) AND (attempts = 0) AND (next_try_at IS NULL)))),
  constraint deliveries_check4 CHECK (((state = ANY (ARRAY['handed-over'::text, 'delivered'::text, 'bounced'::text])) <= (sent_on IS NOT NULL))),
  constraint deliveries_check5 CHECK (((state <> 'delivered'::text) OR (arrived_on IS NOT NULL))),
  constraint deliveries_copy_country_check CHECK ((copy_country ~ '^([A-Z]{2})?$'::text)),
  constraint deliveries_copy_office_check CHECK (((length(copy_office) >= 1) AND (length(copy_office) <= 300))),
  constraint deliveries_leaf_id_fkey FOREIGN KEY (leaf_id) REFERENCES record_leaves(id),
  constraint deliveries_leaf_id_key UNIQUE (leaf_id),
  constraint deliveries_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint deliveries_pkey PRIMARY KEY (id),
  constraint deliveries_planned_by_fkey FOREIGN KEY (planned_by) REFERENCES accounts(id),
  constraint deliveries_repeats_fkey FOREIGN KEY (repeats) REFERENCES deliveries(id),
  constraint deliveries_repeats_key UNIQUE (repeats),
  constraint deliveries_reply_token_sha256_check CHECK ((reply_token_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint deliveries_reply_token_sha256_key UNIQUE (reply_token_sha256),
  constraint deliveries_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'sending'::text, 'delayed'::text, 'uncertain'::text, 'handed-over'::text, 'delivered'::text, 'bounced'::text, 'refused'::text, 'cancelled'::text]))),
  constraint deliveries_version_id_fkey FOREIGN KEY (version_id) REFERENCES letter_versions(id)
);
CREATE INDEX deliveries_by_letter ON public.deliveries USING btree (letter_id, planned_at, id);
CREATE INDEX deliveries_due ON public.deliveries USING btree (next_try_at) WHERE (next_try_at IS NOT NULL);
CREATE UNIQUE INDEX deliveries_one_copy ON public.deliveries USING btree (letter_id, address_lookup) WHERE ((channel = 'email'::text) AND (addressee IS NULL) AND (state <> ALL (ARRAY['bounced'::text, 'refused'::text, 'cancelled'::text])));
CREATE UNIQUE INDEX deliveries_one_mail ON public.deliveries USING btree (letter_id, addressee) WHERE ((channel = 'email'::text) AND (addressee IS NOT NULL) AND (state <> ALL (ARRAY['bounced'::text, 'refused'::text, 'cancelled'::text])));
CREATE UNIQUE INDEX deliveries_one_slip ON public.deliveries USING btree (letter_id, addressee, channel, sent_on) WHERE ((channel <> 'email'::text) AND (addressee IS NOT NULL));

create table delivery_domains (
  domain_lookup bytea not null,
  next_at timestamp with time zone not null,
  constraint delivery_domains_pkey PRIMARY KEY (domain_lookup)
);

create table delivery_events (
  id bigint not null generated always as identity,
  delivery_id uuid not null,
  event text not null,
  state text not null,
  at timestamp with time zone not null,
  by_account uuid,
  attempt integer,
  code text,
  said_sealed bytea,
  incoming_id uuid,
  constraint delivery_events_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint delivery_events_code_check CHECK ((length(code) <= 100)),
  constraint delivery_events_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES deliveries(id),
  constraint delivery_events_event_check CHECK ((event = ANY (ARRAY['planned'::text, 'tried'::text, 'end-sent'::text, 'taken'::text, 'later'::text, 'never'::text, 'no-answer'::text, 'given-up'::text, 'sent'::text, 'arrived'::text, 'returned'::text, 'report'::text, 'settled'::text, 'again'::text, 'cancelled'::text, 'receipt'::text, 'notice'::text]))),
  constraint delivery_events_pkey PRIMARY KEY (id)
);
CREATE INDEX delivery_events_by_delivery ON public.delivery_events USING btree (delivery_id, id);
CREATE UNIQUE INDEX delivery_events_one_report ON public.delivery_events USING btree (delivery_id, incoming_id) WHERE (event = 'report'::text);
CREATE TRIGGER delivery_events_append_only BEFORE DELETE OR UPDATE ON public.delivery_events FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table delivery_notices (
  delivery_id uuid not null,
  mail_id uuid not null,
  sent_at timestamp with time zone not null,
  sent_by uuid not null,
  constraint delivery_notices_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES deliveries(id),
  constraint delivery_notices_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mails(id),
  constraint delivery_notices_pkey PRIMARY KEY (delivery_id),
  constraint delivery_notices_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES accounts(id)
);

create table delivery_receipts (
  id uuid not null,
  delivery_id uuid not null,
  shows text not null,
  file_sealed bytea not null,
  media_type text not null,
  sha256 text not null,
  added_at timestamp with time zone not null,
  added_by uuid,
  constraint delivery_receipts_added_by_fkey FOREIGN KEY (added_by) REFERENCES accounts(id),
  constraint delivery_receipts_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES deliveries(id),
  constraint delivery_receipts_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'text/plain'::text]))),
  constraint delivery_receipts_pkey PRIMARY KEY (id),
  constraint delivery_receipts_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint delivery_receipts_shows_check CHECK ((shows = ANY (ARRAY['sent'::text, 'arrived'::text])))
);
CREATE INDEX delivery_receipts_by_delivery ON public.delivery_receipts USING btree (delivery_id, added_at);
CREATE TRIGGER delivery_receipts_append_only BEFORE DELETE OR UPDATE ON public.delivery_receipts FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table demand_lines (
  letter_id uuid not null,
  number integer not null,
  type text not null,
  begins_as text not null,
  begun_at timestamp with time zone not null,
  first_review_on date,
  constraint demand_lines_begins_as_check CHECK ((begins_as = ANY (ARRAY['open'::text, 'not-known'::text]))),
  constraint demand_lines_check CHECK (((begins_as = 'open'::text) = (first_review_on IS NOT NULL))),
  constraint demand_lines_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint demand_lines_number_check CHECK ((number >= 1)),
  constraint demand_lines_pkey PRIMARY KEY (letter_id, number),
  constraint demand_lines_type_check CHECK (((length(type) >= 1) AND (length(type) <= 60)))
);
CREATE TRIGGER demand_lines_append_only BEFORE DELETE OR UPDATE ON public.demand_lines FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table demand_question_answers (
  question_id uuid not null,
  outcome_id uuid,
  answered_at timestamp with time zone not null,
  answered_by uuid not null,
  constraint demand_question_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES accounts(id),
  constraint demand_question_answers_outcome_id_fkey FOREIGN KEY (outcome_id) REFERENCES outcomes(id),
  constraint demand_question_answers_pkey PRIMARY KEY (question_id),
  constraint demand_question_answers_question_id_fkey FOREIGN KEY (question_id) REFERENCES demand_questions(id)
);
CREATE TRIGGER demand_question_answers_append_only BEFORE DELETE OR UPDATE ON public.demand_question_answers FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table demand_questions (
  id uuid not null,
  letter_id uuid not null,
  demand integer not null,
  entry_id uuid,
  outcome_id uuid,
  case_id uuid not null,
  asked_at timestamp with time zone not null,
  constraint demand_questions_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint demand_questions_check CHECK (((entry_id IS NULL) <> (outcome_id IS NULL))),
  constraint demand_questions_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint demand_questions_letter_id_demand_entry_id_key UNIQUE (letter_id, demand, entry_id),
  constraint demand_questions_letter_id_demand_fkey FOREIGN KEY (letter_id, demand) REFERENCES demand_lines(letter_id, number),
  constraint demand_questions_letter_id_demand_outcome_id_key UNIQUE (letter_id, demand, outcome_id),
  constraint demand_questions_outcome_id_fkey FOREIGN KEY (outcome_id) REFERENCES outcomes(id),
  constraint demand_questions_pkey PRIMARY KEY (id)
);
CREATE TRIGGER demand_questions_append_only BEFORE DELETE OR UPDATE ON public.demand_questions FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table demand_review_mails (
  letter_id uuid not null,
  demand integer not null,
  due_on date not null,
  mailed_at timestamp with time zone not null,
  constraint demand_review_mails_letter_id_demand_fkey FOREIGN KEY (letter_id, demand) REFERENCES demand_lines(letter_id, number),
  constraint demand_review_mails_pkey PRIMARY KEY (letter_id, demand, due_on)
);

create table demand_reviews (
  id uuid not null,
  letter_id uuid not null,
  demand integer not null,
  next_review_on date not null,
  looked_at timestamp with time zone not null,
  looked_by uuid not null,
  constraint demand_reviews_letter_id_demand_fkey FOREIGN KEY (letter_id, demand) REFERENCES demand_lines(letter_id, number),
  constraint demand_reviews_looked_by_fkey FOREIGN KEY (looked_by) REFERENCES accounts(id),
  constraint demand_reviews_pkey PRIMARY KEY (id)
);
CREATE INDEX demand_reviews_by_demand ON public.demand_reviews USING btree (letter_id, demand, looked_at);
CREATE TRIGGER demand_reviews_append_only BEFORE DELETE OR UPDATE ON public.demand_reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table dkim_keys (
  selector text not null,
  key_sealed bytea not null,
  made_at timestamp with time zone not null,
  constraint dkim_keys_pkey PRIMARY KEY (selector)
);

create table draft_revisions (
  letter_id uuid not null,
  revision integer not null,
  content jsonb not null,
  saved_at timestamp with time zone not null,
  saved_by uuid not null,
  constraint draft_revisions_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint draft_revisions_pkey PRIMARY KEY (letter_id, revision),
  constraint draft_revisions_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES accounts(id)
);

create table follow_asks (
  id uuid not null,
  letter_id uuid,
  email_sealed bytea,
  email_lookup bytea not null,
  often text not null,
  discreet boolean not null,
  language text not null,
  token_hash text not null,
  asked_at timestamp with time zone not null,
  mailed_at timestamp with time zone,
  confirmed_at timestamp with time zone,
  mailbox_lookup bytea,
  constraint follow_asks_check CHECK (((email_sealed IS NULL) = (confirmed_at IS NOT NULL))),
  constraint follow_asks_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint follow_asks_often_check CHECK ((often = ANY (ARRAY['each'::text, 'daily'::text, 'weekly'::text]))),
  constraint follow_asks_pkey PRIMARY KEY (id),
  constraint follow_asks_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint follow_asks_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX follow_asks_by_address ON public.follow_asks USING btree (email_lookup);
CREATE INDEX follow_asks_by_mailbox ON public.follow_asks USING btree (mailbox_lookup, asked_at);
CREATE INDEX follow_asks_by_time ON public.follow_asks USING btree (asked_at);

create table follow_notices (
  fact_id uuid not null,
  email_lookup bytea not null,
  follow_id uuid,
  email_sealed bytea,
  language text,
  why text not null,
  due_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  mail_id uuid,
  constraint follow_notices_check CHECK (((follow_id IS NULL) = (why <> 'asked'::text))),
  constraint follow_notices_check1 CHECK (((mail_id IS NULL) OR (settled_at IS NOT NULL))),
  constraint follow_notices_fact_id_fkey FOREIGN KEY (fact_id) REFERENCES followed_facts(id) ON DELETE CASCADE,
  constraint follow_notices_follow_id_fkey FOREIGN KEY (follow_id) REFERENCES follows(id) ON DELETE CASCADE,
  constraint follow_notices_pkey PRIMARY KEY (fact_id, email_lookup),
  constraint follow_notices_why_check CHECK ((why = ANY (ARRAY['asked'::text, 'signed'::text, 'team'::text, 'cosigned'::text])))
);
CREATE INDEX follow_notices_due ON public.follow_notices USING btree (due_at, follow_id, fact_id) WHERE (settled_at IS NULL);
CREATE INDEX follow_notices_of_follow ON public.follow_notices USING btree (follow_id);
CREATE INDEX follow_notices_settled ON public.follow_notices USING btree (settled_at);

create table followed_facts (
  id uuid not null,
  kind text not null,
  letter_id uuid not null,
  subject_id uuid not null,
  happened_at timestamp with time zone not null,
  turn text not null,
  reached text,
  constraint followed_facts_kind_check CHECK ((kind = ANY (ARRAY['release'::text, 'withdrawal'::text, 'reply'::text, 'outcome'::text]))),
  constraint followed_facts_kind_subject_id_key UNIQUE (kind, subject_id),
  constraint followed_facts_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint followed_facts_pkey PRIMARY KEY (id),
  constraint followed_facts_turn_check CHECK ((turn = ANY (ARRAY['letter'::text, 'house'::text, 'team'::text, 'cosigners'::text, 'done'::text])))
);
CREATE INDEX followed_facts_open ON public.followed_facts USING btree (happened_at) WHERE (turn <> 'done'::text);

create table follows (
  id uuid not null,
  letter_id uuid,
  email_sealed bytea not null,
  email_lookup bytea not null,
  often text not null,
  discreet boolean not null,
  language text not null,
  end_hash text not null,
  confirmed_at timestamp with time zone not null,
  constraint follows_end_hash_check CHECK ((end_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint follows_end_hash_key UNIQUE (end_hash),
  constraint follows_letter_id_email_lookup_key UNIQUE NULLS NOT DISTINCT (letter_id, email_lookup),
  constraint follows_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint follows_often_check CHECK ((often = ANY (ARRAY['each'::text, 'daily'::text, 'weekly'::text]))),
  constraint follows_pkey PRIMARY KEY (id)
);
CREATE INDEX follows_by_address ON public.follows USING btree (email_lookup);
CREATE INDEX follows_in_order ON public.follows USING btree (letter_id, id);

create table hint_dismissals (
  id uuid not null,
  letter_id uuid not null,
  case_id uuid not null,
  entry_id uuid not null,
  sentence_sha256 text not null,
  reason text not null,
  dismissed_at timestamp with time zone not null,
  dismissed_by uuid not null,
  constraint hint_dismissals_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint hint_dismissals_dismissed_by_fkey FOREIGN KEY (dismissed_by) REFERENCES accounts(id),
  constraint hint_dismissals_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint hint_dismissals_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint hint_dismissals_pkey PRIMARY KEY (id),
  constraint hint_dismissals_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
  constraint hint_dismissals_sentence_sha256_check CHECK ((sentence_sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX hint_dismissals_by_letter ON public.hint_dismissals USING btree (letter_id);

create table import_people (
  id uuid not null,
  letter_id uuid not null,
  position integer not null,
  printed_sealed bytea not null,
  constraint import_people_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint import_people_letter_id_position_key UNIQUE (letter_id, "position"),
  constraint import_people_pkey PRIMARY KEY (id),
  constraint import_people_position_check CHECK (("position" >= 1))
);

create table import_person_choices (
  id bigint not null generated always as identity,
  person_id uuid not null,
  mandate_id uuid,
  why_sealed bytea not null,
  chosen_at timestamp with time zone not null,
  chosen_by uuid not null,
  constraint import_person_choices_chosen_by_fkey FOREIGN KEY (chosen_by) REFERENCES accounts(id),
  constraint import_person_choices_mandate_id_fkey FOREIGN KEY (mandate_id) REFERENCES mandates(id),
  constraint import_person_choices_person_id_fkey FOREIGN KEY (person_id) REFERENCES import_people(id),
  constraint import_person_choices_pkey PRIMARY KEY (id)
);
CREATE INDEX import_person_choices_by_person ON public.import_person_choices USING btree (person_id, id DESC);

create table imports (
  id uuid not null,
  file_name_sealed bytea,
  file_sealed bytea not null,
  size integer not null,
  sha256 text not null,
  uploaded_at timestamp with time zone not null,
  uploaded_by uuid not null,
  attachment integer,
  asked_at timestamp with time zone not null,
  read_at timestamp with time zone,
  failed_at timestamp with time zone,
  failed_reason text,
  failed_values jsonb,
  text_sealed bytea,
  review_sealed bytea,
  revision integer not null default 0,
  saved_at timestamp with time zone,
  matches_sealed bytea,
  matched_at timestamp with time zone,
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  letter_id uuid,
  erased_at timestamp with time zone,
  constraint imports_attachment_check CHECK ((attachment >= 0)),
  constraint imports_check CHECK (((failed_at IS NULL) = (failed_reason IS NULL))),
  constraint imports_check1 CHECK (((read_at IS NULL) OR (failed_at IS NULL))),
  constraint imports_check2 CHECK (((read_at IS NULL) = (text_sealed IS NULL))),
  constraint imports_check3 CHECK (((read_at IS NULL) = (review_sealed IS NULL))),
  constraint imports_check4 CHECK (((matched_at IS NULL) = (matches_sealed IS NULL))),
  constraint imports_check5 CHECK (((letter_id IS NULL) = (confirmed_at IS NULL))),
  constraint imports_check6 CHECK (((confirmed_at IS NULL) = (confirmed_by IS NULL))),
  constraint imports_check7 CHECK (((letter_id IS NULL) OR (read_at IS NOT NULL))),
  constraint imports_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES accounts(id),
  constraint imports_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint imports_letter_id_key UNIQUE (letter_id),
  constraint imports_pkey PRIMARY KEY (id),
  constraint imports_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint imports_size_check CHECK ((size > 0)),
  constraint imports_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES accounts(id)
);
CREATE INDEX imports_by_account ON public.imports USING btree (uploaded_by, uploaded_at DESC);
CREATE INDEX imports_unconfirmed ON public.imports USING btree (uploaded_at) WHERE (letter_id IS NULL);

create table incoming_mailboxes (
  mailbox_hash bytea not null,
  uid_validity bigint not null,
  last_uid bigint not null,
  fetched_at timestamp with time zone not null,
  constraint incoming_mailboxes_last_uid_check CHECK ((last_uid >= 0)),
  constraint incoming_mailboxes_mailbox_hash_check CHECK ((length(mailbox_hash) = 32)),
  constraint incoming_mailboxes_pkey PRIMARY KEY (mailbox_hash)
);

create table incoming_mails (
  id uuid not null,
  original_id uuid not null,
  received_at timestamp with time zone not null,
  size bigint not null,
  address_hash bytea not null,
  envelope_sealed bytea not null,
  content_sealed bytea,
  read_at timestamp with time zone,
  kind text,
  delivery_id uuid,
  letter_id uuid,
  matched_by text,
  matched_at timestamp with time zone,
  matched_by_account uuid,
  erased_at timestamp with time zone,
  constraint incoming_mails_address_hash_check CHECK ((length(address_hash) = 32)),
  constraint incoming_mails_check CHECK ((((content_sealed IS NULL) = (read_at IS NULL)) AND ((read_at IS NULL) = (kind IS NULL)))),
  constraint incoming_mails_check1 CHECK ((((delivery_id IS NULL) = (letter_id IS NULL)) AND ((delivery_id IS NULL) = (matched_by IS NULL)) AND ((delivery_id IS NULL) = (matched_at IS NULL)))),
  constraint incoming_mails_check2 CHECK (((matched_by_account IS NOT NULL) = ((matched_by IS NOT NULL) AND (matched_by = 'person'::text)))),
  constraint incoming_mails_check3 CHECK (((delivery_id IS NULL) OR (read_at IS NOT NULL))),
  constraint incoming_mails_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES deliveries(id),
  constraint incoming_mails_kind_check CHECK ((kind = ANY (ARRAY['mail'::text, 'report'::text]))),
  constraint incoming_mails_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint incoming_mails_matched_by_account_fkey FOREIGN KEY (matched_by_account) REFERENCES accounts(id),
  constraint incoming_mails_matched_by_check CHECK ((matched_by = ANY (ARRAY['reply-address'::text, 'envelope-id'::text, 'message-id'::text, 'person'::text]))),
  constraint incoming_mails_original_id_address_hash_key UNIQUE (original_id, address_hash),
  constraint incoming_mails_original_id_fkey FOREIGN KEY (original_id) REFERENCES incoming_originals(id),
  constraint incoming_mails_pkey PRIMARY KEY (id),
  constraint incoming_mails_size_check CHECK ((size > 0))
);
CREATE INDEX incoming_mails_by_address ON public.incoming_mails USING btree (address_hash, received_at);
CREATE INDEX incoming_mails_by_delivery ON public.incoming_mails USING btree (delivery_id) WHERE (delivery_id IS NOT NULL);
CREATE INDEX incoming_mails_by_letter ON public.incoming_mails USING btree (letter_id, received_at) WHERE (letter_id IS NOT NULL);
CREATE INDEX incoming_mails_pen ON public.incoming_mails USING btree (received_at DESC, id) WHERE ((delivery_id IS NULL) AND (read_at IS NOT NULL));
CREATE INDEX incoming_mails_unread ON public.incoming_mails USING btree (received_at) WHERE (read_at IS NULL);
CREATE TRIGGER incoming_mails_keep BEFORE DELETE OR UPDATE ON public.incoming_mails FOR EACH ROW EXECUTE FUNCTION refuse_incoming_change();

create table incoming_originals (
  id uuid not null,
  begun_at timestamp with time zone not null,
  size bigint,
  sha256 text,
  constraint incoming_originals_check CHECK (((size IS NULL) = (sha256 IS NULL))),
  constraint incoming_originals_pkey PRIMARY KEY (id),
  constraint incoming_originals_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint incoming_originals_sha256_key UNIQUE (sha256),
  constraint incoming_originals_size_check CHECK ((size > 0))
);
CREATE INDEX incoming_originals_unfinished ON public.incoming_originals USING btree (begun_at) WHERE (sha256 IS NULL);
CREATE TRIGGER incoming_originals_keep BEFORE UPDATE ON public.incoming_originals FOR EACH ROW EXECUTE FUNCTION refuse_original_change();

create table incoming_pieces (
  original_id uuid not null,
  position integer not null,
  sealed bytea not null,
  constraint incoming_pieces_original_id_fkey FOREIGN KEY (original_id) REFERENCES incoming_originals(id) ON DELETE CASCADE,
  constraint incoming_pieces_pkey PRIMARY KEY (original_id, "position"),
  constraint incoming_pieces_position_check CHECK (("position" >= 0))
);

create table installation (
  single boolean not null default true,
  secret_check bytea not null,
  made_at timestamp with time zone not null,
  example_due boolean not null,
  constraint installation_pkey PRIMARY KEY (single),
  constraint installation_single_check CHECK (single)
);

create table invitation_events (
  id bigint not null generated always as identity,
  invitation_id uuid not null,
  event text not null,
  at timestamp with time zone not null,
  by_account uuid,
  version_id uuid,
  mail_id uuid,
  address_sealed bytea,
  note text,
  constraint invitation_events_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint invitation_events_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitations(id),
  constraint invitation_events_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mails(id),
  constraint invitation_events_pkey PRIMARY KEY (id),
  constraint invitation_events_version_id_fkey FOREIGN KEY (version_id) REFERENCES letter_versions(id)
);
CREATE INDEX invitation_events_by_invitation ON public.invitation_events USING btree (invitation_id, id);

create table invitation_links (
  token_hash bytea not null,
  invitation_id uuid not null,
  purpose text not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint invitation_links_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitations(id),
  constraint invitation_links_pkey PRIMARY KEY (token_hash),
  constraint invitation_links_purpose_check CHECK ((purpose = ANY (ARRAY['invitation'::text, 'receipt'::text])))
);
CREATE INDEX invitation_links_by_invitation ON public.invitation_links USING btree (invitation_id);

create table invitations (
  id uuid not null,
  letter_id uuid not null,
  person_key text not null,
  mandate_id uuid,
  name text,
  capacity text,
  country text,
  political_group text,
  party text,
  email_sealed bytea,
  email_lookup bytea,
  email_basis text,
  copy_sealed bytea,
  language text not null default 'en'::text,
  position text not null,
  position_at timestamp with time zone not null,
  reminders integer not null default 0,
  last_mail_at timestamp with time zone,
  invited_by uuid not null,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  erased_at timestamp with time zone,
  constraint invitations_capacity_check CHECK (((length(capacity) >= 1) AND (length(capacity) <= 300))),
  constraint invitations_check CHECK (((email_sealed IS NULL) = (email_lookup IS NULL))),
  constraint invitations_check1 CHECK (((email_sealed IS NULL) = (email_basis IS NULL))),
  constraint invitations_check2 CHECK ((("position" = 'revoked'::text) = (ended_at IS NOT NULL))),
  constraint invitations_email_basis_check CHECK ((email_basis = ANY (ARRAY['roster'::text, 'typed'::text]))),
  constraint invitations_erased CHECK ((((erased_at IS NULL) = (name IS NOT NULL)) AND ((erased_at IS NULL) = (capacity IS NOT NULL)) AND ((erased_at IS NULL) OR ((mandate_id IS NULL) AND (country IS NULL) AND (political_group IS NULL) AND (party IS NULL) AND (email_sealed IS NULL) AND (copy_sealed IS NULL))))),
  constraint invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES accounts(id),
  constraint invitations_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint invitations_mandate_id_fkey FOREIGN KEY (mandate_id) REFERENCES mandates(id),
  constraint invitations_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_position_check CHECK (("position" = ANY (ARRAY['prepared'::text, 'invited'::text, 'opened'::text, 'signed'::text, 'asked-again'::text, 'declined'::text, 'withdrawn'::text, 'bounced'::text, 'expired'::text, 'revoked'::text]))),
  constraint invitations_reminders_check CHECK (((reminders >= 0) AND (reminders <= 3)))
);
CREATE INDEX invitations_by_letter ON public.invitations USING btree (letter_id, created_at, id);
CREATE INDEX invitations_waiting ON public.invitations USING btree (last_mail_at) WHERE ("position" = ANY (ARRAY['invited'::text, 'opened'::text, 'asked-again'::text, 'bounced'::text]));
CREATE UNIQUE INDEX invitations_one_per_mailbox ON public.invitations USING btree (letter_id, email_lookup) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX invitations_one_per_person ON public.invitations USING btree (letter_id, person_key) WHERE (ended_at IS NULL);

create table letter_cases (
  id uuid not null,
  letter_id uuid not null,
  case_id uuid not null,
  linked_at timestamp with time zone not null,
  linked_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint letter_cases_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint letter_cases_check CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint letter_cases_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES accounts(id),
  constraint letter_cases_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint letter_cases_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES accounts(id),
  constraint letter_cases_pkey PRIMARY KEY (id)
);
CREATE INDEX letter_cases_by_case ON public.letter_cases USING btree (case_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX letter_cases_live ON public.letter_cases USING btree (letter_id, case_id) WHERE (ended_at IS NULL);

create table letter_citations (
  id uuid not null,
  letter_id uuid not null,
  case_id uuid not null,
  entry_id uuid not null,
  revision integer not null,
  cited_at timestamp with time zone not null,
  cited_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint letter_citations_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint letter_citations_check CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint letter_citations_cited_by_fkey FOREIGN KEY (cited_by) REFERENCES accounts(id),
  constraint letter_citations_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES accounts(id),
  constraint letter_citations_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint letter_citations_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint letter_citations_pkey PRIMARY KEY (id),
  constraint letter_citations_revision_check CHECK ((revision >= 1))
);
CREATE UNIQUE INDEX letter_citations_live ON public.letter_citations USING btree (letter_id, entry_id) WHERE (ended_at IS NULL);

create table letter_releases (
  letter_id uuid not null,
  version_id uuid not null,
  released_at timestamp with time zone not null,
  constraint letter_releases_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint letter_releases_pkey PRIMARY KEY (letter_id),
  constraint letter_releases_version_id_fkey FOREIGN KEY (version_id) REFERENCES letter_versions(id)
);

create table letter_versions (
  id uuid not null,
  letter_id uuid not null,
  number integer not null,
  statement text not null,
  statement_sha256 text not null,
  content jsonb not null,
  change_note text not null,
  frozen_at timestamp with time zone not null,
  frozen_by uuid not null,
  constraint letter_versions_check CHECK ((statement_sha256 = encode(sha256(convert_to(statement, 'UTF8'::name)), 'hex'::text))),
  constraint letter_versions_frozen_by_fkey FOREIGN KEY (frozen_by) REFERENCES accounts(id),
  constraint letter_versions_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint letter_versions_letter_id_number_key UNIQUE (letter_id, number),
  constraint letter_versions_number_check CHECK ((number >= 1)),
  constraint letter_versions_pkey PRIMARY KEY (id),
  constraint letter_versions_statement_sha256_key UNIQUE (statement_sha256)
);
CREATE TRIGGER letter_versions_immutable BEFORE DELETE OR UPDATE ON public.letter_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table letter_withdrawals (
  letter_id uuid not null,
  withdrawn_at timestamp with time zone not null,
  withdrawn_by uuid not null,
  notice text not null,
  constraint letter_withdrawals_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint letter_withdrawals_pkey PRIMARY KEY (letter_id),
  constraint letter_withdrawals_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES accounts(id)
);

create table letters (
  id uuid not null,
  slug text not null,
  origin text not null,
  origin_note text,
  next_demand_number integer not null default 1,
  next_subject_number integer not null default 1,
  next_addressee_number integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  constraint letters_check CHECK (((origin = 'written-here'::text) OR (origin_note IS NOT NULL))),
  constraint letters_created_by_fkey FOREIGN KEY (created_by) REFERENCES accounts(id),
  constraint letters_origin_check CHECK ((origin = ANY (ARRAY['written-here'::text, 'published-elsewhere'::text]))),
  constraint letters_pkey PRIMARY KEY (id),
  constraint letters_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80))),
  constraint letters_slug_key UNIQUE (slug)
);

create table listener_links (
  end_hash text not null,
  letter_id uuid not null,
  email_lookup bytea not null,
  made_at timestamp with time zone not null,
  constraint listener_links_end_hash_check CHECK ((end_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint listener_links_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint listener_links_pkey PRIMARY KEY (end_hash)
);

create table mail_silences (
  letter_id uuid,
  email_lookup bytea not null,
  asked_at timestamp with time zone not null,
  constraint mail_silences_letter_id_email_lookup_key UNIQUE NULLS NOT DISTINCT (letter_id, email_lookup),
  constraint mail_silences_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id)
);

create table mails (
  id uuid not null,
  message_id text not null,
  recipient_sealed bytea not null,
  content_sealed bytea not null,
  queued_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  refused_at timestamp with time zone,
  refusal text,
  ending_at timestamp with time zone,
  repeats integer not null default 0,
  about bytea,
  constraint mails_about_check CHECK ((octet_length(about) = 16)),
  constraint mails_check CHECK (((sent_at IS NULL) OR (refused_at IS NULL))),
  constraint mails_message_id_key UNIQUE (message_id),
  constraint mails_pkey PRIMARY KEY (id),
  constraint mails_refused_not_ending CHECK (((refused_at IS NULL) OR (ending_at IS NULL))),
  constraint mails_repeats_check CHECK ((repeats >= 0))
);
CREATE INDEX mails_by_about ON public.mails USING btree (about) WHERE (about IS NOT NULL);
CREATE INDEX mails_by_time ON public.mails USING btree (queued_at DESC, id);

create table mandates (
  id uuid not null,
  snapshot_id uuid not null,
  person_key text not null,
  full_name text not null,
  given_name text,
  family_name text,
  sort_name text not null,
  search_form text not null,
  sort_form text not null,
  country text,
  political_group text,
  group_code text,
  party text,
  starts_on date,
  ends_on date,
  absent_on date,
  birth_date date,
  email_sealed bytea,
  constraint mandates_check CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (starts_on <= ends_on))),
  constraint mandates_pkey PRIMARY KEY (id),
  constraint mandates_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES roster_snapshots(id)
);
CREATE INDEX mandates_by_person ON public.mandates USING btree (person_key);
CREATE INDEX mandates_by_snapshot ON public.mandates USING btree (snapshot_id, sort_form COLLATE "C", id);
CREATE TRIGGER mandates_immutable BEFORE DELETE OR UPDATE ON public.mandates FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table name_erasures (
  id uuid not null,
  letter_id uuid not null,
  invitation_id uuid not null,
  reason_sealed bytea not null,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  decision text,
  constraint name_erasures_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES accounts(id),
  constraint name_erasures_check CHECK ((((decided_at IS NULL) = (decided_by IS NULL)) AND ((decided_at IS NULL) = (decision IS NULL)))),
  constraint name_erasures_check1 CHECK (((decision IS NULL) OR (decision = 'taken-back'::text) OR (decided_by <> asked_by))),
  constraint name_erasures_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES accounts(id),
  constraint name_erasures_decision_check CHECK ((decision = ANY (ARRAY['confirmed'::text, 'refused'::text, 'taken-back'::text]))),
  constraint name_erasures_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitations(id),
  constraint name_erasures_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint name_erasures_pkey PRIMARY KEY (id)
);
CREATE INDEX name_erasures_by_letter ON public.name_erasures USING btree (letter_id, asked_at);
CREATE UNIQUE INDEX name_erasures_done ON public.name_erasures USING btree (invitation_id) WHERE (decision = 'confirmed'::text);
CREATE UNIQUE INDEX name_erasures_open ON public.name_erasures USING btree (invitation_id) WHERE (decided_at IS NULL);

create table outcome_decisions (
  outcome_id uuid not null,
  recorded_by uuid not null,
  decision text not null,
  note_sealed bytea,
  superseded uuid,
  next_review_on date,
  record_seq integer,
  document_sha256 text,
  document_sealed bytea,
  decided_at timestamp with time zone not null,
  decided_by uuid not null,
  constraint outcome_decisions_check CHECK ((decided_by <> recorded_by)),
  constraint outcome_decisions_check2 CHECK (((decision = 'confirmed'::text) = (record_seq IS NOT NULL))),
  constraint outcome_decisions_check3 CHECK (((decision = 'confirmed'::text) = (document_sha256 IS NOT NULL))),
  constraint outcome_decisions_check4 CHECK (((decision = 'confirmed'::text) OR (document_sealed IS NULL))),
  constraint outcome_decisions_check5 CHECK (((decision = 'confirmed'::text) OR ((superseded IS NULL) AND (next_review_on IS NULL)))),
  constraint outcome_decisions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES accounts(id),
  constraint outcome_decisions_decision_check CHECK ((decision = ANY (ARRAY['confirmed'::text, 'sent-back'::text]))),
  constraint outcome_decisions_document_sha256_check CHECK ((document_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint outcome_decisions_outcome_id_recorded_by_fkey FOREIGN KEY (outcome_id, recorded_by) REFERENCES outcomes(id, recorded_by),
  constraint outcome_decisions_pkey PRIMARY KEY (outcome_id),
  constraint outcome_decisions_record_seq_check CHECK ((record_seq >= 1)),
  constraint outcome_decisions_superseded_fkey FOREIGN KEY (superseded) REFERENCES outcomes(id),
  constraint outcome_decisions_superseded_key UNIQUE (superseded)
);
CREATE TRIGGER outcome_decisions_append_only BEFORE DELETE OR UPDATE ON public.outcome_decisions FOR EACH ROW EXECUTE FUNCTION refuse_outcome_decision_change();

create table outcome_evidence (
  outcome_id uuid not null,
  position integer not null,
  kind text not null,
  content_sealed bytea,
  reply_id uuid,
  seen_on date,
  file_sealed bytea,
  media_type text,
  size integer,
  sha256 text,
  case_id uuid,
  entry_id uuid,
  revision integer,
  constraint outcome_evidence_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint outcome_evidence_check CHECK (((kind = 'reply'::text) = (reply_id IS NOT NULL))),
  constraint outcome_evidence_check1 CHECK (((kind = 'link'::text) = (seen_on IS NOT NULL))),
  constraint outcome_evidence_check2 CHECK (((kind = 'file'::text) = ((media_type IS NOT NULL) AND (size IS NOT NULL) AND (sha256 IS NOT NULL)))),
  constraint outcome_evidence_check3 CHECK (((kind = 'file'::text) OR (file_sealed IS NULL))),
  constraint outcome_evidence_check4 CHECK (((kind = 'case'::text) = ((case_id IS NOT NULL) AND (entry_id IS NOT NULL) AND (revision IS NOT NULL)))),
  constraint outcome_evidence_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES case_entries(id),
  constraint outcome_evidence_kind_check CHECK ((kind = ANY (ARRAY['reply'::text, 'link'::text, 'file'::text, 'case'::text]))),
  constraint outcome_evidence_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text]))),
  constraint outcome_evidence_outcome_id_fkey FOREIGN KEY (outcome_id) REFERENCES outcomes(id),
  constraint outcome_evidence_pkey PRIMARY KEY (outcome_id, "position"),
  constraint outcome_evidence_position_check CHECK (("position" >= 1)),
  constraint outcome_evidence_revision_check CHECK ((revision >= 1)),
  constraint outcome_evidence_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint outcome_evidence_size_check CHECK ((size >= 1))
);
CREATE TRIGGER outcome_evidence_append_only BEFORE DELETE OR UPDATE ON public.outcome_evidence FOR EACH ROW EXECUTE FUNCTION refuse_outcome_evidence_change();

create table outcome_redactions (
  outcome_id uuid not null,
  reason_sealed bytea not null,
  redacted_at timestamp with time zone not null,
  redacted_by uuid not null,
  constraint outcome_redactions_outcome_id_fkey FOREIGN KEY (outcome_id) REFERENCES outcomes(id),
  constraint outcome_redactions_pkey PRIMARY KEY (outcome_id),
  constraint outcome_redactions_redacted_by_fkey FOREIGN KEY (redacted_by) REFERENCES accounts(id)
);
CREATE TRIGGER outcome_redactions_append_only BEFORE DELETE OR UPDATE ON public.outcome_redactions FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table outcome_retractions (
  outcome_id uuid not null,
  retracted_at timestamp with time zone not null,
  retracted_by uuid not null,
  constraint outcome_retractions_outcome_id_fkey FOREIGN KEY (outcome_id) REFERENCES outcomes(id),
  constraint outcome_retractions_pkey PRIMARY KEY (outcome_id),
  constraint outcome_retractions_retracted_by_fkey FOREIGN KEY (retracted_by) REFERENCES accounts(id)
);
CREATE TRIGGER outcome_retractions_append_only BEFORE DELETE OR UPDATE ON public.outcome_retractions FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table outcomes (
  id uuid not null,
  letter_id uuid not null,
  demand integer not null,
  state text not null,
  happened_on text not null,
  certainty text not null,
  language text not null,
  credit text not null,
  next_review_on date,
  supersedes uuid,
  content_sealed bytea,
  written_again uuid,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint outcomes_certainty_check CHECK ((certainty = ANY (ARRAY['established'::text, 'documented'::text, 'we-understand'::text, 'reported'::text, 'suspected'::text, 'disputed'::text]))),
  constraint outcomes_check CHECK ((supersedes <> id)),
  constraint outcomes_check1 CHECK (((next_review_on IS NULL) OR (state = ANY (ARRAY['open'::text, 'pledged'::text, 'partly-met'::text, 'refused'::text, 'reversed'::text])))),
  constraint outcomes_credit_check CHECK ((credit = ANY (ARRAY['not-claimed'::text, 'contributed'::text, 'authority-says-so'::text, 'unlikely'::text]))),
  constraint outcomes_happened_on_check CHECK (((length(happened_on) >= 4) AND (length(happened_on) <= 30))),
  constraint outcomes_id_letter_id_demand_key UNIQUE (id, letter_id, demand),
  constraint outcomes_id_recorded_by_key UNIQUE (id, recorded_by),
  constraint outcomes_letter_id_demand_fkey FOREIGN KEY (letter_id, demand) REFERENCES demand_lines(letter_id, number),
  constraint outcomes_pkey PRIMARY KEY (id),
  constraint outcomes_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts(id),
  constraint outcomes_state_check CHECK ((state = ANY (ARRAY['open'::text, 'pledged'::text, 'partly-met'::text, 'met'::text, 'reversed'::text, 'overtaken'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint outcomes_supersedes_letter_id_demand_fkey FOREIGN KEY (supersedes, letter_id, demand) REFERENCES outcomes(id, letter_id, demand),
  constraint outcomes_written_again_letter_id_demand_fkey FOREIGN KEY (written_again, letter_id, demand) REFERENCES outcomes(id, letter_id, demand)
);
CREATE INDEX outcomes_by_demand ON public.outcomes USING btree (letter_id, demand, recorded_at);
CREATE TRIGGER outcomes_append_only BEFORE DELETE OR UPDATE ON public.outcomes FOR EACH ROW EXECUTE FUNCTION refuse_outcome_change();

create table paper_scans (
  id uuid not null,
  invitation_id uuid not null,
  version_id uuid not null,
  file_sealed bytea,
  media_type text not null,
  sha256 text not null,
  signed_on date not null,
  note text,
  uploaded_at timestamp with time zone not null,
  uploaded_by uuid not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  decision text,
  decision_note text,
  erased_at timestamp with time zone,
  constraint paper_scans_check CHECK (((decided_at IS NULL) = (decision IS NULL))),
  constraint paper_scans_check1 CHECK ((decided_by IS DISTINCT FROM uploaded_by)),
  constraint paper_scans_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES accounts(id),
  constraint paper_scans_decision_check CHECK ((decision = ANY (ARRAY['confirmed'::text, 'refused'::text]))),
  constraint paper_scans_erased CHECK ((((erased_at IS NULL) = (file_sealed IS NOT NULL)) AND ((erased_at IS NULL) OR ((note IS NULL) AND (decision_note IS NULL))))),
  constraint paper_scans_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitations(id),
  constraint paper_scans_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text]))),
  constraint paper_scans_pkey PRIMARY KEY (id),
  constraint paper_scans_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint paper_scans_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES accounts(id),
  constraint paper_scans_version_id_fkey FOREIGN KEY (version_id) REFERENCES letter_versions(id)
);
CREATE INDEX paper_scans_by_invitation ON public.paper_scans USING btree (invitation_id, uploaded_at);

create table pen_decisions (
  id bigint not null generated always as identity,
  incoming_id uuid not null,
  decision text not null,
  at timestamp with time zone not null,
  by_account uuid not null,
  constraint pen_decisions_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint pen_decisions_decision_check CHECK ((decision = ANY (ARRAY['set-aside'::text, 'taken-up'::text]))),
  constraint pen_decisions_incoming_id_fkey FOREIGN KEY (incoming_id) REFERENCES incoming_mails(id) ON DELETE CASCADE,
  constraint pen_decisions_pkey PRIMARY KEY (id)
);
CREATE INDEX pen_decisions_by_mail ON public.pen_decisions USING btree (incoming_id, id DESC);

create table pen_hints (
  incoming_id uuid not null,
  letter_id uuid not null,
  delivery_id uuid not null,
  found_at timestamp with time zone not null,
  refused_at timestamp with time zone,
  refused_by uuid,
  constraint pen_hints_check CHECK (((refused_at IS NULL) = (refused_by IS NULL))),
  constraint pen_hints_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES deliveries(id),
  constraint pen_hints_incoming_id_fkey FOREIGN KEY (incoming_id) REFERENCES incoming_mails(id) ON DELETE CASCADE,
  constraint pen_hints_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint pen_hints_pkey PRIMARY KEY (incoming_id, delivery_id),
  constraint pen_hints_refused_by_fkey FOREIGN KEY (refused_by) REFERENCES accounts(id)
);
CREATE INDEX pen_hints_by_letter ON public.pen_hints USING btree (letter_id) WHERE (refused_at IS NULL);

create table published_files (
  letter_id uuid not null,
  version_id uuid not null,
  name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bytea not null,
  made_at timestamp with time zone not null,
  constraint published_files_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint published_files_pkey PRIMARY KEY (version_id, name),
  constraint published_files_version_id_fkey FOREIGN KEY (version_id) REFERENCES letter_versions(id)
);

create table record_chains (
  letter_id uuid not null,
  seq bigint not null,
  head text not null,
  constraint record_chains_head_check CHECK ((head ~ '^[0-9a-f]{64}$'::text)),
  constraint record_chains_pkey PRIMARY KEY (letter_id),
  constraint record_chains_seq_check CHECK ((seq >= 0))
);

create table record_checkpoints (
  size bigint not null,
  note text not null,
  signed_at timestamp with time zone not null,
  constraint record_checkpoints_pkey PRIMARY KEY (size)
);
CREATE TRIGGER record_checkpoints_immutable BEFORE DELETE OR UPDATE ON public.record_checkpoints FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table record_cosignatures (
  size bigint not null,
  witness text not null,
  line text not null,
  signed_at timestamp with time zone not null,
  kept_at timestamp with time zone not null,
  constraint record_cosignatures_pkey PRIMARY KEY (size, witness),
  constraint record_cosignatures_size_fkey FOREIGN KEY (size) REFERENCES record_checkpoints(size)
);
CREATE INDEX record_cosignatures_by_witness ON public.record_cosignatures USING btree (witness, size);
CREATE TRIGGER record_cosignatures_immutable BEFORE DELETE OR UPDATE ON public.record_cosignatures FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table record_details (
  sha256 text not null,
  letter_id uuid not null,
  document text,
  created_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  constraint record_details_pkey PRIMARY KEY (sha256),
  constraint record_details_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX record_details_by_letter ON public.record_details USING btree (letter_id);
CREATE TRIGGER record_details_append_only BEFORE DELETE OR UPDATE ON public.record_details FOR EACH ROW EXECUTE FUNCTION refuse_detail_change();

create table record_head (
  one boolean not null default true,
  size bigint not null,
  root bytea not null,
  constraint record_head_one_check CHECK (one),
  constraint record_head_pkey PRIMARY KEY (one),
  constraint record_head_root_check CHECK ((length(root) = 32))
);

create table record_leaves (
  id bigint not null generated always as identity,
  letter_id uuid not null,
  seq bigint not null,
  act text not null,
  entry bytea not null,
  leaf_hash bytea not null,
  appended_at timestamp with time zone not null,
  tree_index bigint,
  constraint record_leaves_entry_check CHECK ((length(entry) <= 65535)),
  constraint record_leaves_leaf_hash_check CHECK ((length(leaf_hash) = 32)),
  constraint record_leaves_letter_id_seq_key UNIQUE (letter_id, seq),
  constraint record_leaves_pkey PRIMARY KEY (id),
  constraint record_leaves_tree_index_key UNIQUE (tree_index)
);
CREATE INDEX record_leaves_waiting ON public.record_leaves USING btree (id) WHERE (tree_index IS NULL);
CREATE TRIGGER record_leaves_append_only BEFORE DELETE OR UPDATE ON public.record_leaves FOR EACH ROW EXECUTE FUNCTION refuse_leaf_change();

create table record_openings (
  commitment text not null,
  letter_id uuid not null,
  kind text not null,
  salt bytea,
  opening_sealed bytea,
  created_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  constraint record_openings_check CHECK (((erased_at IS NULL) = ((salt IS NOT NULL) AND (opening_sealed IS NOT NULL)))),
  constraint record_openings_commitment_check CHECK ((commitment ~ '^[0-9a-f]{64}$'::text)),
  constraint record_openings_pkey PRIMARY KEY (commitment)
);
CREATE INDEX record_openings_by_letter ON public.record_openings USING btree (letter_id);
CREATE TRIGGER record_openings_append_only BEFORE DELETE OR UPDATE ON public.record_openings FOR EACH ROW EXECUTE FUNCTION refuse_opening_change();

create table record_policies (
  id bigint not null generated always as identity,
  policy text,
  since timestamp with time zone not null,
  constraint record_policies_pkey PRIMARY KEY (id),
  constraint record_policies_policy_check CHECK ((policy <> ''::text))
);
CREATE TRIGGER record_policies_immutable BEFORE DELETE OR UPDATE ON public.record_policies FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table record_published (
  size bigint not null,
  published_at timestamp with time zone not null,
  constraint record_published_pkey PRIMARY KEY (size),
  constraint record_published_size_fkey FOREIGN KEY (size) REFERENCES record_checkpoints(size)
);
CREATE TRIGGER record_published_immutable BEFORE DELETE OR UPDATE ON public.record_published FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table record_tiles (
  level integer not null,
  tile_index bigint not null,
  hashes bytea not null,
  constraint record_tiles_hashes_check CHECK ((((length(hashes) >= 32) AND (length(hashes) <= 8192)) AND ((length(hashes) % 32) = 0))),
  constraint record_tiles_pkey PRIMARY KEY (level, tile_index)
);
CREATE TRIGGER record_tiles_append_only BEFORE DELETE OR UPDATE ON public.record_tiles FOR EACH ROW EXECUTE FUNCTION refuse_tile_change();

create table record_witness_answers (
  id bigint not null generated always as identity,
  witness text not null,
  kind text not null,
  size bigint not null,
  why text not null,
  at timestamp with time zone not null,
  constraint record_witness_answers_kind_check CHECK ((kind = ANY (ARRAY['cosigned'::text, 'ahead'::text, 'forked'::text, 'refused'::text, 'unavailable'::text]))),
  constraint record_witness_answers_pkey PRIMARY KEY (id)
);
CREATE INDEX record_witness_answers_by_witness ON public.record_witness_answers USING btree (witness, id);
CREATE TRIGGER record_witness_answers_immutable BEFORE DELETE OR UPDATE ON public.record_witness_answers FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table record_witnesses (
  witness text not null,
  seen bigint not null,
  tried_at timestamp with time zone not null,
  cosigned_at timestamp with time zone,
  constraint record_witnesses_pkey PRIMARY KEY (witness),
  constraint record_witnesses_seen_check CHECK ((seen >= 0))
);

create table release_approvals (
  id uuid not null,
  letter_id uuid not null,
  version_id uuid not null,
  account_id uuid not null,
  approved_at timestamp with time zone not null,
  taken_back_at timestamp with time zone,
  constraint release_approvals_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint release_approvals_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint release_approvals_pkey PRIMARY KEY (id),
  constraint release_approvals_version_id_fkey FOREIGN KEY (version_id) REFERENCES letter_versions(id)
);
CREATE UNIQUE INDEX release_approvals_live ON public.release_approvals USING btree (version_id, account_id) WHERE (taken_back_at IS NULL);

create table replies (
  id uuid not null,
  letter_id uuid not null,
  addressee integer,
  delivery_id uuid,
  incoming_id uuid,
  channel text not null,
  received_on date not null,
  language text not null,
  content_sealed bytea not null,
  suggested_kind text,
  original_sha256 text,
  suggested_for jsonb not null default '[]'::jsonb,
  state text not null,
  kind text,
  created_at timestamp with time zone not null,
  created_by uuid,
  decided_at timestamp with time zone,
  decided_by uuid,
  erased_at timestamp with time zone,
  constraint replies_addressee_check CHECK ((addressee >= 1)),
  constraint replies_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'post'::text, 'by-hand'::text, 'phone'::text, 'public'::text]))),
  constraint replies_check CHECK (((state = 'confirmed'::text) = (kind IS NOT NULL))),
  constraint replies_check1 CHECK (((state = 'arrived'::text) = (decided_at IS NULL))),
  constraint replies_check2 CHECK (((decided_at IS NULL) = (decided_by IS NULL))),
  constraint replies_check3 CHECK (((created_by IS NOT NULL) OR (incoming_id IS NOT NULL))),
  constraint replies_created_by_fkey FOREIGN KEY (created_by) REFERENCES accounts(id),
  constraint replies_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES accounts(id),
  constraint replies_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES deliveries(id),
  constraint replies_incoming_id_fkey FOREIGN KEY (incoming_id) REFERENCES incoming_mails(id),
  constraint replies_kind_check CHECK ((kind = ANY (ARRAY['auto-reply'::text, 'acknowledgement'::text, 'answer'::text]))),
  constraint replies_language_check CHECK (((length(language) >= 2) AND (length(language) <= 20))),
  constraint replies_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint replies_original_sha256_check CHECK ((original_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint replies_pkey PRIMARY KEY (id),
  constraint replies_state_check CHECK ((state = ANY (ARRAY['arrived'::text, 'confirmed'::text, 'set-aside'::text]))),
  constraint replies_suggested_kind_check CHECK ((suggested_kind = ANY (ARRAY['auto-reply'::text, 'acknowledgement'::text, 'answer'::text])))
);
CREATE INDEX replies_by_letter ON public.replies USING btree (letter_id, received_on DESC, id);
CREATE INDEX replies_undecided ON public.replies USING btree (letter_id) WHERE (state = 'arrived'::text);
CREATE UNIQUE INDEX replies_once_per_mail ON public.replies USING btree (incoming_id) WHERE (incoming_id IS NOT NULL);

create table reply_clocks (
  id bigint not null generated always as identity,
  letter_id uuid not null,
  addressee integer not null,
  type text not null,
  acknowledge_days integer,
  answer_days integer,
  days text,
  source text,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  constraint reply_clocks_acknowledge_days_check CHECK (((acknowledge_days >= 1) AND (acknowledge_days <= 1000))),
  constraint reply_clocks_addressee_check CHECK ((addressee >= 1)),
  constraint reply_clocks_answer_days_check CHECK (((answer_days >= 1) AND (answer_days <= 1000))),
  constraint reply_clocks_days_check CHECK ((days = ANY (ARRAY['calendar'::text, 'working'::text]))),
  constraint reply_clocks_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint reply_clocks_pkey PRIMARY KEY (id),
  constraint reply_clocks_set_by_fkey FOREIGN KEY (set_by) REFERENCES accounts(id),
  constraint reply_clocks_source_check CHECK ((length(source) <= 500)),
  constraint reply_clocks_type_check CHECK (((length(type) >= 1) AND (length(type) <= 40)))
);
CREATE INDEX reply_clocks_by_letter ON public.reply_clocks USING btree (letter_id, addressee, id DESC);

create table reply_closed_days (
  id uuid not null,
  letter_id uuid not null,
  addressee integer not null,
  first_on date not null,
  last_on date not null,
  words text not null,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint reply_closed_days_addressee_check CHECK ((addressee >= 1)),
  constraint reply_closed_days_check CHECK (((last_on >= first_on) AND ((last_on - first_on) <= 366))),
  constraint reply_closed_days_check1 CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint reply_closed_days_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES accounts(id),
  constraint reply_closed_days_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES accounts(id),
  constraint reply_closed_days_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint reply_closed_days_pkey PRIMARY KEY (id),
  constraint reply_closed_days_words_check CHECK ((length(words) <= 200))
);
CREATE INDEX reply_closed_days_by_letter ON public.reply_closed_days USING btree (letter_id) WHERE (ended_at IS NULL);

create table reply_copies (
  id uuid not null,
  reply_id uuid not null,
  number integer not null,
  state text not null,
  mode text not null,
  content_sealed bytea not null,
  revision integer not null,
  authors uuid[] not null,
  written_at timestamp with time zone not null,
  asked_at timestamp with time zone,
  asked_by uuid,
  decided_at timestamp with time zone,
  decided_by uuid,
  note_sealed bytea,
  document text,
  document_sha256 text,
  seq integer,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint reply_copies_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES accounts(id),
  constraint reply_copies_authors_check CHECK ((cardinality(authors) >= 1)),
  constraint reply_copies_check CHECK (((state = 'let-out'::text) = (document IS NOT NULL))),
  constraint reply_copies_check1 CHECK (((state = ANY (ARRAY['let-out'::text, 'superseded'::text, 'taken-back'::text])) = (document_sha256 IS NOT NULL))),
  constraint reply_copies_check10 CHECK (((decided_by IS DISTINCT FROM asked_by) OR (decided_by IS NULL))),
  constraint reply_copies_check2 CHECK (((document_sha256 IS NULL) = (seq IS NULL))),
  constraint reply_copies_check3 CHECK (((state = ANY (ARRAY['superseded'::text, 'taken-back'::text])) = (ended_at IS NOT NULL))),
  constraint reply_copies_check4 CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint reply_copies_check5 CHECK (((asked_at IS NULL) = (asked_by IS NULL))),
  constraint reply_copies_check6 CHECK (((state = 'draft'::text) OR (asked_at IS NOT NULL))),
  constraint reply_copies_check7 CHECK (((decided_at IS NULL) = (decided_by IS NULL))),
  constraint reply_copies_check8 CHECK (((state = ANY (ARRAY['draft'::text, 'asked'::text])) = (decided_at IS NULL))),
  constraint reply_copies_check9 CHECK (((decided_by IS NULL) OR (NOT (decided_by = ANY (authors))))),
  constraint reply_copies_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES accounts(id),
  constraint reply_copies_document_sha256_check CHECK ((document_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint reply_copies_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES accounts(id),
  constraint reply_copies_mode_check CHECK ((mode = ANY (ARRAY['text'::text, 'fact-only'::text]))),
  constraint reply_copies_number_check CHECK ((number >= 1)),
  constraint reply_copies_pkey PRIMARY KEY (id),
  constraint reply_copies_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES replies(id),
  constraint reply_copies_reply_id_number_key UNIQUE (reply_id, number),
  constraint reply_copies_revision_check CHECK ((revision >= 1)),
  constraint reply_copies_seq_check CHECK ((seq >= 1)),
  constraint reply_copies_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'asked'::text, 'sent-back'::text, 'let-out'::text, 'superseded'::text, 'taken-back'::text])))
);
CREATE INDEX reply_copies_asked ON public.reply_copies USING btree (asked_at) WHERE (state = 'asked'::text);
CREATE UNIQUE INDEX reply_copies_one_open ON public.reply_copies USING btree (reply_id) WHERE (state = ANY (ARRAY['draft'::text, 'asked'::text]));
CREATE UNIQUE INDEX reply_copies_one_out ON public.reply_copies USING btree (reply_id) WHERE (state = 'let-out'::text);

create table reply_delays (
  id uuid not null,
  letter_id uuid not null,
  addressee integer not null,
  reply_id uuid not null,
  announced_on date not null,
  until_on date not null,
  reason_sealed bytea not null,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint reply_delays_addressee_check CHECK ((addressee >= 1)),
  constraint reply_delays_check CHECK ((until_on > announced_on)),
  constraint reply_delays_check1 CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint reply_delays_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES accounts(id),
  constraint reply_delays_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES accounts(id),
  constraint reply_delays_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint reply_delays_pkey PRIMARY KEY (id),
  constraint reply_delays_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES replies(id)
);
CREATE INDEX reply_delays_by_letter ON public.reply_delays USING btree (letter_id) WHERE (ended_at IS NULL);

create table reply_erasures (
  id uuid not null,
  letter_id uuid not null,
  reply_id uuid not null,
  reason_sealed bytea not null,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  decision text,
  constraint reply_erasures_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES accounts(id),
  constraint reply_erasures_check CHECK ((((decided_at IS NULL) = (decided_by IS NULL)) AND ((decided_at IS NULL) = (decision IS NULL)))),
  constraint reply_erasures_check1 CHECK (((decision IS NULL) OR (decision = 'taken-back'::text) OR (decided_by <> asked_by))),
  constraint reply_erasures_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES accounts(id),
  constraint reply_erasures_decision_check CHECK ((decision = ANY (ARRAY['confirmed'::text, 'refused'::text, 'taken-back'::text]))),
  constraint reply_erasures_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint reply_erasures_pkey PRIMARY KEY (id),
  constraint reply_erasures_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES replies(id)
);
CREATE INDEX reply_erasures_by_letter ON public.reply_erasures USING btree (letter_id, asked_at);
CREATE UNIQUE INDEX reply_erasures_done ON public.reply_erasures USING btree (reply_id) WHERE (decision = 'confirmed'::text);
CREATE UNIQUE INDEX reply_erasures_open ON public.reply_erasures USING btree (reply_id) WHERE (decided_at IS NULL);

create table reply_events (
  id bigint not null generated always as identity,
  reply_id uuid not null,
  event text not null,
  at timestamp with time zone not null,
  by_account uuid,
  detail text,
  constraint reply_events_by_account_fkey FOREIGN KEY (by_account) REFERENCES accounts(id),
  constraint reply_events_detail_check CHECK ((length(detail) <= 200)),
  constraint reply_events_pkey PRIMARY KEY (id),
  constraint reply_events_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES replies(id)
);
CREATE INDEX reply_events_by_reply ON public.reply_events USING btree (reply_id, id);
CREATE TRIGGER reply_events_append_only BEFORE DELETE OR UPDATE ON public.reply_events FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table reply_files (
  id uuid not null,
  reply_id uuid not null,
  position integer not null,
  incoming_position integer,
  name_sealed bytea not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  sealed bytea,
  received_at timestamp with time zone not null,
  released_at timestamp with time zone,
  released_by uuid,
  constraint reply_files_check CHECK (((incoming_position IS NULL) = (sealed IS NOT NULL))),
  constraint reply_files_check1 CHECK (((released_at IS NULL) = (released_by IS NULL))),
  constraint reply_files_incoming_position_check CHECK ((incoming_position >= 0)),
  constraint reply_files_media_type_check CHECK ((length(media_type) <= 200)),
  constraint reply_files_pkey PRIMARY KEY (id),
  constraint reply_files_position_check CHECK (("position" >= 0)),
  constraint reply_files_released_by_fkey FOREIGN KEY (released_by) REFERENCES accounts(id),
  constraint reply_files_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES replies(id),
  constraint reply_files_reply_id_position_key UNIQUE (reply_id, "position"),
  constraint reply_files_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint reply_files_size_check CHECK ((size >= 0))
);

create table reply_positions (
  id uuid not null,
  place bigint not null generated always as identity,
  reply_id uuid not null,
  demand integer not null,
  position text not null,
  content_sealed bytea not null,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint reply_positions_check CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint reply_positions_demand_check CHECK ((demand >= 1)),
  constraint reply_positions_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES accounts(id),
  constraint reply_positions_pkey PRIMARY KEY (id),
  constraint reply_positions_position_check CHECK (("position" = ANY (ARRAY['pledges'::text, 'says-done'::text, 'refuses'::text, 'denies-facts'::text, 'asks'::text, 'refers-elsewhere'::text, 'ignores'::text]))),
  constraint reply_positions_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES replies(id),
  constraint reply_positions_set_by_fkey FOREIGN KEY (set_by) REFERENCES accounts(id)
);
CREATE INDEX reply_positions_live ON public.reply_positions USING btree (reply_id) WHERE (ended_at IS NULL);

create table reply_reminders (
  id uuid not null,
  letter_id uuid not null,
  reply_id uuid,
  on_day date not null,
  origin text not null,
  note_sealed bytea not null,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  done_at timestamp with time zone,
  done_by uuid,
  constraint reply_reminders_check CHECK (((done_at IS NULL) = (done_by IS NULL))),
  constraint reply_reminders_done_by_fkey FOREIGN KEY (done_by) REFERENCES accounts(id),
  constraint reply_reminders_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES accounts(id),
  constraint reply_reminders_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint reply_reminders_origin_check CHECK ((origin = ANY (ARRAY['ours'::text, 'authority'::text]))),
  constraint reply_reminders_pkey PRIMARY KEY (id),
  constraint reply_reminders_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES replies(id)
);
CREATE INDEX reply_reminders_by_letter ON public.reply_reminders USING btree (letter_id, on_day) WHERE (done_at IS NULL);

create table reply_translations (
  id uuid not null,
  reply_id uuid not null,
  language text not null,
  content_sealed bytea not null,
  translated_on date,
  received_on date not null,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint reply_translations_check CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint reply_translations_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES accounts(id),
  constraint reply_translations_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES accounts(id),
  constraint reply_translations_language_check CHECK (((length(language) >= 2) AND (length(language) <= 20))),
  constraint reply_translations_pkey PRIMARY KEY (id),
  constraint reply_translations_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES replies(id)
);
CREATE INDEX reply_translations_live ON public.reply_translations USING btree (reply_id) WHERE (ended_at IS NULL);

create table role_grants (
  id uuid not null,
  letter_id uuid not null,
  account_id uuid not null,
  role text not null,
  position integer,
  capacity text,
  granted_at timestamp with time zone not null,
  granted_by uuid not null,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  constraint role_grants_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint role_grants_check CHECK (((role = 'lead'::text) = (("position" IS NOT NULL) AND (capacity IS NOT NULL)))),
  constraint role_grants_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES accounts(id),
  constraint role_grants_pkey PRIMARY KEY (id),
  constraint role_grants_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES accounts(id),
  constraint role_grants_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'drafter'::text, 'second-reader'::text])))
);
CREATE INDEX role_grants_by_account ON public.role_grants USING btree (account_id) WHERE (revoked_at IS NULL);
CREATE UNIQUE INDEX role_grants_live ON public.role_grants USING btree (letter_id, account_id, role) WHERE (revoked_at IS NULL);

create table roster_snapshots (
  id uuid not null,
  roster_id uuid not null,
  sha256 text not null,
  format text not null,
  file_name text not null,
  source_url text,
  licence text,
  taken_on date,
  seats jsonb,
  people_count integer not null,
  new_count integer not null,
  changed_count integer not null,
  gone_count integer not null,
  suspicious_count integer not null,
  imported_at timestamp with time zone not null,
  imported_by uuid,
  constraint roster_snapshots_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES accounts(id),
  constraint roster_snapshots_people_count_check CHECK ((people_count > 0)),
  constraint roster_snapshots_pkey PRIMARY KEY (id),
  constraint roster_snapshots_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES rosters(id),
  constraint roster_snapshots_roster_id_sha256_key UNIQUE (roster_id, sha256),
  constraint roster_snapshots_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX roster_snapshots_by_roster ON public.roster_snapshots USING btree (roster_id, imported_at DESC, id DESC);
CREATE TRIGGER roster_snapshots_immutable BEFORE DELETE OR UPDATE ON public.roster_snapshots FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table roster_uploads (
  id uuid not null,
  roster_id uuid not null,
  file_name text not null,
  file_sealed bytea,
  sha256 text not null,
  source_url text,
  licence text,
  taken_on date,
  seats jsonb,
  uploaded_at timestamp with time zone not null,
  uploaded_by uuid,
  confirmed_at timestamp with time zone,
  snapshot_id uuid,
  constraint roster_uploads_check CHECK (((file_sealed IS NULL) = (confirmed_at IS NOT NULL))),
  constraint roster_uploads_check1 CHECK (((snapshot_id IS NULL) = (confirmed_at IS NULL))),
  constraint roster_uploads_pkey PRIMARY KEY (id),
  constraint roster_uploads_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES rosters(id),
  constraint roster_uploads_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES roster_snapshots(id),
  constraint roster_uploads_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES accounts(id)
);
CREATE INDEX roster_uploads_by_roster ON public.roster_uploads USING btree (roster_id, uploaded_at DESC);

create table rosters (
  id uuid not null,
  name text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  constraint rosters_created_by_fkey FOREIGN KEY (created_by) REFERENCES accounts(id),
  constraint rosters_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  constraint rosters_pkey PRIMARY KEY (id)
);

create table schema_migrations (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migrations_pkey PRIMARY KEY (name)
);

create table sessions (
  id uuid not null,
  account_id uuid not null,
  token_hash text not null,
  opened_with text not null,
  device text not null,
  opened_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint sessions_opened_with_check CHECK ((opened_with = ANY (ARRAY['link'::text, 'code'::text, 'passkey'::text]))),
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX sessions_by_account ON public.sessions USING btree (account_id, opened_at DESC);
CREATE INDEX sessions_by_end ON public.sessions USING btree (expires_at);

create table sign_in_secrets (
  id uuid not null,
  kind text not null,
  account_id uuid,
  email_lookup bytea,
  secret_hash text,
  browser_hash text,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  attempts integer not null default 0,
  used_at timestamp with time zone,
  constraint sign_in_secrets_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint sign_in_secrets_check CHECK (((kind = 'code'::text) OR ((account_id IS NOT NULL) AND (secret_hash IS NOT NULL)))),
  constraint sign_in_secrets_check1 CHECK (((used_at IS NULL) OR (account_id IS NOT NULL))),
  constraint sign_in_secrets_kind_check CHECK ((kind = ANY (ARRAY['link'::text, 'code'::text]))),
  constraint sign_in_secrets_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_secrets_by_address ON public.sign_in_secrets USING btree (email_lookup, created_at DESC);
CREATE INDEX sign_in_secrets_by_end ON public.sign_in_secrets USING btree (expires_at);
CREATE UNIQUE INDEX sign_in_secrets_link ON public.sign_in_secrets USING btree (secret_hash) WHERE (kind = 'link'::text);

create table signatures (
  id uuid not null,
  letter_id uuid not null,
  invitation_id uuid not null,
  version_id uuid not null,
  person_key text not null,
  mode text not null,
  who text not null,
  mandate text,
  leaf_id bigint not null,
  leaf_hash text not null,
  signed_at timestamp with time zone not null,
  late boolean not null default false,
  printed_as text,
  ended_at timestamp with time zone,
  ended_how text,
  ended_leaf_id bigint,
  ended_leaf_hash text,
  constraint signatures_check CHECK (((printed_as IS NULL) OR (mode = 'paper'::text))),
  constraint signatures_check1 CHECK (((ended_at IS NULL) = (ended_how IS NULL))),
  constraint signatures_check2 CHECK (((ended_at IS NULL) = (ended_leaf_id IS NULL))),
  constraint signatures_check3 CHECK (((ended_at IS NULL) = (ended_leaf_hash IS NULL))),
  constraint signatures_ended_how_check CHECK ((ended_how = ANY (ARRAY['reconfirmed'::text, 'withdrawn'::text]))),
  constraint signatures_ended_leaf_hash_check CHECK ((ended_leaf_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint signatures_ended_leaf_id_fkey FOREIGN KEY (ended_leaf_id) REFERENCES record_leaves(id),
  constraint signatures_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitations(id),
  constraint signatures_leaf_hash_check CHECK ((leaf_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint signatures_leaf_id_fkey FOREIGN KEY (leaf_id) REFERENCES record_leaves(id),
  constraint signatures_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint signatures_mandate_check CHECK ((mandate ~ '^[0-9a-f]{64}$'::text)),
  constraint signatures_mode_check CHECK ((mode = ANY (ARRAY['passkey'::text, 'mailbox'::text, 'paper'::text]))),
  constraint signatures_pkey PRIMARY KEY (id),
  constraint signatures_version_id_fkey FOREIGN KEY (version_id) REFERENCES letter_versions(id),
  constraint signatures_who_check CHECK ((who ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX signatures_by_invitation ON public.signatures USING btree (invitation_id, signed_at);
CREATE INDEX signatures_by_version ON public.signatures USING btree (version_id);
CREATE UNIQUE INDEX signatures_one_live ON public.signatures USING btree (letter_id, person_key) WHERE (ended_at IS NULL);

create table signer_passkeys (
  id uuid not null,
  person_key text not null,
  email_lookup bytea not null,
  credential_id bytea not null,
  public_key bytea not null,
  sign_count bigint not null,
  transports text[] not null default '{}'::text[],
  enrolled_at timestamp with time zone not null,
  enrolled_through uuid not null,
  revoked_at timestamp with time zone,
  constraint signer_passkeys_credential_id_key UNIQUE (credential_id),
  constraint signer_passkeys_enrolled_through_fkey FOREIGN KEY (enrolled_through) REFERENCES invitations(id),
  constraint signer_passkeys_pkey PRIMARY KEY (id)
);
CREATE INDEX signer_passkeys_by_person ON public.signer_passkeys USING btree (person_key, email_lookup) WHERE (revoked_at IS NULL);

create table signing_challenges (
  challenge bytea not null,
  nonce text not null,
  invitation_id uuid not null,
  version_id uuid not null,
  purpose text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint signing_challenges_challenge_check CHECK ((length(challenge) = 32)),
  constraint signing_challenges_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitations(id),
  constraint signing_challenges_nonce_check CHECK ((nonce ~ '^[0-9a-f]{64}$'::text)),
  constraint signing_challenges_pkey PRIMARY KEY (challenge),
  constraint signing_challenges_purpose_check CHECK ((purpose = ANY (ARRAY['enrol'::text, 'signed'::text, 'reconfirmed'::text]))),
  constraint signing_challenges_version_id_fkey FOREIGN KEY (version_id) REFERENCES letter_versions(id)
);
CREATE INDEX signing_challenges_by_time ON public.signing_challenges USING btree (expires_at);

create table signing_codes (
  id uuid not null,
  invitation_id uuid not null,
  version_id uuid not null,
  purpose text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  attempts integer not null default 0,
  used_at timestamp with time zone,
  mail_id uuid,
  constraint signing_codes_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitations(id),
  constraint signing_codes_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mails(id),
  constraint signing_codes_pkey PRIMARY KEY (id),
  constraint signing_codes_purpose_check CHECK ((purpose = ANY (ARRAY['sign'::text, 'withdraw'::text]))),
  constraint signing_codes_version_id_fkey FOREIGN KEY (version_id) REFERENCES letter_versions(id)
);
CREATE INDEX signing_codes_by_invitation ON public.signing_codes USING btree (invitation_id, created_at DESC);

create table tracker_answers (
  letter_id uuid not null,
  addressee integer not null,
  authority_id uuid not null,
  released_on date not null,
  sent_on date,
  acknowledged_on date,
  answered_on date,
  clock text not null,
  face json not null,
  constraint tracker_answers_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authorities(id),
  constraint tracker_answers_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id) ON DELETE CASCADE,
  constraint tracker_answers_pkey PRIMARY KEY (letter_id, addressee)
);
CREATE INDEX tracker_answers_authority ON public.tracker_answers USING btree (authority_id, released_on DESC, letter_id);

create table tracker_demands (
  letter_id uuid not null,
  number integer not null,
  type text not null,
  state text not null,
  began_on date not null,
  moved_on date not null,
  next_review_on date,
  countries text[] not null,
  kinds text[] not null,
  authorities uuid[] not null,
  words tsvector not null,
  changed_at timestamp with time zone not null,
  constraint tracker_demands_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id) ON DELETE CASCADE,
  constraint tracker_demands_pkey PRIMARY KEY (letter_id, number)
);
CREATE INDEX tracker_demands_authorities ON public.tracker_demands USING gin (authorities);
CREATE INDEX tracker_demands_began ON public.tracker_demands USING btree (began_on);
CREATE INDEX tracker_demands_changed ON public.tracker_demands USING btree (changed_at DESC, letter_id, number);
CREATE INDEX tracker_demands_countries ON public.tracker_demands USING gin (countries);
CREATE INDEX tracker_demands_due ON public.tracker_demands USING btree (next_review_on) WHERE (next_review_on IS NOT NULL);
CREATE INDEX tracker_demands_kinds ON public.tracker_demands USING gin (kinds);
CREATE INDEX tracker_demands_moved ON public.tracker_demands USING btree (moved_on DESC, letter_id, number);
CREATE INDEX tracker_demands_state ON public.tracker_demands USING btree (state, moved_on DESC, letter_id, number);
CREATE INDEX tracker_demands_type ON public.tracker_demands USING btree (type, moved_on DESC, letter_id, number);
CREATE INDEX tracker_demands_words ON public.tracker_demands USING gin (words);
CREATE INDEX tracker_demands_year ON public.tracker_demands USING btree (EXTRACT(year FROM began_on), moved_on DESC, letter_id, number);

create table tracker_faces (
  letter_id uuid not null,
  number integer not null,
  face json not null,
  changes json not null,
  constraint tracker_faces_letter_id_number_fkey FOREIGN KEY (letter_id, number) REFERENCES tracker_demands(letter_id, number) ON DELETE CASCADE,
  constraint tracker_faces_pkey PRIMARY KEY (letter_id, number)
);

create table tracker_news (
  letter_id uuid not null,
  key text not null,
  number integer,
  told_at timestamp with time zone not null,
  face json not null,
  constraint tracker_news_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id) ON DELETE CASCADE,
  constraint tracker_news_pkey PRIMARY KEY (letter_id, key)
);
CREATE INDEX tracker_news_told ON public.tracker_news USING btree (told_at DESC, letter_id, key);

create table tracker_revision (
  one_row boolean not null default true,
  revision bigint not null,
  changed_at timestamp with time zone not null,
  constraint tracker_revision_one_row_check CHECK (one_row),
  constraint tracker_revision_pkey PRIMARY KEY (one_row)
);

create table tracker_tallies (
  dimension text not null,
  key text not null,
  quarter integer not null,
  state text not null,
  count integer not null,
  constraint tracker_tallies_dimension_check CHECK ((dimension = ANY (ARRAY['type'::text, 'country'::text, 'kind'::text, 'year'::text, 'authority'::text]))),
  constraint tracker_tallies_pkey PRIMARY KEY (dimension, key, quarter, state)
);

create table webhook_attempts (
  id bigint not null generated always as identity,
  sending_id uuid not null,
  at timestamp with time zone not null,
  status integer,
  fault text,
  milliseconds integer not null,
  constraint webhook_attempts_check CHECK (((status IS NULL) <> (fault IS NULL))),
  constraint webhook_attempts_pkey PRIMARY KEY (id),
  constraint webhook_attempts_sending_id_fkey FOREIGN KEY (sending_id) REFERENCES webhook_sendings(id)
);
CREATE INDEX webhook_attempts_of_sending ON public.webhook_attempts USING btree (sending_id, id);

create table webhook_events (
  id uuid not null,
  type text not null,
  letter_id uuid,
  subject_id uuid not null,
  happened_at timestamp with time zone not null,
  constraint webhook_events_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint webhook_events_pkey PRIMARY KEY (id),
  constraint webhook_events_type_subject_id_key UNIQUE (type, subject_id)
);

create table webhook_sendings (
  id uuid not null,
  webhook_id uuid not null,
  event_id uuid not null,
  state text not null,
  tries integer not null default 0,
  next_at timestamp with time zone,
  made_at timestamp with time zone not null,
  constraint webhook_sendings_event_id_fkey FOREIGN KEY (event_id) REFERENCES webhook_events(id),
  constraint webhook_sendings_pkey PRIMARY KEY (id),
  constraint webhook_sendings_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'given-up'::text, 'held'::text, 'dropped'::text]))),
  constraint webhook_sendings_webhook_id_event_id_key UNIQUE (webhook_id, event_id),
  constraint webhook_sendings_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhooks(id)
);
CREATE INDEX webhook_sendings_by_hook ON public.webhook_sendings USING btree (webhook_id, made_at DESC);
CREATE INDEX webhook_sendings_waiting ON public.webhook_sendings USING btree (next_at) WHERE (state = 'waiting'::text);

create table webhooks (
  id uuid not null,
  label text not null,
  host text not null,
  url_sealed bytea not null,
  secret_sealed bytea not null,
  letter_id uuid,
  events text[] not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  failing_since timestamp with time zone,
  given_up_at timestamp with time zone,
  paused_at timestamp with time zone,
  pause_cause text,
  ended_at timestamp with time zone,
  constraint webhooks_check CHECK (((paused_at IS NULL) = (pause_cause IS NULL))),
  constraint webhooks_events_check CHECK ((cardinality(events) > 0)),
  constraint webhooks_label_check CHECK (((length(label) >= 1) AND (length(label) <= 60))),
  constraint webhooks_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  constraint webhooks_made_by_fkey FOREIGN KEY (made_by) REFERENCES accounts(id),
  constraint webhooks_pause_cause_check CHECK ((pause_cause = ANY (ARRAY['person'::text, 'failures'::text, 'gone'::text]))),
  constraint webhooks_pkey PRIMARY KEY (id)
);
CREATE INDEX webhooks_live ON public.webhooks USING btree (made_at) WHERE (ended_at IS NULL);

CREATE OR REPLACE FUNCTION public.case_search_alike(asked text)
 RETURNS TABLE(word text, likeness real)
 LANGUAGE plpgsql
 STABLE
 SET "pg_trgm.similarity_threshold" TO '0.4'
AS $function$
begin
  return query select w.word, max(similarity(w.plain, asked)) as likeness from case_search_words w
    where w.plain % asked group by w.word order by likeness desc, w.word limit 100;
end $function$;

CREATE OR REPLACE FUNCTION public.case_search_by_cases(asked tsquery, said tsquery, seen uuid[], since date, until date, most integer)
 RETURNS SETOF case_search
 LANGUAGE plpgsql
 STABLE
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
AS $function$
begin
  return query execute '
    select s.* from case_search s
     where s.case_id = any($3) and s.words @@ $1 and ($2 is null or (s.words @@ $2) is true)
       and ($4 is null or s.latest is null and s.earliest is not null or s.latest >= $4)
       and ($5 is null or s.earliest is null and s.latest is not null or s.earliest <= $5)
       and s.entry_id not in (select m.merged from case_merges m where m.undone_at is null)
     limit $6' using asked, said, seen, since, until, most;
end $function$;

CREATE OR REPLACE FUNCTION public.case_search_by_words(asked tsquery, said tsquery, seen uuid[], since date, until date, most integer)
 RETURNS SETOF case_search
 LANGUAGE plpgsql
 STABLE
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
AS $function$
begin
  return query execute '
    select s.* from case_search s
     where s.words @@ $1 and ($2 is null or (s.words @@ $2) is true)
       and ($3 is null or s.case_id in (select unnest($3)))
       and ($4 is null or s.latest is null and s.earliest is not null or s.latest >= $4)
       and ($5 is null or s.earliest is null and s.latest is not null or s.earliest <= $5)
       and s.entry_id not in (select m.merged from case_merges m where m.undone_at is null)
     limit $6' using asked, said, seen, since, until, most;
end $function$;

CREATE OR REPLACE FUNCTION public.cosigning_closed_at(letter uuid, moment timestamp with time zone)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  ends timestamptz;
  latest cosigning_changes;
begin
  select closes_at into ends from cosignings where letter_id = letter;
  if ends > moment or exists (select from cosigning_changes where letter_id = letter and changed_at >= ends
                                 and change = 'reopened') then
    ends := null;
  end if;
  select * into latest from cosigning_changes where letter_id = letter and change in ('closed', 'reopened')
   order by changed_at desc, id desc limit 1;
  return case when latest.change = 'closed' then least(latest.changed_at, ends) else ends end;
end $function$;

CREATE OR REPLACE FUNCTION public.cosigning_is_paused(letter uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce((select change = 'paused' from cosigning_changes
     where letter_id = letter and change in ('paused', 'resumed') order by changed_at desc, id desc limit 1), false)
$function$;

CREATE OR REPLACE FUNCTION public.lock_cosigning(letter uuid)
 RETURNS void
 LANGUAGE sql
AS $function$
  select pg_advisory_xact_lock(hashtextextended('cosigning ' || letter, 0))
$function$;

CREATE OR REPLACE FUNCTION public.read_cosignatures(letter uuid, persons bytea[], rounds smallint[])
 RETURNS TABLE(place bigint, person bytea, round smallint, state text, suspected boolean, pledged_at timestamp with time zone, changed_at timestamp with time zone, hears boolean, partners smallint, country text, commitment bytea, ledger_no bigint, sealed bytea, ordinal bigint, counted_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
#variable_conflict use_column
begin
  return query
    select g.place, c.person, c.round, c.state, c.suspected, c.pledged_at, c.changed_at, c.hears, c.partners,
           c.country, c.commitment, c.ledger_no, c.sealed,
           -- set aside while the newest entry is somebody's end: the number given last, not the one that went
           case when c.state = 'aside' then coalesce(l.ordinals, l.ordinal) else l.ordinal end, l.at
      from unnest(persons, rounds) with ordinality as g (person, round, place)
     cross join lateral (
       select c.* from cosignatures c
        where c.letter_id = letter and c.person = g.person and c.round = g.round limit 1) c
      left join lateral (
       select l.ordinal, l.ordinals, l.at from cosignature_ledger l
        where l.letter_id = letter and l.no = c.ledger_no limit 1) l on true;
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% rows never change', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_detail_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null
    and new.document is null
    and (new.sha256, new.letter_id, new.created_at) = (old.sha256, old.letter_id, old.created_at)
  then return new;
  end if;
  raise exception 'record_details rows are only erased' using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_file_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_incoming_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and old.delivery_id is null then return old; end if;
  if tg_op = 'UPDATE'
    and (new.id, new.original_id, new.received_at, new.size, new.address_hash)
      = (old.id, old.original_id, old.received_at, old.size, old.address_hash)
    and (new.erased_at is not distinct from old.erased_at
      or (old.erased_at is null and old.read_at is not null))
    and (new.envelope_sealed = old.envelope_sealed
      or (old.erased_at is null and new.erased_at is not null))
    and (old.read_at is null
      or (new.read_at, new.kind) = (old.read_at, old.kind)
        and (new.content_sealed = old.content_sealed
          or (old.erased_at is null and new.erased_at is not null)))
    and (old.delivery_id is null
      or (new.delivery_id, new.letter_id, new.matched_by, new.matched_at)
        = (old.delivery_id, old.letter_id, old.matched_by, old.matched_at))
  then return new;
  end if;
  raise exception 'incoming_mails rows keep what was received'
    using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_leaf_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.tree_index is null and new.tree_index is not null
    and (new.id, new.letter_id, new.seq, new.act, new.entry, new.leaf_hash, new.appended_at)
      = (old.id, old.letter_id, old.seq, old.act, old.entry, old.leaf_hash, old.appended_at)
  then return new;
  end if;
  raise exception 'record_leaves rows never change' using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_opening_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null
    and (new.commitment, new.letter_id, new.kind, new.created_at)
      = (old.commitment, old.letter_id, old.kind, old.created_at)
  then return new;
  end if;
  raise exception 'record_openings rows are only erased' using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_original_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.id = old.id and new.begun_at = old.begun_at and old.sha256 is null then return new; end if;
  raise exception 'incoming_originals rows keep what was received'
    using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_outcome_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_outcome_decision_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_outcome_evidence_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_piece_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and not exists (
    select 1 from case_files f
     where f.id = old.file_id and f.entry_id is not null and f.erased_at is null)
  then return old;
  end if;
  raise exception 'case_file_pieces rows never change' using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_tile_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and (new.level, new.tile_index) = (old.level, old.tile_index)
    and substring(new.hashes for length(old.hashes)) = old.hashes
  then return new;
  end if;
  raise exception 'record_tiles rows only grow' using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.write_confirmations(letter uuid, moment timestamp with time zone, confirmable_since timestamp with time zone, persons bytea[], rounds smallint[])
 RETURNS TABLE(person bytea, round smallint, state text, suspected boolean, pledged_at timestamp with time zone)
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
#variable_conflict use_column
declare
  last_no bigint;
  last_ordinal bigint;
  last_counted bigint;
begin
  perform lock_cosigning(letter);
  select l.no, coalesce(l.ordinals, l.ordinal), l.counted into last_no, last_ordinal, last_counted
    from cosignature_ledger l where l.letter_id = letter order by l.no desc limit 1;
  return query
    with found as (
      select g.place, c.* from unnest(persons, rounds) with ordinality as g (person, round, place)
       cross join lateral (
         select c.person, c.round, c.state, c.suspected, c.pledged_at, c.country, c.commitment from cosignatures c
          where c.letter_id = letter and c.person = g.person and c.round = g.round limit 1) c
    ), chosen as (
      select f.*, row_number() over (partition by f.suspected order by f.place) as nth from found f
       where f.state = 'pending' and f.pledged_at >= confirmable_since
    ), counted as (
      insert into cosignature_ledger (letter_id, no, act, ordinal, counted, at, country, commitment)
      select letter, coalesce(last_no, 0) + nth, 'confirmed', coalesce(last_ordinal, 0) + nth,
             coalesce(last_counted, 0) + nth, moment, c.country, c.commitment
        from chosen c where not c.suspected
    ), confirmed as (
      -- a number also for who is set aside: their page looks like everybody's
      update cosignatures c
         set state = case when c.suspected then 'aside' else 'confirmed' end, changed_at = moment,
             ledger_no = case when c.suspected then last_no else coalesce(last_no, 0) + nth end
        from chosen where c.letter_id = letter and c.person = chosen.person
    ), answered as (
      -- removed before its owner could answer, who is told what everybody is told: brought back, it is theirs to count
      update cosignatures c set changed_at = moment
        from found f where c.letter_id = letter and c.person = f.person and f.state = 'removed'
         and c.ledger_no is null and f.pledged_at >= confirmable_since
    )
    select f.person, f.round, f.state, f.suspected, f.pledged_at from found f;
end $function$;

CREATE OR REPLACE FUNCTION public.write_pledges(letter uuid, moment timestamp with time zone, confirmable_since timestamp with time zone, most_rounds integer, again_job text, persons bytea[], flags smallint[], countries text[], networks bytea[], commitments bytea[], sealeds bytea[])
 RETURNS text
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
declare
  news bytea[];
  known bytea[];
begin
  perform lock_cosigning(letter);
  if not exists (select from cosignings where letter_id = letter) then return 'unknown'; end if;
  if cosigning_closed_at(letter, moment) is not null then return 'closed'; end if;
  if cosigning_is_paused(letter) then return 'paused'; end if;

  -- looking first is cheaper than asking to be told of a conflict; under the lock nobody comes between, and the key
  -- would refuse them
  with written as (
    insert into cosignatures (letter_id, person, pledge_no, pledged_at, state, suspected, hears, partners, country,
                              network, commitment, sealed)
    select letter, g.person, nextval('cosignature_pledges'), moment, 'pending', g.flag & 512 > 0, g.flag & 256 > 0,
           g.flag & 255, g.country, g.network, g.commitment, g.sealed
      from unnest(persons, flags, countries, networks, commitments, sealeds)
             as g (person, flag, country, network, commitment, sealed)
      left join lateral (select true as found from cosignatures c
                          where c.letter_id = letter and c.person = g.person limit 1) there on true
     where there.found is null
    returning person
  )
  select array_agg(person) into news from written;
  if cardinality(news) = cardinality(persons) then return 'taken'; end if;

  known := array(select person from unnest(persons) person except select person from unnest(news) person);
  with anew as (
    update cosignatures c
       set pledge_no = nextval('cosignature_pledges'), pledged_at = moment, round = c.round + 1, state = 'pending',
           suspected = c.suspected and (c.state = 'withdrawn' or c.round > 1) or g.flag & 512 > 0, hears = g.flag & 256 > 0, partners = g.flag & 255,
           country = g.country, network = g.network, commitment = g.commitment, sealed = g.sealed,
           ledger_no = null, changed_at = moment
      from unnest(persons, flags, countries, networks, commitments, sealeds)
             as g (person, flag, country, network, commitment, sealed)
     where g.person = any (known) and c.letter_id = letter and c.person = g.person and c.round < most_rounds
       -- what a script typed first gives way to what looks like a person's: nobody is set aside because it was earlier
       and (c.state = 'withdrawn' or c.state = 'pending'
            and (c.pledged_at < confirmable_since or c.suspected and c.round = 1 and g.flag & 512 = 0))
    returning c.person
  )
  select array_agg(person) into news from anew;
  perform count(*) from graphile_worker.add_jobs(array(
    select row(again_job, json_build_object('letterId', letter, 'person', encode(person, 'hex')), null, null, null,
               again_job || ' ' || letter || ' ' || encode(person, 'hex'), 0::smallint, null)::graphile_worker.job_spec
      from (select person from unnest(known) person except select person from unnest(news) person) again));
  return 'taken';
end $function$;
