-- One person asked to sign one letter. `position` follows the table in signing/rules.ts.
create table invitations (
  id uuid primary key,
  letter_id uuid not null references letters (id),
  person_key text not null,
  mandate_id uuid references mandates (id),
  name text not null check (length(name) between 1 and 200),
  capacity text not null check (length(capacity) between 1 and 300),
  country text,
  political_group text,
  party text,
  -- null for a person entered from a printed letter: nobody writes to them
  email_sealed bytea,
  email_lookup bytea,
  -- where the address comes from: the roster's own, or typed by a drafter
  email_basis text check (email_basis in ('roster', 'typed')),
  copy_sealed bytea,
  language text not null default 'en',
  position text not null check (position in
    ('prepared', 'invited', 'opened', 'signed', 'asked-again', 'declined', 'withdrawn', 'bounced', 'expired', 'revoked')),
  position_at timestamptz not null,
  -- since the person was last asked, by invitation or over a new text
  reminders integer not null default 0 check (reminders between 0 and 3),
  last_mail_at timestamptz,
  invited_by uuid not null references accounts (id),
  created_at timestamptz not null,
  ended_at timestamptz,
  check ((email_sealed is null) = (email_lookup is null)),
  check ((email_sealed is null) = (email_basis is null)),
  check ((position = 'revoked') = (ended_at is not null))
);
create unique index invitations_one_per_person on invitations (letter_id, person_key) where ended_at is null;
create unique index invitations_one_per_mailbox on invitations (letter_id, email_lookup) where ended_at is null;
create index invitations_by_letter on invitations (letter_id, created_at, id);
create index invitations_waiting on invitations (last_mail_at) where position in ('invited', 'opened', 'asked-again', 'bounced');

-- A personal link. Only its hash is kept, so each mail carries a new one; handing over revokes the old
-- ones. 'receipt' links go to the official mailbox only, after an act, and carry "this was not us".
create table invitation_links (
  token_hash bytea primary key,
  invitation_id uuid not null references invitations (id),
  purpose text not null check (purpose in ('invitation', 'receipt')),
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index invitation_links_by_invitation on invitation_links (invitation_id);

-- What happened, one dated row each. A mail about it carries its id here, so it goes out at most once.
create table invitation_events (
  id bigint generated always as identity primary key,
  invitation_id uuid not null references invitations (id),
  event text not null,
  at timestamptz not null,
  by_account uuid references accounts (id),
  version_id uuid references letter_versions (id),
  mail_id uuid references mails (id),
  -- the mailbox handed over from, so that it can be told
  address_sealed bytea,
  note text
);
create index invitation_events_by_invitation on invitation_events (invitation_id, id);

create table signatures (
  id uuid primary key,
  letter_id uuid not null references letters (id),
  invitation_id uuid not null references invitations (id),
  version_id uuid not null references letter_versions (id),
  person_key text not null,
  mode text not null check (mode in ('passkey', 'mailbox', 'paper')),
  who text not null check (who ~ '^[0-9a-f]{64}$'),
  mandate text check (mandate ~ '^[0-9a-f]{64}$'),
  leaf_id bigint not null references record_leaves (id),
  -- copied from the record, so that a receipt can name it
  leaf_hash text not null check (leaf_hash ~ '^[0-9a-f]{64}$'),
  signed_at timestamptz not null,
  late boolean not null default false,
  -- the name as an older, printed letter has it, slips and all
  printed_as text check (printed_as is null or mode = 'paper'),
  ended_at timestamptz,
  ended_how text check (ended_how in ('reconfirmed', 'withdrawn')),
  ended_leaf_id bigint references record_leaves (id),
  ended_leaf_hash text check (ended_leaf_hash ~ '^[0-9a-f]{64}$'),
  check ((ended_at is null) = (ended_how is null)),
  check ((ended_at is null) = (ended_leaf_id is null)),
  check ((ended_at is null) = (ended_leaf_hash is null))
);
create unique index signatures_one_live on signatures (letter_id, person_key) where ended_at is null;
create index signatures_by_version on signatures (version_id);
create index signatures_by_invitation on signatures (invitation_id, signed_at);

-- A typed code. The code itself is derived from this row's id with a key outside the database, so
-- the table holds nothing that could be guessed at.
create table signing_codes (
  id uuid primary key,
  invitation_id uuid not null references invitations (id),
  version_id uuid not null references letter_versions (id),
  purpose text not null check (purpose in ('sign', 'withdraw')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  attempts integer not null default 0,
  used_at timestamptz,
  mail_id uuid references mails (id)
);
create index signing_codes_by_invitation on signing_codes (invitation_id, created_at desc);

-- A passkey of a signatory, enrolled once with a code from the official mailbox, and only as long
-- as that mailbox is theirs.
create table signer_passkeys (
  id uuid primary key,
  person_key text not null,
  email_lookup bytea not null,
  credential_id bytea not null unique,
  public_key bytea not null,
  sign_count bigint not null,
  transports text[] not null default '{}',
  enrolled_at timestamptz not null,
  enrolled_through uuid not null references invitations (id),
  revoked_at timestamptz
);
create index signer_passkeys_by_person on signer_passkeys (person_key, email_lookup) where revoked_at is null;

create table signing_challenges (
  challenge bytea primary key check (length(challenge) = 32),
  nonce text not null check (nonce ~ '^[0-9a-f]{64}$'),
  invitation_id uuid not null references invitations (id),
  version_id uuid not null references letter_versions (id),
  purpose text not null check (purpose in ('enrol', 'signed', 'reconfirmed')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index signing_challenges_by_time on signing_challenges (expires_at);

-- A signed sheet, kept sealed. It counts once a second reader has compared it with the text.
create table paper_scans (
  id uuid primary key,
  invitation_id uuid not null references invitations (id),
  version_id uuid not null references letter_versions (id),
  file_sealed bytea not null,
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  signed_on date not null,
  note text,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null references accounts (id),
  decided_at timestamptz,
  decided_by uuid references accounts (id),
  decision text check (decision in ('confirmed', 'refused')),
  decision_note text,
  check ((decided_at is null) = (decision is null)),
  check (decided_by is distinct from uploaded_by)
);
create index paper_scans_by_invitation on paper_scans (invitation_id, uploaded_at);
