create table invitations (
  id uuid primary key,
  letter_id uuid not null references letters (id),
  person_key text not null,
  mandate_id uuid references mandates (id),
  name text not null,
  capacity text not null,
  country text,
  political_group text,
  party text,
  email_sealed bytea,
  email_lookup bytea,
  copy_sealed bytea,
  language text not null default 'en',
  position text not null check (position in
    ('prepared', 'invited', 'opened', 'signed', 'asked-again', 'declined', 'withdrawn', 'bounced', 'expired', 'revoked')),
  position_at timestamptz not null,
  invited_by uuid not null references accounts (id),
  created_at timestamptz not null,
  expires_at timestamptz,
  ended_at timestamptz
);
create unique index invitations_one_per_person on invitations (letter_id, person_key) where ended_at is null;
create index invitations_by_letter on invitations (letter_id, created_at, id);

-- A personal link. Only its hash is kept, so each mail carries a new one; handing over revokes the old ones.
create table invitation_links (
  token_hash bytea primary key,
  invitation_id uuid not null references invitations (id),
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index invitation_links_by_invitation on invitation_links (invitation_id);

create table invitation_events (
  id bigint generated always as identity primary key,
  invitation_id uuid not null references invitations (id),
  event text not null,
  at timestamptz not null,
  by_account uuid references accounts (id),
  version_id uuid references letter_versions (id),
  mail_id uuid references mails (id),
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
  signed_at timestamptz not null,
  late boolean not null default false,
  ended_at timestamptz,
  ended_how text check (ended_how in ('reconfirmed', 'withdrawn')),
  check ((ended_at is null) = (ended_how is null))
);
create unique index signatures_one_live on signatures (letter_id, person_key) where ended_at is null;
create index signatures_by_version on signatures (version_id);

create table signing_codes (
  id uuid primary key,
  invitation_id uuid not null references invitations (id),
  version_id uuid not null references letter_versions (id),
  code_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  attempts integer not null default 0,
  used_at timestamptz
);
create index signing_codes_by_invitation on signing_codes (invitation_id, created_at desc);

-- A passkey of a signatory, enrolled once with a code from the official mailbox.
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
  nonce text primary key check (nonce ~ '^[0-9a-f]{64}$'),
  invitation_id uuid not null references invitations (id),
  version_id uuid not null references letter_versions (id),
  purpose text not null check (purpose in ('enrol', 'sign')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- A signed sheet, kept sealed. It counts once a second reader has compared it with the text.
create table paper_scans (
  id uuid primary key,
  invitation_id uuid not null references invitations (id),
  version_id uuid not null references letter_versions (id),
  file_sealed bytea not null,
  media_type text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
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
