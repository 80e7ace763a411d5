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
  name text not null,
  capacity text not null,
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
  constraint invitations_capacity_check CHECK (((length(capacity) >= 1) AND (length(capacity) <= 300))),
  constraint invitations_check CHECK (((email_sealed IS NULL) = (email_lookup IS NULL))),
  constraint invitations_check1 CHECK (((email_sealed IS NULL) = (email_basis IS NULL))),
  constraint invitations_check2 CHECK ((("position" = 'revoked'::text) = (ended_at IS NOT NULL))),
  constraint invitations_email_basis_check CHECK ((email_basis = ANY (ARRAY['roster'::text, 'typed'::text]))),
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

create table mails (
  id uuid not null,
  message_id text not null,
  recipient_sealed bytea not null,
  content_sealed bytea not null,
  queued_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  refused_at timestamp with time zone,
  refusal text,
  constraint mails_check CHECK (((sent_at IS NULL) OR (refused_at IS NULL))),
  constraint mails_message_id_key UNIQUE (message_id),
  constraint mails_pkey PRIMARY KEY (id)
);
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

create table paper_scans (
  id uuid not null,
  invitation_id uuid not null,
  version_id uuid not null,
  file_sealed bytea not null,
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
  constraint paper_scans_check CHECK (((decided_at IS NULL) = (decision IS NULL))),
  constraint paper_scans_check1 CHECK ((decided_by IS DISTINCT FROM uploaded_by)),
  constraint paper_scans_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES accounts(id),
  constraint paper_scans_decision_check CHECK ((decision = ANY (ARRAY['confirmed'::text, 'refused'::text]))),
  constraint paper_scans_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitations(id),
  constraint paper_scans_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text]))),
  constraint paper_scans_pkey PRIMARY KEY (id),
  constraint paper_scans_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint paper_scans_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES accounts(id),
  constraint paper_scans_version_id_fkey FOREIGN KEY (version_id) REFERENCES letter_versions(id)
);
CREATE INDEX paper_scans_by_invitation ON public.paper_scans USING btree (invitation_id, uploaded_at);

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

create table record_tiles (
  level integer not null,
  tile_index bigint not null,
  hashes bytea not null,
  constraint record_tiles_hashes_check CHECK ((((length(hashes) >= 32) AND (length(hashes) <= 8192)) AND ((length(hashes) % 32) = 0))),
  constraint record_tiles_pkey PRIMARY KEY (level, tile_index)
);
CREATE TRIGGER record_tiles_append_only BEFORE DELETE OR UPDATE ON public.record_tiles FOR EACH ROW EXECUTE FUNCTION refuse_tile_change();

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
